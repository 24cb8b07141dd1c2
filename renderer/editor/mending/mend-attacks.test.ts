import { $getNodeByKey, $isElementNode, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { article as articleOf } from '../../../shared/brief-document/builders.cases';
import { NO_SURROUNDINGS } from '../../../shared/brief-document/introduced-by';
import type { EditorNode, StyleId } from '../../../shared/model';
import { toComparisonForm } from '../../../shared/verdict/comparison-form';
import { seeded } from '../../../shared/verdict/generated-articles.cases';
import type { Random } from '../../../shared/verdict/mutations.cases';
import { drawQuotations, shared, sourcesWith } from '../../../test/support/articles-to-quote';
import type { Sources } from '../quotation/source-shelf';
import { createVerdictBoard, judge } from '../quotation/verdict-board';
import { $survey } from '../state/survey';
import { c, edit, nodesOf, openBrief, p, t } from '../testing/headless-brief';
import { applyMend } from './apply-mend';
import { BAD_EDITS } from './bad-edits.cases';
import { $selectWords } from './change-words';
import { differencesOf } from './differences';
import type { Mend } from './mends';

const MENDS: readonly Mend[] = ['bracket', 'ellipsis', 'sic', 'restore', 'restore-all'];
const MARK = /\[[^\][]*\]|…|\.\s?\.\s?\.(?:\s?\.)?/gu;

/** The pieces between the marks of a quotation stand in the source, in their order: all else is shown by a mark. */
function standsBetweenMarks(words: string, levelled: string): boolean {
  const pieces = toComparisonForm(words)
    .text.split(MARK)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  let at = 0;
  return pieces.every((piece, index) => {
    const capital = piece.charAt(0) === piece.charAt(0).toLowerCase() ? 'toUpperCase' : 'toLowerCase';
    const forms = index === 0 ? [piece, piece.charAt(0)[capital]() + piece.slice(1)] : [piece];
    const places = forms.map((form) => levelled.indexOf(form, at)).filter((place) => place >= 0);
    if (places.length === 0) return false;
    at = Math.min(...places) + piece.length;
    return true;
  });
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** The words as an analyst may have formatted them: bold from somewhere on, or over two lines. */
function nodesFor(words: string, random: Random): EditorNode[] {
  const at = 1 + Math.floor(random() * (words.length - 1));
  const kind = random();
  if (kind < 0.6) return [t(words)];
  if (kind < 0.9) return [t(words.slice(0, at), 1), t(words.slice(at))];
  const space = words.indexOf(' ', at);
  return space < 0
    ? [t(words)]
    : [t(words.slice(0, space)), { type: 'linebreak' }, t(words.slice(space + 1))];
}

it(`no key makes a badly edited quotation pass for the source, throws, or loses what cannot be undone${shared ? '' : ' (without seeds and pages: no ../shared)'}`, () => {
  const random = seeded(20261123);
  const sources = sourcesWith(random);
  const kinds = Object.entries(BAD_EDITS);
  const counts = { pressed: 0, done: 0, refused: 0, marked: 0, flagged: 0, restored: 0 };
  const faults: string[] = [];
  let drawn = 0;
  const known = new Map<object, Sources>();
  for (const { from, paragraph, quotation } of drawQuotations(CASES, sources, random)) {
    drawn += 1;
    const shelf =
      known.get(from) ??
      ({
        articles: new Map([
          ['article-1', articleOf('article-1', 'Made up', ...from.blocks.map(({ text }) => text))],
        ]),
        olderTexts: new Map(),
        missing: new Set(),
        impacts: new Map(),
      } satisfies Sources);
    known.set(from, shelf);
    const style: StyleId = random() < 0.5 ? 'chicago-notes' : 'apa';
    let edited = quotation.split(' ');
    const names: string[] = [];
    for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
      const [name, change] = kinds[(drawn + times * 5) % kinds.length] ?? [];
      if (!name || !change || edited.length < 4) continue;
      edited = change(edited, random);
      names.push(name);
    }
    const words = edited.join(' ');
    if (words.trim().length < 2) continue;
    const editor = openBrief(
      p(
        t('Before, '),
        {
          type: 'quotation',
          quoteId: 'quote-1',
          articleId: 'article-1',
          captured: quotation,
          paragraph,
          children: nodesFor(words, random),
        },
        c('c1'),
        t(' and after.'),
      ),
    );
    const judged = () => {
      const board = createVerdictBoard();
      board.update(editor.read($survey).quotations, shelf, style);
      const [found] = board.get();
      if (!found) throw new Error('the quotation is gone');
      return found;
    };
    const start = nodesOf(editor);
    const whole = { block: false, words: quotation, around: NO_SURROUNDINGS };
    const fields = { quoteId: 'quote-1', articleId: 'article-1', captured: quotation, paragraph };
    const wholeVerdict = judge({ ...whole, fields }, shelf, style).verdict;
    const first = judged();
    const carets = [
      ...differencesOf(first, shelf).map(({ span }) => ({ start: span.start, end: span.start })),
      { start: Math.floor(random() * words.length), end: 0 },
    ].map(({ start: at, end }) => ({ start: at, end: Math.max(at, end) }));
    const from_ = Math.floor(random() * words.length);
    const selection = { start: from_, end: Math.min(words.length, from_ + 1 + Math.floor(random() * 40)) };
    const tries = [
      ...carets.flatMap((caret) => MENDS.map((mend) => ({ mend, caret }))),
      { mend: 'ellipsis' as const, caret: selection },
    ];
    for (const { mend, caret } of tries) {
      const named = (what: string) =>
        faults.push(
          `${what}: ${mend} at ${caret.start}–${caret.end} of “${words}” (${names.join(', ')}, ${style})`,
        );
      edit(editor, () => {
        const [found] = $survey().quotations;
        const node = found ? $getNodeByKey(found.key) : null;
        if ($isElementNode(node)) $selectWords(node, caret);
      });
      counts.pressed += 1;
      let outcome: ReturnType<typeof applyMend>;
      try {
        outcome = applyMend(editor, mend, { sources: shelf, style });
      } catch (error) {
        named(`threw ${String(error)}`);
        break;
      }
      if (outcome.says.trim() === '') named('said nothing');
      if (!outcome.isDone) {
        counts.refused += 1;
        if (JSON.stringify(nodesOf(editor)) !== JSON.stringify(start)) named('refused, but changed');
        continue;
      }
      counts.done += 1;
      const after = judged();
      const verdict = after.verdict?.verdict ?? 'none';
      if (verdict === 'marked') counts.marked += 1;
      if (verdict === 'flagged') counts.flagged += 1;
      if (verdict === 'exact' || verdict === 'typography') counts.restored += 1;
      if (
        ['exact', 'typography', 'marked'].includes(verdict) &&
        !standsBetweenMarks(after.words, from.levelled)
      )
        named(`${verdict} though “${after.words}” is not what the source has`);
      const isFine = verdict !== 'changed' && verdict !== 'not-found';
      if (!isFine && !/more difference|Still to mend/u.test(outcome.says))
        named(`“${outcome.says}” was said, but it is ${verdict}: “${after.words}”`);
      if (mend === 'restore-all' && !from.levelled.includes(toComparisonForm(after.words).text.trim()))
        named(`restored to “${after.words}”, which the source does not have`);
      if (
        (mend === 'bracket' || mend === 'ellipsis') &&
        caret.end === caret.start &&
        lettersOf(after.words) !== lettersOf(words)
      )
        named(`lost words: “${after.words}”`);
      const text = JSON.stringify(nodesOf(editor));
      if (!text.includes('"Before, "') || !text.includes('" and after."') || !text.includes('"c1"'))
        named('changed what is around');
      edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
      if (JSON.stringify(nodesOf(editor)) !== JSON.stringify(start)) named('was not undone');
    }
    // Restoring again and again arrives at words that stand in the source, or says that something else is wrong.
    let rounds = 0;
    while (rounds < 20 && applyMend(editor, 'restore', { sources: shelf, style }).isDone) rounds += 1;
    const end = judged();
    if (end.verdict?.verdict === 'changed' && wholeVerdict === 'exact')
      faults.push(
        `restored ${rounds} times and still changed: “${end.words}” from “${words}” (${names.join(', ')})`,
      );
  }
  process.stdout.write(`mends by one key: ${drawn} quotations, ${JSON.stringify(counts)}\n`);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(counts.marked).toBeGreaterThan(0);
  expect(counts.restored).toBeGreaterThan(0);
});

/** Quotations drawn; every key is pressed at every difference of each. */
const CASES = 150;
