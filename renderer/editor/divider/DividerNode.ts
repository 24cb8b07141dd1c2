import { $create, type LexicalNode } from 'lexical';
import { WordlessNode } from '../node/WordlessNode';

/** What parts a brief without words of its own; chosen as a whole, by the arrows too; Backspace behind one deletes it. Never made itself. */
class DividerNode extends WordlessNode {
  override $config() {
    return this.config('divider', { extends: WordlessNode });
  }

  override createDOM(): HTMLElement {
    const el = document.createElement('div');
    el.className = `brief-divider ${this.getType()}`;
    el.setAttribute('role', 'separator');
    el.setAttribute('aria-label', this.getType() === 'rule' ? 'Line across the page' : 'Page break');
    return el;
  }

  override isInline(): false {
    return false;
  }
}

/** A line across the page. */
export class RuleNode extends DividerNode {
  override $config() {
    return this.config('rule', { extends: DividerNode });
  }
}

/** What follows begins on a new page. */
export class PageBreakNode extends DividerNode {
  override $config() {
    return this.config('page-break', { extends: DividerNode });
  }
}

export type DividerKind = 'rule' | 'page-break';

export const $createDivider = (kind: DividerKind): RuleNode | PageBreakNode =>
  kind === 'rule' ? $create(RuleNode) : $create(PageBreakNode);

export const $isDividerNode = (node: LexicalNode | null | undefined): node is RuleNode | PageBreakNode =>
  node instanceof DividerNode;
