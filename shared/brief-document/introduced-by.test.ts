import { describe, expect, it } from 'vitest';
import { SPEECH_ARTICLE } from '../verdict/rules.cases';
import { article, brief, paragraph, quotation, words } from './builders.cases';
import { toBriefDocument } from './from-brief';
import { introductionOf } from './introduced-by';
import { INTRODUCTIONS } from './introductions.cases';

const speakers = ['Laura Penn', 'Foreign Secretary', 'Sanders', 'officials'];
const text = 'The anglers left. Officials spoke of sanders.';

/** One quotation of the article, introduced in our own prose. */
function judged(before: string, quoted: string, after = '.') {
  const source = article('port', 'Port', ...SPEECH_ARTICLE.blocks.map((block) => block.text));
  const nodes = [words(before), quotation('port', quoted), words(after)].filter(
    (node) => node.type !== 'text' || node.text !== '',
  );
  const { quotations } = toBriefDocument({
    brief: brief('chicago-notes', [paragraph(...nodes)]),
    articles: [source],
    language: 'en-GB',
    paper: 'A4',
    draft: true,
  });
  const [first] = quotations;
  if (!first) throw new Error('no quotation');
  return first.verdict;
}

describe('introductions in a brief’s own prose', () => {
  it.each(INTRODUCTIONS)('%s“…”%s', (before, after, name) => {
    expect(
      introductionOf('the plan would limit the effect', { before, after }, { speakers, text }).name,
    ).toBe(name);
  });

  // The source reports what Bilal Khosa said, without marks.
  const REPORTED = 'the plan would limit the doubleedged effect of sanctions on rare minerals';
  it.each([
    ['Bilal Khosa said '],
    ['Khosa said that '],
    ['According to Khosa, '],
    ['As Khosa put it, '],
    ['Laura Penn said '],
    ['Rogers said '],
    ['Khosa confirmed that '],
    ['Bilal Khosa, in a statement, vowed that '],
  ])('blocks reported speech put in the mouth of a person: %s', (before) => {
    expect(judged(before, REPORTED)).toMatchObject({ verdict: 'changed', reasons: [{ rule: 'QI-07' }] });
  });

  it.each([
    ['One said '],
    ['Another put it: '],
    ['He said '],
    ['Officials said '],
    ['The minister said '],
    ['A planner said '],
    ['Analysts warned that '],
    ['The minister announced that '],
    ['The foreign minister told reporters that '],
    ['The minister announced on Monday that '],
    ['The minister, in a statement, said '],
    ['The minister confirmed that '],
    ['In Karachi the minister announced that '],
    ['According to the minister, '],
    ['In the words of the minister, '],
    ['As the minister put it, '],
    ['The minister pledged to see that '],
  ])('asks to look again where somebody unnamed is said to have spoken it: %s', (before) => {
    expect(judged(before, REPORTED)).toMatchObject({ verdict: 'flagged', reasons: [{ rule: 'QI-07' }] });
  });

  it.each([
    ['It said '],
    ['The report said '],
    ['The article notes that '],
    ['The effect is known: '],
    ['As the paper puts it, '],
    ['According to the report, '],
    ['The deal was confirmed: '],
  ])('lets the article speak for itself: %s', (before) => {
    expect(judged(before, REPORTED).verdict).toBe('exact');
  });

  it.each([
    ['One said ', 'We are building the port with Pakistan', 'exact'],
    ['Officials said ', 'Nobody should expect a miracle.', 'exact'],
    ['Penn said ', 'Nobody should expect a miracle.', 'exact'],
    ['Bilal Khosa said ', 'Nobody should expect a miracle.', 'flagged'],
    ['Officials said ', 'The council meets every autumn in the old fort.', 'exact'],
    ['He said ', 'The survey was filed with the clerk.', 'exact'],
    ['Baker said ', 'The survey was filed with the clerk.', 'changed'],
  ])('%s“%s” is %s', (before, quoted, verdict) => {
    expect(judged(before, quoted).verdict).toBe(verdict);
  });
});
