/** Widths in CSS pixels. At the most, its lines are as long as they may be to be read well (68 characters). */
export const BRIEF_WIDTH = { least: 508, most: 600 } as const;
/** As in the style sheet of the outline. */
const OUTLINE_WIDTH = 224;
/** What an article keeps beside an outline that could as well lie over the brief. */
const READER_WELL = 640;

type Beside = Readonly<{ outlineShown: boolean; previewShown: boolean; previewWidth: number }>;

/** Width of the brief where nobody chose one, with `room` for it and the article; what is opened beside its text widens it. */
export function usualBriefWidth(room: number, { outlineShown, previewShown, previewWidth }: Beside): number {
  const { least, most } = BRIEF_WIDTH;
  const text = Math.round(Math.min(most, Math.max(least, room * 0.42)));
  const withPages = text + (previewShown ? previewWidth : 0);
  const withAll = withPages + (outlineShown ? OUTLINE_WIDTH : 0);
  return room - withAll >= READER_WELL ? withAll : withPages;
}
