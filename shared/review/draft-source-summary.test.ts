import { describe, expect, test } from 'vitest';
import { unknownRecord } from '../model/article';
import { draftSourceSummary, type SourceSummaryInput, type SummarisedSource } from './draft-source-summary';

const fact = (value: string) => ({ value, basis: 'confirmed' as const });
const source = (
  key: string,
  record: Partial<SummarisedSource['record']> = {},
  group: string | null = null,
): SummarisedSource => ({ key, record: { ...unknownRecord(), ...record }, group });
const draft = (input: Partial<SourceSummaryInput>): string[] =>
  draftSourceSummary({ sources: [], missing: 0, rows: [], quoted: [], dayFirst: false, ...input });

describe('a drafted source summary', () => {
  test('counts articles by origin, as the analyst grouped them', () => {
    const [first] = draft({ sources: [source('a', {}, 'APP'), source('b', {}, 'APP'), source('c')] });
    expect(first).toContain('This brief cites 3 articles of 2 origins.');
    expect(first).toContain('2 articles rest on one origin (APP).');
  });

  test('names kinds and dates that the records vouch for, and counts the rest as not known', () => {
    const [first] = draft({
      sources: [
        source('a', { kind: fact('news'), published: fact('2026-02-12') }),
        source('b', { kind: fact('news'), published: fact('2025-04') }),
        source('c', {
          kind: { value: 'opinion', basis: 'inferred', reason: 'form' },
          published: fact('2026?'),
        }),
        source('d', { published: fact('XXXX-02-12') }),
      ],
    });
    expect(first).toContain('By kind: 2 news reports and 2 not recorded.');
    expect(first).toContain(
      '2 dated from April 2025 to February 12, 2026, 2 without a date that is certain.',
    );
    expect(first).not.toContain('opinion');
    expect(first).not.toMatch(/2026\?|February 12\b(?!, 2026)/);
    expect(first).toContain('no descriptor known for 4');
  });

  test('says which judgements rest on one source, one origin or none', () => {
    const rows: SourceSummaryInput['rows'] = [
      { section: 'Key judgements', standing: 'single-source' },
      { section: 'Key judgements', standing: 'independent' },
      { section: 'Discussion', standing: 'single-group' },
      { section: 'Discussion', standing: 'exempt' },
      { section: 'Background', standing: 'uncited' },
    ];
    expect(draft({ sources: [source('a')], rows })[0]).toContain(
      'Of 3 statements in the sections of judgement, 1 rests on one source alone and 1 rests on one origin alone.',
    );
    expect(draft({ sources: [source('a')], rows: rows.slice(1, 2) })[0]).toContain(
      'Of 1 statement in the sections of judgement, each rests on more than one origin.',
    );
  });

  test('gives the analyst’s descriptors word for word, and who speaks at second hand once', () => {
    const paragraphs = draft({
      sources: [
        source('a', { title: fact('Rail link'), descriptor: fact('Undated; written at a think tank.') }),
        source('b', { descriptor: { value: 'A guess.', basis: 'inferred', reason: 'x' } }),
      ],
      quoted: ['Paul Kapur', 'Paul Kapur', 'Amna Baloch'],
    });
    expect(paragraphs.slice(1)).toEqual(['Rail link: Undated; written at a think tank.']);
    expect(paragraphs[0]).toContain('At second hand, as a source quotes them: Paul Kapur and Amna Baloch.');
  });

  test('tells of sources that are gone, and of none at all', () => {
    expect(draft({ sources: [source('a')], missing: 1 })[0]).toContain(
      'This brief cites 2 articles of 2 origins, of which 1 is not in the library.',
    );
    expect(draft({})).toEqual(['This brief cites no source.']);
  });
});
