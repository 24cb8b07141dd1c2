import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AddedStyle, addedStyleId, storedTree } from '../../../shared/citation/added/added-style';
import {
  checkStyle,
  foreignLanguage,
  namesOf,
  parentOf,
  type StyleSummary,
  StyleTree,
} from '../../../shared/citation/added/style-tree';
import { type CitedArticle, renderCitations } from '../../../shared/citation/render-citations';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { AddedStyleSummary } from '../../../shared/ipc/style-contract';
import { type AddedStyleId, type CiteItem, isAddedStyle, unknownRecord } from '../../../shared/model';
import { type ReadableDb, selectAll } from '../store/db';

/** Folder inside the library's own for the citation styles that analysts added, one file each. */
export const STYLES_FOLDER = 'styles';
/** A tree is larger than its file; bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

const Kept = AddedStyle.omit({ csl: true }).extend({ tree: StyleTree });

const folderOf = (db: ReadableDb): string => join(dirname(db.name), STYLES_FOLDER);
const fileOf = (db: ReadableDb, id: AddedStyleId): string => join(folderOf(db), `${id}.json`);

/** Behind the name of a style that was taken off the shelf. */
const REMOVED = '.removed';

/** The style with its rules, one that was removed as well; null for one that is not there, or whose file was spoilt. */
export function findStyle(db: ReadableDb, styleId: AddedStyleId): AddedStyle | null {
  const onShelf = fileOf(db, styleId);
  const path = existsSync(onShelf) ? onShelf : `${onShelf}${REMOVED}`;
  try {
    if (statSync(path).size > MOST_BYTES) return null;
    const kept = Kept.parse(JSON.parse(readFileSync(path, 'utf8')));
    const { tree, ...about } = kept;
    return kept.id === styleId ? { ...about, csl: JSON.stringify(tree) } : null;
  } catch {
    return null;
  }
}

export function listStyles(db: ReadableDb): AddedStyleSummary[] {
  let names: string[];
  try {
    names = readdirSync(folderOf(db));
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const id = name.replace(/\.json$/, '');
      if (id === name || !isAddedStyle(id)) return [];
      const style = findStyle(db, id);
      return style === null ? [] : [{ id, title: style.title, kind: style.kind }];
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/**
 * Keeps a style that the import jail has read, after setting a citation in it: a style that cannot do that is of no use.
 * @throws AppError `style-unusable`, `style-dependent`, `read-only`
 */
export function storeStyle(db: ReadableDb, { fileName, tree }: Input<'styles:store'>): AddedStyleSummary {
  const { title, cslId, kind, hasList, language, csl } = rulesOf(db, tree, fileName);
  const id = addedStyleId(cslId, kind);
  trySetting({ id, title, kind, hasList, language, csl }, fileName);
  const kept: z.infer<typeof Kept> = {
    id,
    title,
    kind,
    hasList,
    language,
    tree: StyleTree.parse(JSON.parse(csl)),
  };
  const path = fileOf(db, id);
  try {
    mkdirSync(folderOf(db), { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, `${JSON.stringify(kept)}\n`, { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
    rmSync(`${path}${REMOVED}`, { force: true });
  } catch (cause) {
    rmSync(`${path}.new`, { force: true });
    throw new AppError(
      'read-only',
      `“${title}” could not be kept: the folder of the library cannot be written to. Look at its permissions and free space.`,
      { cause },
    );
  }
  return { id, title, kind };
}

/**
 * A style as it is kept: its own rules, or those of the style on the shelf that it only points to.
 * @throws AppError `style-dependent` while that one was not added, `style-unusable`
 */
function rulesOf(db: ReadableDb, tree: StyleTree, fileName: string): StyleSummary & { csl: string } {
  const parent = parentOf(tree);
  const names = namesOf(tree);
  const rules =
    parent === null || names === null
      ? null
      : (findStyle(db, addedStyleId(parent, 'note')) ?? findStyle(db, addedStyleId(parent, 'in-text')));
  if (rules === null || names === null) return { ...checkStyle(tree, fileName), csl: storedTree(tree) };
  const { kind, hasList, csl } = rules;
  return { ...names, kind, hasList, language: foreignLanguage(tree) ?? rules.language, csl };
}

/**
 * Takes a style off the shelf. A released brief goes on being set in it: its rules stay beside the others, where
 * `restoreStyle` finds them, too.
 * @throws AppError `in-use`, `not-found`
 */
export function deleteStyle(db: ReadableDb, styleId: AddedStyleId): void {
  const briefs = selectAll(
    db,
    z.object({ title: z.string() }),
    `SELECT title FROM briefs WHERE style = @styleId
       AND NOT EXISTS (SELECT 1 FROM releases WHERE releases.brief_id = briefs.id) ORDER BY title`,
    { styleId },
  );
  const [first] = briefs;
  if (first) {
    const name = first.title.trim() === '' ? 'An untitled brief' : `“${first.title}”`;
    const others = briefs.length - 1;
    throw new AppError(
      'in-use',
      `${others === 0 ? `${name} is` : `${name} and ${others === 1 ? 'one more brief' : `${others} more briefs`} are`} set in this style. Choose another style there first.`,
    );
  }
  const path = fileOf(db, styleId);
  try {
    renameSync(path, `${path}${REMOVED}`);
  } catch (cause) {
    throw new AppError('not-found', 'This style is not in the library any more.', { cause });
  }
}

/**
 * Puts a style that was removed back on the shelf.
 * @throws AppError `not-found`
 */
export function restoreStyle(db: ReadableDb, styleId: AddedStyleId): void {
  const path = fileOf(db, styleId);
  try {
    if (!existsSync(path)) renameSync(`${path}${REMOVED}`, path);
  } catch (cause) {
    throw new AppError('not-found', 'This style is gone. Add its file again.', { cause });
  }
}

/** A text of which hardly anything is known, and one of which everything is. */
const TRIALS = [
  { title: 'A trial of the style' },
  {
    title: 'Another trial of the style',
    outlet: 'The Trial',
    place: 'Karachi',
    published: '2026-02-03',
    kind: 'report',
    url: 'https://trial.example/style',
    accessed: '2026-03-02',
  },
].map((fields, at): CitedArticle => {
  const record = unknownRecord();
  for (const [name, value] of Object.entries(fields))
    Object.assign(record, { [name]: { value, basis: 'in-text' as const } });
  record.authors =
    at === 0
      ? record.authors
      : { value: ['Ayla Adler', 'Omar Baig', 'Sana Cheema', 'Ministry of Trials'], basis: 'in-text' };
  const id = `trial-${at}`;
  return { id, key: id, accession: id, record, opening: '' };
});

function trySetting(added: AddedStyle, fileName: string): void {
  const items = TRIALS.map(({ id }): CiteItem => ({ articleId: id, locator: { label: 'page', value: '2' } }));
  try {
    const { citations } = renderCitations({
      citations: [...items, ...items].map((item, at) => ({ citationId: `trial-${at}`, items: [item] })),
      articles: TRIALS,
      style: isAddedStyle(added.id) ? added.id : 'chicago-notes',
      added,
      language: 'en-US',
    });
    if (citations.some((inlines) => inlines.length === 0)) throw new Error('nothing is printed');
  } catch (cause) {
    throw new AppError(
      'style-unusable',
      `“${fileName}” cannot be used as a citation style: setting a citation in it failed (${cause instanceof Error ? cause.message.slice(0, 200) : 'no reason given'}).`,
      { cause },
    );
  }
}
