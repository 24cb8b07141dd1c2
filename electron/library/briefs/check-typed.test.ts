import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { fromMarkdown, make, stateOf, stocked, text } from '../testing/lending-brief';
import { cleanUp, codeOf } from '../testing/make-library';

afterEach(cleanUp);

describe('quotations typed between marks', () => {
  const judgedIn = (...children: EditorNode[]) => {
    const { library, articleId } = stocked();
    const cite: EditorNode = {
      type: 'citation',
      citationId: 'c',
      items: [{ articleId, locator: { label: 'paragraph', value: '1' } }],
    };
    const { id: briefId } = make(library, {
      state: stateOf({
        type: 'paragraph',
        children: children.map((node) => (node.type === 'citation' ? cite : node)),
      }),
    });
    const refused =
      codeOf(() => library.request('briefs:document', { briefId, paper: 'A4', draft: false })) ===
      'quotations-do-not-match';
    const report = library.request('briefs:check', { briefId });
    const printed = library.request('briefs:document', { briefId, paper: 'A4', draft: true });
    return {
      refused,
      printed: printed.blocks.map((block) =>
        'inlines' in block
          ? block.inlines.map((inline) => ('text' in inline ? inline.text : '^')).join('')
          : '',
      ),
      verdicts: report.quotations.map(({ text: words, verdict, node }) => `${words}: ${verdict} ${node}`),
      unchecked: report.findings.filter(({ check }) => check === 'quotation-unchecked').length,
    };
  };
  const CITE: EditorNode = { type: 'citation', citationId: 'c', items: [] };
  const CASES: {
    name: string;
    children: EditorNode[];
    verdicts: string[];
    refused: boolean;
    printed: string;
  }[] = [
    {
      name: 'directly before a citation, and right',
      children: [text('It “will not lend” '), CITE, text('.')],
      verdicts: ['will not lend: exact null'],
      refused: false,
      printed: 'It “will not lend”.^',
    },
    {
      name: 'directly before a citation, without its “not”',
      children: [text('It "will lend before," '), CITE],
      verdicts: ['will lend before,: changed null'],
      refused: true,
      printed: 'It "will lend before,"^',
    },
    {
      name: 'in two kinds of letters',
      children: [text('It “will '), { type: 'text', text: 'not', format: 1 }, text(' lend”'), CITE],
      verdicts: ['will not lend: exact null'],
      refused: false,
      printed: 'It “will not lend”^',
    },
    {
      name: 'split by an aside, the first part changed',
      children: [text('“The fund will lend,” he said, “before the railway is built” '), CITE],
      verdicts: ['The fund will lend,: changed null', 'before the railway is built: exact null'],
      refused: true,
      printed: '“The fund will lend,” he said, “before the railway is built”^',
    },
    {
      name: 'split by an aside, the last part in another paragraph',
      children: [text('“It said “no” twice,” an official told us. “The fund will not lend” '), CITE],
      verdicts: ['It said “no” twice,: exact null', 'The fund will not lend: exact null'],
      refused: false,
      printed: '“It said ‘no’ twice,” an official told us. “The fund will not lend”^',
    },
    {
      name: 'a title in the same sentence is no part of it, but has to be looked at',
      children: [text('The paper “Rails and money” finds that it “will not lend” '), CITE],
      verdicts: ['Rails and money: flagged null', 'will not lend: exact null'],
      refused: false,
      printed: 'The paper “Rails and money” finds that it “will not lend”^',
    },
  ];
  it.each(CASES)('$name', ({ children, verdicts, refused, printed }) => {
    const found = judgedIn(...children);
    expect([found.verdicts, found.refused]).toEqual([verdicts, refused]);
    expect(found.printed).toEqual([printed]);
  });

  it('beside one of the library: the part before the aside is compared, the numbers of the others stay', () => {
    const { library, articleId } = stocked();
    const source = '“The fund will lend,” he said, “before the railway is built” [@khan-2026, para. 1].';
    const made = fromMarkdown(library, source);
    expect(made.warnings).toEqual([]);
    const { quotations } = library.request('briefs:check', { briefId: made.briefId });
    expect(quotations.map(({ verdict, node }) => [verdict, node])).toEqual([
      ['changed', null],
      ['exact', 0],
    ]);
    expect(quotations[0]).toMatchObject({ articleId, block: 0 });
    expect(library.request('briefs:markdown', { briefId: made.briefId }).markdown).toContain(
      '“The fund will lend,” he said, "before the railway is built" [@khan-2026, para. 1].',
    );
  });
});

describe('words quoted from one of several paragraphs that their citation names', () => {
  it.each([
    ['paras. 2-3', true],
    ['paras. 2–3', true],
    ['paras. 1, 3', true],
    ['paras. 2 and 3', true],
    ['paras. 1–3', true],
    ['para. 3', true],
    ['paras. 1-2', false],
    ['paras. 1, 2', false],
    ['para. 2', false],
  ])('“the fund will wait” of paragraph 3, cited as %s', (place, isThere) => {
    const { library } = stocked();
    const { briefId } = fromMarkdown(
      library,
      `---\ntitle: Fund\n---\n\nIt says “the fund will wait” [@khan-2026, ${place}].`,
    );
    const { quotations, findings } = library.request('briefs:check', { briefId });
    expect(quotations.map(({ verdict }) => verdict)).toEqual([isThere ? 'exact' : 'not-found']);
    expect(findings.map(({ check }) => check)).toEqual(isThere ? [] : ['quotation-mismatch']);
  });
});
