import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model';
import { importFile } from '../import-file';

const read = (text: string, fileName = 'talks.md') =>
  importFile({ fileName, mediaType: '', bytes: new TextEncoder().encode(text), choices: {} });

describe('notes in Markdown', () => {
  it('are kept beside the text, with their calls', async () => {
    const { blocks, setAside, record } = await read(
      [
        '# Harbour talks resume after six years',
        '',
        'Two delegations met on Thursday for the first time in six years.[^1] Nobody named a budget.',
        '',
        '## Who pays',
        '',
        'The bank would answer in writing,[^rail] and no answer should be expected soon.[^none]',
        '',
        '[^1]: The port’s yearbook, 2025.',
        '[^rail]: https://rail.example/answers',
      ].join('\n'),
    );
    expect(canonicalText(blocks)).toBe(
      [
        'Two delegations met on Thursday for the first time in six years. Nobody named a budget.',
        'Who pays',
        'The bank would answer in writing, and no answer should be expected soon.[^none]',
      ].join('\n\n'),
    );
    expect(record.standfirst.value).toBeNull();
    const notes = setAside.filter(({ kind }) => kind === 'note-callout').map(({ text }) => text);
    expect(notes).toEqual(
      expect.arrayContaining(['[^1]: The port’s yearbook, 2025.', '[^rail]: https://rail.example/answers']),
    );
  });

  it('leave code between fences as it is', async () => {
    const { blocks } = await read(
      '# How a note is written in a text\n\nA note stands below the text, on a line of its own.\n\n```\n[^1]: words\n```\n',
    );
    expect(canonicalText(blocks)).toContain('\n\n[^1]: words');
  });
});

describe('a signature below two hyphens', () => {
  const HEAD =
    'From: Sana Mir <sana@courier.example>\nDate: Thu, 12 Feb 2026 23:30:00 +0500\nSubject: Harbour talks\n\n';
  const BODY =
    'Two delegations met on Thursday for the first time in six years.\n\nNobody named a budget at the table that day.\n\n--\n\n';
  it.each(['mail.txt', 'mail.md', 'mail.eml'])('is no part of the text of a mail (%s)', async (name) => {
    const { blocks, setAside } = await read(`${HEAD}${BODY}Sana Mir\n\nKhyber Courier\n`, name);
    expect(canonicalText(blocks)).not.toContain('Khyber');
    expect(setAside.map(({ text }) => text)).toEqual(expect.arrayContaining(['Sana Mir', 'Khyber Courier']));
  });
  it.each([
    ['a text that is no mail', 'talks.txt', `${BODY}The talks go on in Doha next week.`],
    ['short lines of a text that is no mail', 'talks.txt', `${BODY}Sana Mir\n\nThe talks go on`],
    ['a mail, where it ends a sentence', 'mail.eml', `${HEAD}${BODY}The talks go on in Doha next week.`],
  ])('is not what stands there in %s', async (_what, name, text) => {
    const { blocks } = await read(text, name);
    expect(canonicalText(blocks)).toContain('The talks go on');
  });
});
