import { sentenceOf } from '../api';

/**
 * What did not happen, and why, each said once: some reasons begin by saying themselves what did not happen
 * (“Not saved: the disk is full.”, “The search was not kept: …”).
 */
export function failedSentence(lead: string, error: unknown): string {
  const reason = typeof error === 'string' ? error : sentenceOf(error);
  const why = reason.replace(/^(?:[^:.“”]{0,60} was )?not (?:saved|kept|changed|deleted):\s*/iu, '');
  return why === reason ? `${lead}. ${reason}` : `${lead}: ${why}`;
}
