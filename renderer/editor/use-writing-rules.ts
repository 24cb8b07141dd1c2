import type { LexicalEditor } from 'lexical';
import { type RefObject, useEffect, useRef } from 'react';
import { request } from '../api';
import { partsOf } from '../state/board-drag';
import type { CitationBoard } from './citation/citation-board';
import { registerCitationKeys } from './citation/register-citation-keys';
import { INSERT_IMAGES_COMMAND } from './image/image-commands';
import type { MendAction } from './mending/mend-actions';
import { registerMendKeys } from './mending/register-mend-keys';
import { registerSectionKeys } from './outline/register-section-keys';
import { registerClipboard } from './paste/register-clipboard';
import { $insertOutline } from './quotation/insert-quote';
import { registerQuotationRules } from './quotation/quotation-rules';
import type { JudgedQuotation } from './quotation/verdict-board';
import { registerCaretInNewBlock } from './state/caret-in-new-block';
import { type KeptCaret, keepCaret } from './state/keep-caret';
import { registerTableSelection } from './table/register-tables';
import { registerFormatKeys } from './toolbar/format-commands';
import { registerParagraphChoice } from './typing/choose-paragraph';
import type { OpenPanels } from './use-open-panels';

/** What a paste brings, cleaned where untrusted text is parsed. */
export const cleanPaste = async (pasted: { html: string; text: string }) =>
  (await request('paste:clean', pasted)).blocks;

const NOT_SET = '[citation still being set: copy again]';

/** A citation in words, for a clipboard that knows no citations. Words that the style has not set yet are not given out as set. */
export const wordsOfCitation =
  (citations: CitationBoard) =>
  (id: string, inFootnote?: boolean): string => {
    const shown = citations.getShown(id);
    if (shown === null) return '';
    const text = citations.isSet() ? shown.text : NOT_SET;
    if (inFootnote === true) return text;
    return shown.kind === 'note' ? `[${shown.number}]` : ` ${text}`;
  };

export type WritingRules = {
  panels: OpenPanels;
  citationWords: ReturnType<typeof wordsOfCitation>;
  /** Every quotation with the verdict on what stands there now. */
  judgedNow: () => readonly JudgedQuotation[];
  mend: (action: MendAction) => void;
  onNotice: (notice: string) => void;
};

/** Everything that answers typing, keys and the clipboard in the text of a brief. Returns the caret that was last in it. */
export function useWritingRules(
  editor: LexicalEditor,
  { panels, citationWords, judgedNow, mend, onNotice }: WritingRules,
): RefObject<KeptCaret | null> {
  const kept = useRef<KeptCaret | null>(null);
  const { openNote, openAtCaret, openNewFootnote } = panels;
  useEffect(() => {
    const caret = keepCaret(editor);
    kept.current = caret;
    const stops = [
      registerQuotationRules(editor),
      registerCaretInNewBlock(editor),
      registerTableSelection(editor),
      registerParagraphChoice(editor),
      registerCitationKeys(editor, openNote),
      caret.stop,
      registerFormatKeys(editor, {
        onLink: () => openAtCaret('link'),
        onCite: () => openAtCaret('cite'),
        onFootnote: openNewFootnote,
      }),
      registerSectionKeys(editor),
      // A key is answered inside an update of the text; what it leads to is one of its own.
      registerMendKeys(editor, (action) => queueMicrotask(() => mend(action))),
      registerClipboard(editor, {
        clean: cleanPaste,
        citationWords,
        judged: judgedNow,
        onNotice,
        onImages: (files) => void editor.dispatchCommand(INSERT_IMAGES_COMMAND, files),
        onBoardDrop: (dropped) => $insertOutline(partsOf(dropped)),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, citationWords, judgedNow, mend, openNote, openAtCaret, openNewFootnote, onNotice]);
  return kept;
}
