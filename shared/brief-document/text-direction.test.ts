import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from './brief-document';
import { type DraftInline, markDirections, paragraphDirection } from './text-direction';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const quoted = (words: string, quotation = 0): DraftInline => ({
  kind: 'text',
  text: words,
  quoted: quotation,
});
const runs = (...inlines: DraftInline[]) =>
  markDirections(inlines).map((inline) =>
    inline.kind === 'text' ? `${inline.rtl ? 'R' : 'L'}:${inline.text}` : inline.kind,
  );

describe('direction of runs', () => {
  test.each([
    {
      name: 'an Urdu name in English',
      given: [text('called ریکوڈک منصوبہ, briefly')],
      expected: ['L:called ', 'R:ریکوڈک منصوبہ', 'L:, briefly'],
    },
    {
      name: 'quotation marks around it are English',
      given: [text('called “ریکوڈک” here')],
      expected: ['L:called “', 'R:ریکوڈک', 'L:” here'],
    },
    {
      name: 'an Urdu sentence keeps its stop and figures',
      given: [text('اور 2026 میں کام ہوگا۔')],
      expected: ['R:اور 2026 میں کام ہوگا۔'],
    },
    {
      name: 'brackets and Latin words at the edge of an Urdu quotation are its own',
      given: [text('He said: “'), quoted('(منصوبہ) IMF کے 2026'), text('” today')],
      expected: ['L:He said: “', 'R:(منصوبہ) IMF کے 2026', 'L:” today'],
    },
    {
      name: 'two Urdu quotations in English stand in the order of the sentence',
      given: [
        text('They wrote in the papers “'),
        quoted('منصوبہ!', 0),
        text('”, “'),
        quoted('ریکوڈک', 1),
        text('”'),
      ],
      expected: ['L:They wrote in the papers “', 'R:منصوبہ!', 'L:”, “', 'R:ریکوڈک', 'L:”'],
    },
    {
      name: 'Latin words in brackets behind Latin words keep both brackets, at the end of an Urdu paragraph too',
      given: [text('یہ کتاب مصنف کے پاس محفوظ رکھی ہوئی ہے on file with author (own-2026).')],
      expected: ['R:یہ کتاب مصنف کے پاس محفوظ رکھی ہوئی ہے ', 'L:on file with author (own-2026)', 'R:.'],
    },
    {
      name: 'so do figures',
      given: [text('یہ معاہدہ ہے: note (2) اور بس')],
      expected: ['R:یہ معاہدہ ہے: ', 'L:note (2)', 'R: اور بس'],
    },
    {
      name: 'brackets about Latin words between Urdu and Latin ones are the paragraph’s, both',
      given: [text('یہ منصوبہ ہے (World Bank) IMF کے لیے')],
      expected: ['R:یہ منصوبہ ہے (', 'L:World Bank', 'R:) ', 'L:IMF', 'R: کے لیے'],
    },
    {
      name: 'brackets about words of both directions are the paragraph’s',
      given: [text('یہ منصوبہ ہے World Bank (IMF اور ADB) of کے لیے')],
      expected: [
        'R:یہ منصوبہ ہے ',
        'L:World Bank',
        'R: (',
        'L:IMF',
        'R: اور ',
        'L:ADB',
        'R:) ',
        'L:of',
        'R: کے لیے',
      ],
    },
    {
      name: 'an English quotation in Urdu keeps its marks',
      given: [text('انہوں نے کہا کہ یہ منصوبہ “'), quoted('(so to speak) ready!'), text('” ہے')],
      expected: ['R:انہوں نے کہا کہ یہ منصوبہ “', 'L:(so to speak) ready!', 'R:” ہے'],
    },
    {
      name: 'an English word in Urdu',
      given: [text('یہ منصوبہ Reko Diq کہلاتا ہے')],
      expected: ['R:یہ منصوبہ ', 'L:Reko Diq', 'R: کہلاتا ہے'],
    },
    {
      name: 'figures that end a Latin word in Urdu',
      given: [text('پاکستان نے F-16 اور COVID-19 پر بات کی ef9c083419e5')],
      expected: ['R:پاکستان نے ', 'L:F-16', 'R: اور ', 'L:COVID-19', 'R: پر بات کی ', 'L:ef9c083419e5'],
    },
    {
      name: 'an English place in an Urdu sentence',
      given: [text('ٹرک اب بھی انتظار کرتے ہیں۔ (Nawaz, n.d., paras. 2–3)')],
      expected: ['R:ٹرک اب بھی انتظار کرتے ہیں۔ (', 'L:Nawaz, n.d., paras. 2–3', 'R:)'],
    },
    {
      name: 'a year behind an Urdu comma is none of the Latin word',
      given: [text('یہ منصوبہ IMF، 2026 میں شروع ہوگا')],
      expected: ['R:یہ منصوبہ ', 'L:IMF', 'R:، 2026 میں شروع ہوگا'],
    },
    {
      name: 'a note mark after Urdu in Urdu',
      given: [text('کام شروع ہوگا۔'), { kind: 'note-reference' as const, number: 1 }],
      expected: ['R:کام شروع ہوگا۔', 'note-reference'],
    },
    {
      name: 'formatting splits a stretch',
      given: [text('کام '), { kind: 'text' as const, text: 'شروع', bold: true }],
      expected: ['R:کام ', 'R:شروع'],
    },
    {
      name: 'a sign at the last letter of a name',
      given: [text('called عالمِ here')],
      expected: ['L:called ', 'R:عالمِ', 'L: here'],
    },
    { name: 'no letters at all', given: [text('2026: 40 %')], expected: ['L:2026: 40 %'] },
  ])('$name', ({ given, expected }) => expect(runs(...given)).toEqual(expected));

  test('a note of Latin words alone keeps its stop at their end among Urdu notes', () => {
    expect(markDirections([text('Ibid., para. 2.')], 'rtl')).toEqual([text('Ibid., para. 2.')]);
    expect(markDirections([text('2026.')], 'rtl')).toEqual([{ ...text('2026.'), rtl: true }]);
  });

  test('a paragraph goes with most of its letters, not with the first', () => {
    expect(paragraphDirection([text('ریکوڈک is the Urdu name of the mine')])).toBe('ltr');
    expect(paragraphDirection([text('Reko Diq کے منصوبے پر کام شروع ہوگا')])).toBe('rtl');
    expect(paragraphDirection([])).toBe('ltr');
  });

  test('no character is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const joined = markDirections(parts.map(text))
          .map((inline) => (inline.kind === 'text' ? inline.text : ''))
          .join('');
        expect(joined).toBe(parts.join(''));
      }),
    );
  });
});
