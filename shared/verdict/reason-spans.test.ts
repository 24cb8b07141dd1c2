import { describe, expect, it } from 'vitest';
import { drawQuotations, sourcesWith } from '../../test/support/articles-to-quote';
import { CUTTING_ATTACKS } from './cutting-attacks.cases';
import { seeded } from './generated-articles.cases';
import { HIDDEN_ATTACKS } from './hidden-attacks.cases';
import { judgeQuotation } from './judge-quotation';
import { CHANGES, DISGUISES } from './mutations.cases';
import { OPEN_ATTACKS } from './open-attacks.cases';

const STYLES = ['chicago-notes', 'apa', 'oscola', 'bluebook', 'house'];
/** Messages that name words of the quotation first: “x” stands for …, “x” is not in the source, … */
const NAMES_ITS_OWN =
  /^“([^”]*)” (?:stands for|is not in the source|is written|does not stand|stands before|is emphasised)/u;
const NAMES_THE_SOURCES = /(?:stands for|is written) “([^”]*)”|^“([^”]*)” is missing|^left out: “([^”]*)”/u;
const PUT_IN = /(?:is not in the source here$|is no part of the text here: )/u;

/** Letters and digits only: messages speak in the levelled form. */
const bare = (text: string) =>
  text
    .replaceAll('´', '’')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

describe('the places that reasons give', () => {
  it('lie inside the texts, and hold what the message names', () => {
    const random = seeded(90210);
    const operators = [...CHANGES, ...DISGUISES, ...OPEN_ATTACKS, ...HIDDEN_ATTACKS, ...CUTTING_ATTACKS];
    const wrong: string[] = [];
    let spans = 0;
    let named = 0;
    let turn = 0;
    for (const { from, paragraph, quotation } of drawQuotations(5_000, sourcesWith(random), random)) {
      turn += 1;
      const [operator, change] = operators[turn % operators.length] ?? ['', (words: string) => words];
      const words = change(quotation, random, { ...from, paragraph });
      const found = judgeQuotation({
        words,
        source: { blocks: from.blocks, setAside: [] },
        paragraph: turn % 2 === 0 ? paragraph : null,
        captured: turn % 3 === 0 ? quotation : null,
        style: STYLES[turn % STYLES.length] ?? '',
        speaker: turn % 7 === 0 ? 'Nobody Known' : null,
      });
      for (const { rule, message, quotationSpan, sourceSpan } of [
        ...found.reasons,
        ...(found.cautions ?? []),
      ]) {
        const complain = (what: string) =>
          wrong.push(`${operator}: ${what}: ${rule} ${message}\n   in: ${words}`);
        for (const [span, text] of [
          [quotationSpan, words],
          [sourceSpan, from.canonical],
        ] as const) {
          if (!span) continue;
          spans += 1;
          // Words that were put in have a place in the source, but no extent there.
          const isPlace = span === sourceSpan && PUT_IN.test(message);
          const holds = isPlace ? span.start === span.end : span.start < span.end;
          if (!(span.start >= 0 && holds && span.end <= text.length)) complain('outside');
        }
        const mine = NAMES_ITS_OWN.exec(message)?.[1];
        if (mine !== undefined && rule !== 'QI-05' && quotationSpan) {
          named += 1;
          if (!bare(words.slice(quotationSpan.start, quotationSpan.end)).includes(bare(mine)))
            complain('not these words of the quotation');
        }
        const theirs = NAMES_THE_SOURCES.exec(message)
          ?.slice(1)
          .find((each) => each !== undefined);
        if (theirs !== undefined && rule !== 'QI-05' && sourceSpan) {
          named += 1;
          if (!bare(from.canonical.slice(sourceSpan.start, sourceSpan.end)).includes(bare(theirs)))
            complain('not these words of the source');
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(spans).toBeGreaterThan(6_000);
    expect(named).toBeGreaterThan(3_000);
  }, 60_000);
});
