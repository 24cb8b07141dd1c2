import type { EditorNode } from '../model/brief';
import { speakerNear } from '../verdict/speaker-names';
import { quotationWords } from './quotation-words';

/** The text of a quotation's paragraph before and after it, with other quotations between double marks. */
export type Surroundings = Readonly<{ before: string; after: string }>;
export const NO_SURROUNDINGS: Surroundings = { before: '', after: '' };

/** Stands for a person named by a pronoun only: who that is would be a guess. */
const SOMEBODY = '';

/**
 * The name that a brief puts in front of or behind a quotation as its speaker: "Kapur said, “…”", "“…,” said Kapur". Null
 * for pronouns and descriptions ("he said", "the minister said"), which name nobody.
 */
export function introducedSpeaker(words: string, { before, after }: Surroundings): string | null {
  // Marks that the analyst typed round the quotation are its own.
  const ahead = before.replace(/[“"]$/u, '');
  const behind = after.replace(/^[”"]/u, '');
  const text = `${ahead}“${words}”${behind}`;
  const from = ahead.length + 1;
  const { speaker } = speakerNear(text, from, from + words.length, {
    lastSpeaker: SOMEBODY,
    lastRole: null,
  });
  return speaker !== null && /^\p{Lu}/u.test(speaker) && !/^The\s/u.test(speaker) ? speaker : null;
}

/** What introduces a block quotation: the paragraph above, where it ends with a colon. */
export const introducedByParagraph = (above: string): Surroundings =>
  /[:：]\s*$/u.test(above) ? { before: above, after: '' } : NO_SURROUNDINGS;

/** Longest text looked at on each side: names stand near the words they introduce. */
export const NEAR = 300;

/** The text around the inline node at `index` among its neighbours. */
export function surroundingsOf(nodes: readonly EditorNode[], index: number): Surroundings {
  const textOf = (node: EditorNode): string => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'linebreak':
      case 'tab':
        return ' ';
      case 'citation':
      case 'footnote':
        return '';
      case 'quotation':
        return `“${quotationWords(node)}”`;
      default:
        return node.children.map(textOf).join('');
    }
  };
  return {
    before: nodes.slice(0, index).map(textOf).join('').slice(-NEAR),
    after: nodes
      .slice(index + 1)
      .map(textOf)
      .join('')
      .slice(0, NEAR),
  };
}
