import { describe, expect, it } from 'vitest';
import { checkCutOff, checkFreshness, checkFuture } from './dates-in-order';
import { CUT_OFFS, FUTURES, JUDGEMENTS } from './judgements.cases';
import { checkLikelihood } from './likelihood';
import { type OwnSentence, withoutQuotations } from './own-sentences';
import { checkContraryView, checkJudgements, checkNewFacts } from './sections-in-order';

const sentence = (
  words: string,
  section = 'Background',
  uses: OwnSentence['uses'] = [],
  kind: OwnSentence['kind'] = 'sentence',
): OwnSentence => ({ kind, section, words, own: withoutQuotations(words), path: [0, 0], uses });
const heading = (words: string): OwnSentence => sentence(words, words, [], 'heading');

describe('judgements', () => {
  it.each(JUDGEMENTS)('%s', (_name, sentences, scale, found) => {
    const findings = checkLikelihood(
      sentences.map(([section, words]) => sentence(words, section)),
      scale,
    );
    expect(findings.map(({ check, message }) => [check, /“([^”]*)”/u.exec(message)?.[1]])).toEqual(found);
  });

  it('stand in sections of judgement', () => {
    const brief = [
      heading('Background'),
      sentence('We assess that talks resume.'),
      sentence('We judge that talks resume.', 'Key judgements'),
      sentence('He said “we assess the risk”.'),
    ];
    expect(checkJudgements(brief).map(({ message }) => message)).toEqual([
      '“We assess” is a judgement; “Background” is for what is known.',
    ]);
  });

  it('have a contrary view beside them', () => {
    expect(checkContraryView([sentence('Trade grew.')])).toHaveLength(1);
    expect(checkContraryView([sentence('Trade grew. However, imports fell.')])).toEqual([]);
    expect(checkContraryView([sentence('Trade fell.', 'Alternatives')])).toEqual([]);
    expect(checkContraryView([])).toEqual([]);
  });

  it('rest on what the body says', () => {
    const brief = [
      sentence('Imports rose by 19 percent.', 'Bottom line'),
      sentence('Imports rose by 29 percent in Lahore.', 'Key points'),
      sentence('That you agree to 40 visits to Lahore.', 'Recommendation'),
    ];
    expect(checkNewFacts(brief).map(({ check, message }) => `${check}: ${message}`)).toEqual([
      'summary-first: The number “19” of the opening is nowhere in the body.',
      'recommendation-follows: The number “40” comes in with the recommendation.',
    ]);
  });
});

describe('dates of a brief', () => {
  it.each(FUTURES)('%s (%s)', (words, asOf, word) => {
    const [finding] = checkFuture([sentence(words)], asOf);
    expect(finding === undefined ? null : /“([^”]*)”/u.exec(finding.message)?.[1]).toBe(word);
  });

  it.each(CUT_OFFS)('cut-off %s, note of %s', (cutOff, date, published, found) => {
    const sources = published.map((each, index) => ({
      articleId: `a${index}`,
      key: `key${index}`,
      published: each,
    }));
    const messages = checkCutOff({ cutOff, date }, sources).map(({ message }) => message);
    expect(messages).toHaveLength(found.length);
    for (const [index, word] of found.entries()) expect(messages[index]).toContain(word);
  });

  it('sources of the current status are fresh and dated', () => {
    const uses = ['new', 'old', 'undated', 'partial'].map((articleId) => ({
      articleId,
      how: 'paraphrase' as const,
      paragraphs: [1],
    }));
    const sources = new Map(
      [
        ['new', '2026-02-01'],
        ['old', '2024-09-18'],
        ['undated', null],
        ['partial', 'XXXX-02-12'],
      ].map(([articleId, published]) => [
        articleId ?? '',
        { articleId: articleId ?? '', key: articleId ?? '', published: published ?? null },
      ]),
    );
    const said = checkFreshness([sentence('Talks go on.', 'Current status', uses)], sources, '2026-02-15');
    expect(said.map(({ message }) => message)).toEqual([
      '“old” of 2024-09-18 is 515 days old on 2026-02-15: date the statement, or find a newer source.',
      '“undated” has no full date: is this the current status?',
      '“partial” has no full date: is this the current status?',
    ]);
    expect(checkFreshness([sentence('Talks go on.', 'Background', uses)], sources, '2026-02-15')).toEqual([]);
  });
});
