// @vitest-environment jsdom
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/library/open-library';
import { readStyle } from '../../renderer/importing/styles/read-style';
import {
  DEPENDENT,
  GERMAN,
  HARBOUR_NOTES,
  HARBOUR_TEXT,
  SIGNED_ONLY,
} from '../../shared/citation/added/styles.cases';
import { article, asText, LEVEL_1, LEVEL_2 } from '../../shared/citation/golden.cases';
import { type CitedArticle, renderCitations } from '../../shared/citation/render-citations';
import { AppError } from '../../shared/ipc/app-error';
import { AddedStyleId, type CiteItem } from '../../shared/model';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-styles-'));
const library = openLibrary(join(folder, 'library'));
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});
const read = (text: string) => readStyle(new TextEncoder().encode(text), 'harbour.csl');
const store = (text: string) =>
  library.request('styles:store', { fileName: 'harbour.csl', tree: read(text) });

const print = (
  styleId: string,
  cited: readonly CitedArticle[],
  locators: readonly CiteItem['locator'][] = [],
) => {
  const style = AddedStyleId.parse(styleId);
  return renderCitations({
    citations: cited.map(({ id }, at) => ({
      citationId: `c${at}`,
      items: [{ articleId: id, ...(locators[at] && { locator: locators[at] }) }],
    })),
    articles: cited,
    style,
    added: library.request('styles:get', { styleId: style }) ?? undefined,
    language: 'en-US',
  });
};
const notes = (...cited: CitedArticle[]) =>
  print('added-note-styles-example-harbour-notes', cited).citations.map(asText);

