import type { Mend } from './mends';

/** What one key does about a quotation, and the steps from problem to problem. */
export type MendAction = `mend-${Mend}` | 'paraphrase' | 'next-problem' | 'previous-problem';

export type MendEntry = {
  action: MendAction;
  /** As the palette has it. */
  title: string;
  /** As a button has it. */
  label: string;
  /** A binding in the form of the window's commands. */
  keys: string;
};

/** The mends in the order of the palette. */
export const MEND_ACTIONS: readonly MendEntry[] = [
  {
    action: 'mend-bracket',
    title: 'Quotation: put the change in brackets',
    label: 'Mark as edit',
    keys: 'Alt+KeyB',
  },
  {
    action: 'mend-ellipsis',
    title: 'Quotation: mark a cut with an ellipsis',
    label: 'Mark the cut',
    keys: 'Alt+Period',
  },
  { action: 'mend-sic', title: 'Quotation: add [sic] after the word', label: 'Add [sic]', keys: 'Alt+KeyS' },
  {
    action: 'mend-restore',
    title: 'Quotation: restore the words at the caret',
    label: 'Restore here',
    keys: 'Alt+KeyR',
  },
  {
    action: 'mend-restore-all',
    title: 'Quotation: restore all its words',
    label: 'Restore words',
    keys: 'Alt+Shift+KeyR',
  },
  {
    action: 'paraphrase',
    title: 'Quotation: make it a paraphrase, or quote it again',
    label: 'Paraphrase',
    keys: 'Alt+KeyP',
  },
  { action: 'next-problem', title: 'Go to the next problem in the brief', label: 'Next problem', keys: 'F8' },
  {
    action: 'previous-problem',
    title: 'Go to the problem before in the brief',
    label: 'Problem before',
    keys: 'Shift+F8',
  },
];

export const isMendAction = (action: string): action is MendAction =>
  MEND_ACTIONS.some((entry) => entry.action === action);

/** Which mend, of the actions that are one. */
export const mendOf = (action: MendAction): Mend | null =>
  action === 'next-problem' || action === 'previous-problem' || action === 'paraphrase'
    ? null
    : (action.slice('mend-'.length) as Mend);
