export type PaintedLine = {
  x: number;
  y: number;
  text: string;
  size?: number;
  font?: 'F1' | 'F2';
  turned?: boolean;
};

const escaped = (text: string): string =>
  [...text]
    .map((char) => {
      const code = char.charCodeAt(0);
      const one =
        { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, '•': 0x95, '†': 0x86 }[char] ?? code;
      return one < 0x20 || one > 0x7e || '()\\'.includes(char)
        ? `\\${one.toString(8).padStart(3, '0')}`
        : char;
    })
    .join('');

/** A PDF as a small program writes it: these lines, `y` counted from the top of a page of 600 by 800 points; `scanned` pages are pictures. */
export function pdf(
  pages: readonly (readonly PaintedLine[])[],
  more: { labels?: string; info?: string; catalog?: string; trailer?: string; scanned?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add(
    `<</Type/Catalog/Pages 2 0 R${more.labels ? `/PageLabels<</Nums[${more.labels}]>>` : ''}${more.catalog ?? ''}>>`,
  );
  add('');
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>');
  add(`<<${more.info ?? ''}>>`);
  const picture = more.scanned
    ? add(
        `<</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Length 64>>\nstream\n${'paper,. '.repeat(8)}\nendstream`,
      )
    : undefined;
  const kids = pages.map((lines) => {
    const words = lines
      .map(
        ({ x, y, text, size = 10, font = 'F1', turned = false }) =>
          `BT /${font} ${size} Tf ${turned ? `0 1 -1 0 ${x} ${800 - y}` : `1 0 0 1 ${x} ${800 - y}`} Tm (${escaped(text)}) Tj ET`,
      )
      .join('\n');
    const painted = `${picture ? 'q 600 0 0 800 0 0 cm /Im Do Q\n' : ''}${words}`;
    const content = add(`<</Length ${painted.length}>>\nstream\n${painted}\nendstream`);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>${picture ? `/XObject<</Im ${picture} 0 R>>` : ''}>>/Contents ${content} 0 R>>`,
    );
  });
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  let text = '%PDF-1.7\n';
  const places = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R${more.trailer ?? ''}>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}

/** Breaks words into lines of about `width` letters, as a column sets them. `hyphenate` may cut a word at its hyphen. */
export function column(
  words: string,
  at: { x: number; y: number; width: number; size?: number; step?: number; font?: 'F1' | 'F2' },
): PaintedLine[] {
  const { x, y, width, size = 10, step = 1.2 * size, font = 'F1' } = at;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= width && !last.endsWith('|'))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((text, i) => ({ x, y: y + i * step, text: text.replace(/\|$/, ''), size, font }));
}
