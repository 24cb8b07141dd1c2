import type { BriefHeader } from '../../model';
import { textOfItems } from '../line-items';
import type { Taking } from './taking';

/** Title, addressee and sender that were changed in the file and taken over. */
export function changedHeader({ record, comparison, accepted }: Taking): Partial<BriefHeader> {
  const header: Partial<BriefHeader> = {};
  record.printed.lines.forEach(({ mark = '' }, at) => {
    const line = comparison.compared.get(at);
    if (!line || !accepted.has(mark)) return;
    const words = textOfItems(line.returned).replace(/\s+/gu, ' ').trim();
    if (mark === 't0') header.title = words.slice(0, 500);
    const label = mark.startsWith('m') ? record.aside.head[Number(mark.slice(1))] : undefined;
    if (label === 'To') header.to = words.slice(0, 500);
    if (label === 'From') header.from = words.slice(0, 500);
  });
  return header;
}
