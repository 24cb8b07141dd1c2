import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefHeader, EditorNode } from '../../../shared/model';
import { measureBrief } from '../../../shared/templates/limits';
import { pngBytes } from '../../../test/support/made-images';
import type { Library } from '../open-library';
import { sha256 } from '../store/hash';
import { HEADER, make, stateOf, stocked, text } from '../testing/lending-brief';
import { cleanUp, codeOf, makeLibrary } from '../testing/make-library';

const START = Date.parse('2026-11-02T09:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
  cleanUp();
});

const body = (words: string) => stateOf({ type: 'paragraph', children: [text(words)] });
function writing(library: Library, first = 'one') {
  const brief = make(library, { state: body(first) });
  let { revision } = brief;
  return {
    briefId: brief.id,
    /** Saves `words` so many ms after the last save. */
    save(words: string, after = 0) {
      vi.setSystemTime(Date.now() + after);
      const { header, style } = brief;
      revision = library.request('briefs:save', {
        briefId: brief.id,
        revision,
        header,
        style,
        state: body(words),
      }).revision;
    },
    revision: () => revision,
    restored: (next: number) => {
      revision = next;
    },
    versions: () => library.request('versions:list', { briefId: brief.id }),
    wordsOf: (versionId: string) =>
      JSON.stringify(library.request('versions:get', { versionId }).state).match(/"text":"([^"]*)"/)?.[1],
  };
}

