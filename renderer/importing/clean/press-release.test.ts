import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model';
import { importFile } from '../import-file';

const BODY = [
  'The ministry and the visiting delegation agreed on Thursday to set up a joint working group on the harbour.',
  'Officials said that the group would meet every quarter, and that nobody had named a budget so far.',
];
const read = (lines: readonly string[], fileName: string) =>
  importFile({
    fileName,
    mediaType: '',
    bytes: new TextEncoder().encode([...lines, ...BODY].join('\n\n')),
    choices: {},
  });

describe('a statement of a ministry', () => {
  const HEAD = ['PRESS RELEASE', 'Ministry of Example Affairs', 'Islamabad, 5 March 2026'];

  it('has its town and its day from the lines under the title', async () => {
    const { record, blocks } = await read(['Joint statement on the harbour group', ...HEAD], 'statement.txt');
    expect(record.title.value).toBe('Joint statement on the harbour group');
    expect(record.place.value).toBe('Islamabad');
    expect(record.published.value).toBe('2026-03-05');
    expect(record.outlet.value).toBeNull();
    expect(record.standfirst.value).toBeNull();
    expect(canonicalText(blocks)).toBe(BODY.join('\n\n'));
  });

  it('has no running head for a title where a heading stands below it', async () => {
    const { record, setAside } = await read(
      [
        'Ministry of Example Affairs | Press Information Wing',
        '# Joint statement on the harbour group',
        ...HEAD,
      ],
      'statement.md',
    );
    expect(record.title.value).toBe('Joint statement on the harbour group');
    expect(record.standfirst.value).toBeNull();
    expect(setAside.find(({ text }) => text.includes('Press Information Wing'))?.kind).toBe('furniture');
  });
});
