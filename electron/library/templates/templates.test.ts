import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { limitsInWords } from '../../../shared/templates/limits';
import { make } from '../testing/lending-brief';
import { cleanUp, codeOf, makeLibrary, temporaryFolder } from '../testing/make-library';

afterEach(cleanUp);

const SHIPPED = ['bluf', 'action-memo', 'submission', 'briefing-note', 'assessment', 'blank'];

function withFiles(files: Record<string, string | Uint8Array>) {
  const folder = temporaryFolder();
  const library = makeLibrary(folder);
  mkdirSync(join(folder, 'templates'));
  for (const [name, words] of Object.entries(files)) writeFileSync(join(folder, 'templates', name), words);
  return { library, folder: join(folder, 'templates') };
}
const listed = (library: ReturnType<typeof makeLibrary>) => library.request('templates:list', {});

describe('templates that come with the app', () => {
  it('are all readable and in the order in which they are offered', () => {
    const { templates, faults } = listed(makeLibrary());
    expect(templates.map(({ template }) => template.id)).toEqual(SHIPPED);
    expect(faults).toEqual([]);
    expect(new Set(templates.map(({ origin }) => origin))).toEqual(new Set(['shipped']));
  });

  it.each([
    [
      'bluf',
      [
        'Bottom line',
        'Key points',
        'What sources say',
        'Where sources differ',
        'What to watch',
        'Source summary',
      ],
    ],
    ['action-memo', ['BLUF', 'Recommendations', 'Background', 'Risks and alternatives', 'Next steps']],
    [
      'submission',
      [
        'Issue',
        'Recommendation',
        'Timing',
        'Background',
        'Argument',
        'Presentation and handling',
        'Annex A: Chronology',
      ],
    ],
    [
      'briefing-note',
      ['Issue', 'Background', 'Current status', 'Key considerations', 'Options', 'Recommendation'],
    ],
    [
      'assessment',
      [
        'Scope note',
        'Key judgements',
        'Discussion',
        'Alternatives',
        'Indicators',
        'Change from earlier analysis',
        'Source summary statement',
      ],
    ],
    ['blank', []],
  ])('begin a brief with their sections: %s', (template, headings) => {
    const { state } = make(makeLibrary(), { template });
    const found = state.root.children.flatMap((node) =>
      node.type === 'heading' ? node.children.map((child) => child.type === 'text' && child.text) : [],
    );
    expect(found).toEqual(headings);
  });

  it('keep the limits that the forms ask for', () => {
    const { templates } = listed(makeLibrary());
    const of = (id: string) => templates.find(({ template }) => template.id === id)?.template;
    const limits = (id: string, heading: string) =>
      limitsInWords(of(id)?.sections.find((section) => section.heading === heading)?.limits ?? {});
    expect(of('bluf')?.length).toEqual({ words: { least: 350, most: 450 }, pages: { most: 1 } });
    expect(limits('bluf', 'Key points')).toBe('3–5 points, at most 30 words each');
    expect(of('action-memo')).toMatchObject({ dates: 'us', length: { pagesNeverAbove: 2 } });
    expect(limits('action-memo', 'BLUF')).toBe('at most 4 lines, at most 60 words');
    expect(of('submission')).toMatchObject({
      dates: 'uk',
      likelihood: 'phia',
      numberedParagraphs: true,
      length: { words: { most: 900 }, pages: { most: 2 }, pagesNeverAbove: 3 },
    });
    expect(limits('submission', 'Argument')).toBe('at most 400 words');
    expect(of('briefing-note')?.header[0]?.choices).toEqual(['FOR INFORMATION', 'FOR DECISION']);
    expect(limits('briefing-note', 'Key considerations')).toBe('4–8 points');
    expect(of('assessment')).toMatchObject({ likelihood: 'icd203', citationStyle: 'icd206' });
    expect(limits('assessment', 'Key judgements')).toBe('2–4 points, at most 19 words in each sentence');
    expect(of('assessment')?.header[0]).toMatchObject({ field: 'title', limits: { words: { most: 15 } } });
  });
});

