import { STYLE_NAMES } from '../../../shared/citation/style-names';
import type { BuiltInStyleId } from '../../../shared/model';
import type { BriefPaneHandle, WritingAction } from '../../editor/BriefPane';
import { BLOCK_ACTIONS, type BlockEntry } from '../../editor/blocks/block-actions';
import { MEND_ACTIONS } from '../../editor/mending/mend-actions';
import type { ToolAsk } from '../../editor/tools/tool-asks';
import { keysInWords } from '../../ui/keys';
import { beginBrief, briefHandle } from '../brief-desk';
import { openDialog } from '../desk';
import { inBrief } from '../panes';
import { stepHits } from '../step-hits';
import type { Command } from './command';

/** What is written at the caret of the brief; its keys are the editor's. */
const WRITING: readonly (readonly [action: WritingAction, title: string, keys?: string])[] = [
  ['cite', 'Cite a source', 'Alt+KeyC'],
  ['footnote', 'Footnote', 'Alt+KeyN'],
  ['link', 'Link…', '$mod+Shift+KeyK'],
  ['block-quotation', 'Set a quotation off as a block, or back into the line', '$mod+Shift+Digit9'],
  ['bold', 'Bold', '$mod+KeyB'],
  ['italic', 'Italic', '$mod+KeyI'],
  ['h1', 'Heading of the first level', '$mod+Shift+Digit1'],
  ['h2', 'Heading of the second level', '$mod+Shift+Digit2'],
  ['h3', 'Heading of the third level', '$mod+Shift+Digit3'],
  ['paragraph', 'Plain paragraph', '$mod+Shift+Digit0'],
  ['number', 'Numbered list', '$mod+Shift+Digit7'],
  ['bullet', 'Bullets', '$mod+Shift+Digit8'],
  ['table', 'Insert a table'],
  ['table-head', 'Table: first row as its head, or not'],
  ['table-row', 'Table: add a row below'],
  ['table-column', 'Table: add a column after'],
  ['remove-table-row', 'Table: remove the row'],
  ['remove-table-column', 'Table: remove the column'],
  ['remove-table', 'Table: remove the whole table'],
  ['merge-cells', 'Table: merge the chosen cells'],
  ['split-cell', 'Table: split the merged cell'],
  ['widen-column', 'Table: widen the column', 'Alt+Shift+ArrowRight'],
  ['narrow-column', 'Table: narrow the column', 'Alt+Shift+ArrowLeft'],
  ['table-caption', 'Table: caption'],
];

/** Tools around the text of the brief. `ofBrief`: the key means something else outside it. */
const TOOLS: readonly (readonly [ask: ToolAsk, title: string, keys?: string, ofBrief?: true])[] = [
  ['find', 'Find in the brief', '$mod+f', true],
  ['replace', 'Find and replace in the brief', '$mod+h'],
  ['next', 'Find the next place', 'F3'],
  ['previous', 'Find the place before', 'Shift+F3'],
  ['outline', 'Show or hide the outline of the brief', '$mod+Alt+Digit4'],
  ['preview', 'Show or hide the preview of the pages', '$mod+Alt+Digit5'],
  ['review', 'Review for release', 'Shift+F7'],
  ['release', 'Release the brief…', '$mod+F7'],
  ['new-version', 'Go on with the released brief as a new version'],
  ['source-summary', 'Draft the source summary…'],
  ['versions', 'Versions of the brief…', '$mod+Alt+KeyH'],
  ['keep-version', 'Keep this version under a name…'],
  ['take-back', 'Take back a Word file…', '$mod+Alt+KeyJ'],
  ['next-misspelt', 'Next misspelt word, with suggestions', '$mod+Alt+KeyW'],
  ['spelling', 'Check spelling while typing, or not'],
  ['spelling-language', 'Spell this brief in American or British English'],
  ['dictionary', 'Your dictionary…'],
  ['smart-marks', 'Typographic marks while typing, or straight ones'],
  ['number-paragraphs', 'Number the paragraphs, or not'],
  ['section-up', 'Move the section up', 'Alt+Shift+ArrowUp', true],
  ['section-down', 'Move the section down', 'Alt+Shift+ArrowDown', true],
  ['section-promote', 'Raise the heading of the section', 'Alt+Shift+ArrowLeft', true],
  ['section-demote', 'Lower the heading of the section', 'Alt+Shift+ArrowRight', true],
];

