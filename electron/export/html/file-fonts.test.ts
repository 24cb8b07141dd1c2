import { expect, test } from 'vitest';
import { paragraph, sampleDocument, text } from '../sample-document.cases';
import { writeDocument } from '../write-document';
import { arabicFaces } from './file-fonts';

const page = async (...blocks: ReturnType<typeof paragraph>[]) =>
  new TextDecoder().decode(await writeDocument(sampleDocument({ blocks, notes: [] }), 'html'));

test('an HTML file with Urdu carries letters for it, and asks nobody for any', async () => {
  const written = await page(paragraph(text('ایک تاجر نے بتایا')));
  expect(written.match(/@font-face\{font-family:"Noto Naskh Arabic"/g)).toHaveLength(2);
  expect([...written.matchAll(/url\("([^"]{0,30})/g)].map(([, address]) => address)).toEqual([
    expect.stringMatching(/^data:font\/woff;base64,/),
    expect.stringMatching(/^data:font\/woff;base64,/),
  ]);
  expect(written).toContain('font-src data:;');
});

test('one without has no font inside', async () => {
  expect(await page(paragraph(text('A trader said so, in Kraków and Αθήνα.')))).not.toContain('@font-face');
  expect(arabicFaces(sampleDocument({ blocks: [], notes: [] }))).toBe('');
});
