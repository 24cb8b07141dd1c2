import { describe, expect, it } from 'vitest';
import { DATES } from './edtf.cases';
import { article, asText } from './golden.cases';
import { renderCitations } from './render-citations';

describe('dates of records', () => {
  it.each(DATES)('%s', (published, chicago, apa) => {
    const cited = article('k', { title: 'Ports', published });
    const render = (style: 'chicago-notes' | 'apa') =>
      renderCitations({
        citations: [{ citationId: 'c', items: [{ articleId: 'k' }] }],
        articles: [cited],
        style,
        language: 'en-US',
      });
    const note = render('chicago-notes');
    expect(asText(note.citations[0] ?? [])).toBe(`“Ports,” ${chicago ?? 'n.d.'}, on file with author (k).`);
    expect(note.warnings).toHaveLength(chicago === null ? 1 : 0);
    expect(asText(render('apa').references?.entries[0] ?? [])).toContain(`Ports. (${apa}). [`);
  });
});
