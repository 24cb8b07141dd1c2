import { describe, expect, it } from 'vitest';
import { toSafeUrl } from './safe-url';

describe('addresses that a brief may hold', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://Example.org', 'http://example.org/'],
    [' example.org/page ', 'https://example.org/page'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['https://اردو.example/', 'https://xn--mgbqf7g.example/'],
  ])('%s', (typed, url) => expect(toSafeUrl(typed)).toBe(url));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://example.org',
    '/path',
    '../up',
    '#anchor',
    '//example.org',
    'words only',
    '',
    'mailto:nobody',
    'https://',
    'app://main/',
    `https://example.org/${'a'.repeat(4000)}`,
  ])('refused: %j', (typed) => expect(toSafeUrl(typed)).toBeNull());
});
