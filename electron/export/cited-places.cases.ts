/** Places of a source that stay on one line, each by itself in the words around it. */
export const PLACES: readonly (readonly [words: string, ...places: string[]])[] = [
  ['Ibid., para. 3.', 'para. 3'],
  ['(Farooqi, par. 1; Tallis, pars. 2–4)', 'par. 1', 'pars. 2–4'],
  ['(“Lenders Tie Copper Money,” n.d., paras. 1–3)', 'paras. 1–3'],
  ['paras. 1, 4, on file with author', 'paras. 1'],
  ['March 14 [year not given], paragraph 2.', 'paragraph 2'],
  ['Nawaz (n 2) para 8.', 'n 2', 'para 8'],
  ['pp. 12–14; Para 7', 'pp. 12–14', 'Para 7'],
  ['¶ 2, §§ 4-6', '¶ 2', '§§ 4-6'],
  ['page 5 and p. 6', 'page 5', 'p. 6'],
];

/** Words that end in the letters of a label, or have no number behind one. */
export const NO_PLACES: readonly string[] = [
  'In Japan 5 ministers met in 2026.',
  'the 38th parallel 38',
  'at par with 3 others',
  'n.d., on file with author',
  'para. three',
  'p.5',
  'on page A5',
  '',
];
