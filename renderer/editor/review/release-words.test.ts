import { describe, expect, it } from 'vitest';
import { fileInWords } from './release-words';

describe('the words of a release', () => {
  it('says pages and size', () => {
    const file = { format: 'pdf', fileName: 'a.pdf', sha256: '' } as const;
    expect(fileInWords({ ...file, bytes: 2400, pages: 1 })).toBe('1 page, 2 kB');
    expect(fileInWords({ ...file, bytes: 1_250_000, pages: null })).toBe('1.3 MB');
  });
});
