import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { readEntry, readZip, writeZip } from '../../electron/export/zip';
import {
  addArticle,
  addQuote,
  cleanUp,
  codeOf,
  makeLibrary,
} from '../../electron/library/testing/make-library';
import { readReturned } from '../../renderer/importing/returned/read-docx';
import { heading, paragraph, words } from '../../shared/brief-document/builders.cases';
import type { EditorNode } from '../../shared/model';

afterEach(cleanUp);
// The library stays in plain Node; of a window it only wants the parser.
vi.stubGlobal('DOMParser', new JSDOM().window.DOMParser);

function stocked() {
  const library = makeLibrary();
  const { articleId } = addArticle(library, {
    paragraphs: ['The fund will not lend before the railway is built.', 'Nobody asked why.'],
  });
  const quote = addQuote(library, articleId, 'The fund will not lend before the railway is built.');
  const children: EditorNode[] = [
    heading('h2', 'Bottom line'),
    paragraph(
      words('He said: '),
      {
        type: 'quotation',
        quoteId: quote.id,
        articleId,
        captured: quote.exact,
        paragraph: 1,
        children: [words(quote.exact)],
      },
      {
        type: 'citation',
        citationId: 'c1',
        items: [{ articleId, locator: { label: 'paragraph', value: '1' } }],
      },
    ),
    paragraph(words('Own words follow.')),
  ];
  const brief = library.request('briefs:create', {
    header: { title: 'Lending', date: '2026-04-02' },
    template: 'blank',
    state: { schemaVersion: 1, root: { type: 'root', children } },
  });
  const document = () =>
    library.request('briefs:document', { briefId: brief.id, paper: 'A4', draft: false, canReturn: true });
  return { library, brief, articleId, document };
}

const edited = (bytes: Uint8Array, from: string, to: string, part = 'word/document.xml') => {
  const parts = new Map(readZip(bytes).map((entry) => [entry.name, readEntry(entry)]));
  const xml = Buffer.from(parts.get(part) ?? []).toString('utf8');
  expect(xml).toContain(from);
  parts.set(part, Buffer.from(xml.replace(from, to)));
  return readReturned(writeZip(parts), 'brief.docx');
};

