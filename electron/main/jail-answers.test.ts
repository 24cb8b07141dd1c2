import { describe, expect, it } from 'vitest';
import { unknownRecord } from '../../shared/model';
import { openAnswer, readBlocks, readDraft } from './jail-answers';

const LIMIT = 64 * 1024 * 1024;
const block = (text: string) => ({ kind: 'paragraph', text, runs: [{ text }] });
const draft = (blocks: unknown[], more: object = {}) => ({
  record: unknownRecord(),
  blocks,
  setAside: [],
  steps: [],
  warnings: [],
  encoding: 'utf-8',
  ...more,
});

describe('what the import jail answers', () => {
  it('is read whole and in order, however long', async () => {
    const blocks = Array.from({ length: 4321 }, (_, index) => block(`Paragraph ${index}.`));
    expect((await readDraft(draft(blocks), LIMIT)).blocks).toEqual(blocks);
  });

  it('lets the shell do other things while a long one is read', async () => {
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 1);
    await readDraft(draft(Array.from({ length: 50_000 }, () => block('Words.'))), LIMIT);
    clearInterval(beat);
    expect(beats).toBeGreaterThan(5);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no blocks', draft([])],
    [
      'a block that is none, far down',
      draft([...Array.from({ length: 2500 }, () => block('x')), { kind: 'script', text: 'x', runs: [] }]),
    ],
    ['markup beside the model', draft([{ ...block('x'), html: '<b>x</b>' }])],
    ['a field beside the model', draft([block('x')], { html: '<b>x</b>' })],
    [
      'an invented basis',
      draft([block('x')], { record: { ...unknownRecord(), title: { value: 'x', basis: 'guessed' } } }),
    ],
    ['a step that is none', draft([block('x')], { steps: [{ id: 'x' }] })],
  ])('is refused: %s', async (_name, value) => {
    await expect(readDraft(value, LIMIT)).rejects.toMatchObject({ code: 'import-failed' });
  });

  it('is refused when larger than the limit, in whatever part', async () => {
    const long = 'x'.repeat(10_000);
    await expect(readDraft(draft([block(long)]), 1000)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(readDraft(draft([block('x')], { encoding: long }), 1000)).rejects.toMatchObject({
      code: 'file-too-large',
    });
    expect(() => readBlocks([block(long)], 1000)).toThrow('more text');
    expect(() => readBlocks([{ ...block('x'), onclick: 'x' }], LIMIT)).toThrow('cannot be stored');
  });

  it('carries the jail’s own reason', () => {
    expect(() => openAnswer({ id: 1, ok: false, error: { code: 'no-text', message: 'No words.' } })).toThrow(
      'No words.',
    );
    expect(() => openAnswer({ id: 1, ok: true, value: 1, more: 2 })).toThrow('cannot be stored');
    expect(openAnswer({ id: 1, ok: true, value: 7 })).toBe(7);
  });
});
