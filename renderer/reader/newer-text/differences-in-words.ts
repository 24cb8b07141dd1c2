import type { ComparedParagraph } from '../../../shared/anchoring/compare-texts';

/** "¶ 4, moved from ¶ 2 and changed". Numbers are those of the newer text; of the older where it is gone. */
export function kindInWords(row: ComparedParagraph): string {
  switch (row.kind) {
    case 'removed':
      return `¶ ${row.before} of the older text, removed`;
    case 'added':
      return `¶ ${row.after}, added`;
    case 'moved':
    case 'moved-and-changed': {
      // Others that stood before it may stand behind it now though its number is the same.
      const how = row.before === row.after ? 'moved among the others' : `moved from ¶ ${row.before}`;
      return `¶ ${row.after}, ${how}${row.kind === 'moved' ? '' : ' and changed'}`;
    }
    case 'changed':
    case 'same': {
      const was = row.before === row.after ? '' : ` (¶ ${row.before} before)`;
      return `¶ ${row.after}${was}, ${row.kind === 'same' ? 'the same' : 'changed'}`;
    }
  }
}

const WORDS = {
  changed: 'changed',
  'moved-and-changed': 'moved and changed',
  moved: 'moved',
  added: 'added',
  removed: 'removed',
  same: 'the same',
} as const;

/** "6 paragraphs: 1 changed, 1 added, 4 the same." */
export function differencesInWords(rows: readonly ComparedParagraph[]): string {
  if (rows.every(({ kind }) => kind === 'same')) return 'No paragraph differs.';
  const counts = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${count} ${WORDS[kind]}`];
  });
  return `${rows.length} ${rows.length === 1 ? 'paragraph' : 'paragraphs'}: ${counts.join(', ')}.`;
}
