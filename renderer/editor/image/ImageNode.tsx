import {
  $applyNodeReplacement,
  booleanValue,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  numberValue,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import type { JSX } from 'react';
import { NARROWEST_IMAGE } from '../../../shared/model';
import { WordlessNode } from '../node/WordlessNode';
import { ImageView } from './ImageView';

export type ImageFields = { sha256: string; alt: string; decorative: boolean; width: number };
export type SerializedImageNode = Spread<ImageFields, SerializedLexicalNode>;

const schema = nodeSchema<ImageNode>()({
  sha256: withField(stringValue(), { field: '__sha256' }),
  alt: withField(stringValue(), { field: '__alt' }),
  decorative: withField(booleanValue(), { field: '__decorative' }),
  width: withField(numberValue(), { field: '__width' }),
});

export interface ImageNode {
  exportJSON(compact?: false): SerializedImageNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedImageNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedImageNode>): this;
}

/** A picture of the library, in the brief itself; chosen as a whole, by the arrows too. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class ImageNode extends WordlessNode<JSX.Element> {
  /** @internal */ __sha256: string;
  /** @internal */ __alt: string;
  /** @internal */ __decorative: boolean;
  /** @internal Share of the column. */ __width: number;

  override $config() {
    return this.config('image', { extends: WordlessNode, json: schema });
  }

  constructor(sha256 = '', alt = '', decorative = false, width = 1, key?: NodeKey) {
    super(key);
    this.__sha256 = sha256;
    this.__alt = alt;
    this.__decorative = decorative;
    this.__width = width;
  }

  getFields(): ImageFields {
    const { __sha256: sha256, __alt: alt, __decorative: decorative, __width: width } = this.getLatest();
    return { sha256, alt, decorative, width };
  }

  setFields(fields: Partial<Omit<ImageFields, 'sha256'>>): this {
    const node = this.getWritable();
    if (fields.alt !== undefined) node.__alt = fields.alt;
    if (fields.decorative !== undefined) node.__decorative = fields.decorative;
    if (fields.width !== undefined) node.__width = Math.min(1, Math.max(NARROWEST_IMAGE, fields.width));
    return node;
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('figure');
    el.className = 'brief-image';
    return el;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    return <ImageView nodeKey={this.getKey()} {...this.getFields()} />;
  }
}

export const $createImageNode = ({ sha256, alt, decorative, width }: ImageFields): ImageNode =>
  $applyNodeReplacement(new ImageNode(sha256, alt, decorative, width));

export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode =>
  node instanceof ImageNode;
