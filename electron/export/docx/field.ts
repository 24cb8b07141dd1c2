import { BuilderElement, type ParagraphChild, TextRun } from 'docx';

const mark = (type: 'begin' | 'separate' | 'end') =>
  new TextRun({
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

/** The runs in front of what a field shows. */
export const fieldBegin = (instruction: string): ParagraphChild[] => [
  mark('begin'),
  new TextRun({ children: [new Instruction(instruction)] }),
  mark('separate'),
];

/** The run behind it. */
export const fieldEnd = (): ParagraphChild[] => [mark('end')];
