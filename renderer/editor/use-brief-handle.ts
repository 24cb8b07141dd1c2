import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { type Ref, type RefObject, useCallback, useImperativeHandle, useRef } from 'react';
import type { Brief, TemplateId, TemplateSection } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { announce } from '../ui/announce';
import type { BriefPaneHandle } from './BriefPane';
import { BLOCK_ACTION_COMMAND } from './blocks/block-action-command';
import { isBlockAction } from './blocks/block-actions';
import { askNote } from './footnote/note-desk';
import { isMendAction, type MendAction } from './mending/mend-actions';
import { insertOutline, insertQuote } from './quotation/insert-quote';
import { $hasPlace, $headingOverCaret } from './quotation/place-for-quote';
import { releasedSentence } from './review/release-words';
import { settleTyped } from './state/after-paint';
import type { KeptCaret } from './state/keep-caret';
import type { BriefSession } from './state/use-brief-session';
import { editTable, isTableAction } from './table/edit-table';
import { readBriefTemplate } from './template/use-brief-template';
import { applyFormat } from './toolbar/format-commands';
import type { HeaderAsk, ToolAsk } from './tools/tool-asks';
import type { OpenPanels } from './use-open-panels';

export type BriefHandleParts = {
  briefId: string;
  template: TemplateId;
  session: BriefSession;
  panels: OpenPanels;
  kept: RefObject<KeptCaret | null>;
  title: RefObject<HTMLTextAreaElement | null>;
  mend: (action: MendAction) => void;
  tool: (ask: Exclude<ToolAsk, HeaderAsk>) => void;
  released: Brief['released'];
  onNotice: (notice: string) => void;
};

/** Tools that would change the text or what is kept of it. */
const WRITING_TOOLS: ReadonlySet<ToolAsk> = new Set<ToolAsk>([
  'replace',
  'keep-version',
  'versions',
  'take-back',
  'number-paragraphs',
  'section-up',
  'section-down',
  'section-promote',
  'section-demote',
]);

/** Without its template a brief is written on without its sections. */
const sectionsOf = (templateId: TemplateId): Promise<readonly TemplateSection[]> =>
  readBriefTemplate(templateId).then(
    (template) => template?.sections ?? [],
    () => [],
  );

/** What the rest of the window asks of an open brief. */
export function useBriefHandle(
  ref: Ref<BriefPaneHandle> | undefined,
  editor: LexicalEditor,
  { briefId, template, session, panels, kept, title, mend, tool, released, onNotice }: BriefHandleParts,
): void {
  const { flush } = session;
  const latest = useRef(session);
  latest.current = session;
  const { openAtCaret, openNewFootnote, setExporting, check, showMatrix } = panels;
  const refuse = useCallback(
    (by: NonNullable<Brief['released']>): false => {
      onNotice(releasedSentence(by));
      return false;
    },
    [onNotice],
  );
  useImperativeHandle(
    ref,
    () => ({
      insertQuote: async (quote, quoting) => {
        if (released) return refuse(released);
        const hasPlace = editor.read($hasPlace);
        insertQuote(editor, quote, quoting, hasPlace ? [] : await sectionsOf(template));
        editor.focus();
        const under = hasPlace ? null : editor.read($headingOverCaret);
        announce(under === null ? 'Quoted into the brief.' : `Quoted into the brief, under “${under}”.`);
        return true;
      },
      insertOutline: async (parts) => {
        if (released) return refuse(released);
        kept.current?.restore();
        insertOutline(editor, parts, editor.read($hasPlace) ? [] : await sectionsOf(template));
        return true;
      },
      exportBrief: (withReport) => setExporting(withReport ?? true),
      saveReport: () => {
        flush()
          .then(() => request('exports:report', { briefId }))
          .then(
            (file) => file !== null && onNotice(`Check report saved as “${file.fileName}”.`),
            (error: unknown) => onNotice(sentenceOf(error)),
          );
      },
      check,
      setStyle: (style) => {
        if (released) return onNotice(releasedSentence(released));
        latest.current.setStyle(style);
        announce('The citations are set anew.');
      },
      matrix: (tab) => showMatrix(tab ?? 'matrix'),
      write: (action) => {
        if (released) return onNotice(releasedSentence(released));
        if (isMendAction(action) && askNote(action)) return;
        settleTyped();
        kept.current?.restore();
        editor.focus(() => {
          if (action === 'cite' || action === 'link') openAtCaret(action);
          else if (action === 'footnote') openNewFootnote();
          else if (isMendAction(action)) mend(action);
          else if (isBlockAction(action)) editor.dispatchCommand(BLOCK_ACTION_COMMAND, action);
          else if (isTableAction(action)) editTable(editor, action);
          else applyFormat(editor, action);
        });
      },
      tool: (ask) => {
        if (released && WRITING_TOOLS.has(ask)) return onNotice(releasedSentence(released));
        if (ask !== 'number-paragraphs') return tool(ask);
        const { header, setHeader } = latest.current;
        const numbered = header.numbered !== true;
        setHeader({ ...header, numbered });
        announce(numbered ? 'The paragraphs are numbered.' : 'The paragraphs are not numbered any more.');
      },
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
      focus: () => editor.focus(),
      focusTitle: () => title.current?.focus(),
      whenOpen: () => Promise.resolve(),
      flush,
    }),
    [
      editor,
      briefId,
      template,
      refuse,
      flush,
      kept,
      title,
      mend,
      tool,
      released,
      onNotice,
      openAtCaret,
      openNewFootnote,
      setExporting,
      check,
      showMatrix,
    ],
  );
}
