import { Check, CircleDashed, CircleSlash, Files, Flag } from 'lucide-react';
import type { ClaimStanding } from '../../../shared/model';

/** Word, icon and colour of a claim's standing, always all three. */
export const STANDINGS: Readonly<
  Record<ClaimStanding, { words: string; many: string; Icon: typeof Check; tone: string }>
> = {
  uncited: { words: 'no source', many: 'No source', Icon: CircleDashed, tone: 'bad' },
  'single-source': { words: 'one source', many: 'One source', Icon: Flag, tone: 'flag' },
  'single-group': { words: 'one origin', many: 'One origin', Icon: Files, tone: 'flag' },
  independent: { words: 'independent', many: 'Independent', Icon: Check, tone: 'ok' },
  exempt: { words: 'needs none', many: 'Needs none', Icon: CircleSlash, tone: 'none' },
};

export function StandingPill({ standing }: { standing: ClaimStanding }) {
  const { words, Icon, tone } = STANDINGS[standing];
  return (
    <span className={`standing ${tone}`}>
      <Icon size={13} aria-hidden="true" /> {words}
    </span>
  );
}
