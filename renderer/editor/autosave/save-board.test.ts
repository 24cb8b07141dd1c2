import { expect, test } from 'vitest';
import { createSaveBoard } from './save-board';

test('whether a brief is saved is told at once to those who listen', () => {
  const board = createSaveBoard();
  expect(board.get()).toEqual({ save: 'saved' });
  const told: string[] = [];
  const stop = board.subscribe(() => told.push(board.get().save));
  board.show({ save: 'unsaved' });
  expect(told).toEqual(['unsaved']);
  stop();
  board.show({ save: 'saving' });
  expect(told).toEqual(['unsaved']);
  expect(board.get()).toEqual({ save: 'saving' });
});
