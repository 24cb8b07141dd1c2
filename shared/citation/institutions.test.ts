import { describe, expect, it } from 'vitest';
import type { BuiltInStyleId } from '../model/brief';
import { article, asText } from './golden.cases';
import { renderCitations } from './render-citations';
import { CITATION_STYLES } from './styles';

const STYLES = Object.keys(CITATION_STYLES) as BuiltInStyleId[];
const printed = (style: BuiltInStyleId, authors: string[], outlet: string) => {
  const cited = article('k1', { title: 'Ministers meet', authors, outlet, published: '2026-03-05' });
  const citations = [{ citationId: 'c', items: [{ articleId: 'k1' }] }];
  const { citations: notes, references } = renderCitations({
    citations,
    articles: [cited],
    style,
    language: 'en-US',
  });
  return { notes: notes.map(asText), entries: (references?.entries ?? []).map(asText) };
};

describe.each(STYLES)('institutions as authors in %s', (style) => {
  it.each([
    'International Crisis Group',
    'Embassy of the United States, Islamabad',
    '{Nikkei Asia}',
    'Human Rights Watch',
    'Inter-Services Public Relations',
  ])('%s prints whole and without braces', (name) => {
    const { notes, entries } = printed(style, [name], 'Coast Weekly');
    const bare = name.replaceAll(/[{}]/g, '');
    // ICD 206-style names the outlet as the originator where it is known.
    const all = [...notes, ...entries];
    if (style.startsWith('icd206')) for (const text of all) expect(text).toContain('Coast Weekly');
    else for (const text of all) expect(text).toContain(bare);
    for (const text of all) expect(text).not.toMatch(/[{}]/);
  });

  it('an institution that is its own outlet is named once', () => {
    const { notes, entries } = printed(style, ['{Nikkei Asia}'], 'Nikkei Asia');
    for (const text of [...notes, ...entries])
      expect(text.match(/Nikkei Asia/gi)?.length ?? 0).toBeLessThanOrEqual(1);
    expect([...notes, ...entries].join('\n')).toMatch(/Nikkei Asia/i);
  });

  it('two bodies of one name that their brackets tell apart are both named', () => {
    const { notes, entries } = printed(
      style,
      ['Election Commission (Sindh)'],
      'Election Commission (Punjab)',
    );
    if (!style.startsWith('icd206')) expect([...notes, ...entries].join('\n')).toContain('(Sindh)');
  });

  it('an institution that is not its outlet is not taken for it', () => {
    const { entries, notes } = printed(style, ['{Nikkei}'], 'Nikkei Asia');
    if (!style.startsWith('icd206'))
      expect([...notes, ...entries].join('\n')).toMatch(/Nikkei[^ ]|Nikkei (?!Asia)/);
  });
});

it('prints one name for author and outlet as the styles do', () => {
  const first = (style: BuiltInStyleId) => {
    const { notes, entries } = printed(style, ['{Nikkei Asia}'], 'Nikkei Asia');
    return [notes[0], entries[0]];
  };
  expect(
    ['chicago-notes', 'apa', 'mla', 'oscola'].map((style) => first(style as BuiltInStyleId)),
  ).toMatchInlineSnapshot(`
    [
      [
        "“Ministers Meet,” *Nikkei Asia*, March 5, 2026, on file with author (k1).",
        undefined,
      ],
      [
        "(Nikkei Asia, 2026)",
        "Nikkei Asia. (2026, March 5). Ministers meet.",
      ],
      [
        "(“Ministers Meet”)",
        "“Ministers Meet.” *Nikkei Asia*, 5 Mar. 2026. On file with author (k1).",
      ],
      [
        "‘Ministers Meet’ *Nikkei Asia* (5 March 2026) (copy on file with author, k1).",
        undefined,
      ],
    ]
  `);
});
