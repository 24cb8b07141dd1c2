import {
  $applyNodeReplacement,
  enumValue,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  rawValue,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  transformValue,
  withField,
} from 'lexical';
import type { JSX } from 'react';
import type { PlacedListOf } from '../../../shared/model';
import { WordlessNode } from '../node/WordlessNode';
import { PlacedList } from './PlacedList';

type SerializedPlacedListNode = Spread<{ of: PlacedListOf; heading?: string }, SerializedLexicalNode>;

const schema = nodeSchema<PlacedListNode>()({
  of: withField(enumValue(['notes', 'sources'] as const), { field: '__of' }),
  heading: withField(
    transformValue(rawValue<unknown>(), (value) =>
      typeof value === 'string' && value !== '' ? value : undefined,
    ),
    { field: '__heading' },
  ),
});

export interface PlacedListNode {
  exportJSON(compact?: false): SerializedPlacedListNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedPlacedListNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedPlacedListNode>): this;
}

/**
 * The place where the notes or the sources of the brief are printed. It shows the list that the style makes of them now,
 * which is never part of its words; the arrows choose it as a whole.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class PlacedListNode extends WordlessNode<JSX.Element> {
  /** @internal */ __of: PlacedListOf;
  /** @internal */ __heading: string | undefined;

  override $config() {
    return this.config('placed-list', { extends: WordlessNode, json: schema });
  }

  constructor(of: PlacedListOf = 'notes', heading?: string, key?: NodeKey) {
    super(key);
    this.__of = of;
    this.__heading = heading;
  }

  getOf(): PlacedListOf {
    return this.getLatest().__of;
  }

  getHeading(): string | undefined {
    return this.getLatest().__heading;
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('div');
    el.className = 'placed-list';
    return el;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    return <PlacedList nodeKey={this.getKey()} of={this.getOf()} heading={this.getHeading()} />;
  }
}

export const $createPlacedListNode = (of: PlacedListOf): PlacedListNode =>
  $applyNodeReplacement(new PlacedListNode(of));

export const $isPlacedListNode = (node: LexicalNode | null | undefined): node is PlacedListNode =>
  node instanceof PlacedListNode;
