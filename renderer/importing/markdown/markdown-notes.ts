import type { PageBlock, PageRun } from '../html/dom-to-blocks';

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]+(?=\S)/;
const NOTE = { rule: 'note', message: 'A note of the text: it is kept beside it.' };

/**
 * Parts the notes that Pandoc and others write ("[^1]: …") from each other and from what stands above them, so that each
 * is a paragraph of its own and none is taken for the address of a link. Code between fences stays as it is.
 */
export function partNotes(markdown: string): { markdown: string; notes: ReadonlySet<string> } {
  const notes = new Set<string>();
  let fence = '';
  const lines = markdown.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.[0] ?? '';
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    const name = fence === '' ? DEFINITION.exec(line)?.[1] : undefined;
    if (name === undefined) return line;
    notes.add(name);
    return `\n\\${line.trimStart()}`;
  });
  return { markdown: lines.join('\n'), notes };
}

/** Sets the notes aside, and their calls in the sentences. A call without a note stays as it is printed. */
export function setNotesAside(blocks: readonly PageBlock[], notes: ReadonlySet<string>): PageBlock[] {
  if (notes.size === 0) return [...blocks];
  return blocks.map((block): PageBlock => {
    const name = DEFINITION.exec(block.runs.map(({ text }) => text).join(''))?.[1];
    if (block.kind === 'paragraph' && name !== undefined && notes.has(name))
      return { ...block, aside: 'note-callout', why: NOTE };
    return block.kind === 'table'
      ? block
      : { ...block, runs: block.runs.flatMap((run) => withCalls(run, notes)) };
  });
}

function withCalls(run: PageRun, notes: ReadonlySet<string>): PageRun[] {
  return run.text
    .split(/(\[\^[^\]\s]{1,60}\])/)
    .filter((text) => text !== '')
    .map((text) => {
      const name = /^\[\^([^\]\s]+)\]$/.exec(text)?.[1];
      return name !== undefined && notes.has(name) ? { ...run, text, callout: true } : { ...run, text };
    });
}
