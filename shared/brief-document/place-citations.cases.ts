/**
 * A paragraph in shorthand: `[1]` is a citation, `{…}` are words of a quotation that nothing may touch. Expected with
 * `^1` for a note mark, `^,` for the raised comma between two, and `(1)` for an in-text citation.
 */
export const PLACE_CASES: readonly { name: string; typed: string; note: string; inText: string }[] = [
  { name: 'before the full stop', typed: 'It grew[1].', note: 'It grew.^1', inText: 'It grew (1).' },
  {
    name: 'before a comma',
    typed: 'It grew[1], they said',
    note: 'It grew,^1 they said',
    inText: 'It grew (1), they said',
  },
  {
    name: 'before a semicolon',
    typed: 'It grew[1]; it fell',
    note: 'It grew;^1 it fell',
    inText: 'It grew (1); it fell',
  },
  {
    name: 'before a colon',
    typed: 'It grew[1]: a lot',
    note: 'It grew:^1 a lot',
    inText: 'It grew (1): a lot',
  },
  { name: 'before a question mark', typed: 'Did it[1]?', note: 'Did it?^1', inText: 'Did it (1)?' },
  {
    name: 'before a dash the mark stays',
    typed: 'It grew[1]—slowly',
    note: 'It grew^1—slowly',
    inText: 'It grew (1)—slowly',
  },
  {
    name: 'after the full stop',
    typed: 'It grew.[1] It fell.',
    note: 'It grew.^1 It fell.',
    inText: 'It grew (1). It fell.',
  },
  {
    name: 'after the full stop at the end',
    typed: 'It grew.[1]',
    note: 'It grew.^1',
    inText: 'It grew (1).',
  },
  {
    name: 'after a comma',
    typed: 'It grew,[1] they said',
    note: 'It grew,^1 they said',
    inText: 'It grew (1), they said',
  },
  { name: 'a space before the citation', typed: 'It grew [1].', note: 'It grew.^1', inText: 'It grew (1).' },
  { name: 'between words', typed: 'growth [1] slowed', note: 'growth^1 slowed', inText: 'growth (1) slowed' },
  {
    name: 'without spaces between words',
    typed: 'growth[1]slowed',
    note: 'growth^1slowed',
    inText: 'growth (1) slowed',
  },
  { name: 'two side by side', typed: 'It grew[1][2].', note: 'It grew.^1^,^2', inText: 'It grew (1) (2).' },
  {
    name: 'two with a space between',
    typed: 'It grew[1] [2].',
    note: 'It grew.^1^,^2',
    inText: 'It grew (1) (2).',
  },
  {
    name: 'three after the full stop',
    typed: 'It grew.[1][2][3]',
    note: 'It grew.^1^,^2^,^3',
    inText: 'It grew (1) (2) (3).',
  },
  { name: 'after a quotation', typed: '“{It grew}”[1].', note: '“{It grew}”.^1', inText: '“{It grew}” (1).' },
  {
    name: 'the full stop of a quotation ends the sentence',
    typed: '“{It grew.}”[1] It fell.',
    note: '“{It grew.}”^1 It fell.',
    inText: '“{It grew}” (1). It fell.',
  },
  {
    name: 'the full stop of a quotation in a quotation',
    typed: '“{He said, ‘It grew.’}”[1]',
    note: '“{He said, ‘It grew.’}”^1',
    inText: '“{He said, ‘It grew’}” (1).',
  },
  {
    name: 'a quotation that asks',
    typed: '“{Did it grow?}”[1] It did.',
    note: '“{Did it grow?}”^1 It did.',
    inText: '“{Did it grow?}” (1). It did.',
  },
  {
    name: 'a quotation that ends with an abbreviation',
    typed: '“{in the U.S.}”[1] It fell.',
    note: '“{in the U.S.}”^1 It fell.',
    inText: '“{in the U.S.}” (1). It fell.',
  },
  {
    name: 'a quotation that breaks off',
    typed: '“{It grew . . .}”[1] It fell.',
    note: '“{It grew . . .}”^1 It fell.',
    inText: '“{It grew . . .}” (1) It fell.',
  },
  {
    name: 'a sentence that goes on after a quotation',
    typed: '“{It grew.}”[1] he said',
    note: '“{It grew.}”^1 he said',
    inText: '“{It grew.}” (1) he said',
  },
  {
    name: 'the full stop of a block quotation stays',
    typed: '{It grew.}[1]',
    note: '{It grew.}^1',
    inText: '{It grew.} (1)',
  },
  {
    name: 'words of the next quotation are not taken for punctuation',
    typed: 'It grew[1]{. . . or not}',
    note: 'It grew^1{. . . or not}',
    inText: 'It grew (1){. . . or not}',
  },
  {
    name: 'full stop and closing mark typed by the analyst',
    typed: '“it grew[1].”',
    note: '“it grew.”^1',
    inText: '“it grew (1).”',
  },
  {
    name: 'an ellipsis',
    typed: 'It grew[1] … and fell',
    note: 'It grew^1 … and fell',
    inText: 'It grew (1) … and fell',
  },
  {
    name: 'an abbreviation keeps its stop',
    typed: 'in the U.S.[1] and here',
    note: 'in the U.S.^1 and here',
    inText: 'in the U.S. (1) and here',
  },
  {
    name: 'an abbreviation before a capital keeps its stop',
    typed: 'the U.S.[1] Congress',
    note: 'the U.S.^1 Congress',
    inText: 'the U.S. (1) Congress',
  },
  {
    name: 'a short form of a month keeps its stop',
    typed: 'on 12 Feb.[1] In May',
    note: 'on 12 Feb.^1 In May',
    inText: 'on 12 Feb. (1) In May',
  },
  {
    name: 'a stop inside a sentence stays',
    typed: 'at approx.[1] ten',
    note: 'at approx.^1 ten',
    inText: 'at approx. (1) ten',
  },
  {
    name: 'a year at the end of a sentence',
    typed: 'in 2026.[1] It fell',
    note: 'in 2026.^1 It fell',
    inText: 'in 2026 (1). It fell',
  },
  {
    name: 'an acronym at the end of a sentence',
    typed: 'with the TTP.[1] It fell',
    note: 'with the TTP.^1 It fell',
    inText: 'with the TTP (1). It fell',
  },
  { name: 'alone', typed: '[1]', note: '^1', inText: '(1)' },
  { name: 'at the start', typed: '[1] says so', note: '^1 says so', inText: '(1) says so' },
  { name: 'inside brackets', typed: 'so ([1])', note: 'so (^1)', inText: 'so ((1))' },
  {
    name: 'an opening mark after it is not closing',
    typed: 'so[1]."Yes',
    note: 'so.^1"Yes',
    inText: 'so (1)."Yes',
  },
];

