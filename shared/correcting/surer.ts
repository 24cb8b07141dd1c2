import type { SourcedNames, SourcedText } from '../model';

/** The surest first: what an analyst set, what a record states, what the text says, what was worked out. */
const SURENESS: Readonly<Record<SourcedText['basis'], number>> = {
  confirmed: 4,
  supplied: 3,
  'in-text': 2,
  inferred: 1,
  unknown: 0,
};

type Value = SourcedText | SourcedNames;

/** Whether a value is known more surely than another of the same field. */
export const isSurer = (value: Value, than: Value): boolean => SURENESS[value.basis] > SURENESS[than.basis];
