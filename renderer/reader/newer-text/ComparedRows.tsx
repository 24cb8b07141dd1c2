import { ArrowUpDown, Check, Minus, Pencil, Plus } from 'lucide-react';
import type { JSX } from 'react';
import type { ComparedParagraph, ComparedPart } from '../../../shared/anchoring/compare-texts';
import { kindInWords } from './differences-in-words';
import './newer-text.css';

const ICONS = {
  same: Check,
  changed: Pencil,
  moved: ArrowUpDown,
  'moved-and-changed': ArrowUpDown,
  added: Plus,
  removed: Minus,
} as const;
const KINDS = {
  same: 'ok',
  changed: 'flag',
  moved: 'edit',
  'moved-and-changed': 'flag',
  added: 'ok',
  removed: 'bad',
} as const;

/** Paragraphs of two texts beside each other, with the words that differ marked. */
export function ComparedRows({ rows }: { rows: readonly ComparedParagraph[] }): JSX.Element {
  return (
    <ol className="newer-quotes">
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <ComparedRow row={row} />
        </li>
      ))}
    </ol>
  );
}

const keyOf = (row: ComparedParagraph): string =>
  row.kind === 'removed' ? `older ${row.before}` : `newer ${row.after}`;

function ComparedRow({ row }: { row: ComparedParagraph }) {
  const Icon = ICONS[row.kind];
  return (
    <div className="compared-row">
      <h3>
        <span className={`newer-state ${KINDS[row.kind]}`}>
          <Icon size={14} aria-hidden="true" />
          {kindInWords(row)}
        </span>
      </h3>
      <div className="newer-versions">
        <div>{'older' in row && <Parts parts={row.older} as="del" />}</div>
        <div>{'newer' in row && <Parts parts={row.newer} as="ins" />}</div>
      </div>
    </div>
  );
}

function Parts({ parts, as: Tag }: { parts: readonly ComparedPart[]; as: 'ins' | 'del' }) {
  return (
    <p className="newer-words" dir="auto">
      {parts.map((part, index) => {
        const View = part.differs ? Tag : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
        return <View key={index}>{part.text}</View>;
      })}
    </p>
  );
}
