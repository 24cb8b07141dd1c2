import { MARKS } from './protect';

const PART = new RegExp(
  `(?:, | )?([${MARKS.notIfQuoting}${MARKS.notIfReporting}])([^${MARKS.leftOutEnd}]*)${MARKS.leftOutEnd}`,
  'g',
);
const CONTROL = new RegExp(
  `[${MARKS.notIfQuoting}${MARKS.notIfReporting}${MARKS.leftOutEnd}${MARKS.nextSource}${MARKS.quoting}${MARKS.reporting}]`,
  'g',
);

/**
 * A note that cites a source for words of somebody else says who spoke and where it stands, not how the source is dated
 * from a town or kept on file; where the source only reports them, "n.d." would contradict the day that is given. A style
 * file marks what goes; the place before it in the citation's text says of what kind the source is.
 */
export function leaveOut(marked: string): string {
  return marked
    .split(MARKS.nextSource)
    .map((source) => {
      const reporting = source.includes(MARKS.reporting);
      const quoting = reporting || source.includes(MARKS.quoting);
      return source.replace(PART, (all, mark: string) =>
        (mark === MARKS.notIfQuoting ? quoting : reporting) ? '' : all,
      );
    })
    .join('')
    .replace(CONTROL, '');
}

const SUPRA = new RegExp(`^(${MARKS.italicOn}?)s(?=upra\\b)`);

/** A Bluebook note whose author is left out opens with “supra”, and a note opens with a capital. */
export const openLarge = (marked: string): string => marked.replace(SUPRA, '$1S');
