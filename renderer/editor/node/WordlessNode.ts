import { DecoratorNode } from 'lexical';

/**
 * What stands in a brief as one thing and is no part of its words: not of a quotation's, not of a heading's, not of a
 * count. It is chosen as a whole, by the arrows too, and draws itself. Never made itself.
 */
export class WordlessNode<Drawn = null> extends DecoratorNode<Drawn> {
  override $config() {
    return this.config('wordless', { extends: DecoratorNode });
  }

  override updateDOM(): false {
    return false;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override getTextContent(): string {
    return '';
  }
}
