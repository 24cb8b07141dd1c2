import { describe, expect, it } from 'vitest';
import { unknownRecord } from '../../../shared/model';
import { packDraft } from '../testing/make-library';
import { unpackDraft } from './unpack-draft';

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

describe('a packed draft', () => {
  it('is read whole and in order, with any letters', () => {
    const blocks = Array.from({ length: 4321 }, (_, index) =>
      block(`Paragraph ${index}: “ٹھیک” \u{1F600}, \n.`),
    );
    expect(unpackDraft(packDraft(draft(blocks))).blocks).toEqual(blocks);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no blocks', draft([])],
    [
      'a block that is none, far down',
      draft([...Array.from({ length: 2500 }, () => block('x')), { kind: 'script', text: 'x', runs: [] }]),
    ],
    ['markup beside the model', draft([{ ...block('x'), html: '<b>x</b>' }])],
    ['a field beside the model', draft([block('x')], { html: '<b>x</b>' })],
    ['a prototype', draft([JSON.parse('{"kind":"paragraph","text":"x","runs":[],"__proto__":{"a":1}}')])],
    [
      'an invented basis',
      draft([block('x')], { record: { ...unknownRecord(), title: { value: 'x', basis: 'guessed' } } }),
    ],
    ['a step that is none', draft([block('x')], { steps: [{ id: 'x' }] })],
  ])('is refused: %s', (_name, value) => {
    expect(() => unpackDraft(packDraft(value))).toThrow('cannot be stored');
  });

  it.each<[string, Uint8Array]>([
    ['no bytes', new Uint8Array()],
    ['half of one', packDraft(draft([block('x')])).slice(0, 40)],
    ['bytes that are no UTF-8', Uint8Array.from([0x22, 0xff, 0xfe, 0x22])],
    ['a deep one', new TextEncoder().encode('['.repeat(1_000_000))],
  ])('is refused: %s', (_name, bytes) => {
    expect(() => unpackDraft(bytes)).toThrow('cannot be stored');
  });

  it('is refused unread when it would fill the memory', () => {
    const many = new TextEncoder().encode(`[${'{},'.repeat(4_500_000)}{}]`);
    expect(() => unpackDraft(many)).toThrow('more text');
  });
});
