import { describe, expect, test } from 'vitest';
import type { Inline } from './brief-document';
import { DirectedWords, directionMarks } from './direction-marks';
import { type DraftInline, markDirections } from './text-direction';

const text = (words: string, more: Partial<Inline> = {}): DraftInline =>
  ({ kind: 'text', text: words, ...more }) as DraftInline;
const quoted = (words: string, quotation = 0): DraftInline => ({
  kind: 'text',
  text: words,
  quoted: quotation,
});
const note: DraftInline = { kind: 'note-reference', number: 1 };

const NAMES: Readonly<Record<string, string>> = {
  '\u202a': '[ltr>',
  '\u202b': '[rtl>',
  '\u202c': '<]',
  '\u200e': '{ltr}',
  '\u200f': '{rtl}',
};
const named = (words: string): string =>
  words.replaceAll(/[\u202a-\u202c\u200e\u200f]/g, (mark) => NAMES[mark] ?? '');

/** What a file holds for these inlines, its marks by name. */
function written(inlines: readonly DraftInline[]): string {
  const directed = markDirections(inlines);
  const marks = directionMarks(directed);
  return named(
    directed
      .map((inline, at) => {
        const words = inline.kind === 'text' ? inline.text : '*';
        return `${marks.get(at)?.before ?? ''}${words}${marks.get(at)?.behind ?? ''}`;
      })
      .join(''),
  );
}

describe('words against their paragraph', () => {
  test.each([
    [
      'a year behind an Urdu name',
      [text('Called ریکوڈک 2026 here.')],
      'Called [rtl>ریکوڈک<]{ltr} 2026 here.',
    ],
    ['a share behind it', [text('Of ریکوڈک 40% and more.')], 'Of [rtl>ریکوڈک<]{ltr} 40% and more.'],
    ['a number in brackets', [text('See منصوبہ (3) again.')], 'See [rtl>منصوبہ<]{ltr} (3) again.'],
    [
      'a note mark behind it',
      [text('So says ریکوڈک'), note, text(' again.')],
      'So says [rtl>ریکوڈک<]{ltr}* again.',
    ],
    [
      'two Urdu quotations',
      [text('They wrote “'), quoted('منصوبہ', 0), text('” and “'), quoted('ریکوڈک', 1), text('” in print.')],
      'They wrote “منصوبہ” and “ریکوڈک” in print.',
    ],
    [
      'two of them with marks alone between',
      [
        text('They wrote “'),
        quoted('منصوبہ', 0),
        text('”, “'),
        quoted('ریکوڈک', 1),
        text('” in the papers.'),
      ],
      'They wrote “[rtl>منصوبہ<]{ltr}”, “ریکوڈک” in the papers.',
    ],
    [
      'an Urdu quotation that ends in a stop of its own',
      [text('They wrote “'), quoted('منصوبہ!'), text('” in the papers.')],
      'They wrote “[rtl>منصوبہ!<]{ltr}” in the papers.',
    ],
    [
      'one with a Latin word inside',
      [text('They wrote “'), quoted('منصوبہ IMF کے لیے'), text('” in all the papers.')],
      'They wrote “[rtl>منصوبہ IMF کے لیے<]{ltr}” in all the papers.',
    ],
    [
      'one in several looks is one stretch',
      [
        text('They wrote “'),
        quoted('منصوبہ '),
        { ...quoted('کے لیے'), bold: true } as DraftInline,
        text('” 12 times in print.'),
      ],
      'They wrote “[rtl>منصوبہ کے لیے<]{ltr}” 12 times in print.',
    ],
    [
      'a year behind a Latin word in Urdu',
      [text('یہ منصوبہ IMF، 2026 میں شروع ہوگا')],
      'یہ منصوبہ [ltr>IMF<]{rtl}، 2026 میں شروع ہوگا',
    ],
    [
      'an English quotation with brackets in Urdu',
      [text('انہوں نے کہا کہ یہ منصوبہ تیار ہے “'), quoted('(so to speak) ready!'), text('” ہے')],
      'انہوں نے کہا کہ یہ منصوبہ تیار ہے “[ltr>(so to speak) ready!<]{rtl}” ہے',
    ],
  ])('%s', (_name, given, expected) => expect(written(given)).toBe(expected));

  test.each([
    ['English alone', [text('In 2026, 40% (of 12).')]],
    ['Urdu alone', [text('اور 2026 میں 40% کام ہوگا۔')]],
    ['an Urdu name between English words', [text('The ریکوڈک mine was closed.')]],
    ['an Urdu name in marks', [text('It is called “ریکوڈک” here.')]],
    ['an Urdu name at the end', [text('It is called ریکوڈک.')]],
    ['figures in front of it', [text('In 2026 ریکوڈک was closed.')]],
    ['Latin words with figures in Urdu', [text('پاکستان نے F-16 اور COVID-19 پر بات کی')]],
    ['an English place at the end of Urdu', [text('ٹرک اب بھی انتظار کرتے ہیں۔ (Nawaz, n.d., paras. 2–3)')]],
    ['a sign at the last letter', [text('It is called عالمِ here.')]],
    ['what the analyst typed', [text('It is \u200ecalled\u200f ریکوڈک here.')]],
  ])('%s needs none', (_name, given) =>
    expect(written(given)).toBe(
      named(given.map((inline) => (inline.kind === 'text' ? inline.text : '*')).join('')),
    ),
  );

  test('the direction of a note may be another than that of its letters', () => {
    const inlines = markDirections([text('سرحدی منڈیاں کھل گئیں، 2026، para. 3')], 'ltr');
    expect([...directionMarks(inlines, 'ltr')]).toEqual([[0, { before: '\u202b', behind: '\u202c\u200e' }]]);
  });
});

describe('words that come back', () => {
  test.each([
    ['ours go', ['\u202bریکوڈک\u202c\u200e 2026'], 'ریکوڈک 2026'],
    ['ours go in runs of their own', ['\u202b', 'ریکوڈک', '\u202c\u200e', ' 2026'], 'ریکوڈک 2026'],
    ['ours go where a program parts them', ['\u202bریکوڈک\u202c', '\u200e 2026'], 'ریکوڈک 2026'],
    [
      'ours go where words were typed between them',
      ['\u202bریکوڈک\u202c', ' now', '\u200e 2026'],
      'ریکوڈک now 2026',
    ],
    ['one typed inside stays', ['\u202bریکو\u200eڈک\u202c\u200e'], 'ریکو\u200eڈک'],
    ['typed marks stay', ['a\u200eb\u200f', '\u200ec'], 'a\u200eb\u200f\u200ec'],
    ['a typed mark behind ours stays', ['\u202bریکوڈک\u202c\u200e', '\u200e2026'], 'ریکوڈک\u200e2026'],
  ])('%s', (_name, runs, expected) => {
    const directed = new DirectedWords();
    expect(runs.map((words) => directed.read(words)).join('')).toBe(expected);
  });

  test('a mark typed in the next paragraph stays where ours was taken out', () => {
    const directed = new DirectedWords();
    expect(directed.read('\u202bریکوڈک\u202c')).toBe('ریکوڈک');
    directed.beginParagraph();
    expect(directed.read('so\u200e')).toBe('so\u200e');
  });
});
