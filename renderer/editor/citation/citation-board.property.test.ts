import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { numberNotes } from '../../../shared/brief-document/note-series';
import { renderCitations } from '../../../shared/citation/render-citations';
import { kindOfStyle, STYLE_NAMES } from '../../../shared/citation/style-names';
import {
  type Article,
  type CiteItem,
  type FootnoteNodeJson,
  type StyleId,
  unknownRecord,
} from '../../../shared/model';
import { seeded } from '../../../shared/verdict/generated-articles.cases';
import { createCitationBoard, type PlacedMark } from './citation-board';

const ROUNDS = 24;
const styles = Object.keys(STYLE_NAMES) as StyleId[];

const known = (value: string) => ({ value, basis: 'confirmed' as const });
const article = (id: string, title: string, author: string | null, published: string | null): Article => ({
  id,
  key: id,
  accession: id,
  isSample: false,
  createdAt: '2026-01-01T00:00:00Z',
  record: {
    ...unknownRecord(),
    title: known(title),
    ...(author !== null && { authors: { value: [author], basis: 'confirmed' as const } }),
    ...(published !== null && { published: known(published) }),
    ...(id === 'b' && { outlet: known('The Harbour Times'), url: known('https://harbour.example/quay') }),
    ...(id !== 'c' && { descriptor: known(`Unsigned account of ${title}`) }),
  },
  versions: [],
  text: {
    id: `text-${id}`,
    articleId: id,
    version: 1,
    sha256: '',
    rawSha256: '',
    fileName: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    importedAt: '2026-11-21T11:00:00.000Z',
    blocks: [{ kind: 'paragraph', text: 'Opening words of the text.', runs: [] }],
    setAside: [],
    steps: [],
    warnings: [],
  },
});
/** Two by one author, two of one title, one with no title worth the name, one in Urdu. */
const articles = new Map(
  [
    article('a', 'Quay plan divides the panel', 'Mina Adler', '2025'),
    article('b', 'Quay plan: what the panel left out', 'Mina Adler', '2025'),
    article('c', 'Ministers meet', null, null),
    article('d', 'Ministers meet', null, '2024-03'),
    article('e', '[Untitled report on the quay]', null, 'XXXX-02-12'),
    article('f', 'سرحدی منڈیاں دوبارہ کھل گئیں', 'نواز', null),
  ].map((each) => [each.id, each]),
);

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const item = (random: Random): CiteItem => ({
  articleId: pick(random, [...articles.keys(), 'gone']),
  ...(random() < 0.7 && {
    locator: { label: pick(random, ['paragraph', 'page'] as const), value: pick(random, ['2', '7', '3-4']) },
  }),
  ...(random() < 0.15 && { prefix: 'see also' }),
  ...(random() < 0.1 && { suppressAuthor: true as const }),
  ...(random() < 0.15 && { quoting: { speaker: 'Paul Kapur', occasion: 'testimony', date: null } }),
});
const items = (random: Random): CiteItem[] =>
  Array.from({ length: random() < 0.2 ? 2 : 1 }, () => item(random));

/** What an analyst does to the notes of a brief. */
const DEEDS = ['add', 'delete', 'move', 'change'] as const;
type Deed = (typeof DEEDS)[number];

