import type { NodeKey } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { verdictSentence } from './VerdictPill';
import type { JudgedQuotation } from './verdict-board';

/** Quiet time before a changed verdict is said aloud: while a word is typed it may change with every letter (ms). */
const QUIET = 700;

/** The sentence for the live region: which quotation's verdict changed, and to what. */
export function useVerdictAnnouncements(judged: readonly JudgedQuotation[]): string {
  const [sentence, setSentence] = useState('');
  const said = useRef(new Map<NodeKey, string>());
  useEffect(() => {
    const now = judged.flatMap(({ key, verdict }, index) =>
      verdict === null ? [] : [{ key, index, text: verdictSentence(verdict) }],
    );
    // How a quotation stood when it was first seen is no news: it was opened so, or quoted a moment ago.
    for (const { key, text } of now) if (!said.current.has(key)) said.current.set(key, text);
    const timer = setTimeout(() => {
      const changes = now.filter(({ key, text }) => said.current.get(key) !== text);
      for (const { key, text } of changes) said.current.set(key, text);
      const sentences = changes.slice(0, 3).map(({ index, text }) => `Quotation ${index + 1}: ${text}.`);
      if (sentences.length > 0) setSentence(sentences.join(' '));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [judged]);
  return sentence;
}
