import { useState } from 'react';
import type { RecordCounts } from '../../../shared/ipc/reference-contract';

const number = (count: number): string => count.toLocaleString('en');

/** "312 records: 306 stored without text, 4 already here, 2 not read." */
export function recordsInWords({ read, imported, unchanged, likelySame, failed }: RecordCounts): string {
  const all = read + Math.max(0, failed - (read - imported - unchanged));
  const parts = [
    imported > 0 ? `${number(imported)} stored without text` : null,
    unchanged > 0 ? `${number(unchanged)} already here` : null,
    failed > 0 ? `${number(failed)} could not be read` : null,
  ].filter((part) => part !== null);
  const like =
    likelySame > 0
      ? ` ${number(likelySame)} look${likelySame === 1 ? 's' : ''} like one that is here already: open the record to compare.`
      : '';
  return `${number(all)} ${all === 1 ? 'record' : 'records'}: ${parts.join(', ')}.${like}`;
}

/** What became of the records of one reference file, and which could not be read. */
export function RecordLines({ records }: { records: RecordCounts }) {
  const [open, setOpen] = useState(false);
  const { failed, faults } = records;
  return (
    <div className="why">
      {recordsInWords(records)}{' '}
      {failed > 0 && (
        <button type="button" className="linklike" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide which' : 'Show which'}
        </button>
      )}
      {open && (
        <ul>
          {faults.map(({ line, message }) => (
            <li key={`${line}-${message}`}>
              Line {number(line)}: {message}
            </li>
          ))}
          {failed > faults.length && <li>and {number(failed - faults.length)} more</li>}
        </ul>
      )}
    </div>
  );
}
