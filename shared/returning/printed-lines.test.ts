import { expect, test } from 'vitest';
import { marginWords } from './printed-lines';

test.each([
  { name: 'as exported, without numbers', words: 'Page  of  · Version 0.9' },
  { name: 'with the numbers that Word and LibreOffice write', words: 'Page 2 of 14 · Version 0.9' },
  { name: 'as an older version remembers it', words: 'Page of· Version 0.9' },
])('the running line is the same line $name', ({ words }) =>
  expect(marginWords(words)).toBe('Page of · Version 0.9'),
);

test('another version is another line, and so is a handling line', () => {
  expect(marginWords('Page 1 of 2 · Version 1.0')).toBe('Page of · Version 1.0');
  expect(marginWords('Page 1 of 2')).toBe('Page of');
  expect(marginWords('TLP:AMBER')).toBe('TLP:AMBER');
});
