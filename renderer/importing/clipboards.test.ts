// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PastedBlock, PastedRun } from '../../shared/model';
import { cleanPaste } from './clean-paste';
import { CLIPBOARDS } from './clipboards.cases';

const wordsOf = (runs: readonly PastedRun[]): string =>
  runs.map((run) => ('note' in run ? `[^${run.note.map(wordsOf).join(' / ')}]` : run.text)).join('');

const told = ({ kind, why, runs, rows }: PastedBlock): string =>
  `${kind}: ${why === undefined ? '' : `${why} `}${
    rows?.map((cells) => cells.map((cell) => wordsOf(cell.runs)).join(' | ')).join(' // ') ?? wordsOf(runs)
  }`;

describe('clipboards as programs write them', () => {
  it.each(CLIPBOARDS)('$name', ({ html, blocks }) => {
    expect(cleanPaste({ html, text: '' }).map(told)).toEqual(blocks);
  });
});
