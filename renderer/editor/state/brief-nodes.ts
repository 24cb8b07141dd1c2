import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { EditorThemeClasses, Klass, LexicalNode, LexicalNodeReplacement } from 'lexical';
import { CaptionNode } from '../caption/CaptionNode';
import { CitationNode } from '../citation/CitationNode';
import { CommentNode } from '../comment/CommentNode';
import { PageBreakNode, RuleNode } from '../divider/DividerNode';
import { FootnoteNode } from '../footnote/FootnoteNode';
import { ImageNode } from '../image/ImageNode';
import { LinkNode } from '../link/LinkNode';
import { ParaphraseNode } from '../paraphrase/ParaphraseNode';
import { PlacedListNode } from '../placed-list/PlacedListNode';
import { BlockQuotationNode } from '../quotation/BlockQuotationNode';
import { QuotationNode } from '../quotation/QuotationNode';

/** Every node a brief can hold; `shared/model/brief.ts` names the same types. */
export const BRIEF_NODES: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  HeadingNode,
  ListNode,
  ListItemNode,
  LinkNode,
  QuotationNode,
  BlockQuotationNode,
  ParaphraseNode,
  CitationNode,
  FootnoteNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  CaptionNode,
  CommentNode,
  RuleNode,
  PageBreakNode,
  ImageNode,
  PlacedListNode,
];

export const BRIEF_THEME: EditorThemeClasses = {
  text: { bold: 'bold', italic: 'italic' },
  link: 'brief-link',
  table: 'brief-table',
  tableCellSelected: 'selected-cell',
  list: { nested: { listitem: 'nested-item' } },
};
