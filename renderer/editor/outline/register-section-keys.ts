import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { announce } from '../../ui/announce';
import { type SectionStep, stepSection } from './move-sections';
import { $sectionAtCaret, $sections } from './sections';

const STEPS: Readonly<Record<string, SectionStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
};

/** Moves the section of the caret, or changes its level, and says what came of it. */
export function stepSectionAtCaret(editor: LexicalEditor, step: SectionStep): string {
  const key = editor.read(() => $sectionAtCaret($sections()));
  return key === null ? 'The caret stands before the first heading.' : stepSection(editor, key, step).says;
}

/** Alt and Shift with the arrows move the section that the caret is in, and change its level. */
export const registerSectionKeys = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const step = STEPS[event.key];
      if (step === undefined || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey)
        return false;
      event.preventDefault();
      // A key is answered inside an update of the text; the step is one of its own.
      queueMicrotask(() => announce(stepSectionAtCaret(editor, step)));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
