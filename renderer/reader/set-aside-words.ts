import type { SetAside, SetAsideKind } from '../../shared/model';

export const SET_ASIDE_LABELS: Readonly<Record<SetAsideKind, readonly [one: string, many: string]>> = {
  title: ['title', 'titles'],
  standfirst: ['standfirst', 'standfirsts'],
  byline: ['byline', 'bylines'],
  dateline: ['dateline', 'datelines'],
  section: ['section label', 'section labels'],
  'pull-quote': ['pull quote', 'pull quotes'],
  furniture: ['page line', 'page lines'],
  'author-note': ['author note', 'author notes'],
  caption: ['caption', 'captions'],
  'note-callout': ['note number', 'note numbers'],
};

// An article has one of each: "title and dateline", not "1 title and 1 dateline".
const ALONE: readonly SetAsideKind[] = ['title', 'standfirst', 'byline', 'dateline'];

/** "title, 1 pull quote and 2 page lines". */
export function setAsideInWords(pieces: readonly Pick<SetAside, 'kind'>[]): string {
  const counts = new Map<SetAsideKind, number>();
  for (const { kind } of pieces) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, n]) =>
    n === 1 && ALONE.includes(kind)
      ? SET_ASIDE_LABELS[kind][0]
      : `${n} ${SET_ASIDE_LABELS[kind][n === 1 ? 0 : 1]}`,
  );
  const last = parts.pop();
  return parts.length === 0 ? (last ?? '') : `${parts.join(', ')} and ${last}`;
}
