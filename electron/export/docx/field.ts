import { type RunLook, run } from './run';
import { constant, escaped, type Markup, xml } from './xml';

const mark = (type: 'begin' | 'separate' | 'end', look: RunLook) =>
  run(constant(`<w:fldChar w:fldCharType="${type}"/>`), look);

/**
 * The runs in front of what a field shows. An instruction holds constants and `fieldJson`, never words of a brief.
 * LibreOffice shows a number in the look of these runs, Word in its own.
 */
export const fieldBegin = (instruction: string, look: RunLook = {}): Markup[] => [
  mark('begin', look),
  instructionRun(instruction, look),
  mark('separate', look),
];

/** The same of a field that Word fills in when it opens the file. */
export const openFieldBegin = (instruction: string): Markup[] => [
  run(constant('<w:fldChar w:fldCharType="begin" w:dirty="true"/>')),
  instructionRun(instruction, {}),
  mark('separate', {}),
];

const instructionRun = (instruction: string, look: RunLook): Markup =>
  run(xml`<w:instrText xml:space="preserve">${escaped(instruction)}</w:instrText>`, look);

/** The run behind it. */
export const fieldEnd = (look: RunLook = {}): Markup[] => [mark('end', look)];
