import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { $sections, levelOf, type Section } from './sections';

export type SectionStep = 'up' | 'down' | 'promote' | 'demote';

/** What a step did, in a sentence for the analyst, and the key of the section's heading after it. */
export type SectionOutcome = { isDone: boolean; says: string; key: NodeKey };

/** Moves a whole section past its neighbour of the same level, or changes its level and that of the sections in it. */
export function stepSection(editor: LexicalEditor, key: NodeKey, step: SectionStep): SectionOutcome {
  let outcome: SectionOutcome = { isDone: false, says: 'That section is not in the brief any more.', key };
  editor.update(
    () => {
      const sections = $sections();
      const section = sections.find((each) => each.key === key);
      if (section === undefined) return;
      outcome =
        step === 'up' || step === 'down'
          ? $movePast(sections, section, step)
          : $changeLevel(sections, section, step === 'promote' ? -1 : 1);
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
  return outcome;
}

/** Moves a section in front of the heading `before`, or to the end of the brief (null). */
export function dropSection(editor: LexicalEditor, key: NodeKey, before: NodeKey | null): SectionOutcome {
  let outcome: SectionOutcome = { isDone: false, says: 'That section is not in the brief any more.', key };
  editor.update(
    () => {
      const sections = $sections();
      const section = sections.find((each) => each.key === key);
      const target = before === null ? null : sections.find((each) => each.key === before);
      if (section === undefined || target === undefined) return;
      const at = target?.start ?? $getRoot().getChildrenSize();
      if (at >= section.start && at <= section.end) {
        outcome = { isDone: false, says: 'The section stands there already.', key };
        return;
      }
      $moveBlocks(section, at);
      outcome = { isDone: true, says: moved(section), key };
    },
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
  return outcome;
}

const nameOf = ({ title }: Section): string => (title === '' ? 'The section without a name' : `“${title}”`);
const moved = (section: Section): string => `${nameOf(section)} moved. Undo puts it back.`;

function $movePast(sections: readonly Section[], section: Section, step: 'up' | 'down'): SectionOutcome {
  const { key, level, start, end } = section;
  const neighbour =
    step === 'up'
      ? sections.findLast((each) => each.start < start && each.level <= level)
      : sections.find((each) => each.start === end && each.level === level);
  if (neighbour === undefined || neighbour.level !== level) {
    const where = step === 'up' ? 'first' : 'last';
    return { isDone: false, says: `${nameOf(section)} is the ${where} of its level here.`, key };
  }
  $moveBlocks(section, step === 'up' ? neighbour.start : neighbour.end);
  return { isDone: true, says: moved(section), key };
}

function $moveBlocks({ start, end }: Section, to: number): void {
  const root = $getRoot();
  const blocks = root.getChildren();
  const target = blocks[to];
  for (const block of blocks.slice(start, end)) {
    if (target === undefined) root.append(block);
    else target.insertBefore(block);
  }
}

function $changeLevel(sections: readonly Section[], section: Section, by: 1 | -1): SectionOutcome {
  const { key, start, end } = section;
  const inside = sections.filter((each) => each.start >= start && each.start < end);
  const tooFar = inside.some(({ level }) => level + by > 3) || section.level + by < 1;
  if (tooFar) {
    const says = by < 0 ? 'is of the highest level' : 'or a section in it is of the lowest level';
    return { isDone: false, says: `${nameOf(section)} ${says} already.`, key };
  }
  let changed = key;
  for (const each of inside) {
    const heading = $getNodeByKey(each.key);
    if (!$isHeadingNode(heading)) continue;
    const level = levelOf(heading.getTag()) + by;
    const next = $createHeadingNode(level === 1 ? 'h1' : level === 2 ? 'h2' : 'h3');
    heading.replace(next, true);
    if (each.key === key) changed = next.getKey();
  }
  return { isDone: true, says: `${nameOf(section)} is now of level ${section.level + by}.`, key: changed };
}
