import type { Quote, Quoting } from '../../shared/model';
import { isOwnVoice } from '../../shared/verdict/own-voice';
import { useLibrary } from './library-data';

/**
 * Whom the source of a quote quotes, for "quoted in": the confirmed speaker, unless that is the article's own author or
 * outlet. Null for a quote without a confirmed speaker.
 */
export function quotingOf({ articleId, speaker, occasion, date }: Quote): Quoting | null {
  if (speaker === null) return null;
  const article = useLibrary.getState().articles?.find(({ id }) => id === articleId);
  const voices = { authors: article?.authors.value ?? null, outlet: article?.outlet.value ?? null };
  return isOwnVoice(speaker, voices) ? null : { speaker, occasion, date };
}
