import type { LexicalNode } from 'lexical';
import { $isCitationNode, type CitationNode } from '../citation/CitationNode';
import { $isFootnoteNode, type FootnoteNode } from './FootnoteNode';

/** Citations and footnotes: what follows the words of a quotation without being part of them. */
export const $isNoteMark = (node: LexicalNode | null | undefined): node is CitationNode | FootnoteNode =>
  $isCitationNode(node) || $isFootnoteNode(node);
