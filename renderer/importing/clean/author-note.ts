import { looksLikeName } from './words';

export type AuthorNote = { certain: boolean; message: string; name: string | null };

const UNNAMED =
  /^(?:the|this) (?:writer|author|columnist|contributor|reporter|correspondent|essayist)s? (?:is|are|was|were|has|have|teaches?|works?|serves?|can be|tweets?|heads?|writes?|served|holds|may be|lives?|reports?)\b/i;
const OPENINGS = [
  /^about the (?:author|writer)s?\b/i,
  /^(?:the )?(?:views|opinions?)(?: and opinions)? expressed\b/i,
  /^(?:he|she|they) (?:can be (?:reached|contacted|followed)|tweets?|may be (?:reached|contacted))\b/i,
  /^(?:write to|contact|e-?mail|reach|follow) [^.!?]{3,80} (?:at|on)(?: (?:x|twitter))? \S*@\S+$/i,
  /^(?:twitter|x|email|e-mail|contact)\s*:?\s*@?\S+@?\S*$/i,
  /^[\w.+-]+@[\w-]+\.[\w.]+$/,
  /^(?:مصنف|کالم نگار|لکھاری|مصنفہ)\s/,
];
const POST =
  /\b(?:analyst|fellow|researcher|research (?:assistant|associate|officer)|professor|journalist|columnist|editor|correspondent|writer|lecturer|director|reporter|scholar|student|economist|ambassador|diplomat|associate|commentator|consultant|expert|scientist|academic|author|historian|lawyer|strategist|advis[eo]r|officer|engineer|member|secretary|teacher|physician|activist|blogger|practitioner|hydrologist|head|president|chair)\b/i;

const APPOSITION =
  /^(?:the|this) (?:writer|author|columnist), [^.]{2,100}, (?:is|was|lives|teaches|works|writes|serves|heads|has)\b/i;

/** "The writer is …": a note that does not name the author, whose name then stands elsewhere. */
export const isUnnamedNote = (text: string): boolean => UNNAMED.test(text.trim());

/**
 * Reads a last paragraph as a note on the author. `authors` are names from the byline, `body` the paragraphs before it.
 * A person named in the body, or in a report with a dateline (`isNews`), may be introduced late: then it is only offered.
 */
export function readAuthorNote(
  text: string,
  authors: readonly string[],
  body: readonly string[],
  isNews = false,
): AuthorNote | null {
  const note = text
    .trim()
    .replace(/^[([*_—–\-\s]+/, '')
    .replace(/[)\]*_\s]+$/, '');
  if (note.length > 700) return null;
  if (UNNAMED.test(note))
    return { certain: true, message: 'The last paragraph describes the writer, without a name.', name: null };
  if (APPOSITION.test(note))
    return { certain: false, message: 'The last paragraph may describe the writer.', name: null };
  if (OPENINGS.some((opening) => opening.test(note)))
    return { certain: true, message: 'The last paragraph is about the author.', name: null };
  const byKnown = authors.find(
    (name) =>
      note.toLowerCase().startsWith(name.toLowerCase()) ||
      note.toLowerCase().startsWith(`${lastNames(name)} is`),
  );
  if (
    byKnown &&
    /^(?:\S+\s+){1,5}(?:is|are|was|has|teaches|works|writes|reports|covers|,)/.test(`${note} `)
  ) {
    return { certain: true, message: `The last paragraph describes the author, ${byKnown}.`, name: byKnown };
  }
  const match =
    /^((?:Dr\.? |Prof\.? |Professor |Ambassador |Amb\.? )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})(?:,[^.,]{2,80},|,| \([^)]*\),?)? (?:is|was|teaches|works|writes|serves|reports|heads) /u.exec(
      note,
    );
  if (!match?.[1] || !looksLikeName(match[1]) || !POST.test(note) || /["“]/.test(note) || note.length > 400)
    return null;
  if (
    !/ is (?:an?|the|currently|now|also|senior|associate|assistant|professor|director|head|executive|former)\b| (?:teaches|works|writes|serves|reports) /i.test(
      note,
    )
  )
    return null;
  const family = match[1].split(' ').pop() ?? '';
  const isIntroduced = body.some((paragraph) => paragraph.includes(family));
  // "… is the director of the board, and she attended": a report goes on to what the person did.
  const isReporting =
    isNews ||
    /\b(?:and|who|but) (?:he|she|they|has|had|was|were)\b|,? (?:said|says|told|added|attended|spoke|argued|warned)\b/i.test(
      note,
    );
  if (authors.length > 0 || isIntroduced || isReporting)
    return { certain: false, message: 'The last paragraph may be a note on the author.', name: match[1] };
  return {
    certain: true,
    message: 'The last paragraph says who a person named nowhere else is: a note on the author.',
    name: match[1],
  };
}

const lastNames = (name: string): string => (name.split(' ').pop() ?? name).toLowerCase();
