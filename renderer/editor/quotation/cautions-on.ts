import type { StyleId } from '../../../shared/model';
import { isBlockQuotation, quotationStyle } from '../../../shared/verdict/styles';
import { keysInWords } from '../../ui/keys';
import type { JudgedQuotation } from './verdict-board';

/** Sentences about a quotation that change no verdict: its cautions, and that its style would set it off as a block. */
export function cautionsOn(
  { verdict, words, block }: Pick<JudgedQuotation, 'verdict' | 'words' | 'block'>,
  style: StyleId,
): string[] {
  const cautions = (verdict?.cautions ?? []).map(({ message }) => sentence(message));
  const rules = quotationStyle(style);
  const { count, of } = rules.blockFrom;
  if (!block && isBlockQuotation(words, rules))
    cautions.push(
      `${rules.label} sets quotations of ${count} ${of} or more off as a block: ${keysInWords('$mod+Shift+Digit9')}.`,
    );
  return [...new Set(cautions)];
}

const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?!]$/u.test(message) ? '' : '.'}`;
