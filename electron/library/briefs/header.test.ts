import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { BriefHeader, EditorNode } from '../../../shared/model';
import { run } from '../store/db';
import { sha256 } from '../store/hash';
import { MIGRATIONS } from '../store/migrate';
import { HEADER, make, stateOf, stocked, text } from '../testing/lending-brief';
import { cleanUp, codeOf, makeLibrary, temporaryFolder } from '../testing/make-library';
import { libraryFile, open } from '../testing/stores';

afterEach(cleanUp);

const FULL: BriefHeader = {
  ...HEADER,
  handling: 'CUI',
  cutOff: '2026-04-01',
  status: 'draft',
  version: '0.3',
  fields: [
    { label: 'Decision', kind: 'decision', value: '2026-05-01' },
    { label: 'Reference: file', kind: 'line', value: '#12 “rail”' },
    { label: 'Empty', kind: 'choice', value: '' },
  ],
  designation: { controlledBy: 'Desk', category: 'PRVCY', dissemination: '', contact: '' },
  portionMarks: false,
  numbered: true,
  dates: 'uk',
  outerMarks: 'single',
  likelihood: 'phia',
};
const p = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });

describe('the header of a brief', () => {
  it('is stored whole, and taken back field by field', () => {
    const { library } = stocked();
    const { id: briefId } = make(library, { header: FULL });
    expect(library.request('briefs:get', { briefId }).header).toEqual(FULL);
    library.request('briefs:save', {
      briefId,
      revision: 1,
      header: HEADER,
      style: 'apa',
      state: stateOf(p()),
    });
    expect(library.request('briefs:get', { briefId }).header).toEqual(HEADER);
  });

  it('goes out to Markdown and comes back, numbers of paragraphs and all', () => {
    const { library } = stocked();
    const state = stateOf(
      p(text('First.')),
      { type: 'heading', tag: 'h2', children: [text('Head')] },
      p(),
      p(text('2. looks like a number.')),
      p(text('3. third')),
    );
    const { id: briefId } = make(library, { header: FULL, template: 'submission', state });
    const { markdown } = library.request('briefs:markdown', { briefId });
    expect(markdown).toMatch(/^1\\?\. First\.$/m);
    const made = library.request('briefs:fromMarkdown', { markdown });
    expect(made.warnings).toEqual([]);
    const back = library.request('briefs:get', { briefId: made.briefId });
    expect(back.header).toEqual(FULL);
    expect(back.state.root.children).toEqual(
      state.root.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0),
    );
  });

  it('read from a file has the habits of its form, unless the file says otherwise', () => {
    const { library } = stocked();
    const header = (head: string) => {
      const { briefId } = library.request('briefs:fromMarkdown', {
        markdown: `---\ntitle: T\n${head}\n---\n\nWords.\n`,
      });
      return library.request('briefs:get', { briefId }).header;
    };
    expect(header('template: submission')).toMatchObject({ numbered: true, dates: 'uk', likelihood: 'phia' });
    expect(header('template: submission\nnumbered: false').numbered).toBe(false);
    expect(header('template: submission').status).toBeUndefined();
    expect(header('template: action-memo').fields?.map(({ label, value }) => [label, value])).toEqual([
      ['Decision', ''],
      ['Clearances', ''],
      ['Attachments', ''],
    ]);
  });

  it('warns of what the head cannot mean', () => {
    const { library } = stocked();
    const warnings = (head: string) =>
      library
        .request('briefs:fromMarkdown', { markdown: `---\n${head}\n---\n\nWords.\n` })
        .warnings.map(({ message }) => message);
    expect(warnings('status: nearly')).toEqual([expect.stringContaining('draft or final')]);
    expect(warnings('numbered: maybe')).toEqual([expect.stringContaining('true or false')]);
    expect(warnings('fields: x')).toEqual([expect.stringContaining('label, value')]);
    expect(warnings('handling: "TLP: AMBER"')).toEqual([expect.stringContaining('no space after its colon')]);
  });

  it('keeps a brief with a wrong handling line from leaving, as a draft too', () => {
    const { library } = stocked();
    const { id: briefId } = make(library, { header: { ...HEADER, handling: 'TLP:WHITE' } });
    for (const draft of [false, true])
      expect(codeOf(() => library.request('briefs:document', { briefId, paper: 'A4', draft }))).toBe(
        'handling-invalid',
      );
    expect(library.request('briefs:check', { briefId }).findings).toContainEqual(
      expect.objectContaining({ check: 'handling-invalid', severity: 'block' }),
    );
  });

  it('warns of a handling line that no scheme has, and lets it leave', () => {
    const { library } = stocked();
    const { id: briefId } = make(library, { header: { ...HEADER, handling: 'Confidential' } });
    expect(library.request('briefs:check', { briefId }).findings).toContainEqual(
      expect.objectContaining({ check: 'handling-unknown', severity: 'warn', field: 'handling' }),
    );
    const { checks, blocking } = library.request('briefs:review', { briefId });
    expect(checks.find(({ id }) => id === 'handling')?.findings).toMatchObject([
      { severity: 'warn', field: 'handling', message: expect.stringContaining('write it so') },
    ]);
    expect(blocking).toBe(0);
    const { handling } = library.request('briefs:document', { briefId, paper: 'A4', draft: false });
    expect(handling).toBe('Confidential');
  });

  it('of a brief that was stored before there was more of it is as it was', () => {
    const folder = temporaryFolder();
    const old = open(folder, MIGRATIONS.slice(0, 8));
    const state = JSON.stringify(stateOf(p(text('As it was.'))));
    const row = ['T', 'Director', 'Desk', '2026-04-02', '', 'bluf', 'apa', state];
    old.write((db) =>
      run(
        db,
        `INSERT INTO briefs (id, title, to_line, from_line, date_line, handling, template, style, state, sha256, revision,
           change_number, quotations, created_at, modified)
         VALUES ('old', 'T', 'Director', 'Desk', '2026-04-02', '', 'bluf', 'apa', @state, @hash, 1, 1, 0, 'then', 'then')`,
        { state, hash: sha256(JSON.stringify(row)) },
      ),
    );
    old.close();
    const library = makeLibrary(folder);
    const { header } = library.request('briefs:get', { briefId: 'old' });
    expect(header).toEqual({ title: 'T', to: 'Director', from: 'Desk', date: '2026-04-02', handling: '' });
    library.request('briefs:save', {
      briefId: 'old',
      revision: 1,
      header: FULL,
      style: 'apa',
      state: stateOf(p()),
    });
    expect(library.request('briefs:get', { briefId: 'old' }).header).toEqual(FULL);
  });

  it('is covered by the hash of the brief', () => {
    const folder = temporaryFolder();
    const library = makeLibrary(folder);
    const { id: briefId } = make(library, { header: FULL });
    library.close();
    const db = new Database(libraryFile(folder));
    db.exec(`UPDATE briefs SET header_more = replace(header_more, '0.3', '0.4')`);
    db.close();
    expect(codeOf(() => makeLibrary(folder).request('briefs:get', { briefId }))).toBe('library-damaged');
  });
});
