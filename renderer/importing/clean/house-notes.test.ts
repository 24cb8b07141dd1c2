import { describe, expect, it } from 'vitest';
import { readHouseNote } from './house-notes';

describe('words that a house prints under its papers', () => {
  it.each([
    'Commentary is produced by the River Centre, a private institution. Accordingly, all views, positions, and conclusions expressed in this publication should be understood to be solely those of the author(s).',
    'The River Institution is committed to independence. Each publication represents the sole views of its author(s).',
    'The opinions expressed here are the author’s own.',
    'Commentary is produced by the River Centre (RC), a private institution. RC does not take specific policy positions.',
    'The authors thank three engineers who asked not to be named.',
    'If you have been enjoying the Gauge, please consider subscribing.',
    'If everyone who read us gave Rs100, our fundraising would be over this week.',
    'Support us',
    'Thanks for listening! Share this with somebody who lives by a river.',
    'This paper was made possible by a grant from the Weir Trust.',
    '(This story has not been edited by Gauge staff and is published from a syndicated feed.)',
    'For information media. Not an official record.',
    'Disclosure: the writers hold no shares in the companies named.',
    'Follow us on Telegram and download our app for the latest updates.',
  ])('takes “%s”', (line) => {
    expect(readHouseNote(line)).not.toBeNull();
  });

  it.each([
    'The views in the report are solely those of its authors, the minister said, and not of the cabinet.',
    '“The opinions are the author’s own and no one else’s,” she wrote.',
    'Its conclusions were the sole reason for the inquiry.',
    'This report was funded by the bank, critics said, and shows it.',
    'This dam was made possible by a grant from the bank.',
    'Gauge writer Nida Paul in Islamabad contributed to this report.',
    'Two ministries contributed to this report, which nobody has read.',
    'He would not disclose: the names, the sums or the dates.',
    'They follow us on the road to the barrage.',
    'Opinions differ, but those who read them are mostly writers.',
    'The conclusions were those of the authors of the dam.',
    'The bank does not take positions on the price of water.',
    'The cabinet takes no policy positions before an election, she said.',
    'The authors thanked nobody.',
    'The authors thank the rain in their title and blame it in their text, the reviewer said.',
    'If you have gauges, consider reading them.',
    'Support us or leave us, the fishermen told him.',
    'If everyone who reads a gauge wrote it down, there would be no dispute.',
    'The publication reflects the views of the three governments.',
    'The story has not been told by those who lived it.',
    'For information, the media had to wait at the gate.',
  ])('leaves “%s” in the text', (line) => {
    expect(readHouseNote(line)).toBeNull();
  });
});
