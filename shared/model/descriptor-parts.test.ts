import { describe, expect, it } from 'vitest';
import { type DescriptorParts, describeSource, descriptorParts } from './descriptor-parts';

const parts = (source: string, reliability: string, access: string): DescriptorParts => ({
  source,
  reliability,
  access,
});

describe('a source descriptor', () => {
  it.each([
    [
      parts('Unsigned news report of a hearing', 'quotations differ from other reports', 'relays an agency'),
      'Unsigned news report of a hearing; quotations differ from other reports; relays an agency.',
    ],
    [parts('Commentary by a fellow.', ' ', ''), 'Commentary by a fellow.'],
    [
      parts('Press release', '', 'the ministry itself'),
      'Press release; reliability not judged; the ministry itself.',
    ],
    [parts('', 'undated', ''), 'Kind of source not stated; undated.'],
    [parts(' ', '', ''), ''],
  ])('is one sentence, and its parts are found in it again: %j', (given, sentence) => {
    expect(describeSource(given)).toBe(sentence);
    expect(describeSource(descriptorParts(sentence))).toBe(sentence);
  });

  it('that was written freely keeps its words, in their order', () => {
    const written = 'Commentary by a research assistant; advocates closer ties; undated; cited links lost.';
    expect(descriptorParts(written)).toEqual(
      parts('Commentary by a research assistant', 'advocates closer ties', 'undated; cited links lost'),
    );
    expect(describeSource(descriptorParts(written))).toBe(written);
  });

  it('leaves a part empty where it says that nothing is known', () => {
    expect(descriptorParts('Press release; reliability not judged; the ministry itself.')).toEqual(
      parts('Press release', '', 'the ministry itself'),
    );
  });
});
