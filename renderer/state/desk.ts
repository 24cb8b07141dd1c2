import { create } from 'zustand';
import type { NamedFiles } from '../../shared/ipc/bulk-contract';
import { BRIEF_WIDTH } from './brief-width';

export type Theme = 'system' | 'light' | 'dark';
export type Language = 'en-US' | 'en-GB';
export type LibraryTab = 'articles' | 'quotes' | 'briefs';
export type ArticleSort = 'added' | 'published' | 'title';

/** What the reader shows. `at` counts openings, so that opening the same place twice scrolls there twice. */
export type ReadingTarget = {
  articleId: string;
  textId?: string;
  quoteId?: string;
  paragraph?: number;
  /** Goes to a place that the search found: the first in that paragraph, or the first or last of the article. */
  atHit?: 'here' | 'first' | 'last';
  at: number;
};

export type OpenDialog =
  | {
      kind:
        | 'palette'
        | 'tags'
        | 'likely-origins'
        | 'settings'
        | 'about'
        | 'shortcuts'
        | 'paste'
        | 'new-brief';
    }
  | { kind: 'spellings' | 'keep-search' }
  /** All values of a facet of what was found. */
  | { kind: 'facet'; facet: 'outlet' | 'year' | 'tag' | 'kind' }
  /** About articles by number. */
  | { kind: 'tag-articles' | 'collect' | 'set-field'; numbers: number[] }
  | { kind: 'export-records' }
  | { kind: 'raw'; textId: string }
  /** Of the article in the reader; `selected` are UTF-16 offsets in its canonical text. */
  | { kind: 'sentences'; paragraph: number; selected: { start: number; end: number } | null }
  | { kind: 'compare-texts'; articleId: string; textId?: string }
  | { kind: 'newer-text'; articleId: string; quoteId?: string }
  | { kind: 'correct-text'; articleId: string; paragraph: number }
  /** Without `otherId` the other record is asked for. */
  | { kind: 'merge'; articleId: string; otherId?: string }
  /** Records of an import and the files that they name. */
  | { kind: 'join-files'; jobId: string; named: NamedFiles }
  | { kind: 'delete-brief'; briefId: string; title: string }
  | { kind: 'delete-article'; articleId: string; title: string }
  | { kind: 'compare-quote'; quoteId: string };

/** How the analyst left the window; kept between starts. Widths in CSS pixels. */
type Arrangement = {
  theme: Theme;
  language: Language | null;
  paper: 'A4' | 'Letter';
  libraryWidth: number;
  /** 0 as long as nobody chose one: then it goes with the window. */
  briefWidth: number;
  libraryShown: boolean;
  briefShown: boolean;
  recordShown: boolean;
  /** The quote board stands in place of library and article. */
  boardShown: boolean;
  /** The headings of the open brief stand beside its page. */
  outlineShown: boolean;
  /** The pages of the open brief stand beside its text. */
  previewShown: boolean;
  previewWidth: number;
  /** Collections, tags and kept searches stand beside the list of articles. */
  shelfShown: boolean;
  libraryTab: LibraryTab;
  sort: ArticleSort;
  articleId: string | null;
  briefId: string | null;
  /** The template that was chosen last. */
  templateId: string;
};

type Desk = Arrangement & {
  reading: ReadingTarget | null;
  /** Earlier and later articles of this session, nearest last. */
  back: ReadingTarget[];
  forward: ReadingTarget[];
  /** At 900 pixels reader and brief are two tabs. */
  narrowTab: 'reader' | 'brief';
  drawerShown: boolean;
  /** The quote whose quotation the brief goes to once it is there. */
  quotationWanted: string | null;
  dialog: OpenDialog | null;
};

const STORED_AS = 'briefwright.desk';

const fresh: Arrangement = {
  theme: 'system',
  language: null,
  paper: 'A4',
  libraryWidth: 288,
  briefWidth: 0,
  libraryShown: true,
  briefShown: true,
  recordShown: false,
  boardShown: false,
  outlineShown: false,
  previewShown: false,
  previewWidth: 380,
  shelfShown: false,
  libraryTab: 'articles',
  sort: 'added',
  articleId: null,
  briefId: null,
  templateId: 'bluf',
};