/** One thing that an analyst does to the notes of a brief; `done` is told which. */
function change(
  random: Random,
  marks: readonly PlacedMark[],
  id: () => string,
  done: Set<Deed> = new Set(),
): PlacedMark[] {
  const at = Math.floor(random() * (marks.length + 1));
  const fresh = (): PlacedMark => {
    if (random() < 0.75) return { kind: 'citation', citation: { citationId: id(), items: items(random) } };
    const inside = Array.from({ length: Math.floor(random() * 3) }, () => ({
      citationId: id(),
      items: items(random),
    }));
    const node: FootnoteNodeJson = {
      type: 'footnote',
      children: [
        { type: 'text', text: 'My own words ', format: 0 },
        ...inside.map((each) => ({ type: 'citation' as const, ...each })),
      ],
    };
    return { kind: 'footnote', footnote: { key: id(), node }, citations: inside };
  };
  const next = [...marks];
  const [taken] = next.splice(Math.min(at, next.length - 1), marks.length > 0 ? 1 : 0);
  const what = random();
  const deed =
    what < 0.45 || taken === undefined ? 'add' : what < 0.6 ? 'delete' : what < 0.8 ? 'move' : 'change';
  done.add(deed);
  if (deed === 'add' || taken === undefined) return [...marks.slice(0, at), fresh(), ...marks.slice(at)];
  if (deed === 'delete') return next;
  if (deed === 'move') {
    next.splice(Math.floor(random() * (next.length + 1)), 0, taken);
    return next;
  }
  const changed: PlacedMark =
    taken.kind === 'citation'
      ? { kind: 'citation', citation: { ...taken.citation, items: items(random) } }
      : fresh();
  next.splice(Math.min(at, marks.length - 1), 0, changed);
  return next;
}

/** What a brief with these notes prints that was never anything else. */
function afresh(marks: readonly PlacedMark[], style: StyleId) {
  const series = numberNotes(marks, kindOfStyle(style));
  const rendered = renderCitations({
    citations: series.citations.map(({ citation, noteNumber }) => ({
      ...citation,
      ...(noteNumber !== null && { noteNumber }),
    })),
    articles: [...articles.values()].map(({ id, key, accession, record, text }) => ({
      id,
      key,
      accession,
      record,
      opening: text.blocks[0]?.text ?? '',
      importedAt: text.importedAt,
    })),
    style,
    language: 'en-US',
  });
  return {
    citations: series.citations.map(({ citation, noteNumber }, index) => ({
      id: citation.citationId,
      number: noteNumber ?? index + 1,
      inlines: rendered.citations[index],
      descriptors: rendered.descriptors[index],
    })),
    references: rendered.references,
    warnings: rendered.warnings,
  };
}

describe('what is shown while notes come, move, change and go', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(styles)('is what a full rendering prints: %s', async (style) => {
    const random = seeded(style.length * 7919 + style.charCodeAt(0));
    let last = 0;
    const id = () => `c${++last}`;
    const board = createCitationBoard(
      { render: async (input) => renderCitations(input), stop: () => {} },
      'en-US',
      1,
    );
    const done = new Set<Deed>();
    let marks: PlacedMark[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const changes = 1 + Math.floor(random() * 3);
      for (let each = 0; each < changes; each++) {
        marks = change(random, marks, id, done);
        board.update(marks, style, articles);
      }
      await vi.advanceTimersByTimeAsync(5);
      const now = board.getState();
      const expected = afresh(marks, style);
      const shown = now.shown.map(({ citationId, number, inlines, descriptors }) => ({
        id: citationId,
        number,
        inlines,
        descriptors,
      }));
      expect(shown, `round ${round}`).toEqual(expected.citations);
      expect({ references: now.references, warnings: now.warnings }).toEqual({
        references: expected.references,
        warnings: expected.warnings,
      });
      expect(now.failure).toBeNull();
    }
    board.stop();
    expect(marks.length).toBeGreaterThan(3);
    expect([...done].sort()).toEqual([...DEEDS].sort());
  });

  it('follows a change of style to every other', async () => {
    const random = seeded(5);
    let last = 0;
    let marks: PlacedMark[] = [];
    for (let each = 0; each < 12; each++) marks = change(random, marks, () => `c${++last}`);
    const board = createCitationBoard(
      { render: async (input) => renderCitations(input), stop: () => {} },
      'en-US',
      1,
    );
    for (const style of [...styles, ...styles.slice().reverse()]) {
      board.update(marks, style, articles);
      await vi.advanceTimersByTimeAsync(5);
      expect(
        board.getState().shown.map(({ inlines }) => inlines),
        style,
      ).toEqual(afresh(marks, style).citations.map(({ inlines }) => inlines));
    }
    board.stop();
  });
});
