import {
  $applyNodeReplacement,
  type EditorConfig,
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
import { fieldParsers, NO_SOURCE, type QuotationFields } from './quotation-fields';

export type SerializedQuotationNode = Spread<QuotationFields, SerializedElementNode>;

const schema = nodeSchema<QuotationNode>()({
  quoteId: withField(fieldParsers.quoteId, { field: '__quoteId' }),
  articleId: withField(fieldParsers.articleId, { field: '__articleId' }),
  captured: withField(fieldParsers.captured, { field: '__captured' }),
  paragraph: withField(fieldParsers.paragraph, { field: '__paragraph' }),
});

export interface QuotationNode {
  exportJSON(compact?: false): SerializedQuotationNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedQuotationNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedQuotationNode>): this;
}

/**
 * Words of a source inside a sentence. The marks around it are drawn by CSS, so the children are exactly the words
 * that are compared. What is typed at either edge stays outside: nothing joins a quotation by accident.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class QuotationNode extends ElementNode {
  /** @internal */ __quoteId: string | null;
  /** @internal */ __articleId: string;
  /** @internal */ __captured: string;
  /** @internal */ __paragraph: number | null;

  override $config() {
    return this.config('quotation', { extends: ElementNode, json: schema });
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
    const el = document.createElement('span');
    el.className = 'quotation';
    el.dir = 'auto';
    return el;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter inside splits the paragraph; the second part still points at the same quote. */
  override insertNewAfter(_selection: unknown, restoreSelection = true): QuotationNode {
    const next = $createQuotationNode(this.getFields());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  /** Words copied out of a quotation keep pointing at their source. */
  override extractWithChild(
    _child: LexicalNode,
    _selection: unknown,
    destination: 'clone' | 'html',
  ): boolean {
    return destination === 'clone';
  }
}

export const $createQuotationNode = (fields: QuotationFields): QuotationNode =>
  $applyNodeReplacement(new QuotationNode(fields));

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode =>
  node instanceof QuotationNode;