/** Read before the first paint. A damaged or older entry costs only the arrangement. */
function storedArrangement(): Arrangement {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return fresh;
    const kept = { ...fresh };
    for (const [key, value] of Object.entries(stored)) {
      if (!(key in fresh)) continue;
      const model: unknown = fresh[key as keyof Arrangement];
      if (typeof value === typeof model || (model === null && typeof value === 'string'))
        Object.assign(kept, { [key]: value });
    }
    // What every window had before widths went with it.
    if (kept.briefWidth === BRIEF_WIDTH.least) kept.briefWidth = 0;
    return kept;
  } catch {
    return fresh;
  }
}

const stored = storedArrangement();

export const useDesk = create<Desk>()(() => ({
  ...stored,
  reading: stored.articleId ? { articleId: stored.articleId, at: 0 } : null,
  back: [],
  forward: [],
  narrowTab: 'reader',
  drawerShown: false,
  quotationWanted: null,
  dialog: null,
}));

export const setDesk = useDesk.setState;

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
applyTheme(stored.theme);

useDesk.subscribe((now, before) => {
  if (now.theme !== before.theme) applyTheme(now.theme);
  const keys = Object.keys(fresh) as (keyof Arrangement)[];
  if (keys.every((key) => now[key] === before[key])) return;
  localStorage.setItem(STORED_AS, JSON.stringify(Object.fromEntries(keys.map((key) => [key, now[key]]))));
});

/** Language for dates and quotation marks: the analyst's choice, else the system's. */
export const languageOf = (desk: Pick<Desk, 'language'>): Language =>
  desk.language ??
  (navigator.language.startsWith('en') && navigator.language !== 'en-US' ? 'en-GB' : 'en-US');
export const useLanguage = (): Language => useDesk(languageOf);

let openings = 0;

/** Show an article in the reader, at a quote or paragraph if one is named. */
export function openArticle(target: Omit<ReadingTarget, 'at'>): void {
  const reading = { ...target, at: ++openings };
  setDesk((desk) => {
    const same = desk.reading?.articleId === target.articleId;
    return {
      reading,
      articleId: target.articleId,
      back: desk.reading && !same ? [...desk.back, desk.reading].slice(-100) : desk.back,
      forward: same ? desk.forward : [],
      narrowTab: 'reader',
      drawerShown: false,
      boardShown: false,
    };
  });
}

/** Go through the articles read in this session. */
export function travel(direction: 'back' | 'forward'): void {
  setDesk((desk) => {
    const from = direction === 'back' ? desk.back : desk.forward;
    const to = from.at(-1);
    if (!to) return {};
    const left = desk.reading ? [desk.reading] : [];
    return {
      reading: { ...to, at: ++openings },
      articleId: to.articleId,
      back: direction === 'back' ? desk.back.slice(0, -1) : [...desk.back, ...left],
      forward: direction === 'back' ? [...desk.forward, ...left] : desk.forward.slice(0, -1),
    };
  });
}

export function closeArticle(articleId: string): void {
  setDesk((desk) => ({
    reading: desk.reading?.articleId === articleId ? null : desk.reading,
    articleId: desk.articleId === articleId ? null : desk.articleId,
    back: desk.back.filter((target) => target.articleId !== articleId),
    forward: desk.forward.filter((target) => target.articleId !== articleId),
  }));
}

/** Show a brief, at the quotation of a quote if one is named. */
export function openBrief(briefId: string, quoteId: string | null = null): void {
  setDesk({ briefId, briefShown: true, narrowTab: 'brief', drawerShown: false, quotationWanted: quoteId });
}

export const openDialog = (dialog: OpenDialog): void => setDesk({ dialog });
export const closeDialog = (): void => setDesk({ dialog: null });
