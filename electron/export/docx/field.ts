import { BuilderElement, type ParagraphChild, TextRun } from 'docx';

type Look = { bold?: boolean };

const mark = (type: 'begin' | 'separate' | 'end', look: Look) =>
  new TextRun({
    ...look,
    children: [
      new BuilderElement<{ type: string }>({
        name: 'w:fldChar',
        attributes: { type: { key: 'w:fldCharType', value: type } },
      }),
    ],
  });

class Instruction extends BuilderElement<{ space: string }> {
  constructor(words: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(words);
  }
}

/** The runs in front of what a field shows. LibreOffice shows a number in the look of these runs, Word in its own. */
export const fieldBegin = (instruction: string, look: Look = {}): ParagraphChild[] => [
  mark('begin', look),
  new TextRun({ ...look, children: [new Instruction(instruction)] }),
  mark('separate', look),
];

/** The run behind it. */
export const fieldEnd = (look: Look = {}): ParagraphChild[] => [mark('end', look)];
