import { tinykeys } from 'tinykeys';
import { onEvent } from '../api';
import { saveBeforeClosing } from './closing';
import { commands, isDialogOpen, perform, runMenuCommand } from './commands';

const TYPING = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';
const isTyping = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest(TYPING) !== null;
const isChoosing = (event: KeyboardEvent) =>
  event.target instanceof Element &&
  event.target.closest('[role="menu"], [role="listbox"], [role="tree"]') !== null;

/**
 * Put every command under its key. tinykeys skips editable elements unless told what to ignore; here keys with a
 * modifier work everywhere, and plain letters only where they would not be typed.
 */
export function bindShortcuts(): () => void {
  const bindings = Object.fromEntries(
    commands.flatMap((command) =>
      command.keys
        ? [
            [
              command.keys,
              (event: KeyboardEvent) => {
                if (isDialogOpen()) return;
                if (command.plainKey && isTyping(event)) return;
                // In a list, letters find rows.
                if (command.plainKey && !/[+]/.test(command.keys ?? '') && isChoosing(event)) return;
                event.preventDefault();
                void perform({ run: command.byKey ?? command.run });
              },
            ] as const,
          ]
        : [],
    ),
  );
  return tinykeys(window, bindings, { ignore: (event) => event.isComposing });
}

/** Obey the menu bar, and save before the window closes. */
export function followShell(): () => void {
  return onEvent((event) => {
    if (event.type === 'command' && !isDialogOpen()) runMenuCommand(event.command);
    if (event.type === 'closing') void saveBeforeClosing();
  });
}
