import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, Output } from '../../../shared/ipc/contract';
import {
  type ArticleDraft,
  type ArticleRecord,
  type Block,
  type Run,
  unknownRecord,
} from '../../../shared/model';
import { type Library, openLibrary } from '../open-library';

const folders: string[] = [];

/** A fresh folder, removed by `cleanUp`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-library-'));
  folders.push(folder);
  return folder;
}

const libraries: Library[] = [];

/** An open library in a fresh folder (or the given one), closed by `cleanUp`. */
export function makeLibrary(folder = temporaryFolder()): Library {
  const library = openLibrary(folder);
  libraries.push(library);
  return library;
}

/** Closes what was opened and removes what was made; call after each test. */
export function cleanUp(): void {
  for (const library of libraries.splice(0)) library.close();
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
}

export const paragraph = (text: string, runs: Run[] = [{ text }]): Block => ({
  kind: 'paragraph',
  text,
  runs,
});

export type ArticleToMake = {
  fileName?: string;
  paragraphs?: readonly (string | Block)[];
  record?: Partial<ArticleRecord>;
  setAside?: ArticleDraft['setAside'];
  /** The raw file; the paragraphs joined when left out. */
  raw?: string | Uint8Array;
  supplied?: Record<string, string>;
  isSample?: boolean;
  articleId?: string;
  steps?: ArticleDraft['steps'];
};

/** What the importer would hand over for an article. */
export function importInput(article: ArticleToMake): Input<'imports:store'> {
  const blocks = (article.paragraphs ?? ['The river council met on Monday and agreed on nothing.']).map(
    (text) => (typeof text === 'string' ? paragraph(text) : text),
  );
  const raw = article.raw ?? blocks.map((block) => block.text).join('\n\n');
  return {
    draft: {
      record: { ...unknownRecord(), ...article.record },
      blocks,
      setAside: article.setAside ?? [],
      steps: article.steps ?? [],
      warnings: [],
      encoding: 'utf-8',
    },
    // A Buffer is a view into a pool; the contract takes bytes of their own.
    bytes: typeof raw === 'string' ? new Uint8Array(new TextEncoder().encode(raw)) : new Uint8Array(raw),
    fileName: article.fileName ?? 'river-council.txt',
    mediaType: 'text/plain',
    supplied: article.supplied ?? {},
    isSample: article.isSample ?? false,
    ...(article.articleId !== undefined && { articleId: article.articleId }),
  };
}

/** As the jail packs a draft; takes anything, as the jail may. */
export const packDraft = (draft: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(draft));

export const addArticle = (library: Library, article: ArticleToMake = {}): Output<'imports:store'> =>
  library.request('imports:store', importInput(article));

/** Saves the one place where `exact` stands in an article as a quote. */
export const addQuote = (library: Library, articleId: string, exact: string): Output<'quotes:save'> =>
  library.request('quotes:save', { passage: library.request('quotes:find', { articleId, exact }) });

/** The code that `work` fails with; null when it does not fail. */
export function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `no code: ${String(error)}`;
  }
}
