import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import { type Attribution, NO_ATTRIBUTION, type Text } from '../../../shared/model';
import { isEdtf } from '../../../shared/model/edtf';
import { proposeSpeaker } from '../../../shared/verdict/speech';
import { proposeDate } from '../../../shared/verdict/spoken-date';
import { getText } from '../articles/texts';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';

/** What the text itself seems to say of the words at a place. */
export function proposeAttribution(text: Text, start: number, end: number): Attribution {
  const speech = proposeSpeaker(text.blocks, start, end);
  if (!speech) return NO_ATTRIBUTION;
  const { speaker, role, occasion, paragraph } = speech;
  return { speaker, role, occasion, date: proposeDate(text.blocks[paragraph - 1]) };
}

const tidy = (value: string | null): string | null => value?.replaceAll(/\s+/gu, ' ').trim() || null;

/**
 * What an analyst said, with white space tidied and nothing for an empty field. Throws `invalid-input` for a date that is
 * not EDTF: half a date that nobody can read would be printed as if it were one.
 */
export function tidyAttribution(said: Partial<Attribution>): Partial<Attribution> {
  const tidied: Partial<Attribution> = {};
  for (const field of ['speaker', 'role', 'occasion', 'date'] as const) {
    const value = said[field];
    if (value !== undefined) tidied[field] = tidy(value);
  }
  if (tidied.date && !isEdtf(tidied.date)) {
    throw new AppError(
      'invalid-input',
      `“${tidied.date}” is not a date that can be kept. Write 2026-02-11, 2026-02, 2026, 2026-02-11? if it is not certain, or XXXX-02-11 if the year is not known.`,
    );
  }
  return tidied;
}

/** Writes what the analyst says of a quote; fields left out stay as they are. */
export function writeAttribution(db: WritableDb, quoteId: string, said: Partial<Attribution>): void {
  for (const [field, value] of Object.entries(tidyAttribution(said)))
    run(db, SET_FIELD[field as keyof Attribution], { quoteId, value });
}

const SET_FIELD: Readonly<Record<keyof Attribution, string>> = {
  speaker: 'UPDATE quotes SET speaker = @value WHERE id = @quoteId',
  role: 'UPDATE quotes SET role = @value WHERE id = @quoteId',
  occasion: 'UPDATE quotes SET occasion = @value WHERE id = @quoteId',
  date: 'UPDATE quotes SET date = @value WHERE id = @quoteId',
};

/** Reads a quote's text for who speaks, and keeps that as a proposal. */
export function writeProposals(
  db: WritableDb,
  quote: { id: string; start: number; end: number },
  text: Text,
): void {
  run(
    db,
    `UPDATE quotes SET proposed_speaker = @speaker, proposed_role = @role, proposed_occasion = @occasion,
            proposed_date = @date, proposals = 'made' WHERE id = @id`,
    { id: quote.id, ...proposeAttribution(text, quote.start, quote.end) },
  );
}

export const dismissProposals = (db: WritableDb, quoteId: string): unknown =>
  run(
    db,
    `UPDATE quotes SET proposed_speaker = NULL, proposed_role = NULL, proposed_occasion = NULL, proposed_date = NULL,
            proposals = 'dismissed' WHERE id = @quoteId`,
    { quoteId },
  );

/** Are there quotes of an older version of the app, whose texts were never read for who speaks? */
export const hasUnreadQuotes = (db: ReadableDb): boolean =>
  selectOne(db, z.object({ id: z.string() }), "SELECT id FROM quotes WHERE proposals = 'unread' LIMIT 1") !==
  undefined;

/** Reads the texts of such quotes, once. */
export function readUnreadQuotes(db: WritableDb): void {
  const unread = selectAll(
    db,
    z.object({ id: z.string(), text_id: z.string(), start: z.int(), end: z.int() }),
    "SELECT id, text_id, start, end FROM quotes WHERE proposals = 'unread' ORDER BY text_id",
  );
  let text: Text | undefined;
  for (const { text_id: textId, ...quote } of unread) {
    if (text?.id !== textId) text = getText(db, textId);
    writeProposals(db, quote, text);
  }
}