/** Outside the brief, the keys of its finding go through what the library's search found. */
const inBriefOrHits = (ask: 'next' | 'previous', by: 1 | -1) => ({
  byKey: () => {
    if (inBrief() || !stepHits(by)) return inOpenBrief((brief) => brief.tool(ask));
  },
});
const HITS: Partial<Record<ToolAsk, Pick<Command, 'byKey'>>> = {
  next: inBriefOrHits('next', 1),
  previous: inBriefOrHits('previous', -1),
};

const STYLES = Object.entries(STYLE_NAMES) as [BuiltInStyleId, string][];

/** Does something in the brief that is open. Throws `not-found` where none is. */
export async function inOpenBrief(act: (brief: BriefPaneHandle) => void): Promise<void> {
  const handle = briefHandle();
  if (handle) return act(handle);
  // Loaded when needed: it brings the schemas, which the first screen does without.
  const { AppError } = await import('../../../shared/ipc/app-error');
  throw new AppError(
    'not-found',
    `No brief is open. Open one under Briefs, or begin one with ${keysInWords('$mod+n')}.`,
  );
}

export const BRIEF_COMMANDS: readonly Command[] = [
  {
    id: 'new-brief',
    title: 'New brief…',
    group: 'Brief',
    keys: '$mod+n',
    run: () => openDialog({ kind: 'new-brief' }),
  },
  {
    id: 'new-blank',
    title: 'New blank brief',
    group: 'Brief',
    opensBrief: true,
    run: () => beginBrief('blank'),
  },
  {
    id: 'check',
    title: 'Check quotations',
    group: 'Brief',
    keys: 'F7',
    run: () => inOpenBrief((brief) => brief.check()),
  },
  {
    id: 'matrix',
    title: 'Source matrix',
    group: 'Brief',
    keys: '$mod+Alt+KeyM',
    run: () => inOpenBrief((brief) => brief.matrix()),
  },
  {
    id: 'disagreements',
    title: 'Quotes that agree or contradict',
    group: 'Brief',
    keys: '$mod+Alt+KeyD',
    run: () => inOpenBrief((brief) => brief.matrix('disagreements')),
  },
  {
    id: 'export',
    title: 'Export the brief…',
    group: 'Brief',
    keys: '$mod+Shift+e',
    run: () => inOpenBrief((brief) => brief.exportBrief()),
  },
  {
    id: 'export-with-report',
    title: 'Export with the quotation report…',
    group: 'Brief',
    run: () => inOpenBrief((brief) => brief.exportBrief('with-report')),
  },
  {
    id: 'save-report',
    title: 'Save the check report…',
    group: 'Brief',
    run: () => inOpenBrief((brief) => brief.saveReport()),
  },
  ...STYLES.map(
    ([style, name]): Command => ({
      id: `style-${style}`,
      title: `Citations: ${name}`,
      group: 'Brief',
      run: () => inOpenBrief((brief) => brief.setStyle(style)),
    }),
  ),
  {
    id: 'add-style',
    title: 'Citations: add a style…',
    group: 'Brief',
    run: async () => {
      const { addStyle } = await import('../added-styles');
      const added = await addStyle();
      if (added !== null) await inOpenBrief((brief) => brief.setStyle(added.id));
    },
  },
  ...TOOLS.map(
    ([ask, title, keys, ofBrief]): Command => ({
      id: `tool-${ask}`,
      title,
      group: 'Brief',
      ...(keys !== undefined && (ofBrief ? { keysOfBrief: keys } : { keys })),
      run: () => inOpenBrief((brief) => brief.tool(ask)),
      ...HITS[ask],
    }),
  ),
  ...MEND_ACTIONS.map(
    ({ action, title, keys }): Command => ({
      id: `write-${action}`,
      title,
      group: 'Brief',
      keysOfBrief: keys,
      run: () => inOpenBrief((brief) => brief.write(action)),
    }),
  ),
  ...BLOCK_ACTIONS.map(
    ({ action, title, keys }: BlockEntry): Command => ({
      id: `write-${action}`,
      title,
      group: 'Brief',
      ...(keys !== undefined && { keysOfBrief: keys }),
      run: () => inOpenBrief((brief) => brief.write(action)),
    }),
  ),
  ...WRITING.map(
    ([action, title, keysOfBrief]): Command => ({
      id: `write-${action}`,
      title,
      group: 'Brief',
      ...(keysOfBrief !== undefined && { keysOfBrief }),
      run: () => inOpenBrief((brief) => brief.write(action)),
    }),
  ),
];
