import {
  $applyNodeReplacement,
  $createParagraphNode,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  type RangeSelection,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  withField,
} from 'lexical';
import { fieldParsers, NO_SOURCE, type QuotationFields } from './quotation-fields';
import { $isAtEndOfWords } from './quotation-words';

export type SerializedBlockQuotationNode = Spread<QuotationFields, SerializedElementNode>;

const schema = nodeSchema<BlockQuotationNode>()({
  quoteId: withField(fieldParsers.quoteId, { field: '__quoteId' }),
  articleId: withField(fieldParsers.articleId, { field: '__articleId' }),
  captured: withField(fieldParsers.captured, { field: '__captured' }),
  paragraph: withField(fieldParsers.paragraph, { field: '__paragraph' }),
});

export interface BlockQuotationNode {
  exportJSON(compact?: false): SerializedBlockQuotationNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedBlockQuotationNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedBlockQuotationNode>): this;
}

/** Words of a source set off as a block, with its citations after them. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class BlockQuotationNode extends ElementNode {
  /** @internal */ __quoteId: string | null;
  /** @internal */ __articleId: string;
  /** @internal */ __captured: string;
  /** @internal */ __paragraph: number | null;

  override $config() {
    return this.config('block-quotation', { extends: ElementNode, json: schema });
  }

  constructor(fields: QuotationFields = NO_SOURCE, key?: NodeKey) {
    super(key);
    this.__quoteId = fields.quoteId;
    this.__articleId = fields.articleId;
    this.__captured = fields.captured;
    this.__paragraph = fields.paragraph;
  }

  getFields(): QuotationFields {
    const self = this.getLatest();
    return {
      quoteId: self.__quoteId,
      articleId: self.__articleId,
      captured: self.__captured,
      paragraph: self.__paragraph,
    };
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const el = document.createElement('blockquote');
    el.className = 'block-quotation';
    return el;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter after the words leaves the block; inside them it makes two blocks, so no quoted word turns into plain text. */
  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ElementNode {
    const next = $isAtEndOfWords(this, selection)
      ? $createParagraphNode()
      : $createBlockQuotationNode(this.getFields());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canIndent(): false {
    return false;
  }

  override extractWithChild(
    _child: LexicalNode,
    _selection: unknown,
    destination: 'clone' | 'html',
  ): boolean {
    return destination === 'clone';
  }
}

export const $createBlockQuotationNode = (fields: QuotationFields): BlockQuotationNode =>
  $applyNodeReplacement(new BlockQuotationNode(fields));

export const $isBlockQuotationNode = (node: LexicalNode | null | undefined): node is BlockQuotationNode =>
  node instanceof BlockQuotationNode;
