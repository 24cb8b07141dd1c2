import type { ComparisonForm } from './comparison-form';
import { splitAtMarks } from './marked-parts';
import { wordsOf } from './source-words';

/** A word of a quotation, or a mark that shows an edit; places in its levelled text. */
export type Token = Readonly<{
  kind: 'word' | 'mark';
  /** A bracket's inside; empty for an ellipsis. */
  text: string;
  lower: string;
  from: number;
  to: number;
  /** A bracket changes letters of this word. */
  bracketed: boolean;
}>;

/** The words and marks of a quotation in order; a bracket that touches letters is one word with them: "[t]his". */
export function tokensOf(quotation: ComparisonForm): Token[] {
  const { text } = quotation;
  const parts = splitAtMarks(quotation) ?? [{ kind: 'words' as const, from: 0, to: text.length }];
  const tokens: Token[] = [];
  let openEnd = false;
  for (const part of parts) {
    const last = tokens.at(-1);
    if (part.kind === 'words') {
      wordsOf(text.slice(part.from, part.to)).forEach(({ text: word, lower, from, to }, index) => {
        const at = part.from + from;
        if (index === 0 && openEnd && last?.to === at)
          tokens[tokens.length - 1] = joined(last, word, part.from + to);
        else tokens.push({ kind: 'word', text: word, lower, from: at, to: part.from + to, bracketed: false });
      });
      openEnd = false;
    } else if (part.kind === 'bracket' && last?.kind === 'word' && last.to === part.from) {
      tokens[tokens.length - 1] = joined(last, part.inside, part.to);
      openEnd = true;
    } else {
      const inside = part.kind === 'bracket' ? part.inside : '';
      openEnd = /^[\p{L}\p{M}]+$/u.test(inside);
      tokens.push({
        kind: 'mark',
        text: inside,
        lower: inside.toLowerCase(),
        from: part.from,
        to: part.to,
        bracketed: true,
      });
    }
  }
  return tokens;
}

const joined = (token: Token, letters: string, to: number): Token => ({
  kind: 'word',
  text: token.text + letters,
  lower: (token.text + letters).toLowerCase(),
  from: token.from,
  to,
  bracketed: true,
});
