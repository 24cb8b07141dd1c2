import type { Inline } from '../brief-document/brief-document';
import { withoutDress } from './added/added-items';
import { leaveOut } from './left-out';
import { MARKS, type Protector } from './protect';

const CLOSERS = `${MARKS.closeDouble}${MARKS.closeSingle}”’`;
const FORMAT = `${MARKS.italicOn}${MARKS.italicOff}${MARKS.linkOn}${MARKS.linkOff}`;
/** "?" and "!", bare or hidden. */
const ASKING = '?!\uE03F\uE021';

type Rule = readonly [RegExp, string];

const ASKING_MARKS: readonly Rule[] = [
  // A quoted title's own question or exclamation mark takes the place of the comma or full stop after it; a name
  // that ends with one ("Yahoo!") takes the place of a full stop only.
  [new RegExp(`([${ASKING}][${FORMAT}]*)[.,](?=[${FORMAT}]*[${CLOSERS}])`, 'g'), '$1'],
  [new RegExp(`([${ASKING}][${FORMAT}]*[${CLOSERS}][${CLOSERS}${FORMAT}]*)[.,]`, 'g'), '$1'],
  [new RegExp(`([${ASKING}][${FORMAT}]*)\\.`, 'g'), '$1'],
];
/** American order: comma and full stop go inside closing marks. */
const INSIDE: Rule = [new RegExp(`([${CLOSERS}]+)([.,])`, 'g'), '$2$1'];
const DOUBLED_MARKS: readonly Rule[] = [
  [new RegExp(`,([${CLOSERS}${FORMAT}]*)([.,])`, 'g'), '$2$1'],
  // A full stop may meet one that the value ends with.
  [new RegExp(`([.\uE02E][${CLOSERS}${FORMAT}]*)\\.`, 'g'), '$1'],
];

/** Settles where the punctuation of a style meets that of the data. Hidden characters inside values are never touched. */
export function settlePunctuation(marked: string, inside = true): string {
  const rules = [...ASKING_MARKS, ...(inside ? [INSIDE] : []), ...DOUBLED_MARKS];
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), marked);
}

type Run = Extract<Inline, { kind: 'text' }>;

const RTL_LETTER =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
/** Spaces, digits and hidden characters come from the same value; bare punctuation is the style's and ends a stretch. */
const RTL_STRETCH = new RegExp(
  `${RTL_LETTER}(?:[ \\d\\p{M}\u200C-\u200F\uE000-\uE7EF]*${RTL_LETTER})*\\p{M}*`,
  'gu',
);

/** Turns what the engine wrote, with its marks, into runs of equally formatted characters. */
export function toInlines(marked: string, protector: Protector, inside = true): Inline[] {
  const runs: Run[] = [];
  let italic = false;
  let link: Run[] | null = null;
  let rtl = false;
  const withDirections = settlePunctuation(withoutDress(leaveOut(marked)), inside).replace(
    RTL_STRETCH,
    `${MARKS.rtlOn}$&${MARKS.rtlOff}`,
  );
  for (const char of withDirections) {
    if (char === MARKS.rtlOn || char === MARKS.rtlOff) {
      rtl = char === MARKS.rtlOn;
    } else if (char === MARKS.italicOn || char === MARKS.italicOff) {
      italic = char === MARKS.italicOn;
    } else if (char === MARKS.linkOn) {
      link = [];
    } else if (char === MARKS.linkOff) {
      const href = link?.map((run) => run.text).join('');
      for (const run of link ?? []) run.href = href;
      runs.push(...(link ?? []));
      link = null;
    } else {
      const into = link ?? runs;
      const last = into.at(-1);
      const text = protector.reveal(char);
      // Most characters go on with what stands before them; a run each would have to be joined again below.
      if (last !== undefined && !last.italic === !italic && !last.rtl === !rtl && last.href === undefined)
        last.text += text;
      else into.push({ kind: 'text', text, ...(italic ? { italic } : {}), ...(rtl ? { rtl } : {}) });
    }
  }
  return join(runs);
}

function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.italic === run.italic && last.href === run.href && last.rtl === run.rtl)
      last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
