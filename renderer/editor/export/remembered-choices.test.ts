import { expect, test } from 'vitest';
import { choicesInWords, firstChoices, parseChoices } from './remembered-choices';

const first = firstChoices('A4');

test('what was chosen for a brief comes back', () => {
  const chosen = {
    ...first,
    format: 'docx' as const,
    paper: 'Letter' as const,
    notes: 'endnotes' as const,
    contents: true,
    liveCitations: true,
    sources: true,
  };
  expect(parseChoices(choicesInWords(chosen), first)).toEqual(chosen);
});

test('comments, report and verification file are asked for anew', () => {
  const chosen = { ...first, comments: true, report: true, verification: true };
  expect(parseChoices(choicesInWords(chosen), first)).toEqual(first);
});

test.each([undefined, '', 'exe A5 nonsense'])('nothing known leaves the first choices: %j', (stored) => {
  expect(parseChoices(stored, first)).toEqual(first);
});