/** The same with `[n]`, shown as `^n`, for a footnote of the analyst's own: a mark in every style. */
export const FOOTNOTE_PLACES: readonly { name: string; typed: string; note: string; inText: string }[] = [
  { name: 'a footnote before the full stop', typed: 'It grew[n].', note: 'It grew.^n', inText: 'It grew.^n' },
  {
    name: 'a footnote after a space',
    typed: 'It grew [n] fast',
    note: 'It grew^n fast',
    inText: 'It grew^n fast',
  },
  {
    name: 'a citation and a footnote',
    typed: 'It grew[1][n]. It fell',
    note: 'It grew.^1^,^n It fell',
    inText: 'It grew (1).^n It fell',
  },
  {
    name: 'a footnote and a citation',
    typed: 'It grew.[n] [1] It fell',
    note: 'It grew.^n^,^1 It fell',
    inText: 'It grew (1).^n It fell',
  },
  {
    name: 'a citation, then a footnote after the full stop',
    typed: 'It grew[1].[n] It fell',
    note: 'It grew.^1^,^n It fell',
    inText: 'It grew (1).^n It fell',
  },
  {
    name: 'a footnote and a citation between words',
    typed: 'growth[n][1]slowed',
    note: 'growth^n^,^1slowed',
    inText: 'growth (1)^n slowed',
  },
];
