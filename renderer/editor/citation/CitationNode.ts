import {
  $applyNodeReplacement,
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
import { z } from 'zod';
import { CiteItem } from '../../../shared/model';
import { WordlessNode } from '../node/WordlessNode';
import { createNoteMark } from './note-mark';

export type SerializedCitationNode = Spread<{ citationId: string; items: CiteItem[] }, SerializedLexicalNode>;

const Items = z.array(CiteItem).min(1).max(100);
/** Letters, digits, `-` and `_`: the form that saved briefs accept. */
export const newCitationId = (): string => crypto.randomUUID();

const schema = nodeSchema<CitationNode>()({
  citationId: withField(
    transformValue(rawValue<unknown>(), (value) => (typeof value === 'string' && value !== '' ? value : '-')),
    { field: '__citationId' },
  ),
  items: withField(
    transformValue(rawValue<unknown>(), (value): CiteItem[] => Items.safeParse(value).data ?? []),
    { field: '__items' },
  ),
});

export interface CitationNode {
  exportJSON(compact?: false): SerializedCitationNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedCitationNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedCitationNode>): this;
}

/** Cite items at one point of the brief. Holds the analyst's choices; the rendered text comes from the style. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class CitationNode extends WordlessNode {
  /** @internal */ __citationId: string;
  /** @internal */ __items: CiteItem[];

  override $config() {
    return this.config('citation', { extends: WordlessNode, json: schema });
  }

  constructor(citationId = '-', items: CiteItem[] = [], key?: NodeKey) {
    super(key);
    this.__citationId = citationId;
    this.__items = items;
  }

  getCitationId(): string {
    return this.getLatest().__citationId;
  }

  setCitationId(citationId: string): this {
    const self = this.getWritable();
    self.__citationId = citationId;
    return self;
  }

  getItems(): readonly CiteItem[] {
    return this.getLatest().__items;
  }

  setItems(items: readonly CiteItem[]): this {
    const self = this.getWritable();
    self.__items = [...items];
    return self;
  }

  override createDOM(): HTMLElement {
    const el = createNoteMark('citation-chip');
    el.className = 'citation';
    return el;
  }

  override isInline(): true {
    return true;
  }

  /** Its mark is drawn into its element (`registerNoteMarks`). */
  override decorate(): null {
    return null;
  }
}

export const $createCitationNode = (
  items: readonly CiteItem[],
  citationId: string = newCitationId(),
): CitationNode => $applyNodeReplacement(new CitationNode(citationId, [...items]));

export const $isCitationNode = (node: LexicalNode | null | undefined): node is CitationNode =>
  node instanceof CitationNode;
