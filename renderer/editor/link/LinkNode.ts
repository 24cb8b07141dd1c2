import {
  $applyNodeReplacement,
  ElementNode,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import { toSafeUrl } from './safe-url';

export type SerializedLinkNode = Spread<{ url: string }, SerializedElementNode>;

const schema = nodeSchema<LinkNode>()({ url: withField(stringValue(), { field: '__url' }) });

export interface LinkNode {
  exportJSON(compact?: false): SerializedLinkNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedLinkNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedLinkNode>): this;
}

/**
 * A link of our own: Lexical's accepts addresses without a scheme and opens them as paths of the app. Nothing here
 * navigates; the link's panel asks the shell to open it.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class LinkNode extends ElementNode {
  /** @internal */ __url: string;

  override $config() {
    return this.config('link', { extends: ElementNode, json: schema });
  }

  constructor(url = '', key?: NodeKey) {
    super(key);
    this.__url = url;
  }

  getUrl(): string {
    return this.getLatest().__url;
  }

  setUrl(url: string): this {
    const self = this.getWritable();
    self.__url = url;
    return self;
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('a');
    el.className = 'brief-link';
    this.#show(el);
    return el;
  }

  override updateDOM(prev: this, el: HTMLAnchorElement): false {
    if (prev.__url !== this.__url) this.#show(el);
    return false;
  }

  #show(el: HTMLAnchorElement): void {
    const url = toSafeUrl(this.__url);
    if (url === null) el.removeAttribute('href');
    else el.href = url;
    el.title = url ?? 'This address is not one that can be opened';
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): LinkNode {
    const next = $createLinkNode(this.getUrl());
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
}

export const $createLinkNode = (url: string): LinkNode => $applyNodeReplacement(new LinkNode(url));

export const $isLinkNode = (node: LexicalNode | null | undefined): node is LinkNode =>
  node instanceof LinkNode;
