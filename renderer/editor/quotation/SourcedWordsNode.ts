import { ElementNode, type LexicalNode, type NodeKey, nodeSchema, withField } from 'lexical';
import { fieldParsers, NO_SOURCE, type QuotationFields } from './quotation-fields';

const schema = nodeSchema<SourcedWordsNode>()({
  quoteId: withField(fieldParsers.quoteId, { field: '__quoteId' }),
  articleId: withField(fieldParsers.articleId, { field: '__articleId' }),
  captured: withField(fieldParsers.captured, { field: '__captured' }),
  paragraph: withField(fieldParsers.paragraph, { field: '__paragraph' }),
});

/** Words that point at a quote of the library: quoted, or put in the analyst's own words. Never made itself. */
export class SourcedWordsNode extends ElementNode {
  /** @internal */ __quoteId: string | null;
  /** @internal */ __articleId: string;
  /** @internal */ __captured: string;
  /** @internal */ __paragraph: number | null;

  override $config() {
    return this.config('sourced-words', { extends: ElementNode, json: schema });
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

  override updateDOM(): boolean {
    return false;
  }

  /** Words copied out keep pointing at their quote. */
  override extractWithChild(
    _child: LexicalNode,
    _selection: unknown,
    destination: 'clone' | 'html',
  ): boolean {
    return destination === 'clone';
  }
}