describe('a brief that was exported and comes back', () => {
  test('the same brief gets the same mark, and so the same file', async () => {
    const { document } = stocked();
    expect(document().returnMark).toMatch(/^[0-9a-f]{16}$/);
    expect(document().returnMark).toBe(document().returnMark);
    expect(Buffer.from(await writeDocx(document())).equals(Buffer.from(await writeDocx(document())))).toBe(
      true,
    );
  });

  test('a dropped “not” in a quotation is judged at once, and kept with the id of its quote', async () => {
    const { library, brief, document } = stocked();
    const returned = edited(await writeDocx(document()), 'will not lend', 'will lend');
    const { differences, changedSince } = library.request('returns:compare', {
      returned,
      fileName: 'brief.docx',
      briefId: brief.id,
    });
    expect(changedSince).toBe(false);
    expect(differences).toMatchObject([
      {
        kind: 'quotation',
        canTake: true,
        verdicts: { before: { verdict: 'exact' }, after: { verdict: 'changed' } },
      },
    ]);
    expect(differences[0]?.verdicts?.after.reasons.length).toBeGreaterThan(0);
    const { state } = library.request('returns:merge', {
      returned,
      fileName: 'brief.docx',
      state: brief.state,
      accepted: differences.map(({ id }) => id),
    });
    library.request('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: brief.header,
      style: brief.style,
      state,
    });
    expect(library.request('briefs:check', { briefId: brief.id }).quotations).toMatchObject([
      { text: 'The fund will lend before the railway is built.', verdict: 'changed' },
    ]);
  });

  test('a record that was merged into another since is no change of the brief', async () => {
    const { library, brief, articleId, document } = stocked();
    const returned = edited(await writeDocx(document()), 'Own words follow.', 'Own words followed.');
    const same = addArticle(library, { fileName: 'same.html', paragraphs: ['The fund waits.'] });
    library.request('articles:merge', {
      keptId: same.articleId,
      otherId: articleId,
      fieldsFromOther: [],
      textFrom: 'other',
      groupFromOther: false,
    });
    const asked = { returned, fileName: 'brief.docx' };
    const { differences, changedSince } = library.request('returns:compare', asked);
    expect(changedSince).toBe(false);
    expect(differences.map(({ kind, canTake, conflict }) => [kind, canTake, conflict])).toEqual([
      ['text', true, null],
    ]);
    const { state } = library.request('returns:merge', {
      ...asked,
      state: library.request('briefs:get', { briefId: brief.id }).state,
      accepted: differences.map(({ id }) => id),
    });
    expect(JSON.stringify(state)).toContain('Own words followed.');
    expect(JSON.stringify(state)).not.toContain(articleId);
  });

  test('another place in a citation is read from the words of its note, and accepted or refused', async () => {
    const { library, brief, document } = stocked();
    const returned = edited(await writeDocx(document()), 'para. 1', 'para. 2', 'word/footnotes.xml');
    const asked = { returned, fileName: 'brief.docx' };
    const { differences } = library.request('returns:compare', asked);
    expect(differences).toMatchObject([
      {
        id: 'n1:text',
        kind: 'citation-text',
        title: 'Citation changed: place',
        canTake: true,
        conflict: null,
      },
    ]);
    const merge = (accepted: string[]) =>
      library.request('returns:merge', { ...asked, state: brief.state, accepted }).state;
    expect(JSON.stringify(merge(['n1:text']))).toContain('"locator":{"label":"paragraph","value":"2"}');
    expect(merge([])).toEqual(brief.state);
  });

  test('what was changed in the app since the export is not lost', async () => {
    const { library, brief, document } = stocked();
    const returned = edited(await writeDocx(document()), 'Own words follow.', 'Own words follow in May.');
    const here = brief.state.root.children.map((node, index) =>
      index === 2 ? paragraph(words('Yet own words follow.')) : node,
    );
    const state = {
      ...brief.state,
      root: { ...brief.state.root, children: [...here, paragraph(words('Added here.'))] },
    };
    library.request('briefs:save', {
      briefId: brief.id,
      revision: 1,
      header: brief.header,
      style: brief.style,
      state,
    });
    const { differences, changedSince } = library.request('returns:compare', {
      returned,
      fileName: 'brief.docx',
    });
    expect(changedSince).toBe(true);
    expect(differences).toMatchObject([{ kind: 'text', conflict: null }]);
    const merged = library.request('returns:merge', {
      returned,
      fileName: 'brief.docx',
      state,
      accepted: ['b2:words'],
    });
    expect(JSON.stringify(merged.state)).toContain('Yet own words follow in May.');
    expect(JSON.stringify(merged.state)).toContain('Added here.');
  });

  test('the same words changed on both sides are told as a conflict', async () => {
    const { library, brief, document } = stocked();
    const returned = edited(await writeDocx(document()), 'Own words follow.', 'Own sentences follow.');
    const children = brief.state.root.children.map((node, index) =>
      index === 2 ? paragraph(words('Own phrases follow.')) : node,
    );
    const state = { ...brief.state, root: { ...brief.state.root, children } };
    library.request('briefs:save', {
      briefId: brief.id,
      revision: 1,
      header: brief.header,
      style: brief.style,
      state,
    });
    const { differences } = library.request('returns:compare', { returned, fileName: 'brief.docx' });
    expect(differences).toMatchObject([
      { kind: 'text', conflict: expect.stringContaining('changed in the brief as well') },
    ]);
  });

  test('a file of another brief, of another library, and one without marks are told in a sentence', async () => {
    const { library, brief, document } = stocked();
    const returned = readReturned(await writeDocx(document()), 'brief.docx');
    const other = library.request('briefs:create', { header: { title: 'Other' }, template: 'blank' });
    const ask = (change: object) => () =>
      library.request('returns:compare', { returned, fileName: 'brief.docx', ...change });
    expect(codeOf(ask({ briefId: other.id }))).toBe('not-returnable');
    expect(codeOf(ask({ returned: { ...returned, returnMark: 'f'.repeat(16) } }))).toBe('not-returnable');
    const unmarked = library.request('briefs:document', { briefId: brief.id, paper: 'A4', draft: false });
    expect(readReturned(await writeDocx(unmarked), 'brief.docx').returnMark).toBeNull();
    expect(codeOf(ask({ returned: { ...returned, returnMark: null } }))).toBe('not-returnable');
    expect(ask({ briefId: brief.id })().differences).toEqual([]);
  });
});
