import type { Inline } from '../../../shared/brief-document/brief-document';
import { escaped, type Markup, xml } from './xml';

type Children = readonly Markup[];

const bookmarkStart = (name: string, id: number): Markup =>
  xml`<w:bookmarkStart w:id="${id}" w:name="${escaped(name)}"/>`;
const bookmarkEnd = (id: number): Markup => xml`<w:bookmarkEnd w:id="${id}"/>`;

/**
 * Bookmarks by which a file that was edited elsewhere is known again: which export it is of, and which paragraph, note,
 * quotation and citation is which. Their names hold numbers only; they begin with an underscore, so that Word does not
 * list them.
 */
export class ReturnMarks {
  private ids = 0;
  private lines = 0;
  private rest = 0;

  /** `mark` names the export; null for one that need not come back. */
  constructor(private readonly mark: string | null) {}

  around(name: string, children: Children): Markup[] {
    if (this.mark === null) return [...children];
    return this.bookmark(`_bw_${this.mark}_${name}`, children);
  }

  /** A bookmark of any name, with a number that no other has. */
  bookmark(name: string, children: Children): Markup[] {
    const id = ++this.ids;
    return [bookmarkStart(name, id), ...children, bookmarkEnd(id)];
  }

  /** The next line of the text. */
  line(children: Children): Markup[] {
    return this.around(`b${this.lines++}`, children);
  }

  /** The next paragraph of what follows the text. */
  following(children: Children): Markup[] {
    return this.around(`r${this.rest++}`, children);
  }

  /** Marks notes, quotations and citations of one paragraph; `written` has the runs of each inline. */
  inside(inlines: readonly Inline[], written: readonly Children[]): Markup[][] {
    const result = written.map((children) => [...children]);
    if (this.mark === null) return result;
    const wrap = (from: number, to: number, name: string) => {
      const id = ++this.ids;
      result[from]?.unshift(bookmarkStart(`_bw_${this.mark}_${name}`, id));
      result[to]?.push(bookmarkEnd(id));
    };
    for (const [index, { from, to }] of ranges(inlines, 'citation')) wrap(from, to, `c${index}`);
    inlines.forEach((inline, at) => {
      if (inline.kind === 'note-reference' && (written[at]?.length ?? 0) > 0)
        wrap(at, at, `n${inline.number}`);
    });
    for (const [index, { from, to }] of ranges(inlines, 'quotation')) wrap(from, to, `q${index}`);
    return result;
  }
}

/** From the first to the last inline of each citation or quotation. */
function ranges(
  inlines: readonly Inline[],
  of: 'citation' | 'quotation',
): Map<number, { from: number; to: number }> {
  const found = new Map<number, { from: number; to: number }>();
  inlines.forEach((inline, at) => {
    const index = inline.kind === 'text' ? inline[of] : undefined;
    if (index !== undefined) found.set(index, { from: found.get(index)?.from ?? at, to: at });
  });
  return found;
}
