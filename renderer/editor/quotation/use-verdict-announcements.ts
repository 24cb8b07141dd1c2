import type { NodeKey } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { verdictSentence } from './VerdictPill';
import type { JudgedQuotation } from './verdict-board';

/** Quiet time before a changed verdict is said aloud: while a word is typed it may change with every letter (ms). */
const QUIET = 700;

/** The sentence for the live region: which quotation's verdict changed, and to what. */
export function useVerdictAnnouncements(judged: readonly JudgedQuotation[]): string {
  const [sentence, setSentence] = useState('');
  const said = useRef<Map<NodeKey, string> | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = said.current;
      const now = new Map(
        judged.flatMap(({ key, verdict }) =>
          verdict === null ? [] : [[key, verdictSentence(verdict)] as const],
        ),
      );
      // What the brief looked like when it was opened is no news.
      if (before === null && now.size === judged.length) said.current = now;
      if (before === null) return;
      said.current = now;
      const changes = judged.flatMap(({ key }, index) => {
        const text = now.get(key);
        return text === undefined || before.get(key) === text ? [] : [`Quotation ${index + 1}: ${text}.`];
      });
      if (changes.length > 0) setSentence(changes.slice(0, 3).join(' '));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [judged]);
  return sentence;
}
