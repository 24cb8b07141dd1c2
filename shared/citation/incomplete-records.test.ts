import { describe, expect, it } from 'vitest';
import { BuiltInStyleId } from '../model/brief';
import { asText } from './golden.cases';
import { FAULTS, incompleteRecords } from './incomplete-records.cases';
import { renderCitations } from './render-citations';
import { CITATION_STYLES } from './styles';

const rows = incompleteRecords();

function faultsOf(text: string): string[] {
  if (text === '') return ['empty'];
  return FAULTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** A batch is every so-manieth row, so that neighbours differ in all fields. */
function* batches(of: typeof rows, size: number) {
  const count = Math.ceil(of.length / size);
  for (let first = 0; first < count; first += 1) yield of.filter((_, index) => index % count === first);
}

describe('incomplete records', () => {
  it(`prints ${rows.length} combinations as clean Chicago notes, first and repeated`, () => {
    const bad: string[] = [];
    for (const batch of batches(rows, 48)) {
      const articles = batch.map((row) => row.article);
      const cite = (suffix: string) =>
        articles.map((article) => ({
          citationId: `${article.id}${suffix}`,
          items: [{ articleId: article.id, locator: { label: 'paragraph' as const, value: '3' } }],
        }));
      const citations = [...cite('first'), ...cite('again').slice(0, 8)];
      const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
      for (const [index, inlines] of rendered.citations.entries()) {
        const text = asText(inlines);
        const faults = faultsOf(text);
        if (!/\.$/.test(text)) faults.push('no full stop');
        if (!/para\. 3/.test(text)) faults.push('no locator');
        if (faults.length > 0)
          bad.push(`${batch[index % batch.length]?.name}: ${faults.join(', ')}: ${text}`);
      }
    }
    expect(bad.slice(0, 20)).toEqual([]);
  });

  // APA prints no dateline.
  const withoutPlace = rows.filter(({ article }) => article.record.place.value === null);

  it(`prints ${withoutPlace.length} combinations as clean APA, in the text and in the list`, () => {
    const bad: string[] = [];
    for (const batch of batches(withoutPlace, 30)) {
      const articles = batch.map((row) => row.article);
      const citations = articles.map((article) => ({
        citationId: article.id,
        items: [{ articleId: article.id }],
      }));
      const rendered = renderCitations({ citations, articles, style: 'apa', language: 'en-US' });
      expect(rendered.references?.entries).toHaveLength(batch.length);
      for (const [index, inlines] of rendered.citations.entries()) {
        const text = asText(inlines);
        const faults = faultsOf(text);
        if (!/^\(.+\)$/.test(text)) faults.push('not in parentheses');
        if (faults.length > 0) bad.push(`${batch[index]?.name}: ${faults.join(', ')}: ${text}`);
      }
      for (const inlines of rendered.references?.entries ?? []) {
        const text = asText(inlines);
        const faults = faultsOf(text);
        if (!/(?:\.”?\*?|[?!]”?\*?|https:\S+)$/.test(text)) faults.push('no full stop');
        if (faults.length > 0) bad.push(`${faults.join(', ')}: ${text}`);
      }
    }
    expect(bad.slice(0, 20)).toEqual([]);
  });

  const others = BuiltInStyleId.options.filter((style) => style !== 'apa');

  // Every style meets one combination in 17, each others: neighbours differ in all fields.
  it.each(others.map((style, at) => [style, at] as const))(
    'prints combinations cleanly in %s, first and repeated',
    (style, at) => {
      const { kind, punctuationInside } = CITATION_STYLES[style];
      const bad: string[] = [];
      const taken = rows.filter((_, index) => index % 17 === at);
      const faultsIn = (text: string) =>
        faultsOf(text).filter(
          (name) =>
            punctuationInside ||
            (name !== 'punctuation outside the closing mark' && name !== 'comma after a mark'),
        );
      for (const batch of batches(taken, 48)) {
        const articles = batch.map((row) => row.article);
        const cite = (suffix: string) =>
          articles.map((article) => ({
            citationId: `${article.id}${suffix}`,
            items: [{ articleId: article.id, locator: { label: 'paragraph' as const, value: '3' } }],
          }));
        const citations = [...cite('first'), ...cite('again').slice(0, 8)];
        const rendered = renderCitations({
          citations,
          articles,
          style,
          listPlaced: true,
          language: 'en-US',
        });
        for (const [index, inlines] of rendered.citations.entries()) {
          const text = asText(inlines);
          const faults = faultsIn(text);
          if (!(kind === 'note' ? /\.[”*]*$/ : /^\(.+\)$/).test(text)) faults.push('not closed');
          if (!/(?:paras?\.?|pars?\.|paragraph|¶) 3/i.test(text)) faults.push('no locator');
          if (/unknown/i.test(text)) faults.push('"unknown"');
          const record = batch[index % batch.length];
          if (/\b(?:19|20)\d\d\b/.test(text) && record?.article.record.published.value === null)
            if (record.article.record.accessed.value === null) faults.push('a date from nowhere');
          if (faults.length > 0) bad.push(`${record?.name}: ${faults.join(', ')}: ${text}`);
        }
        expect(rendered.references?.entries).toHaveLength(batch.length);
        for (const inlines of rendered.references?.entries ?? []) {
          const text = asText(inlines);
          const faults = faultsIn(text);
          if (style !== 'oscola' && !/(?:\.”?\*?|[?!][”’]*\*?)$/.test(text)) faults.push('no full stop');
          if (faults.length > 0) bad.push(`${faults.join(', ')}: ${text}`);
        }
      }
      expect(bad.slice(0, 20)).toEqual([]);
    },
  );
});
