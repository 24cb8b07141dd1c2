import { headerDay } from '../../shared/model/header-day';

/** Longest name of a released file, extension left out. */
export const LONGEST_RELEASED_NAME = 30;

/**
 * A name for a released file, without spaces and at most 30 characters, with date and version at its end:
 * `Talks-resume_2026-02-14_v1`. Letters of any script stay; an empty title gives `Brief`.
 */
export function releasedName(title: string, date: string, version: string): string {
  const on = headerDay(date);
  const day = on === null ? '' : `_${on}`;
  const tail = `${day}_v${plain(version).slice(0, 8) || '1'}`;
  const words = plain(title) || 'Brief';
  const room = LONGEST_RELEASED_NAME - tail.length;
  const cut = [...words].slice(0, room).join('');
  // No half word at the end where a whole one stands before it.
  const whole = cut.length < words.length && words[cut.length] !== '-' ? cut.replace(/-[^-]*$/u, '') : cut;
  return `${whole.replace(/-+$/u, '')}${tail}`;
}

const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/[’']/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
