import { Check, CircleDashed, Flag, Pencil, TriangleAlert } from 'lucide-react';
import type { JSX } from 'react';
import { VERDICT_LABELS, type Verdict, type VerdictWord } from '../../../shared/model';

type Tone = 'ok' | 'edit' | 'flag' | 'bad' | 'none';
const TONES: Readonly<Record<VerdictWord, Tone>> = {
  exact: 'ok',
  typography: 'ok',
  marked: 'edit',
  flagged: 'flag',
  changed: 'bad',
  'not-found': 'bad',
  'source-missing': 'none',
};
const ICONS = { ok: Check, edit: Pencil, flag: Flag, bad: TriangleAlert, none: CircleDashed } as const;

export const toneOf = (verdict: VerdictWord): Tone => TONES[verdict];

/** Is there something for the analyst to look at or mend? */
export const needsAttention = (verdict: VerdictWord): boolean =>
  verdict !== 'exact' && verdict !== 'typography' && verdict !== 'marked';

/** Verdict and its first reason in one line: "changed: “not” is missing". */
export function verdictSentence({ verdict, reasons }: Pick<Verdict, 'verdict' | 'reasons'>): string {
  const label = VERDICT_LABELS[verdict];
  const first = reasons[0]?.message;
  // "Not found: these words are not there" says one thing twice.
  const saysMore =
    verdict !== 'exact' &&
    verdict !== 'typography' &&
    !(verdict === 'not-found' && reasons[0]?.rule === 'QI-01');
  if (first === undefined || !saysMore) return label;
  const more = reasons.length - 1;
  return more === 0 ? `${label}: ${first}` : `${label}: ${first}; ${more} more`;
}

/** Word, icon and colour of a verdict, always all three. */
export function VerdictPill({ verdict, children }: { verdict: VerdictWord; children: string }): JSX.Element {
  const tone = toneOf(verdict);
  const Icon = ICONS[tone];
  return (
    <span className={`verdict-pill ${tone}`}>
      <Icon aria-hidden="true" size={13} strokeWidth={2} />
      {children}
    </span>
  );
}
