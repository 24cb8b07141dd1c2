import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../../electron/export/docx/docx-parts.cases';
import { validateFile } from '../../../electron/export/validate';
import { WRITTEN_FORMATS, writeDocument } from '../../../electron/export/write-document';
import { type Library, openLibrary } from '../../../electron/library/open-library';
import { EXTENSIONS, isOfSources } from '../../../shared/brief-document/export-formats';
import { BuiltInStyleId } from '../../../shared/model';
import { describeSource } from '../../../shared/model/descriptor-parts';
import { SAMPLE_DESCRIPTORS } from '../../../shared/samples/describe-samples';
import { templateAnnexes } from '../../../shared/templates/template-annexes';
import {
  checkDocx,
  convertWithOffice,
  hasDocxChecker,
  hasOffice,
  xmlFaults,
} from '../../support/other-readers';
import { appFolder, makeStoryFolder } from '../support/launch';
import { cliInElectron } from '../support/run';
import { sharedTool } from './analyst';

const SAMPLES = join(appFolder, 'resources', 'samples');
/** The finished brief of each template, with the handling line of its pages and the last words that its limits count. */
const BRIEFS = [
  ['bluf', 'sample-brief.md', 'TLP:GREEN', 'led by officials, not by ministers'],
  ['action-memo', 'briefs/action-memo.md', 'CUI', 'report what the province can guard'],
  ['submission', 'briefs/ministerial-submission.md', 'OFFICIAL', 'need not be told in advance'],
  ['briefing-note', 'briefs/briefing-note.md', '', 'rather than what will be discussed'],
  ['assessment', 'briefs/sourced-assessment.md', 'UNCLASSIFIED', 'assessment of the question by this desk'],
] as const;
type TemplateName = (typeof BRIEFS)[number][0];
/** One page has no room for a page's notes beside its words, and ICD 206 asks for endnotes. */
const notesOf = (name: TemplateName) => (name === 'assessment' || name === 'bluf' ? 'endnotes' : 'footnotes');

const hasPoppler = !spawnSync('pdftotext', ['-v']).error;
const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
const level = (words: string) => words.replaceAll(/[\s\u00ad\u200b-\u200f\u2066-\u2069]+/gu, ' ');
/** The lines of each page that say nothing but the handling. */
const handlingLines = (pages: string, line: string) =>
  pages
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((each) => each.trim() === line).length);

