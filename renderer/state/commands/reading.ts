import { saveCopy } from '../../library/drag-out';
import { openDialog, travel, useDesk } from '../desk';
import { showSentence } from '../problem';
import type { Command } from './command';
import { reader } from './reader-actions';

export const READING_COMMANDS: readonly Command[] = [
  {
    id: 'quote-into-brief',
    title: 'Quote the selection into the brief',
    group: 'Reading',
    keys: 'q',
    plainKey: true,
    run: () => reader()?.quoteIntoBrief(),
  },
  {
    id: 'keep-quote',
    title: 'Keep the selection as a quote',
    group: 'Reading',
    keys: 'k',
    plainKey: true,
    run: () => reader()?.keepQuote(),
  },
  {
    id: 'copy-cited',
    title: 'Copy the selection with its citation',
    group: 'Reading',
    keys: '$mod+Shift+c',
    run: () => reader()?.copyWithCitation(),
  },
  {
    id: 'quote-sentence',
    title: 'Quote sentence…',
    group: 'Reading',
    keys: '$mod+Alt+KeyQ',
    run: () => reader()?.quoteSentences(),
  },
  {
    id: 'more-like',
    title: 'More like this passage, in the library',
    group: 'Reading',
    keys: '$mod+Alt+KeyL',
    run: () => reader()?.moreLike(),
  },
  {
    id: 'next-quote',
    title: 'Go to the next saved quote',
    group: 'Reading',
    keys: ']',
    plainKey: true,
    run: () => reader()?.stepQuote(1),
  },
  {
    id: 'previous-quote',
    title: 'Go to the previous saved quote',
    group: 'Reading',
    keys: '[',
    plainKey: true,
    run: () => reader()?.stepQuote(-1),
  },
  {
    id: 'record',
    title: 'Show or hide the record',
    group: 'Reading',
    keys: '$mod+Alt+KeyR',
    run: () => reader()?.toggleRecord(),
  },
  {
    id: 'set-aside',
    title: 'Show or hide what was set aside',
    group: 'Reading',
    keys: '$mod+Alt+KeyS',
    run: () => reader()?.toggleSetAside(),
  },
  {
    id: 'correct-text',
    title: 'Correct the text of the open article, or set paragraphs aside…',
    group: 'Reading',
    keys: '$mod+Alt+KeyV',
    run: () => reader()?.correctText(),
  },
  {
    id: 'raw-file',
    title: 'Show the raw file',
    group: 'Reading',
    keys: '$mod+Alt+KeyF',
    run: () => reader()?.showRawFile(),
  },
  {
    id: 'save-copy',
    title: 'Save a copy of the open article’s file…',
    group: 'Reading',
    run: () => {
      const { reading } = useDesk.getState();
      if (reading) void saveCopy(reading.articleId, reading.textId);
    },
  },
  {
    id: 'newer-text',
    title: 'Quotes in the newer text of the open article…',
    group: 'Reading',
    keys: '$mod+Alt+KeyN',
    run: () => {
      const { reading } = useDesk.getState();
      if (reading) openDialog({ kind: 'newer-text', articleId: reading.articleId });
    },
  },
  {
    id: 'compare-texts',
    title: 'What changed between texts of the open article…',
    group: 'Reading',
    run: () => {
      const { reading } = useDesk.getState();
      if (reading)
        openDialog({
          kind: 'compare-texts',
          articleId: reading.articleId,
          ...(reading.textId !== undefined && { textId: reading.textId }),
        });
    },
  },
  {
    id: 'read-this-text',
    title: 'Read this text of the open article from now on',
    group: 'Reading',
    run: async () => {
      const { reading } = useDesk.getState();
      if (reading?.textId === undefined)
        return showSentence('The text that is shown is the one that is read.');
      const { readTextAgain } = await import('../../reader/correcting/text-steps');
      await readTextAgain(reading.textId);
    },
  },
  {
    id: 'back',
    title: 'Back to the article before',
    group: 'Reading',
    keys: 'Alt+ArrowLeft',
    plainKey: true,
    run: () => travel('back'),
  },
  {
    id: 'forward',
    title: 'Forward',
    group: 'Reading',
    keys: 'Alt+ArrowRight',
    plainKey: true,
    run: () => travel('forward'),
  },
];
