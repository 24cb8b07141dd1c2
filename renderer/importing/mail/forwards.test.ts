// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { importFile } from '../import-file';
import { FORWARDS } from './forwards.cases';

describe('an e-mail that was sent on', () => {
  it.each(FORWARDS)('$what', async ({ subject, body, type, author, day, title, keeps, drops }) => {
    const mail = `From: Dana Reed <dana@desk.example>\nTo: me@desk.example\nSubject: ${subject}\nDate: Wed, 5 Mar 2025 09:15:00 +0500\nMIME-Version: 1.0\nContent-Type: ${type ?? 'text/plain'}; charset=utf-8\n\n${body}\n`;
    const { record, blocks, setAside } = await importFile({
      fileName: 'mail.eml',
      mediaType: '',
      bytes: new TextEncoder().encode(mail.replaceAll('\n', '\r\n')),
      choices: {},
    });
    expect([record.authors.value, record.published.value]).toEqual([author, day]);
    if (title) expect(record.title.value).toBe(title);
    const text = blocks.map((block) => block.text).join('\n');
    for (const words of keeps) expect(text).toContain(words);
    for (const words of drops ?? []) {
      expect(text).not.toContain(words);
      expect(setAside.map((piece) => piece.text).join(' ')).toContain(words);
    }
  });
});