describe('a style that an analyst adds', () => {
  beforeAll(() => {
    store(HARBOUR_NOTES);
    store(HARBOUR_TEXT);
  });

  it('is kept in the folder of the library, listed, and read again as it was', () => {
    expect(library.request('styles:list', {})).toEqual([
      { id: 'added-note-styles-example-harbour-notes', title: 'Harbour Notes', kind: 'note' },
      { id: 'added-text-styles-example-harbour-text', title: 'Harbour Text', kind: 'in-text' },
    ]);
    expect(readdirSync(join(folder, 'library', 'styles'))).toHaveLength(2);
    store(HARBOUR_NOTES);
    expect(library.request('styles:list', {})).toHaveLength(2);
  });

  it('sets notes and list by its own rules', () => {
    const { a002 } = LEVEL_2;
    const other = article('k', {
      title: 'Quay plan',
      authors: ['Mina Adler'],
      outlet: 'Harbour Times',
      published: '2026-02',
    });
    const { citations, references, kind } = print('added-note-styles-example-harbour-notes', [
      other,
      other,
      a002,
    ]);
    expect(kind).toBe('note');
    expect(citations.map(asText)).toEqual([
      'Mina Adler, “Quay Plan,” *Harbour Times*, February 2026.',
      'Ibid.',
      expect.stringMatching(/^Nawal Nawaz, “Pak-US Relations/),
    ]);
    expect(references).toMatchObject({ heading: 'Bibliography' });
    expect(references?.entries.map(asText)[1]).toBe('Mina Adler, *Quay plan*.');
  });

  it('C1, C6: a description has neither quotation marks nor italics nor other capitals', () => {
    const { a004 } = LEVEL_1;
    expect(notes(a004)[0]).toMatch(/^\[Untitled news report on talks between John Bass and Amna Baloch\], /);
    const { references } = print('added-note-styles-example-harbour-notes', [a004]);
    expect(asText(references?.entries[0] ?? [])).not.toContain('*');
  });

  it('C2: a second text of one title keeps it', () => {
    const twins = ['k1', 'k2'].map((id) => article(id, { title: 'Ministers meet', published: '2024' }));
    const { references } = print('added-note-styles-example-harbour-notes', twins);
    expect(references?.entries.map(asText)).toEqual([
      expect.stringContaining('Ministers meet'),
      expect.stringContaining('Ministers meet'),
    ]);
  });

  it('C3, C10: dates that are unknown, half known or uncertain are said', () => {
    const dated = (published: string) => article(`k${published}`, { title: 'Ministers meet', published });
    expect(notes(article('k', { title: 'Ministers meet' }))[0]).toBe('“Ministers Meet,” n.d.');
    expect(notes(dated('XXXX-02-12'))[0]).toContain('February 12 [year not given]');
    expect(notes(dated('2026?'))[0]).toContain('[2026?]');
    expect(notes(dated('2025-03~/2025-04~'))[0]).toContain('n.d. [March–April 2025?]');
  });

  it('C5: a site keeps its small letters', () => {
    expect(notes(LEVEL_2.a000)[0]).toContain('*boldnewsonline.com*');
  });

  it('C7: a place without its kind is warned of', () => {
    const { a002 } = LEVEL_2;
    const paragraph = { label: 'paragraph', value: '7' } as const;
    const { warnings } = print('added-note-styles-example-harbour-notes', [a002], [paragraph]);
    expect(warnings.map(({ message }) => message).join()).toContain('number of a paragraph without saying');
    const labelled = print('added-text-styles-example-harbour-text', [a002], [paragraph]);
    expect(asText(labelled.citations[0] ?? [])).toContain('para. 7');
    expect(labelled.warnings).toEqual([]);
  });

  it('sets a brief, and goes only when no brief needs it', () => {
    const style = AddedStyleId.parse('added-text-styles-example-harbour-text');
    const { id: briefId } = library.request('briefs:create', {
      header: { title: 'A brief' },
      template: 'blank',
      style,
    });
    expect(library.request('briefs:get', { briefId }).style).toBe(style);
    expect(library.request('briefs:document', { briefId, paper: 'A4', draft: false }).style).toBe(style);
    expect(() => library.request('styles:delete', { styleId: style })).toThrow(
      /“A brief” is set in this style. Choose another style there first/,
    );
    library.request('briefs:delete', { briefId });
    library.request('styles:delete', { styleId: style });
    expect(library.request('styles:list', {}).map(({ id }) => id)).not.toContain(style);
    library.request('styles:restore', { styleId: style });
    expect(library.request('styles:list', {}).map(({ id }) => id)).toContain(style);
    library.request('styles:delete', { styleId: style });
    // What was printed in it still can be: its rules are kept beside the shelf.
    expect(library.request('styles:get', { styleId: style })?.title).toBe('Harbour Text');
    rmSync(join(folder, 'library', 'styles', `${style}.json.removed`));
    expect(library.request('styles:get', { styleId: style })).toBeNull();
    expect(() => library.request('styles:restore', { styleId: style })).toThrow(/Add its file again/);
    const left = print(style, [LEVEL_2.a002]);
    expect(asText(left.citations[0] ?? [])).toBe('(Nawaz n.d.)');
    expect(left.warnings.map(({ message }) => message).join()).toContain('not in the library any more');
  });

  it('written for another language is set in English, and says so once', () => {
    const { id } = store(GERMAN.replaceAll('Harbour Notes', 'Hafen').replace('harbour-notes', 'hafen'));
    const { citations, warnings } = print(id, [LEVEL_2.a002, LEVEL_2.a002]);
    expect(asText(citations[1] ?? [])).toBe('Ibid.');
    expect(warnings.map(({ message }) => message)).toEqual([
      'The style “Hafen” is written for German (Germany). Months, “accessed” and other words of citations are set in English; words that the style itself holds stay as they are.',
    ]);
    expect(library.request('styles:get', { styleId: AddedStyleId.parse(id) })?.language).toBe('de-DE');
    library.request('styles:delete', { styleId: AddedStyleId.parse(id) });
  });

  it('written for other sources tells which of ours it leaves out or does not name', () => {
    const { id } = store(SIGNED_ONLY);
    const signed = article('signed', {
      title: 'Quay plan',
      authors: ['Mina Adler', 'Omar Baig', 'Sana Cheema'],
      outlet: 'Port Office',
      published: '2026-02-03',
      kind: 'report',
    });
    const { citations, references, warnings } = print(id, [signed, LEVEL_1.a004, LEVEL_1.a002]);
    expect(citations.map(asText)).toEqual(['Adler and others 3rd February 2026', 'n.d.', 'Nawaz n.d.']);
    // Who puts a report out is its publisher; a full stop behind “n.d.” is not doubled.
    expect(references?.entries.map(asText)).toEqual([
      'Mina Adler, Omar Baig, Sana Cheema, *Quay plan*, Port Office, 2026.',
      'Nawal Nawaz, *Pak-US relations: Areas of Engagement beyond Security Cooperation*, n.d.',
    ]);
    expect(warnings).toEqual([
      {
        articleId: LEVEL_1.a004.id,
        message:
          'This style leaves this source out of its list of sources. Name it in your own words, or choose another style.',
      },
    ]);
    const nameless = store(
      HARBOUR_NOTES.replaceAll('Harbour Notes', 'Nameless')
        .replace('harbour-notes', 'nameless')
        .replace(/<bibliography[\s\S]*<\/bibliography>/, '')
        .replace('<text macro="who"/>', '')
        .replace(/<text variable="title" quotes[^>]*>/, ''),
    );
    expect(print(nameless.id, [signed]).warnings.map(({ message }) => message)).toEqual([
      'This style names neither author nor title of this source. Name it in your own words, or choose another style.',
    ]);
    for (const each of [id, nameless.id])
      library.request('styles:delete', { styleId: AddedStyleId.parse(each) });
  });

  it('that only points to another is set by its rules, once that one is there', () => {
    expect(() => store(DEPENDENT.replace('harbour-notes', 'harbour-masters'))).toThrow(
      /Add the file “harbour-masters.csl” first/,
    );
    const kept = store(DEPENDENT);
    expect(kept).toEqual({
      id: 'added-note-styles-example-journal-of-quays',
      title: 'Journal of Quays',
      kind: 'note',
    });
    const texts = (id: string) => print(id, [LEVEL_2.a002, LEVEL_2.a002]).citations.map(asText);
    expect(texts(kept.id)).toEqual(texts('added-note-styles-example-harbour-notes'));
    library.request('styles:delete', { styleId: kept.id });
  });

  it('is not read from a file that somebody spoilt', () => {
    const path = join(folder, 'library', 'styles', 'added-note-styles-example-harbour-notes.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 400));
    expect(library.request('styles:list', {})).toEqual([]);
  });
});

// Debian's package of public styles, where somebody installed it.
describe('public styles', () => {
  const shelf = '/usr/share/citation-style-language/styles';
  const names = (() => {
    try {
      return readdirSync(shelf).filter((name) => name.endsWith('.csl'));
    } catch {
      return [];
    }
  })();
  it.skipIf(names.length === 0)(
    `can be added${names.length === 0 ? ' (skipped: citation-style-language-styles is not installed)' : ''}`,
    () => {
      const wanted =
        /^(?:apa|oscola|modern-language-association|bluebook-law-review|chicago-fullnote-bibliography)\.csl$/;
      for (const name of names.filter((each) => wanted.test(each))) {
        const added = store(readFileSync(join(shelf, name), 'utf8'));
        const printed = print(added.id, Object.values(LEVEL_1)).citations.map(asText);
        // None of these sources gives its year: MLA names no date in the text, the others say that there is none.
        const undated = name.startsWith('modern-language-association') ? [] : ['n.d.', 'year not given'];
        for (const word of undated) expect(printed.join('\n'), name).toContain(word);
        expect(printed.join('\n').replaceAll(/00\d_[0-9a-f]{16}/g, ''), name).not.toMatch(
          /\b(?:19|20)\d\d\b/,
        );
        expect(
          printed.map((each) => each.length > 5),
          name,
        ).toEqual([true, true, true]);
      }
    },
    120_000,
  );

  it.skipIf(names.length === 0)(
    'of every kind and language can be added, and invent no date',
    () => {
      const refused: string[] = [];
      for (const name of names.filter((_, at) => at % 40 === 0)) {
        try {
          const added = store(readFileSync(join(shelf, name), 'utf8'));
          const { citations, references } = print(added.id, Object.values(LEVEL_1));
          const printed = [...citations, ...(references?.entries ?? [])].map(asText).join('\n');
          expect(printed.replaceAll(/00\d_[0-9a-f]{16}/g, ''), name).not.toMatch(/\b(?:19|20)\d\d\b/);
          expect(printed, name).not.toMatch(/undefined|[\ue000-\uf8ff]/);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          refused.push(`${name}: ${error.message}`);
        }
      }
      expect(refused).toEqual([]);
    },
    120_000,
  );
});
