import {
  $applyNodeReplacement,
  booleanValue,
  ElementNode,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  withField,
} from 'lexical';
import { fieldParsers, NO_SOURCE, type QuotationFields } from '../quotation/quotation-fields';

export type SerializedParaphraseNode = Spread<QuotationFields & { block: boolean }, SerializedElementNode>;

const schema = nodeSchema<ParaphraseNode>()({
  quoteId: withField(fieldParsers.quoteId, { field: '__quoteId' }),
  articleId: withField(fieldParsers.articleId, { field: '__articleId' }),
  captured: withField(fieldParsers.captured, { field: '__captured' }),
  paragraph: withField(fieldParsers.paragraph, { field: '__paragraph' }),
  block: withField(booleanValue(), { field: '__block' }),
});

export interface ParaphraseNode {
  exportJSON(compact?: false): SerializedParaphraseNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedParaphraseNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedParaphraseNode>): this;
}

/**
 * The analyst's own words for a quote. It prints as plain words; it remembers the quote, so that it can be quoted again
 * and then be compared.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class ParaphraseNode extends ElementNode {
  /** @internal */ __quoteId: string | null;
  /** @internal */ __articleId: string;
  /** @internal */ __captured: string;
  /** @internal */ __paragraph: number | null;
  /** @internal */ __block: boolean;

  override $config() {
    return this.config('paraphrase', { extends: ElementNode, json: schema });
  }

  constructor(fields: QuotationFields = NO_SOURCE, wasBlock = false, key?: NodeKey) {
    super(key);
    this.__quoteId = fields.quoteId;
    this.__articleId = fields.articleId;
    this.__captured = fields.captured;
    this.__paragraph = fields.paragraph;
    this.__block = wasBlock;
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

  /** Was it a block quotation? */
  wasBlock(): boolean {
    return this.getLatest().__block;
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('span');
    el.className = 'paraphrase';
    el.dir = 'auto';
    return el;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter inside splits the paragraph; both parts remember the quote. */
  override insertNewAfter(_selection: unknown, restoreSelection = true): ParaphraseNode {
    const next = $createParaphraseNode(this.getFields(), this.wasBlock());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canBeEmpty(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  /** Words copied out of a paraphrase keep their quote. */
  override extractWithChild(
    _child: LexicalNode,
    _selection: unknown,
    destination: 'clone' | 'html',
  ): boolean {
    return destination === 'clone';
  }
}

export const $createParaphraseNode = (fields: QuotationFields, wasBlock = false): ParaphraseNode =>
  $applyNodeReplacement(new ParaphraseNode(fields, wasBlock));

export const $isParaphraseNode = (node: LexicalNode | null | undefined): node is ParaphraseNode =>
  node instanceof ParaphraseNode;
