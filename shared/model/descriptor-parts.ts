/** The parts of a source descriptor, each in the analyst's words; empty where nothing is said. */
export type DescriptorParts = {
  /** What kind of source it is, and of whom. */
  source: string;
  /** How far its account can be relied on, and what speaks for or against it. */
  reliability: string;
  /** How close it was to what it tells of: an eyewitness, a document, or somebody else's report. */
  access: string;
};

/** Said in place of a part that is left out while a later one is not, so that no part is taken for another. */
const UNSAID: DescriptorParts = {
  source: 'Kind of source not stated',
  reliability: 'reliability not judged',
  access: '',
};
const PARTS = ['source', 'reliability', 'access'] as const;

const tidy = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.;\s]+$/u, '');

/** The one sentence that a record keeps and notes print: “Unsigned news report; mixes reporting with inference; …”. */
export function describeSource(parts: DescriptorParts): string {
  const said = PARTS.map((part) => tidy(parts[part]));
  const last = said.findLastIndex((words) => words !== '');
  if (last < 0) return '';
  const words = PARTS.slice(0, last + 1).map((part, at) => said[at] || UNSAID[part]);
  return `${words.join('; ')}.`;
}

/** The parts of a descriptor. What was written without them counts from the front; all that follows is the last one's. */
export function descriptorParts(descriptor: string): DescriptorParts {
  const [source = '', reliability = '', ...rest] = tidy(descriptor)
    .split(';')
    .map((words) => words.trim());
  const said = (part: keyof DescriptorParts, words: string): string => (words === UNSAID[part] ? '' : words);
  return {
    source: said('source', source),
    reliability: said('reliability', reliability),
    access: rest.join('; '),
  };
}
