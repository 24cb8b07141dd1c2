import { endsSentence } from './words';

/** What a sentence of an article has, and a house's standing words under its papers have not: somebody says it. */
const TOLD = /["“”«»]|\b(?:said|says|told|adds?|added|warned|argued|claimed|insisted|critics|minister)\b/i;

const OWN_VIEWS: readonly RegExp[] = [
  /\b(?:views?|opinions?|positions?|conclusions|arguments|statements)\b[^.]{0,160}\b(?:those|the responsibility) of (?:(?:the|its|their|individual|respective) ){0,2}(?:authors?|writers?|contributors?)\b(?:\(s\))?(?! of)/i,
  /\b(?:views?|opinions?) (?:expressed|given|here)\b[^.]{0,80}\b(?:authors?|writers?)(?:\(s\))?[’']?s? (?:own|alone)\b/i,
  /\b(?:publication|paper|article|report|commentary|post)s? (?:represents?|reflects?|expresse?s?) (?:only |solely )?the (?:sole |own |personal )?(?:views|opinions) of (?:its|their|the) authors?\b/i,
];
/** A house that has no opinion says so of itself, with its name or its initials in front. */
const NO_POSITION =
  /(?:^|[.;] )(?:\p{Lu}\p{Lu}+|the \p{L}+|\p{Lu}\p{L}+) (?:does not take|takes no) (?:(?:specific|institutional|corporate|public|any) ){0,2}(?:policy positions|institutional positions?)\b/iu;
const THANKS =
  /^the authors? (?:(?:would like|wish(?:es)?) to )?(?:thanks?|acknowledges?|(?:is|are) grateful)\b/i;
const FUNDED =
  /^this (?:paper|report|brief|policy brief|analysis|commentary|publication|research|project|series|study|work|essay|reporting|story) (?:was|is|has been) (?:made possible|supported|funded|produced with (?:the )?support)\b/i;
const STANDING: readonly RegExp[] = [
  /^\(?(?:except for the headline, )?this (?:story|article|report|copy) has not been (?:edited|created|modified)\b.{0,200}$/i,
  /^for (?:use of (?:the )?)?information media\b.{0,60}$/i,
  /^(?:suggested|recommended|preferred) citation:\s.{20,400}$/i,
  /^(?:if you|enjoy|like|thank(?:s| you) for)\b[^“”"]{0,120}\b(?:please )?consider (?:subscribing|donating|a (?:donation|subscription)|becoming a (?:\p{L}+ )?(?:member|subscriber|supporter)|supporting (?:us|our))\b.{0,60}$/iu,
  /^if everyone who reads? (?:us|this|our)\b.{0,160}$/i,
  /^(?:support us|donate(?: now| today| here)?|become a (?:member|supporter|subscriber)|give now)[.!]?$/i,
  /^thanks for (?:reading|listening|watching)[.!]\s.{0,100}\b(?:share|subscribe)\b.{0,80}$/i,
  /^disclosures?:\s.{4,300}$/i,
  /^(?:follow|join) us on (?:facebook|twitter|x|whatsapp|telegram|instagram|youtube|google news|linkedin|threads|bluesky|tiktok)\b[^,“”"]{0,100}\.$/i,
];

export type HouseNote = { kind: 'author-note' | 'furniture'; message: string };

/** Words that a house prints under whatever it publishes; null where the line may be the article's own. */
export function readHouseNote(text: string): HouseNote | null {
  const line = text.trim();
  if (line.length > 700 || TOLD.test(line)) return null;
  if (FUNDED.test(line) && endsSentence(line))
    return { kind: 'furniture', message: 'The paragraph says who paid for the publication.' };
  if (THANKS.test(line) && endsSentence(line))
    return { kind: 'author-note', message: 'The authors thank those who helped them.' };
  if (OWN_VIEWS.some((views) => views.test(line)) || NO_POSITION.test(line))
    return {
      kind: 'author-note',
      message: 'The paragraph says whose views the house takes the text to be.',
    };
  return STANDING.some((standing) => standing.test(line))
    ? { kind: 'furniture', message: 'The line stands under whatever this site publishes.' }
    : null;
}