describe('versions of a brief', () => {
  it('are kept by themselves at most every ten minutes, with what was there before', () => {
    const { library } = stocked();
    const brief = writing(library);
    brief.save('one two', MINUTE);
    brief.save('one two three', MINUTE);
    expect(brief.versions().map(({ words }) => words)).toEqual([1]);
    brief.save('one two three four', 9 * MINUTE);
    expect(brief.versions().map(({ words, savedAt }) => [words, savedAt])).toEqual([
      [3, '2026-11-02T09:02:00.000Z'],
      [1, '2026-11-02T09:00:00.000Z'],
    ]);
    expect(brief.wordsOf(brief.versions()[0]?.id ?? '')).toBe('one two three');
  });

  it('count words as the status line does: no headings, no sections that their template leaves out', () => {
    const { library } = stocked();
    const heading = (words: string): EditorNode => ({
      type: 'heading',
      tag: 'h2',
      children: [text(words)],
    });
    const paragraph = (words: string): EditorNode => ({ type: 'paragraph', children: [text(words)] });
    const state = stateOf(
      heading('Bottom line'),
      paragraph('The line is built.'),
      heading('Source summary'),
      paragraph('Three articles were read.'),
    );
    const brief = make(library, { state, template: 'bluf' });
    library.request('versions:keep', { briefId: brief.id, name: 'first' });
    const [kept] = library.request('versions:list', { briefId: brief.id });
    const found = library
      .request('templates:list', {})
      .templates.find(({ template }) => template.id === 'bluf');
    const inStatusLine = measureBrief(state.root.children, found?.template ?? null).words;
    expect([kept?.words, inStatusLine]).toEqual([4, 4]);
  });

  it('keep the last words of yesterday when writing goes on today', () => {
    const { library } = stocked();
    const brief = writing(library);
    brief.save('yesterday, last', MINUTE);
    brief.save('today', 24 * HOUR);
    expect(brief.wordsOf(brief.versions()[0]?.id ?? '')).toBe('yesterday, last');
  });

  it('keep what a save takes away, however soon it comes', () => {
    const { library } = stocked();
    const brief = writing(library);
    brief.save('much '.repeat(1000), MINUTE);
    brief.save('nothing left', MINUTE);
    expect(brief.versions().map(({ words }) => words)).toEqual([1000, 1]);
  });

  it('begin with words: an empty page is none, and the same words are not kept twice', () => {
    const { library } = stocked();
    const empty = writing(library, ' ');
    empty.save('first', HOUR);
    expect(empty.versions()).toEqual([]);
    empty.save('first', HOUR);
    empty.save('first', HOUR);
    expect(empty.versions()).toHaveLength(1);
  });

  it('thin out with age; those with a name stay', () => {
    const { library } = stocked();
    const brief = writing(library, 'w0');
    for (let save = 1; save <= 6 * 30; save += 1) brief.save(`w${save}`, 10 * MINUTE);
    const named = library.request('versions:keep', { briefId: brief.briefId, name: 'To the director' });
    const soon = brief.versions();
    const ages = soon.map(({ savedAt }) => (Date.now() - Date.parse(savedAt)) / HOUR);
    expect(ages.filter((age) => age < 2).length).toBeGreaterThanOrEqual(11);
    expect(ages.filter((age) => age >= 2 && age < 24).length).toBeLessThanOrEqual(23);
    expect(ages.filter((age) => age >= 24).length).toBeLessThanOrEqual(2);
    brief.save('much later', 90 * 24 * HOUR);
    brief.save('later still', HOUR);
    expect(brief.versions().length).toBeLessThanOrEqual(5);
    expect(brief.versions()).toContainEqual(named);
  });

  it('get and lose names; keeping the same words again names the version that is there', () => {
    const { library } = stocked();
    const brief = writing(library);
    brief.save('two words', MINUTE);
    const kept = library.request('versions:keep', { briefId: brief.briefId, name: ' Draft ' });
    expect(kept).toMatchObject({ name: 'Draft', words: 2, kind: 'automatic' });
    const again = library.request('versions:keep', { briefId: brief.briefId, name: 'Second name' });
    expect(again.id).not.toBe(kept.id);
    expect(library.request('versions:rename', { versionId: kept.id, name: null }).name).toBeNull();
    expect(codeOf(() => library.request('versions:rename', { versionId: kept.id, name: '  ' }))).toBe(
      'invalid-input',
    );
    expect(codeOf(() => library.request('versions:rename', { versionId: 'gone', name: 'x' }))).toBe(
      'not-found',
    );
  });

  it('are put back as a save of their own; what they replace is kept', () => {
    const { library } = stocked();
    const brief = writing(library);
    brief.save('one two', MINUTE);
    const [first] = brief.versions();
    const restored = library.request('versions:restore', {
      versionId: first?.id ?? '',
      revision: brief.revision(),
    });
    expect(restored.revision).toBe(brief.revision() + 1);
    expect(JSON.stringify(restored.state)).toContain('"one"');
    expect(brief.versions()[0]).toMatchObject({ kind: 'before-restore', words: 2 });
    const stale = () =>
      library.request('versions:restore', { versionId: first?.id ?? '', revision: brief.revision() });
    expect(codeOf(stale)).toBe('stale-revision');
    // Nothing of a refused restore stays behind.
    expect(brief.versions()).toHaveLength(2);
    const back = brief.versions()[0]?.id ?? '';
    const again = library.request('versions:restore', { versionId: back, revision: restored.revision });
    expect(JSON.stringify(again.state)).toContain('"one two"');
  });

  const FULL: BriefHeader = {
    ...HEADER,
    handling: 'CUI',
    cutOff: '1 April 2026',
    version: '0.3',
    fields: [{ label: 'Decision', kind: 'decision', value: '2026-05-01' }],
    designation: { controlledBy: 'Desk', category: 'PRVCY', dissemination: '', contact: '' },
    likelihood: 'phia',
  };

  it('are put back with the whole head, and so is what they replaced', () => {
    const { library } = stocked();
    const { id: briefId, style } = make(library, { state: body('one'), header: FULL });
    const later = { ...FULL, cutOff: '2 April 2026', version: '0.4' };
    const { revision } = library.request('briefs:save', {
      briefId,
      revision: 1,
      header: later,
      style,
      state: body('one two'),
    });
    const [first] = library.request('versions:list', { briefId });
    const restored = library.request('versions:restore', { versionId: first?.id ?? '', revision });
    expect(restored.header).toEqual(FULL);
    const [replaced] = library.request('versions:list', { briefId });
    expect(
      library.request('versions:restore', {
        versionId: replaced?.id ?? '',
        revision: restored.revision,
      }).header,
    ).toEqual(later);
  });

  it('that were kept without the later fields of the head take none of them from the brief', () => {
    const { library } = stocked();
    const { id: briefId } = make(library, { state: body('one'), header: FULL });
    const { id: versionId } = library.request('versions:keep', { briefId, name: 'as it was kept once' });
    library.close();
    const db = new Database(`${library.folder}/library.sqlite`);
    db.exec('DROP TRIGGER brief_versions_frozen');
    const content = JSON.stringify({
      header: { ...HEADER, title: 'Then' },
      template: 'blank',
      style: 'apa',
      state: JSON.stringify(body('then')),
    });
    db.prepare('UPDATE brief_versions SET content = ?, content_sha256 = ?').run(
      deflateRawSync(content),
      sha256(content),
    );
    db.close();
    const again = makeLibrary(library.folder);
    const restored = again.request('versions:restore', { versionId, revision: 1 });
    expect(restored.header).toEqual({ ...FULL, title: 'Then', handling: '' });
  });

  it('are kept of pictures alone', () => {
    const { library } = stocked();
    const image = { bytes: pngBytes(4, 3), mediaType: 'image/png' as const, width: 4, height: 3 };
    const stored = library.request('images:store', image);
    const state = stateOf({
      type: 'image',
      sha256: stored.sha256,
      alt: 'A map',
      decorative: false,
      width: 1,
    });
    const { id: briefId, header, style } = make(library, { state });
    library.request('briefs:save', { briefId, revision: 1, header, style, state: body('') });
    expect(library.request('versions:list', { briefId })).toHaveLength(1);
  });

  it('go with their brief and survive closing the library; a large brief costs a fraction of its size', () => {
    const { library } = stocked();
    const long = Array.from({ length: 77_000 }, (_, index) => `word${index % 997}`).join(' ');
    const brief = writing(library, long);
    brief.save(`${long} more`, HOUR);
    library.close();
    const again = makeLibrary(library.folder);
    const [version] = again.request('versions:list', { briefId: brief.briefId });
    expect(version?.words).toBe(77_000);
    const db = new Database(`${library.folder}/library.sqlite`, { readonly: true });
    const row = db.prepare('SELECT length(content) AS bytes FROM brief_versions').get() as { bytes: number };
    db.close();
    expect(row.bytes).toBeLessThan(long.length / 3);
    again.request('briefs:delete', { briefId: brief.briefId });
    expect(codeOf(() => again.request('versions:get', { versionId: version?.id ?? '' }))).toBe('not-found');
  });

  it('that are damaged are refused, and the brief is not touched', () => {
    const { library } = stocked();
    const brief = writing(library);
    brief.save('one two', MINUTE);
    library.close();
    const db = new Database(`${library.folder}/library.sqlite`);
    db.exec('DROP TRIGGER brief_versions_frozen');
    db.exec("UPDATE brief_versions SET content = x'00ff'");
    db.close();
    const again = makeLibrary(library.folder);
    const versionId = again.request('versions:list', { briefId: brief.briefId })[0]?.id ?? '';
    expect(codeOf(() => again.request('versions:get', { versionId }))).toBe('library-damaged');
    expect(codeOf(() => again.request('versions:restore', { versionId, revision: 2 }))).toBe(
      'library-damaged',
    );
    expect(again.request('briefs:get', { briefId: brief.briefId }).revision).toBe(2);
  });
});
