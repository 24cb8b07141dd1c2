import { inText, type Para, setParaAside, type Working } from '../working/working';
import { readNames } from './byline';
import { readDate } from './dates';

/** Lines that a database prints once for each article that it gives out; two of them are two articles. */
const ONE_EACH: readonly RegExp[] = [
  /^(?:document )?\d{1,4} of \d{1,4}(?: documents?)?$/i,
  /^end of document$/i,
  /^Document [A-Z]{3,10}\d{6,}[\da-z]{6,}$/,
  /^ProQuest document ID:\s*\d+$/i,
];

const COUNTED = /^(?:1 of 1 documents?|document 1 of 1)$/i;
const PROQUEST_ID = /^ProQuest document ID:\s*\d+$/i;
const FULL_TEXT = /^Full text:$/i;
const LABEL =
  /^(?:author|publication info|abstract|links|full text|subject|business indexing term|location|people|company \/ organization|title|publication title|pages?|first page|number of pages|publication year|publication date|section|publisher|place of publication|country of publication|publication subject|e?-?issn|source type|language of publication|document type|proquest document id|document url|copyright|last updated|database|volume|issue|classification|identifier \/ keyword|column|dateline)\s*:(?:\s|$)/i;
const COVER = /^(?:Report Information from ProQuest|Document 1 of 1|Table of contents)$/i;

/**
 * What a database printed around the articles that it gave out. Of one article its own lines are set aside, with what
 * they say. Several in one file are told, and then no line of it is taken for title, author or day of all.
 * @returns whether there are several
 */
export function findDatabaseExport(working: Working): boolean {
  const { paras } = working;
  const count = Math.max(
    ...ONE_EACH.map((mark) => new Set(paras.filter(({ text }) => mark.test(text)).map(keyOf)).size),
  );
  if (count > 1) {
    working.warnings.push({
      code: 'several-articles',
      message: `The file seems to hold ${count} articles that a database gave out. They are one text here, without title, author and day of any: export each one to a file of its own, or paste it, so that it can be cited.`,
    });
    return true;
  }
  for (const para of paras.filter(({ text }) => COUNTED.test(text)))
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'database-line',
      certain: true,
      message: 'The database that gave the article out counts it.',
    });
  const last = paras.findIndex(({ text }) => PROQUEST_ID.test(text));
  const text = paras.findIndex((para) => FULL_TEXT.test(para.text));
  if (text >= 0 && text < last) readProQuest(working, text, last);
  return false;
}

/** Where the line itself counts, a copy of it is the same article's. */
const keyOf = (para: Para): string => (/\d/.test(para.text) ? para.text : `${para.start}`);

function readProQuest(working: Working, fullText: number, id: number): void {
  const { paras } = working;
  const cover = paras.findIndex(({ text }) => COVER.test(text));
  const aside = (para: Para | undefined) => {
    if (!para || para.role !== null) return;
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'database-line',
      certain: true,
      message: 'The database that gave the article out says this of it.',
      fields: fieldsOf(para.text),
    });
  };
  for (let i = 0; i <= fullText; i++) {
    const { text } = paras[i] ?? { text: '' };
    // The day under the name of the report is that of the printing.
    const isPrinting =
      cover >= 0 && i === cover + 1 && readDate(text.replace(/\s+\d{1,2}:\d{2}.*$/, '')) !== null;
    if (COVER.test(text) || LABEL.test(text) || isPrinting) aside(paras[i]);
  }
  let first = id;
  while (first - 1 > fullText && LABEL.test(paras[first - 1]?.text ?? '')) first--;
  for (let i = first; i < paras.length && LABEL.test(paras[i]?.text ?? ''); i++) aside(paras[i]);
}

function fieldsOf(line: string): Working['fields'] {
  const [, label = '', value = ''] = /^([^:]+?)\s*:\s*(.+)$/.exec(line) ?? [];
  const why = `“${label}” line of the database.`;
  switch (label.toLowerCase()) {
    case 'title':
      return { title: inText(value, why) };
    case 'publication title':
      return { outlet: inText(value.replace(/\s*;.*$/, ''), why) };
    case 'publication date': {
      const read = readDate(value);
      return read && 'edtf' in read ? { published: inText(read.edtf, why) } : {};
    }
    case 'author': {
      // Family name first, as in a catalogue.
      const people = value.split(/\s*;\s*/).map((name) => /^([^,]+), ([^,]+)$/.exec(name));
      if (!people.every((name) => name !== null)) return {};
      const read = readNames(people.map((name) => `${name?.[2]} ${name?.[1]}`).join(', '));
      return read ? { authors: read.authors } : {};
    }
    default:
      return {};
  }
}
