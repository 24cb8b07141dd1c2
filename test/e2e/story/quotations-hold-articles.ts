/** An article printed on two pages: the break runs through the sentence that the story quotes. */
export const TWO_PAGES = `Roads before rails

By Anna Lind

The valley has waited for a road for twenty years, and the ministry has promised one in each of its plans since then.

Nobody in the valley has seen a surveyor. The road over the pass could give growers in the valley a chance to send early fruit to the coast, while reducing their dependency on one railway for most of their early

thenorthernreview.com

The Northern Review

exports. Given the short season, growers could offer a steady supply if the road were open in May.

The ministry did not answer letters about the road this year.

thenorthernreview.com
`;

export const NOT_PAID = 'the second loan will not be paid before the tariff reform is law';
export const PAID = NOT_PAID.replace('will not be', 'will be');
export const METERS = 'the regulator has promised an answer within the month';
const LOAN = [
  'Loans for the grid',
  `Officials of the bank told reporters that ${NOT_PAID}, whatever the ministry may hope.`,
  `Two provinces have asked for meters that count both ways, and ${METERS}.`,
  'Engineers say that the old lines to the north lose a fifth of what they carry in the summer.',
];
/** An article, and the same article as its outlet corrected it: one quoted sentence says something else, one moved. */
export const AS_PRINTED = LOAN.join('\n\n');
export const AS_CORRECTED = [
  LOAN[0],
  'A correction was made to this report on Wednesday, after the bank had written in about its terms.',
  LOAN[1]?.replace(NOT_PAID, PAID),
  ...LOAN.slice(2),
].join('\n\n');
