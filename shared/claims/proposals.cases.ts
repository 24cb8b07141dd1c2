import type { ProposalKind } from '../model/evidence';

/** Made-up pairs of quotes from two articles: what should be proposed, or null. */
export const PAIRS: readonly (readonly [name: string, one: string, other: string, ProposalKind | null])[] = [
  [
    'other numbers of workers',
    'The Indus dam project in Sindh employs 400 workers from the valley.',
    'In Sindh the Indus dam project employs 900 workers.',
    'number',
  ],
  [
    'other amounts',
    'Exports of Pakistan to the United States reached $5.1 billion in 2024.',
    'In 2024 Pakistan sold exports worth $3 billion to the United States.',
    'number',
  ],
  [
    'other rates',
    'The new tariff on Pakistani textile exports to the US is 29 per cent.',
    'Washington set the tariff on Pakistani textile exports to the US at 19 percent.',
    'number',
  ],
  [
    'other dates',
    'The dialogue between Islamabad and Washington on trade opens on 8 April.',
    'Islamabad said the trade dialogue with Washington opens on 12 August.',
    'date',
  ],
  [
    'two holders',
    'Talks were led by Assistant Secretary of State for South and Central Asian Affairs Dana Holt.',
    'Assistant Secretary of State for South and Central Asian Affairs Marcus Reeve met the minister.',
    'office',
  ],
  [
    'two ranks',
    'US Ambassador Nora Bell attended the meeting.',
    'Chargé d’Affaires Nora Bell attended the meeting.',
    'rank',
  ],
  [
    'large against barely',
    'Pakistan is a large export destination for American cotton from Texas.',
    'American cotton exports from Texas barely reach Pakistan.',
    'direction',
  ],
  [
    'a not',
    'The fund in Geneva will lend to the railway in Balochistan this year.',
    'The fund in Geneva will not lend to the railway in Balochistan.',
    'direction',
  ],
  [
    'the same number in other words',
    'The Indus dam project in Sindh employs 400 workers.',
    'Some 400 workers build the Indus dam project in Sindh.',
    null,
  ],
  [
    'the same amount written otherwise',
    'Exports of Pakistan to the United States reached $2 billion.',
    'Exports of Pakistan to the United States reached $2,000 million.',
    null,
  ],
  [
    'other subjects',
    'The Indus dam in Sindh employs 400 workers.',
    'The port of Gwadar has 900 berths for ships.',
    null,
  ],
  [
    'years only',
    'The Green Alliance of Pakistan and the United States began in 2022.',
    'The Green Alliance of Pakistan and the United States was praised in 2024.',
    null,
  ],
  [
    'numbers of other things',
    'The Indus dam project in Sindh employs 400 workers.',
    'The Indus dam project in Sindh stores water for 12 districts.',
    null,
  ],
  [
    'two ministers of two offices',
    'Interior Minister Bilal Rehan spoke in Quetta.',
    'Finance Minister Sana Mir spoke in Quetta.',
    null,
  ],
  [
    'a former holder',
    'Foreign Secretary Amir Dar welcomed the talks.',
    'former Foreign Secretary Rubina Shah welcomed the talks.',
    null,
  ],
  [
    'a short form of an office',
    'Foreign Secretary Amir Dar welcomed the talks.',
    'Secretary Amir Dar welcomed the talks.',
    null,
  ],
  [
    'spokespersons',
    'Foreign Ministry Spokesperson Amir Dar spoke.',
    'Foreign Ministry Spokesperson Rubina Shah spoke.',
    null,
  ],
  [
    'the same date',
    'The dialogue between Islamabad and Washington on trade opens on 8 April.',
    'On April 8 Islamabad opens the trade dialogue with Washington.',
    null,
  ],
  [
    'both grow',
    'Trade between Pakistan and America in cotton grew.',
    'Cotton trade between America and Pakistan rose again.',
    null,
  ],
];
