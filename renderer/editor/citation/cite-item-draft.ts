import { type CiteItem, Locator, type Quoting } from '../../../shared/model';
import { readTypedDate } from '../../../shared/model/typed-date';
import { readTypedPlace } from './typed-place';

export type Label = Locator['label'];

/** What analysts call the kinds of place, in the order of the list. */
export const PLACES: Readonly<Record<Label, string>> = {
  paragraph: 'paragraph',
  page: 'page',
  section: 'section',
  timestamp: 'time',
  chapter: 'chapter',
  line: 'line',
  note: 'note',
  verse: 'verse',
  volume: 'volume',
};
export const LABELS = Object.keys(PLACES) as readonly Label[];
export const asLabel = (value: string): Label => Locator.shape.label.safeParse(value).data ?? 'paragraph';

/** Somebody who is quoted, or who passed the words on, as typed. */
export type SaidDraft = { speaker: string; occasion: string; date: string };
export type QuotingDraft = SaidDraft & { dateAsGiven: string; reported: boolean; through: SaidDraft[] };
/** The fields of one source of a citation as typed. */
export type CiteItemDraft = {
  label: Label;
  place: string;
  prefix: string;
  suffix: string;
  suppressAuthor: boolean;
  /** Null where the source speaks for itself. */
  quoting: QuotingDraft | null;
};

export const EMPTY_SAID: SaidDraft = { speaker: '', occasion: '', date: '' };
export const EMPTY_QUOTING: QuotingDraft = { ...EMPTY_SAID, dateAsGiven: '', reported: false, through: [] };

const saidDraft = ({
  speaker,
  occasion,
  date,
}: Pick<Quoting, 'speaker' | 'occasion' | 'date'>): SaidDraft => ({
  speaker,
  occasion: occasion ?? '',
  date: date ?? '',
});

export const toDraft = (item: CiteItem): CiteItemDraft => ({
  label: item.locator?.label ?? 'paragraph',
  place: item.locator?.value ?? '',
  prefix: item.prefix ?? '',
  suffix: item.suffix ?? '',
  suppressAuthor: item.suppressAuthor === true,
  quoting: item.quoting
    ? {
        ...saidDraft(item.quoting),
        dateAsGiven: item.quoting.dateAsGiven ?? '',
        reported: item.quoting.reported === true,
        through: (item.quoting.through ?? []).map(saidDraft),
      }
    : null,
});

const said = ({ speaker, occasion, date }: SaidDraft) => ({
  speaker: speaker.trim(),
  occasion: occasion.trim() || null,
  date: storedDate(date.trim()),
});

/** As EDTF where it can be read; else as typed, so that it is there to be mended: no style prints it. */
function storedDate(typed: string): string | null {
  if (typed === '') return null;
  const read = readTypedDate(typed);
  return 'edtf' in read ? read.edtf : typed;
}

/** The source that the fields describe. Nobody is quoted until somebody is named. */
export function fromDraft(articleId: string, draft: CiteItemDraft): CiteItem {
  const { quoting } = draft;
  const { label, place } = readTypedPlace(draft.label, draft.place);
  const prefix = draft.prefix.trim();
  const suffix = draft.suffix.trim();
  const through = (quoting?.through ?? []).map(said).filter(({ speaker }) => speaker !== '');
  const dateAsGiven = quoting?.dateAsGiven.trim() ?? '';
  return {
    articleId,
    ...(place !== '' && { locator: { label, value: place } }),
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    ...(quoting !== null &&
      quoting.speaker.trim() !== '' && {
        quoting: {
          ...said(quoting),
          ...(dateAsGiven !== '' && { dateAsGiven }),
          ...(quoting.reported && { reported: true as const }),
          ...(through.length > 0 && { through }),
        },
      }),
    ...(draft.suppressAuthor && { suppressAuthor: true as const }),
  };
}

/** A list with the entry at `from` moved to `to`; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}
