import {
  $applyNodeReplacement,
  booleanValue,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  withField,
} from 'lexical';
import { NO_SOURCE, type QuotationFields } from '../quotation/quotation-fields';
import { SourcedWordsNode } from '../quotation/SourcedWordsNode';

export type SerializedParaphraseNode = Spread<QuotationFields & { block: boolean }, SerializedElementNode>;

const schema = nodeSchema<ParaphraseNode>()({
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
export class ParaphraseNode extends SourcedWordsNode {
  /** @internal */ __block: boolean;

  override $config() {
    return this.config('paraphrase', { extends: SourcedWordsNode, json: schema });
  }

  constructor(fields: QuotationFields = NO_SOURCE, wasBlock = false, key?: NodeKey) {
    super(fields, key);
    this.__block = wasBlock;
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
}

export const $createParaphraseNode = (fields: QuotationFields, wasBlock = false): ParaphraseNode =>
  $applyNodeReplacement(new ParaphraseNode(fields, wasBlock));

export const $isParaphraseNode = (node: LexicalNode | null | undefined): node is ParaphraseNode =>
  node instanceof ParaphraseNode;
