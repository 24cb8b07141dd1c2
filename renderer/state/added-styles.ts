import { create } from 'zustand';
import type { AddedStyleSummary } from '../../shared/ipc/style-contract';
import { request } from '../api';
import { rememberStep } from './undo';

type AddedStyles = {
  /** By title; null until first read. */
  styles: readonly AddedStyleSummary[] | null;
  /** Counts what was added, so that a style that was replaced is read anew. */
  round: number;
};

export const useAddedStyles = create<AddedStyles>()(() => ({ styles: null, round: 0 }));

/** Reads the list of added styles; what cannot be read is an empty list, and the shipped styles stay. */
export async function readAddedStyles(): Promise<void> {
  const styles = await request('styles:list', {}).catch(() => []);
  useAddedStyles.setState(({ round }) => ({ styles, round: round + 1 }));
}

/** Lets the analyst choose a file. Null when they thought better of it. @throws the library's reason */
export async function addStyle(): Promise<AddedStyleSummary | null> {
  const added = await request('styles:add', {});
  if (added !== null) await readAddedStyles();
  return added;
}

/** Takes a style off the list, until the step is taken back. @throws the library's reason, `in-use` among them */
export async function removeStyle({ id, title }: AddedStyleSummary): Promise<void> {
  await request('styles:delete', { styleId: id });
  await readAddedStyles();
  rememberStep({
    label: `removing the style ${title}`,
    undo: async () => {
      await request('styles:restore', { styleId: id });
      await readAddedStyles();
    },
  });
}
