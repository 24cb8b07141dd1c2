import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import { declaredCharset, decode } from './decode';
import { importFile } from './import-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  const units = `${mark ? '\ufeff' : ''}${text}`;
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};
const ENGLISH = 'Delegates agreed to meet again in autumn, and nobody left the room unhappy. ';
const URDU = 'پاکستان اور امریکہ نے پانی پر بات کی۔ اجلاس کل ہوگا اور وفود دوبارہ ملیں گے۔ ';
/** Arabic letters in Windows-1256, from the decoder itself, so that the table is not ours. */
const cp1256 = (text: string) => {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder('windows-1256').decode(new Uint8Array([byte])), byte);
  return new Uint8Array([...text].map((char) => table.get(char) ?? 63));
};

describe('encodings', () => {
  const cases: readonly [name: string, input: Uint8Array, encoding: string, text: string][] = [
    ['plain UTF-8', bytes(ENGLISH), 'utf-8', ENGLISH],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${ENGLISH}`), 'utf-8', ENGLISH],
    ['Urdu in UTF-8', bytes(URDU), 'utf-8', URDU],
    ['UTF-16 little endian with mark', utf16(ENGLISH, true, true), 'utf-16le', ENGLISH],
    ['UTF-16 big endian with mark', utf16(ENGLISH, false, true), 'utf-16be', ENGLISH],
    ['UTF-16 little endian without mark', utf16(ENGLISH, true, false), 'utf-16le', ENGLISH],
    ['UTF-16 big endian without mark', utf16(ENGLISH, false, false), 'utf-16be', ENGLISH],
    ['Urdu in UTF-16 without mark', utf16(URDU + ENGLISH, true, false), 'utf-16le', URDU + ENGLISH],
    [
      'Windows-1252 quotation marks',
      new Uint8Array([
        0x93,
        ...bytes('Yes'),
        0x94,
        ...bytes(' he said '),
        0x97,
        ...bytes(' at the caf'),
        0xe9,
      ]),
      'windows-1252',
      '“Yes” he said — at the café',
    ],
    [
      'Arabic in Windows-1256',
      cp1256('اجتمع الوفدان في الربيع وبحثا ملف المياه والطاقة مع الخبراء من البلدين. '.repeat(3)),
      'windows-1256',
      'اجتمع الوفدان في الربيع وبحثا ملف المياه والطاقة مع الخبراء من البلدين. '.repeat(3),
    ],
  ];
  for (const [name, input, encoding, text] of cases) {
    it(name, () => expect(decode(input, 'a.txt')).toMatchObject({ encoding, text }));
  }
  it('believes the character set that a page declares', () => {
    const page = new Uint8Array([
      ...bytes(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><p>caf',
      ),
      0xe9,
    ]);
    expect(declaredCharset(page)).toBe('ISO-8859-1');
    expect(decode(page, 'a.html', declaredCharset(page)).text).toContain('café');
  });
});

describe('files that cannot be articles', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const noise = new Uint8Array(4000).map((_, i) => (i * 7919) % 256);
  const cases: readonly [name: string, input: Uint8Array, code: string][] = [
    ['0 bytes', new Uint8Array(0), 'file-empty'],
    ['only blank space', bytes(' \n\t \r\n\n'), 'no-text'],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'no-text'],
    ['a picture named .txt', png, 'file-binary'],
    ['a packed archive named .txt', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4]), 'file-binary'],
    ['random bytes named .txt', noise, 'file-binary'],
    ['zero bytes named .txt', new Uint8Array(500), 'file-binary'],
    ['control characters in valid UTF-8', new Uint8Array(500).map((_, i) => (i % 8) + 1), 'file-binary'],
    ['more than 100 MB', new Uint8Array(100 * 1024 * 1024 + 1), 'file-too-large'],
  ];
  for (const [name, input, code] of cases) {
    it(`${name}: ${code}, with the file's name`, async () => {
      const error = await importFile({
        fileName: 'river.txt',
        mediaType: 'text/plain',
        bytes: input,
        choices: {},
      }).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code, message: expect.stringContaining('river.txt') });
    });
  }
});
