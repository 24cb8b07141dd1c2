import type { PageBlock, PageRun } from '../html/dom-to-blocks';
import { type Para, setParaAside, type Working } from './working';

/** The blocks of a page or Markdown file as working text (joined by "\n\n"), so that the same rules clean them. */
export function workingFromBlocks(blocks: readonly PageBlock[], fileName: string): Working {
  const working: Working = {
    text: '',
    fileName,
    atoms: [],
    formats: [],
    fixedJoins: [],
    paras: [],
    operations: [],
    fields: {},
    warnings: [],
    raw: '',
    rawPlaces: new Map(),
    hasRawOffsets: false,
    titleKnown: false,
  };
  const texts: string[] = [];
  const paraOf = new Map<PageBlock, Para>();
  let at = 0;
  blocks.forEach((block, i) => {
    const text = block.runs.map((run) => run.text).join('');
    const end = at + text.length;
    working.atoms.push({
      start: at,
      end,
      kind: block.kind,
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.ordered === undefined ? {} : { ordered: block.ordered }),
      ...(block.dir === undefined ? {} : { dir: block.dir }),
    });
    addFormats(working, block.runs, at);
    texts.push(text);
    const start = at;
    at = end + 2;
    if (block.around) return;
    paraOf.set(block, {
      start,
      end,
      text: text.replace(/\s+/g, ' ').trim(),
      gapBefore: true,
      gapAfter: true,
      kind: block.kind,
      firstAtom: i,
      lastAtom: i,
      role: null,
    });
  });
  working.paras = [...paraOf.values()];
  working.text = texts.join('\n\n');
  setSurroundingsAside(working, blocks);
  for (const [block, para] of paraOf) {
    addLostLinks(working, block.runs, para.start);
    setCalloutsAside(working, block.runs, para.start);
  }
  blocks.forEach((block) => {
    const para = paraOf.get(block);
    if (!block.aside || !para) return;
    const message = {
      caption: 'a caption',
      'pull-quote': 'a pull quote',
      furniture: 'part of the page, not of the article',
      title: 'the title',
      byline: 'the byline',
      standfirst: 'the standfirst',
      'note-callout': 'a note',
      'author-note': 'a note on the author',
    }[block.aside];
    setParaAside(working, para, {
      kind: block.aside,
      rule: `marked-${block.aside}`,
      message: `The page marks this as ${message}.`,
      ...block.why,
      certain: true,
    });
  });
  return working;
}

function addFormats(working: Working, runs: readonly PageRun[], start: number): void {
  let at = start;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run.bold || run.italic || run.href) {
      working.formats.push({
        start: at,
        end,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italic: true } : {}),
        ...(run.href ? { href: run.href } : {}),
      });
    }
    at = end;
  }
}

/** Words that the page underlines or links to nowhere were links; the words stay, without emphasis. */
function addLostLinks(working: Working, runs: readonly PageRun[], start: number): void {
  let at = start;
  let from = -1;
  for (const run of [...runs, { text: '' }]) {
    if (run.lost && from < 0) from = at;
    if (!run.lost && from >= 0) {
      const words = working.text.slice(from, at);
      working.operations.push({
        rule: 'lost-link',
        action: 'link-lost',
        certain: true,
        start: from,
        end: at,
        message: `The words “${words.slice(0, 80)}” were a link; its address is lost. The words are kept, without emphasis.`,
        effect: { type: 'none' },
      });
      from = -1;
    }
    at += run.text.length;
  }
}

/** Calls of notes are no part of the words. */
function setCalloutsAside(working: Working, runs: readonly PageRun[], start: number): void {
  let at = start;
  for (const run of runs) {
    if (run.callout && run.text.trim() !== '') {
      working.operations.push({
        rule: 'note-callout',
        action: 'set-aside',
        certain: true,
        start: at,
        end: at + run.text.length,
        message: `“${run.text.trim().slice(0, 20)}” calls a note; it is no part of the words.`,
        effect: { type: 'set-aside', kind: 'note-callout' },
      });
    }
    at += run.text.length;
  }
}

/** Neighbouring blocks around the article are one step, so that the log stays readable and one choice brings them back. */
function setSurroundingsAside(working: Working, blocks: readonly PageBlock[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const rule = blocks[i]?.around;
    if (!rule) continue;
    const first = working.atoms[i];
    while (blocks[i + 1]?.around === rule) i++;
    const last = working.atoms[i];
    if (!first || !last) continue;
    const count = working.text.slice(first.start, last.end).split(/\s+/).filter(Boolean).length;
    working.operations.push({
      rule,
      action: 'set-aside',
      certain: true,
      start: first.start,
      end: last.end,
      message:
        rule === 'front-matter'
          ? 'The YAML head of the file is read as metadata.'
          : `${count} ${count === 1 ? 'word' : 'words'} around the article (menus, other stories) set aside.`,
      effect: { type: 'set-aside', kind: 'furniture' },
    });
  }
}