/** What a minister's office would get: each template's finished brief in every format and style. */
describe('the finished sample briefs', () => {
  let folder: string;
  let library: Library;
  let saidOfLong: unknown;
  const ids = new Map<TemplateName, string>();
  const idOf = (name: TemplateName) => ids.get(name) ?? '';
  const pdfOf = (name: TemplateName) => join(folder, `${name}.pdf`);
  const templateOf = (name: TemplateName) => {
    const template = library.request('templates:find', { templateId: name });
    if (!template) throw new Error(`no template ${name}`);
    return template;
  };
  const annexesOf = (name: TemplateName) => templateAnnexes(templateOf(name)).map((annex) => annex.name);
  const documentOf = (name: TemplateName, style?: BuiltInStyleId) =>
    library.request('briefs:document', {
      briefId: idOf(name),
      paper: 'A4',
      draft: false,
      annexes: annexesOf(name),
      withCited: true,
      ...(style && { style }),
    });

  beforeAll(async () => {
    folder = await makeStoryFolder();
    const at = join(folder, 'library');
    const articles = readdirSync(SAMPLES).filter((name) => /^sample-(?!brief)/.test(name));
    const imported = await cliInElectron(folder, [
      ...['--library', at, '--json', 'import'],
      ...articles.sort().map((name) => join(SAMPLES, name)),
    ]);
    expect(imported.code, imported.stderr).toBe(0);
    library = openLibrary(at);
    for (const [ref, parts] of Object.entries(SAMPLE_DESCRIPTORS)) {
      const articleId = library.request('articles:find', { ref })?.id ?? '';
      const value = { value: describeSource(parts), basis: 'supplied' } as const;
      library.request('articles:setField', { articleId, field: 'descriptor', value });
    }
    for (const [name, file] of BRIEFS) {
      const markdown = readFileSync(join(SAMPLES, file), 'utf8');
      const made = library.request('briefs:fromMarkdown', { markdown });
      expect(made.warnings, name).toEqual([]);
      ids.set(name, made.briefId);
    }
    library.close();
    for (const [name] of BRIEFS) {
      const annexes = {
        'quotation-report': '--annex',
        'source-matrix': '--source-matrix',
        'source-list': '--source-list',
      };
      const printed = await cliInElectron(folder, [
        ...['--library', at, '--json', 'export', idOf(name), '--format', 'pdf', '--out', pdfOf(name)],
        ...['--notes', notesOf(name)],
        ...(name === 'action-memo' || name === 'submission' ? [annexes['quotation-report']] : []),
        ...(name === 'action-memo' ? [annexes['source-list']] : []),
      ]);
      expect(printed.code, printed.stdout).toBe(0);
      // Notes and annexes fill pages, and no limit counts them.
      expect(JSON.parse(printed.stdout), name).not.toHaveProperty('notice');
    }
    const long = await cliInElectron(folder, [
      ...['--library', at, '--json', 'export', idOf('assessment'), '--format', 'pdf'],
      ...['--out', join(folder, 'long.pdf'), '--style', 'crs', '--notes', 'footnotes'],
    ]);
    saidOfLong = JSON.parse(long.stdout).notice;
    library = openLibrary(at);
  }, 120_000);
  afterAll(async () => {
    library?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(BRIEFS)('%s: nothing holds up its release, and its limits hold', (name) => {
    const { checks, blocking } = library.request('briefs:review', { briefId: idOf(name) });
    expect(blocking).toBe(0);
    const messages = (id: string) =>
      checks.find((check) => check.id === id)?.findings.map(({ message, where }) => `${message} ${where}`);
    for (const id of [
      'limits',
      'sections',
      'quotations-match',
      'unmarked-copying',
      'acronyms',
      'dates-absolute',
    ])
      expect(messages(id), id).toEqual([]);
    for (const { verdict } of documentOf(name).quotations)
      expect(['exact', 'typography', 'marked']).toContain(verdict.verdict);
  });

  it.each(BRIEFS)(
    '%s: whole in every format and style, without guidance',
    async (name) => {
      const { sections } = templateOf(name);
      const written = sections.filter(({ automatic, optional }) => automatic === null && !optional);
      for (const style of BuiltInStyleId.options) {
        const document = documentOf(name, style);
        for (const format of WRITTEN_FORMATS) {
          const bytes = await writeDocument(document, format);
          validateFile(bytes, EXTENSIONS[format]);
          const isZip = format === 'docx' || format === 'odt';
          if (isZip)
            for (const [part, xml] of partsOf(bytes))
              if (/\.(?:xml|rels)$/.test(part) && style === 'chicago-notes')
                expect(xmlFaults?.(xml) ?? '', part).toBe('');
          if (isOfSources(format)) continue;
          const words = level(
            isZip
              ? [...partsOf(bytes)].map(([, xml]) => xml.replaceAll(/<[^>]+>/g, '')).join(' ')
              : new TextDecoder().decode(bytes).replaceAll(/<[^>]+>/g, ''),
          );
          for (const { guidance } of sections)
            if (guidance !== '')
              expect(words.includes(level(guidance)), `${format}: ${guidance}`).toBe(false);
          if (format !== 'txt')
            for (const { heading, otherHeadings } of written)
              expect(
                [heading, ...otherHeadings].some((each) => words.includes(level(each))),
                heading,
              ).toBe(true);
        }
      }
      const { markdown } = library.request('briefs:markdown', { briefId: idOf(name) });
      for (const { guidance } of sections) if (guidance !== '') expect(markdown).not.toContain(guidance);
      expect(library.request('briefs:fromMarkdown', { markdown }).warnings).toEqual([]);
    },
    60_000,
  );

  it('the sourced assessment describes each of its sources once, and sums them up', () => {
    const { notes, blocks } = documentOf('assessment');
    const words = notes.map((note) =>
      note.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
    );
    for (const ref of ['sample-rail-link', 'lindqvist-2025', 'sample-envoys-date']) {
      const said = `Source descriptor: ${describeSource(SAMPLE_DESCRIPTORS[ref] ?? { source: '', reliability: '', access: '' })}`;
      expect(words.filter((note) => note.includes(said))).toHaveLength(1);
    }
    expect(words.every((note) => note.includes('Source descriptor'))).toBe(true);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading'
        ? block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ''))
        : [],
    );
    expect(headings).toContain('Source summary statement');
  });

  it.each(BRIEFS)('%s: its marks are of one kind, those that were typed among them', (name) => {
    const words = (style: BuiltInStyleId) => {
      const { blocks, notes } = documentOf(name, style);
      return JSON.stringify([blocks, notes]);
    };
    expect(words('oscola')).not.toMatch(/[“”]/u);
    expect(words('chicago-notes')).not.toMatch(/‘/u);
  });

  it('the report on quotations sets them between the marks of the brief', () => {
    const quoted = (style: BuiltInStyleId) =>
      documentOf('action-memo', style)
        .annexes.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .map((row) => row[1]?.[0])
        .map((cell) => (cell?.kind === 'text' ? cell.text : ''));
    expect(quoted('oscola')).toContain('‘technical discussions continue’');
    expect(quoted('chicago-notes')).toContain('“technical discussions continue”');
  });

  it('annexes stand in the order and under the headings of their template', () => {
    const headings = (name: TemplateName) => documentOf(name).annexes.map(({ heading }) => heading);
    expect(headings('action-memo')).toEqual(['Tab 1: Quotations', 'Tab 2: Sources']);
    expect(headings('submission')).toEqual(['Annex B: Quotations']);
    expect(headings('bluf')).toEqual([]);
  });

  it.skipIf(!hasDocxChecker).each(BRIEFS)('%s: the Word file is valid by schema', async (name) => {
    expect(checkDocx(await writeDocument(documentOf(name), 'docx', { contents: true }))).toContain(
      'no faults',
    );
  });

  it.skipIf(!hasPoppler).each(BRIEFS)(
    '%s: the PDF bears its handling twice on every page',
    (name, _file, line) => {
      const pages = textOf(pdfOf(name));
      if (line !== '') for (const count of handlingLines(pages, line)) expect(count).toBe(2);
      for (const { guidance } of templateOf(name).sections)
        if (guidance !== '') expect(level(pages)).not.toContain(level(guidance));
      const checker = sharedTool('check-pdf');
      if (checker) expect(spawnSync('python3', [checker, pdfOf(name)], { encoding: 'utf8' }).status).toBe(0);
    },
  );

  const pageOf = (pages: string, words: string) =>
    pages.split('\f').findIndex((page) => level(page).includes(words)) + 1;

  it.skipIf(!hasPoppler).each(BRIEFS)(
    '%s: the text that its limits count stands on the pages that its template allows',
    async (name, _file, _line, lastWords) => {
      const most = templateOf(name).length.pages?.most;
      const paths = [pdfOf(name)];
      if (hasOffice)
        for (const format of ['docx', 'odt'] as const) {
          const written = await writeDocument(documentOf(name), format, { notes: notesOf(name) });
          paths.push(join(folder, `${name}-${format}.pdf`));
          writeFileSync(paths.at(-1) ?? '', convertWithOffice(written, format, 'pdf'));
        }
      for (const path of paths) {
        const page = pageOf(textOf(path), lastWords);
        expect(page, path).toBeGreaterThan(0);
        expect(page, path).toBeLessThanOrEqual(most ?? 0);
      }
    },
    120_000,
  );

  it('an export that is longer than its template allows says so', () =>
    expect(saidOfLong).toBe(
      'The PDF has 3 pages without the notes behind it and without annexes; Sourced assessment asks for at most 2.',
    ));

  it.skipIf(!hasPoppler || !hasOffice)(
    'four pages and more bear the same line in PDF and Word',
    async () => {
      const path = join(folder, 'word.pdf');
      const word = await writeDocument(documentOf('action-memo'), 'docx');
      writeFileSync(path, convertWithOffice(word, 'docx', 'pdf'));
      const inWord = handlingLines(textOf(path), 'CUI');
      const inPdf = handlingLines(textOf(pdfOf('action-memo')), 'CUI');
      expect(inWord.length).toBeGreaterThanOrEqual(4);
      expect(inPdf.length).toBeGreaterThanOrEqual(4);
      for (const count of [...inWord, ...inPdf]) expect(count).toBe(2);
      expect((await readFile(path)).length).toBeGreaterThan(1000);
    },
    120_000,
  );
});
