import { describe, expect, it } from 'vitest';
import { drawQuotations, sourcesWith } from '../../test/support/articles-to-quote';
import { canonicalText } from '../model/text';
import type { Verdict, VerdictReason } from '../model/verdict';
import { CUT_ARTICLE, HARMLESS_CUTS, TURNED_AT_THE_START, TURNING_CUTS } from './cuts.cases';
import { CUTTING_ATTACKS } from './cutting-attacks.cases';
import { seeded } from './generated-articles.cases';
import { HIDDEN_ATTACKS } from './hidden-attacks.cases';
import { judgeQuotation, type QuotationToJudge } from './judge-quotation';
import { ARTICLE, CASES } from './judge-quotation.cases';
import { CHANGES, DISGUISES, SILENT } from './mutations.cases';
import { OPEN_ATTACKS } from './open-attacks.cases';
import { RULE_CASES, SPEECH_ARTICLE } from './rules.cases';
import { SILENT_SETTINGS } from './silent-settings.cases';

const STYLES = ['chicago-notes', 'apa', 'oscola', 'bluebook', 'house'];
/** Messages that name words of the quotation first: “x” stands for …, “x” is not in the source, … */
const NAMES_ITS_OWN =
  /^“([^”]*)” (?:stands for|is not in the source|is written|does not stand|stands before|is emphasised)/u;
const NAMES_THE_SOURCES =
  /(?:stands for|is written) “([^”]*)”|^“([^”]*)” is missing|^left out: “([^”]*)”|^the source has “([^”]*)” right before|^the number is cut from “([^”]*)”/u;
const PUT_IN = /(?:is not in the source here$|is no part of the text here: )/u;
/** Words of the source that the quotation has none for: its place is between two words. */
const NOT_THERE =
  /(?:is missing$|right before these words$|^the number is cut from|was cut off the words|cut here: |^the sentence goes on)/u;

/** Letters and digits only: messages speak in the levelled form. */
const bare = (text: string) =>
  text
    .replaceAll('´', '’')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
const lastWord = (text: string) =>
  bare(/(\S+)\s*$/u.exec(text.replace(/[^\p{L}\p{N}\p{M}]+$/u, ''))?.[1] ?? '');
const tearsWord = (text: string, at: number) =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at] ?? ' ');

/** What is wrong with the places of one reason. */
function faultsOf(
  { rule, message, quotationSpan, sourceSpan }: VerdictReason,
  { verdict }: Verdict,
  words: string,
  canonical: string,
): string[] {
  const faults: string[] = [];
  if (verdict === 'source-missing') return faults;
  if (verdict === 'not-found' && rule !== 'QI-03') return quotationSpan ? [] : ['no place in the quotation'];
  if (!quotationSpan || (!sourceSpan && verdict !== 'not-found')) return ['lacks a place'];
  for (const [span, text] of [
    [quotationSpan, words],
    [sourceSpan, canonical],
  ] as const)
    if (span && !(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      faults.push('outside');
  if (!sourceSpan) return faults;
  if (PUT_IN.test(message) && sourceSpan.start !== sourceSpan.end)
    faults.push('put in, but has an extent there');
  if (NOT_THERE.test(message)) {
    if (quotationSpan.start !== quotationSpan.end) faults.push('not there, but has an extent');
    if (sourceSpan.start === sourceSpan.end) faults.push('names words, but has no extent there');
    // A zero-width character may stand between.
    if (tearsWord(words, quotationSpan.start)) faults.push('a place inside a word');
  }
  // The word before the gap is the word before what is missing.
  if (/is missing$/u.test(message)) {
    const [mine, theirs] = [words.slice(0, quotationSpan.start), canonical.slice(0, sourceSpan.start)];
    const [here, there] = [lastWord(mine), lastWord(theirs)];
    if (bare(mine) !== '' && !here.endsWith(there) && !there.endsWith(here))
      faults.push(`behind “${here}”, not “${there}”`);
  }
  const mine = NAMES_ITS_OWN.exec(message)?.[1];
  if (
    mine !== undefined &&
    rule !== 'QI-05' &&
    !bare(words.slice(quotationSpan.start, quotationSpan.end)).includes(bare(mine))
  )
    faults.push('not these words of the quotation');
  const theirs = NAMES_THE_SOURCES.exec(message)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (
    theirs !== undefined &&
    rule !== 'QI-05' &&
    !bare(canonical.slice(sourceSpan.start, sourceSpan.end)).includes(bare(theirs))
  )
    faults.push('not these words of the source');
  return faults;
}

function faultsIn(input: QuotationToJudge, canonical: string): { told: number; faults: string[] } {
  const found = judgeQuotation(input);
  const all = [...found.reasons, ...(found.cautions ?? [])];
  const faults = all.flatMap((reason) =>
    faultsOf(reason, found, input.words, canonical).map(
      (fault) => `${fault}: ${found.verdict} ${reason.rule} ${reason.message}\n   in: ${input.words}`,
    ),
  );
  return { told: all.length, faults };
}

describe('the places that reasons give', () => {
  it('are two for every finding, lie inside the texts, and hold what the message names', () => {
    const random = seeded(90210);
    const operators = [
      ...CHANGES,
      ...DISGUISES,
      ...OPEN_ATTACKS,
      ...HIDDEN_ATTACKS,
      ...CUTTING_ATTACKS,
      ...SILENT,
      ...SILENT_SETTINGS,
    ];
    const wrong: string[] = [];
    let reasons = 0;
    let turn = 0;
    for (const { from, paragraph, quotation } of drawQuotations(9_000, sourcesWith(random), random)) {
      turn += 1;
      const [operator, change] = operators[turn % operators.length] ?? ['', (words: string) => words];
      const words = change(quotation, random, { ...from, paragraph });
      const { told, faults } = faultsIn(
        {
          words,
          source: { blocks: from.blocks, setAside: [] },
          paragraph: turn % 2 === 0 ? paragraph : null,
          captured: turn % 3 === 0 ? quotation : null,
          style: STYLES[turn % STYLES.length] ?? '',
          speaker: turn % 7 === 0 ? 'Nobody Known' : null,
          ...(turn % 11 === 0 ? { italics: [{ start: 4, end: Math.min(9, words.length) }] } : {}),
        },
        from.canonical,
      );
      reasons += told;
      wrong.push(...faults.map((fault) => `${operator}: ${fault}`));
    }
    console.info(`${reasons} reasons by ${operators.length} operators; ${wrong.length} without both places`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(reasons).toBeGreaterThan(9_000);
  }, 120_000);

  it('are two in every case of the tables, in every style', () => {
    const wrong: string[] = [];
    const cases = [
      ...CASES.map(([, words, , , more]) => ({ words, source: ARTICLE, ...more })),
      ...RULE_CASES.map(([, words, , , more]) => ({ words, source: SPEECH_ARTICLE, ...more })),
      ...[...TURNING_CUTS, ...HARMLESS_CUTS, ...TURNED_AT_THE_START].map((words) => ({
        words,
        source: CUT_ARTICLE,
      })),
    ];
    for (const one of cases)
      for (const style of STYLES) {
        const input = { paragraph: null, captured: null, ...one, style };
        wrong.push(...faultsIn(input, canonicalText(one.source.blocks)).faults);
      }
    expect(wrong).toEqual([]);
  });
});
