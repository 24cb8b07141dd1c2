import { describe, expect, it } from 'vitest';
import { readLink } from './links';

describe('readLink', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    // Look-alike letters show as what they are.
    ['https://ex\u0430mple.org/', 'https://xn--exmple-4nf.org/'],
  ])('%s leads to %s', (text, href) => {
    expect(readLink(text).href).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://main/index.html',
    'smb://host/share',
    'example.org',
    '//example.org',
    '',
    ' ',
    'ms-msdt:/id',
    'vbscript:x',
    'blob:https://example.org/1',
  ])('“%s” is not opened', (text) => {
    expect(() => readLink(text)).toThrow('was not opened');
  });
});
