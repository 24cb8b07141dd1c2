import { endsSentence } from '../clean/words';
import type { PageBlock } from './dom-to-blocks';

const SHORTEST_TOLD = 60;
const FEWEST_BESIDE_TEXT = 4;
const FEWEST_ALONE = 2;
/** How much more the captions tell than the paragraphs. */
const TIMES_THE_TEXT = 2;

/** The photographer behind the last sentence: "[A B/Paper]", "(AFP)", "— A B", "Photograph: A B". */
const CREDIT =
  /\s*(?:\[[^\]]{2,60}\]|\([^()]{2,60}\)|[-–—]\s?\p{Lu}[^.!?]{1,60}|(?:photo(?:graph)?s?|picture|image|credit)\s?(?:by|:)\s?[^.!?]{2,60})$/iu;

/**
 * The blocks of a page that tells its story under its pictures, with the captions as paragraphs; null where a page has
 * text of its own, to which captions are only added. A line that is a link or no sentence stays a caption.
 */
export function withCaptionsAsText(blocks: readonly PageBlock[]): PageBlock[] | null {
  const body = blocks.filter(({ kind, aside, around }) => kind !== 'heading' && !aside && !around);
  const telling = new Set(blocks.filter(isTelling));
  const least = body.length === 0 ? FEWEST_ALONE : FEWEST_BESIDE_TEXT;
  if (telling.size < least || lengthOf([...telling]) <= TIMES_THE_TEXT * lengthOf(body)) return null;
  return blocks.flatMap((block) => (telling.has(block) ? toldAndCredited(block) : [block]));
}

/** The words of a caption as a paragraph, and the photographer behind them as a caption still. */
function toldAndCredited(block: PageBlock): PageBlock[] {
  const { aside: _aside, why: _why, ...rest } = block;
  const at = textOf(block).trimEnd().replace(CREDIT, '').length;
  const told = block.runs.flatMap((run, i) => {
    const from = lengthOf([{ ...block, runs: block.runs.slice(0, i) }]);
    return from < at ? [{ ...run, text: run.text.slice(0, at - from) }] : [];
  });
  const credit = textOf(block).slice(at).trim();
  return credit === ''
    ? [rest]
    : [
        { ...rest, runs: told },
        { ...block, runs: [{ text: credit }] },
      ];
}

function isTelling(block: PageBlock): boolean {
  if (block.aside !== 'caption' || block.around) return false;
  const text = textOf(block).trim();
  const linked = block.runs
    .filter(({ href, lost }) => href ?? lost)
    .reduce((sum, run) => sum + run.text.length, 0);
  const told = text.replace(CREDIT, '');
  return told.length >= SHORTEST_TOLD && endsSentence(told) && linked < 0.3 * text.length;
}

const textOf = (block: PageBlock): string => block.runs.map(({ text }) => text).join('');
const lengthOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, block) => sum + textOf(block).length, 0);

export const CAPTIONS_ARE_TEXT = {
  code: 'captions-are-text',
  message:
    'The page tells its story under its pictures: the captions are taken as its text, with who took the pictures where they say so.',
};
