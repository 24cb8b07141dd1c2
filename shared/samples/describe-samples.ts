import type { LibraryRequest } from '../ipc/contract';
import { type DescriptorParts, describeSource } from '../model/descriptor-parts';

/** What an analyst would say of each sample article, by its key: what it is, how reliable, and how close to what it tells. */
export const SAMPLE_DESCRIPTORS: Readonly<Record<string, DescriptorParts>> = {
  'sample-rail-link': {
    source: 'Unsigned news report from Quetta',
    reliability: 'terms not confirmed by any government or lender',
    access: 'three unnamed officials, and a draft that its newspaper saw',
  },
  'lindqvist-2025': {
    source: 'Signed news report by two correspondents',
    reliability: 'the only account of the hearing on file',
    access: 'direct: reports from the hearing; neither the senator nor the witness is named',
  },
  'sample-envoys-date': {
    source: 'Unsigned news report from Islamabad, undated in the stored text',
    reliability: 'mixes reporting with inference',
    access: 'two named envoys, quoted, and unnamed officials',
  },
  'sample-customs-talks': {
    source: 'Unsigned news report from Karachi, undated in the stored text',
    reliability: 'mixes an official statement with unattributed analysis',
    access: 'indirect: draws on a statement of the revenue board',
  },
  'sample-narrow-deal': {
    source: 'Unsigned opinion column by a former trade negotiator, undated in the stored text',
    reliability: 'advocates a narrow trade agreement',
    access: 'does not say how it knows what officials fear',
  },
  'tallis-2025': {
    source: 'Signed commentary in a quarterly',
    reliability: 'argues for exchanges, and gives no source for the places lost',
    access: 'the embassy, and a retired vice-chancellor who is not named',
  },
  'sample-grid-and-visas': {
    source: 'Signed commentary by a fellow of a Karachi institute, undated in the stored text',
    reliability: 'advocates joint projects, and the links it cited are lost',
    access: 'engineers who worked on the repairs, not named',
  },
  'sample-urdu-border-markets': {
    source: 'Unsigned news report from Peshawar in Urdu, undated in the stored text',
    reliability: 'sets the account of officials beside that of traders',
    access: 'unnamed officials and one unnamed trader',
  },
};

/**
 * Gives the sample articles their source descriptors, as an analyst would supply them. One that is known stays, and so does
 * what was ever changed by hand: who took a descriptor away does not get it back.
 */
export async function describeSamples(library: LibraryRequest): Promise<void> {
  for (const [ref, parts] of Object.entries(SAMPLE_DESCRIPTORS)) {
    const article = await library('articles:find', { ref });
    if (!article?.isSample || article.record.descriptor.basis !== 'unknown') continue;
    const { corrections } = await library('records:history', { articleId: article.id });
    if (corrections.some(({ field }) => field === 'descriptor')) continue;
    await library('articles:setField', {
      articleId: article.id,
      field: 'descriptor',
      value: { value: describeSource(parts), basis: 'supplied' },
    });
  }
}
