import {
  $applyNodeReplacement,
  booleanValue,
  type LexicalNode,
  type LexicalParseJSON,
  type NodeKey,
  nodeSchema,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import type { JSX } from 'react';
import { WordlessNode } from '../node/WordlessNode';
import { CommentMark } from './CommentMark';

export type CommentFields = {
  commentId: string;
  /** What the analyst notes; may be empty while it is written. */
  text: string;
  /** The words that it is about, as they stood when it was made; empty for a comment at a point. */
  about: string;
  resolved: boolean;
};

export type SerializedCommentNode = Spread<CommentFields, SerializedLexicalNode>;

const schema = nodeSchema<CommentNode>()({
  commentId: withField(stringValue('-'), { field: '__commentId' }),
  text: withField(stringValue(), { field: '__text' }),
  about: withField(stringValue(), { field: '__about' }),
  resolved: withField(booleanValue(), { field: '__resolved' }),
});

export interface CommentNode {
  exportJSON(compact?: false): SerializedCommentNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedCommentNode>;
  updateFromJSON(json: LexicalParseJSON<SerializedCommentNode>): this;
}

/** A comment of the analyst to self, behind the words it is about. It never leaves the brief. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lexical types its schema-driven JSON this way
export class CommentNode extends WordlessNode<JSX.Element> {
  /** @internal */ __commentId: string;
  /** @internal */ __text: string;
  /** @internal */ __about: string;
  /** @internal */ __resolved: boolean;

  override $config() {
    return this.config('comment', { extends: WordlessNode, json: schema });
  }

  constructor(
    fields: CommentFields = { commentId: '-', text: '', about: '', resolved: false },
    key?: NodeKey,
  ) {
    super(key);
    this.__commentId = fields.commentId;
    this.__text = fields.text;
    this.__about = fields.about;
    this.__resolved = fields.resolved;
  }

  getFields(): CommentFields {
    const self = this.getLatest();
    return {
      commentId: self.__commentId,
      text: self.__text,
      about: self.__about,
      resolved: self.__resolved,
    };
  }

  setText(text: string): this {
    const self = this.getWritable();
    self.__text = text;
    return self;
  }

  setResolved(resolved: boolean): this {
    const self = this.getWritable();
    self.__resolved = resolved;
    return self;
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('span');
    el.className = 'comment';
    return el;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): JSX.Element {
    return <CommentMark nodeKey={this.getKey()} fields={this.getFields()} />;
  }
}

export const $createCommentNode = (fields: CommentFields): CommentNode =>
  $applyNodeReplacement(new CommentNode(fields));

export const $isCommentNode = (node: LexicalNode | null | undefined): node is CommentNode =>
  node instanceof CommentNode;

export const newCommentId = (): string => crypto.randomUUID();
