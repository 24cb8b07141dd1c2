import type { AppEvent } from '../../shared/ipc/contract';
import { BRIEF_COMMANDS } from './commands/brief';
import type { Command } from './commands/command';
import { LIBRARY_COMMANDS } from './commands/library';
import { READING_COMMANDS } from './commands/reading';
import { SHELF_COMMANDS } from './commands/shelf';
import { PALETTE_COMMAND, WINDOW_COMMANDS } from './commands/window';
import { useDesk } from './desk';
import { putProblemAway, showProblem } from './problem';

export const commands: readonly Command[] = [
  PALETTE_COMMAND,
  ...LIBRARY_COMMANDS,
  ...SHELF_COMMANDS,
  ...READING_COMMANDS,
  ...BRIEF_COMMANDS,
  ...WINDOW_COMMANDS,
];

const byId = new Map(commands.map((command) => [command.id, command]));

/** The binding of a command, for tips beside buttons. */
export const keysOf = (id: string): string | undefined => byId.get(id)?.keys;

/** Do what a command says. A failure that its own place does not show is shown in the status line. */
export async function perform(command: Pick<Command, 'run'>): Promise<void> {
  try {
    putProblemAway();
    await command.run();
  } catch (error) {
    showProblem(error);
  }
}

export const runCommand = (id: string): void => {
  const command = byId.get(id);
  if (command) void perform(command);
};

/** Commands of the menu bar bear the same names. */
export const runMenuCommand = (command: Extract<AppEvent, { type: 'command' }>['command']): void =>
  runCommand(command);

export const isDialogOpen = (): boolean => useDesk.getState().dialog !== null;
