import { run } from './run';
import { constant, escaped, type Markup, xml } from './xml';

const mark = (type: 'begin' | 'separate' | 'end') => run(constant(`<w:fldChar w:fldCharType="${type}"/>`));

/** The runs in front of what a field shows. An instruction holds constants and `fieldJson`, never words of a brief. */
export const fieldBegin = (instruction: string): Markup[] => [
  mark('begin'),
  instructionRun(instruction),
  mark('separate'),
];

/** The same of a field that Word fills in when it opens the file. */
export const openFieldBegin = (instruction: string): Markup[] => [
  run(constant('<w:fldChar w:fldCharType="begin" w:dirty="true"/>')),
  instructionRun(instruction),
  mark('separate'),
];

const instructionRun = (instruction: string): Markup =>
  run(xml`<w:instrText xml:space="preserve">${escaped(instruction)}</w:instrText>`);

/** The run behind it. */
export const fieldEnd = (): Markup[] => [mark('end')];
