import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { ArticleRecord, ImportChoices } from '../../../shared/model';
import { findCharacters } from '../clean/characters';
import { clean } from '../clean/clean';
import { readMachineDate } from '../clean/dates';
import { directionOf } from '../clean/language';
import { findMarkup } from '../clean/markup';
import { absoluteAddress } from '../html/addresses';
import type { PageBlock } from '../html/dom-to-blocks';
import type { Imported } from '../import-file';
import { compose } from '../working/compose';
import { workingFromBlocks } from '../working/from-blocks';
import { findRawPlaces } from '../working/raw-places';
import { inText, type Working } from '../working/working';
import { blocksOfMarkdown } from './markdown-blocks';
import { partNotes, setNotesAside } from './markdown-notes';

/** Imports a Markdown file: YAML front matter as metadata, then blocks, cleaned by the same rules as text. HTML in it stays text. */
export function importMarkdown(text: string, fileName: string, choices: ImportChoices): Imported {
  const front = frontMatterOf(text);
  const body = front ? text.slice(front.length) : text;
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const { markdown, notes } = partNotes(body);
  const blocks = setNotesAside(blocksOfMarkdown(parser.parse(markdown, {})), notes).map((block) => {
    const dir = directionOf(block.runs.map((run) => run.text).join(''));
    return dir ? { ...block, dir } : block;
  });
  const head = text
    .slice(0, front?.length ?? 0)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const working = workingFromBlocks(
    [
      ...head.map(
        (line): PageBlock => ({ kind: 'paragraph', around: 'front-matter', runs: [{ text: line }] }),
      ),
      ...blocks,
    ],
    fileName,
  );
  const known = front ? readFrontMatter(working, front.yaml) : {};
  working.titleKnown = known.title !== undefined;
  setTitleCopyAside(working, known.title?.value);
  findLeftoverTags(working);
  findCharacters(working);
  clean(working);
  findRawPlaces(working, text, 'markdown');
  return { ...compose(working, choices), warnings: working.warnings };
}

/** A YAML head between "---" lines, or "Title: …" lines at the very top, closed by a blank line. */
function frontMatterOf(text: string): { yaml: string; length: number } | null {
  const fenced = /^(?:\s*\n)?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (fenced) return { yaml: fenced[1] ?? '', length: fenced[0].length };
  const bare = /^((?:[A-Za-z][A-Za-z -]{1,20}:[ \t]+\S.*\r?\n){2,30})\r?\n/.exec(text);
  if (!bare?.[1]) return null;
  const lines = bare[1]
    .trim()
    .split(/\r?\n/)
    .map((line) => /^([^:]+):\s+(.*)$/.exec(line));
  const known = lines.filter((line) => KEYS[line?.[1]?.toLowerCase() ?? ''] !== undefined);
  if (known.length < 2) return null;
  const yaml = lines.map((line) => `${line?.[1]}: ${JSON.stringify(line?.[2] ?? '')}`).join('\n');
  return { yaml, length: bare[0].length };
}

const Scalar = z
  .union([z.string(), z.number(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .transform(String);
const Names = z.union([
  z.array(z.union([Scalar, z.object({ name: Scalar }).transform((author) => author.name)])),
  Scalar,
]);
const KEYS: Readonly<Record<string, keyof ArticleRecord>> = {
  title: 'title',
  headline: 'title',
  subtitle: 'standfirst',
  standfirst: 'standfirst',
  deck: 'standfirst',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  place: 'place',
  location: 'place',
  date: 'published',
  published: 'published',
  section: 'section',
  lang: 'language',
  language: 'language',
  url: 'url',
  link: 'url',
  canonical: 'url',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  kind: 'kind',
};

/** What the YAML head says; it hangs on the step that sets the head aside, and goes if that is undone. */
function readFrontMatter(working: Working, yaml: string): Partial<ArticleRecord> {
  const fields: Partial<ArticleRecord> = {};
  let values: unknown;
  try {
    values = parseYaml(yaml, { maxAliasCount: 50, schema: 'core' });
  } catch {
    working.warnings.push({
      code: 'front-matter-unreadable',
      message: 'The YAML head of the file could not be read; its values are unknown.',
    });
  }
  const entries = z.record(z.string(), z.unknown()).safeParse(values);
  for (const [key, value] of Object.entries(entries.data ?? {})) {
    const isAddress = typeof value === 'string' && /^https?:/i.test(value);
    const field = /^source$/i.test(key) ? (isAddress ? 'url' : 'outlet') : KEYS[key.toLowerCase()];
    if (field && !fields[field]) setField(fields, field, value, `Front matter: ${key}.`);
  }
  const step = working.operations.find((operation) => operation.rule === 'front-matter');
  if (step) step.fields = fields;
  return fields;
}

function setField(
  fields: Partial<ArticleRecord>,
  field: keyof ArticleRecord,
  value: unknown,
  reason: string,
): void {
  if (field === 'authors') {
    const names = Names.safeParse(value).data;
    const list = (Array.isArray(names) ? names : (names ?? '').split(/\s*(?:;|,| and )\s*/))
      .map((name) => name.replace(/^by\s+/i, '').trim())
      .filter(Boolean);
    if (list.length > 0) fields.authors = inText(list, reason);
    return;
  }
  const text = Scalar.safeParse(value).data?.trim();
  if (!text) return;
  if (field === 'published') {
    const edtf = /^(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : readMachineDate(text);
    if (edtf) fields.published = inText(edtf, reason);
  } else if (field === 'url') {
    const url = absoluteAddress(text);
    if (url) fields.url = inText(url, reason);
  } else fields[field] = inText(text.slice(0, 4000), reason);
}

function setTitleCopyAside(working: Working, title: string | null | undefined): void {
  const first = working.paras[0];
  if (first?.kind !== 'heading' || working.paras.length < 2) return;
  const isTitle =
    title === undefined || title === null
      ? working.atoms[first.firstAtom]?.level === 1
      : first.text.toLowerCase() === title.toLowerCase();
  if (!isTitle) return;
  first.role = 'title';
  working.operations.push({
    rule: 'title',
    action: 'set-aside',
    certain: true,
    start: first.start,
    end: first.end,
    message: 'The first heading is the title.',
    effect: { type: 'set-aside', kind: 'title' },
    fields: { title: inText(first.text, 'First heading.') },
  });
  working.titleKnown = true;
}

/** Tags in Markdown are text to its parser; they are taken out as in a text file. */
function findLeftoverTags(working: Working): void {
  const before = working.operations.length;
  findMarkup(working);
  const edits = working.operations
    .slice(before)
    .flatMap((operation) => (operation.effect.type === 'edit' ? operation.effect.edits : []));
  for (const para of working.paras) {
    const inside = edits.filter((edit) => edit.start >= para.start && edit.end <= para.end);
    if (inside.length === 0) continue;
    let words = '';
    let from = para.start;
    for (const edit of inside.sort((a, b) => a.start - b.start)) {
      words += working.text.slice(from, edit.start) + edit.by;
      from = edit.end;
    }
    para.text = (words + working.text.slice(from, para.end)).replace(/\s+/g, ' ').trim();
  }
}