describe('templates of the analyst’s own', () => {
  it('are read from the library’s folder, and a brief is begun with one', () => {
    const { library } = withFiles({
      'weekly.yaml':
        'name: Weekly\npurpose: For Fridays.\nsections:\n  - heading: This week\n    starts-with: bullets\n',
    });
    expect(listed(library).templates.at(-1)).toMatchObject({ origin: 'own', fileName: 'weekly.yaml' });
    const { state, template } = make(library, { template: 'weekly' });
    expect(template).toBe('weekly');
    expect(state.root.children.map(({ type }) => type)).toEqual(['heading', 'list']);
  });

  it('that are broken are told with their fault and keep nobody from the others', () => {
    const { library, folder } = withFiles({
      'broken.yaml': 'name: Broken\npurpose: x\nsections:\n  - headng: A\n',
      'good.yml': 'name: Good\npurpose: x\n',
      'bluf.yaml': 'name: Mine\npurpose: x\n',
      'bytes.yaml': new Uint8Array([0xff, 0xfe, 0x00]),
      'notes.txt': 'nothing of mine',
      'huge.yaml': `name: Huge\npurpose: x\n${'#'.repeat(300_000)}`,
      'GOOD.yaml': 'name: Again\npurpose: x\n',
    });
    mkdirSync(join(folder, 'folder.yaml'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.yaml'));
    const { templates, faults } = listed(library);
    expect(templates.map(({ template }) => template.id)).toEqual([...SHIPPED, 'GOOD']);
    const told = Object.fromEntries(faults.map(({ fileName, message }) => [fileName, message]));
    expect(told['broken.yaml']).toContain('heading');
    expect(faults.find(({ fileName }) => fileName === 'broken.yaml')?.line).toBe(4);
    expect(told['good.yml']).toContain('same name');
    expect(told['bluf.yaml']).toContain('comes with Briefwright');
    expect(told['bytes.yaml']).toContain('UTF-8');
    expect(told['huge.yaml']).toContain('larger');
    expect(told['folder.yaml']).toContain('folder');
    expect(told['gone.yaml']).toContain('could not be read');
    expect(Object.keys(told)).toHaveLength(7);
  });

  it('that are broken or gone say so where a brief is begun with one', () => {
    const { library } = withFiles({ 'broken.yaml': 'name: Broken\n' });
    expect(() => make(library, { template: 'broken' })).toThrow('broken.yaml, line 1: “purpose” is missing');
    expect(() => make(library, { template: 'nothing' })).toThrow('the templates are bluf, action-memo');
    expect(codeOf(() => make(library, { template: 'nothing' }))).toBe('not-found');
  });

  it('may go while a brief stands: the brief opens, and the check says that nothing was looked at', () => {
    const { library, folder } = withFiles({
      'weekly.yaml': 'name: W\npurpose: x\nsections:\n  - heading: A\n',
    });
    const { id: briefId } = make(library, { template: 'weekly' });
    writeFileSync(join(folder, 'weekly.yaml'), 'nonsense');
    expect(library.request('briefs:get', { briefId }).template).toBe('weekly');
    expect(library.request('templates:find', { templateId: 'weekly' })).toBeNull();
    expect(library.request('briefs:check', { briefId }).findings.map(({ check }) => check)).toContain(
      'template-missing',
    );
  });
});

describe('copying a template', () => {
  it('keeps the file as it is, remarks too, under a name of one’s own', () => {
    const { library, folder } = withFiles({});
    const copied = library.request('templates:copy', { templateId: 'bluf', name: 'Our “weekly”: note' });
    expect(copied).toEqual({ templateId: 'our-weekly-note', fileName: 'our-weekly-note.yaml' });
    const file = readFileSync(join(folder, copied.fileName), 'utf8');
    expect(file).toContain('name: "Our “weekly”: note"');
    expect(file).toContain('# Of the body');
    const { templates, faults } = listed(library);
    expect(faults).toEqual([]);
    expect(templates.at(-1)?.template).toMatchObject({
      name: 'Our “weekly”: note',
      sections: expect.any(Array),
    });
    const again = library.request('templates:copy', { templateId: 'our-weekly-note', name: 'Second' });
    expect(readFileSync(join(folder, again.fileName), 'utf8')).toContain('# Of the body');
  });

  it('makes the folder, and never writes over a file', () => {
    const library = makeLibrary();
    library.request('templates:copy', { templateId: 'assessment', name: 'Ours' });
    expect(codeOf(() => library.request('templates:copy', { templateId: 'bluf', name: 'ours' }))).toBe(
      'in-use',
    );
    expect(codeOf(() => library.request('templates:copy', { templateId: 'bluf', name: 'BLUF' }))).toBe(
      'in-use',
    );
    expect(codeOf(() => library.request('templates:copy', { templateId: 'bluf', name: '…' }))).toBe(
      'invalid-input',
    );
    expect(codeOf(() => library.request('templates:copy', { templateId: 'no', name: 'x' }))).toBe(
      'not-found',
    );
    const other = withFiles({ 'taken.yaml': 'broken' });
    expect(codeOf(() => other.library.request('templates:copy', { templateId: 'bluf', name: 'Taken' }))).toBe(
      'in-use',
    );
    expect(readFileSync(join(other.folder, 'taken.yaml'), 'utf8')).toBe('broken');
  });
});

describe('a brief from Markdown', () => {
  const markdown = (template: string) => `---\ntitle: T\ntemplate: ${template}\n---\n\nWords.\n`;

  it('takes the template of its head, of the command, or says which there are', () => {
    const { library } = withFiles({ 'weekly.yaml': 'name: W\npurpose: x\n' });
    const made = (head: string, template?: string) =>
      library.request('briefs:fromMarkdown', { markdown: markdown(head), template });
    const templateOf = (briefId: string) => library.request('briefs:get', { briefId }).template;
    expect(templateOf(made('weekly').briefId)).toBe('weekly');
    expect(templateOf(made('weekly', 'submission').briefId)).toBe('submission');
    const unknown = made('monthly');
    expect(templateOf(unknown.briefId)).toBe('blank');
    expect(unknown.warnings[0]?.message).toContain('no template “monthly” in this library');
    expect(unknown.warnings[0]?.message).toContain('weekly');
    expect(codeOf(() => made('weekly', 'monthly'))).toBe('not-found');
  });
});
