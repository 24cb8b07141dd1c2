/** Words drawn on a page, with what has to stand around them when they are drawn elsewhere. */
type Drawn = { content: string; x: number; y: number };
type Matrix = [number, number, number, number, number, number];

/** What the sheet of running lines (`runningSheet` of the print page) came out as. Lengths are those of the print page. */
export type RunningLines = {
  /** From lengths of the print page to those of the PDF. */
  matrix: Matrix;
  head: readonly string[];
  /** Without the line of page numbers. */
  foot: readonly string[];
  /** The line of page numbers: its pieces, each with the width up to the next. */
  page: Piece;
  digits: readonly Piece[];
  of: Piece;
  version: Piece;
};
export type Piece = { content: readonly string[]; x: number; width: number };

/** Where things lie on the paper, in CSS pixels from its upper edge and from the left margin. */
export type SheetPlaces = {
  /** How far head and foot of the sheet are moved down to their place on a page. */
  head: number;
  foot: number;
  /** What is drawn below belongs to the foot. */
  footBegins: number;
  height: number;
  /** Where text begins. */
  top: number;
  /** The middle of a line. */
  middle: number;
};

const PIXELS_PER_POINT = 96 / 72;
const BLOCK = /\bBT\b[\s\S]*?\bET\b/;
const NUMBER = String.raw`(-?(?:\d+\.?\d*|\.\d+))`;
const PLACED = new RegExp(String.raw`\b1 0 0 -1 ${NUMBER} ${NUMBER} Tm\b`, 'g');
const MOVED = new RegExp(`^${Array.from({ length: 6 }, () => NUMBER).join(' ')} cm$`);
const PICTURE = /^\/[\w.-]+ Do$/;
const GRAPHICS = /^\/[\w.-]+ gs$/;

/**
 * Takes the content of the sheet apart.
 * @throws Error where it is not written as Chromium writes text
 */
export function readRunningLines(content: string, { height, footBegins, top }: SheetPlaces): RunningLines {
  const { matrix: drawnIn, drawn } = readDrawn(content);
  const matrix = inFullSize(drawnIn, (height - top) / PIXELS_PER_POINT);
  const isFoot = ({ x, y }: Drawn) => {
    const [, b, , d, , f] = matrix;
    return height - (b * x + d * y + f) * PIXELS_PER_POINT >= footBegins;
  };
  const foot = drawn.filter(isFoot);
  const line = Math.min(...foot.map(({ y }) => y));
  // Two baselines of one line may differ by what Chromium rounds.
  const [numbers, others] = [foot.filter(({ y }) => y < line + 2), foot.filter(({ y }) => y >= line + 2)];
  const [page, ...rest] = numbers;
  const digits = rest.slice(0, 10);
  const [of, ...version] = rest.slice(10);
  const end = version.pop();
  if (!page || digits.length !== 10 || !of || !end)
    throw new Error('the sheet of running lines is not complete');
  const inOrder = [page, ...digits, of, ...version, end];
  if (inOrder.some(({ x }, index) => index > 0 && !(x > (inOrder[index - 1]?.x ?? Number.NaN))))
    throw new Error('the line of page numbers is not in order');
  const afterOf = version[0] ?? end;
  const widthTo = (from: Drawn, to: Drawn | undefined) => (to?.x ?? Number.NaN) - from.x;
  const piece = (from: Drawn, to: Drawn | undefined): Piece => ({
    content: [from.content],
    x: from.x,
    width: widthTo(from, to),
  });
  return {
    matrix,
    head: drawn.filter((each) => !isFoot(each)).map((each) => each.content),
    foot: others.map((each) => each.content),
    page: piece(page, digits[0]),
    digits: digits.map((digit, index) => piece(digit, digits[index + 1] ?? of)),
    of: piece(of, afterOf),
    version: { content: version.map((each) => each.content), x: afterOf.x, width: widthTo(afterOf, end) },
  };
}

/** A brief that is too wide for the paper is printed smaller, and its sheet with it; the lines on its pages are not. */
function inFullSize(matrix: Matrix, top: number): Matrix {
  const [a, b, c, d, e, f] = matrix;
  const scale = 1 / PIXELS_PER_POINT / a;
  if (b !== 0 || c !== 0 || Math.abs(a + d) > 1e-6 || !(scale > 1.001)) return matrix;
  return [a * scale, 0, 0, d * scale, e, top + (f - top) * scale];
}

/** Every block of text in order. All of them have to be drawn in one matrix, that of the page's own content. */
function readDrawn(content: string): { matrix: Matrix; drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  const saved: { matrix: Matrix; graphics: string }[] = [];
  let now = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, graphics: '' };
  let used: Matrix | undefined;
  let rest = content;
  const readState = (operators: string) => {
    for (const operator of operators.split('\n').map((each) => each.trim())) {
      const moved = MOVED.exec(operator);
      if (operator === 'q') saved.push(now);
      else if (operator === 'Q') now = saved.pop() ?? now;
      else if (moved) now = { ...now, matrix: multiply(numbersOf(moved), now.matrix) };
      else if (GRAPHICS.test(operator)) now = { ...now, graphics: operator };
      else if (PICTURE.test(operator)) throw new Error('the sheet holds a picture');
    }
  };
  for (let found = BLOCK.exec(rest); found !== null; found = BLOCK.exec(rest)) {
    readState(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
    const [placed, ...more] = [...found[0].matchAll(PLACED)];
    if (!placed || more.length > 0) throw new Error('text of the sheet is placed in another way');
    used ??= now.matrix;
    if (used.join() !== now.matrix.join()) throw new Error('the sheet is drawn in more than one matrix');
    if (/\/MCID\b/.test(found[0])) throw new Error('the sheet is tagged as text of the brief');
    const { graphics } = now;
    drawn.push({
      content: `${graphics === '' ? '' : `${graphics}\n`}${found[0]}`,
      x: Number(placed[1]),
      y: Number(placed[2]),
    });
  }
  readState(rest);
  if (used === undefined) throw new Error('the sheet of running lines is empty');
  return { matrix: used, drawn };
}

function numbersOf([, ...values]: RegExpExecArray): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map(Number);
  return [a, b, c, d, e, f];
}

/** What `inner` does first and `outer` then. */
function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
