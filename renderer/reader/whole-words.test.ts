import { expect, it } from 'vitest';
import { wholeWords } from './whole-words';

/** What is selected stands between bars; what is offered, or null. */
it.each([
  ['the mon|ey fol|lows the railway', 'money follows'],
  ['the |money fol|lows the railway', 'money follows'],
  ['the mon|ey follows| the railway', 'money follows'],
  ['|Lend|ers', 'Lenders'],
  ['ریل|وے پہ|لے', 'ریلوے پہلے'],
  ['wrote 𝒜𝒷|𝒸 th|en', '𝒜𝒷𝒸 then'],
  ['it cost 4|00 dol|lars', '400 dollars'],
  // Half of these is another word, and a verdict says that it is torn.
  ['they |do|n’t pay', 'don’t'],
  ['they |don|’t pay', 'don’t'],
  ["they don'|t pay|", "don't pay"],
  ['the |minister|’s word', 'minister’s'],
  ['war-|torn| land', 'war-torn'],
  ['|2|.5 per cent', '2.5'],
  ['lent $|8 trillion|', '$8 trillion'],
  ['fell by |29|%', '29%'],
  // Between words nothing is offered.
  ['the |money follows| the railway', null],
  ['“|money|,” he said', null],
  ['the |minister|, he said', null],
  ['the |ministers|’ word', null],
  ['it is 4|00| – so', '400'],
  // Scripts without spaces, and what is no word.
  ['他们|说铁|路', null],
  [`${'x'.repeat(80)}|${'x'.repeat(80)}| `, null],
])('%s', (marked, offered) => {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const canonical = marked.replaceAll('|', '');
  const whole = wholeWords({ canonical }, { start, end });
  expect(whole && canonical.slice(whole.start, whole.end)).toBe(offered);
});
