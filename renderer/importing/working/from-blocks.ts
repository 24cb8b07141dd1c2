import type { Run } from '../../../shared/model';
import type { PageBlock } from '../html/dom-to-blocks';
import { setParaAside, type Working } from './working';

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
    hasRawOffsets: false,
    titleKnown: false,
  };
  const texts: string[] = [];
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
    working.paras.push({
      start: at,
      end,
      text: text.replace(/\s+/g, ' ').trim(),
      gapBefore: true,
      gapAfter: true,
      kind: block.kind,
      firstAtom: i,
      lastAtom: i,
      role: null,
    });
    texts.push(text);
    at = end + 2;
  });
  working.text = texts.join('\n\n');
  blocks.forEach((block, i) => {
    const para = working.paras[i];
    if (!block.aside || !para) return;
    const message = {
      caption: 'a caption',
      'pull-quote': 'a pull quote',
      furniture: 'part of the page, not of the article',
      title: 'the title',
      byline: 'the byline',
      standfirst: 'the standfirst',
    }[block.aside];
    setParaAside(working, para, {
      kind: block.aside,
      rule: `marked-${block.aside}`,
      certain: true,
      message: `The page marks this as ${message}.`,
    });
  });
  return working;
}

function addFormats(working: Working, runs: readonly Run[], start: number): void {
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
