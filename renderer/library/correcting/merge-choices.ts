import { isSurer } from '../../../shared/correcting/surer';
import type { Output } from '../../../shared/ipc/contract';
import type { RecordField, SourcedNames, SourcedText } from '../../../shared/model';
import { FIELD_ORDER } from '../../reader/record-fields';

export type Weighed = Output<'articles:weighMerge'>;
export type Side = 'kept' | 'other';

type Value = SourcedText | SourcedNames;
const wordsIn = ({ value }: Value): string => JSON.stringify(value);

/** Fields in which the two records say different things, in the order of the record. */
export const differingFields = ({ kept, other }: Weighed): RecordField[] =>
  FIELD_ORDER.filter((field) => wordsIn(kept.article.record[field]) !== wordsIn(other.article.record[field]));

/** The side whose value is known more surely; the kept record's where neither is. */
export const surerSide = ({ kept, other }: Weighed, field: RecordField): Side =>
  isSurer(other.article.record[field], kept.article.record[field]) ? 'other' : 'kept';

/** What is chosen before the analyst says otherwise. */
export const firstChoices = (weighed: Weighed): Map<RecordField, Side> =>
  new Map(differingFields(weighed).map((field) => [field, surerSide(weighed, field)]));

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What goes over to the kept record, as a sentence; what was released is said to stay as it is. */
export function whatGoesOver({ other }: Weighed): string {
  const { article, quotes, briefs } = other;
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  const parts = [
    count(article.versions.length, 'text'),
    ...(quotes > 0 ? [count(quotes, 'quote')] : []),
    ...(briefs.length > 0
      ? [
          `its place in ${listed(briefs.map(({ title }) => (title === '' ? 'an untitled brief' : `“${title}”`)))}`,
        ]
      : []),
    'its tags, collections and notes',
  ];
  const released = briefs.some((brief) => brief.released)
    ? ' A released brief keeps every byte of what was released.'
    : '';
  return `Over to the record that stays go ${listed(parts)}. Its key, ${article.key}, leads there from then on.${released}`;
}
