import { describe, expect, it } from 'vitest';
import { EditorNode, EditorState } from '../../../shared/model';
import { $createCitationNode } from '../citation/CitationNode';
import { toSavedState } from '../state/brief-state';
import { bq, c, edit, nodesOf, openBrief, p, q, state, t } from '../testing/headless-brief';
import { $createBlockQuotationNode } from './BlockQuotationNode';
import { $createQuotationNode } from './QuotationNode';

const fields = { quoteId: 'quote-1', articleId: 'article-1', captured: 'The words', paragraph: 2 };

// A change to what these nodes write breaks every saved brief: raise `schemaVersion` and migrate.
describe('what a saved brief holds', () => {
  it('keeps the fields of an inline quotation', () => {
    const editor = openBrief();
    edit(editor, () => {
      const json = $createQuotationNode(fields).exportJSON();
      expect(json).toEqual({
        type: 'quotation',
        version: 1,
        ...fields,
        children: [],
        direction: null,
        format: '',
        indent: 0,
      });
      expect(EditorNode.safeParse(json).success).toBe(true);
    });
  });

  it('keeps the fields of a block quotation, null where nothing is known', () => {
    const editor = openBrief();
    const unknown = { quoteId: null, articleId: 'article-1', captured: '', paragraph: null };
    edit(editor, () => {
      const json = $createBlockQuotationNode(unknown).exportJSON();
      expect(json).toEqual({
        type: 'block-quotation',
        version: 1,
        ...unknown,
        children: [],
        direction: null,
        format: '',
        indent: 0,
      });
      expect(EditorNode.safeParse(json).success).toBe(true);
    });
  });

  it('keeps the ids and choices of a citation and no rendered text', () => {
    const editor = openBrief();
    const items = [
      { articleId: 'article-1', locator: { label: 'paragraph' as const, value: '7' }, prefix: 'see' },
    ];
    edit(editor, () => {
      const json = $createCitationNode(items, 'citation-1').exportJSON();
      expect(json).toEqual({ type: 'citation', version: 1, citationId: 'citation-1', items });
      expect(EditorNode.safeParse(json).success).toBe(true);
    });
  });

  it('reads back exactly what it wrote', () => {
    const children = [
      { type: 'heading' as const, tag: 'h2' as const, children: [t('Bottom line')] },
      p(t('He said '), q('money first'), c('c1'), c('c2'), t(' and left.', 1)),
      bq('Long words', c('c3')),
      {
        type: 'list' as const,
        listType: 'number' as const,
        start: 3,
        children: [{ type: 'listitem' as const, children: [t('one'), c('c4')] }],
      },
      p({ type: 'link' as const, url: 'https://example.org/', children: [t('link')] }),
    ];
    const editor = openBrief(...children);
    expect(nodesOf(editor)).toEqual(children);
    expect(EditorState.parse(toSavedState(editor))).toEqual(state(...children));
  });

  it('gives an empty brief a paragraph to write in', () => {
    expect(nodesOf(openBrief())).toEqual([p()]);
  });
});
