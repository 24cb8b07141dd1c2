import { type JSX, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Brief, Quote, Quoting, StyleId, VerdictWord } from '../../shared/model';
import type { MeasuredLimit } from '../../shared/templates/limits';
import { request, sentenceOf } from '../api';
import { TryAgain } from '../ui/FailedNote';
import { finishSaving } from './autosave/open-saves';
import { BriefDesk } from './BriefDesk';
import type { BlockAction } from './blocks/block-actions';
import type { MendAction } from './mending/mend-actions';
import type { OutlinePart } from './quotation/insert-quote';
import type { TableAction } from './table/edit-table';
import { prepareTemplate } from './template/use-brief-template';
import type { BriefFormat } from './toolbar/format-commands';
import type { ToolAsk } from './tools/tool-asks';
import './brief-pane.css';
import './brief-text.css';
import './header/memo.css';
import './quotation/quotation.css';
import './paraphrase/paraphrase.css';
import './prose/prose.css';
import './citation/citation.css';
import './guidance/guidance.css';
import './panel/panel.css';
import './check/check.css';
import './caption/caption.css';
import './comment/comment.css';
import './divider/divider.css';
import './image/image.css';
import './placed-list/placed-list.css';
import './table/table.css';
import './export/export.css';
import './footnote/footnote.css';

export type SourceTarget = { articleId: string; quoteId?: string; paragraph?: number };

export type BriefStatus = {
  save: 'saved' | 'saving' | 'unsaved' | 'not-saved';
  /** Why it is not saved and what to do. */
  message?: string;
  /** Of the body; null until it is counted. */
  words: number | null;
  /** Reckoned from the words. */
  pages?: number;
  minutes?: number;
  /** How the whole stands to its template's limits. */
  limits?: readonly MeasuredLimit[];
  verdicts: Partial<Record<VerdictWord, number>>;
  /** Articles that the brief quotes or cites. */
  sources: number;
  /** Quotes in it that a newer text of their article changed or moved, and that wait for the analyst, in order. */
  unsettled: readonly UnsettledQuote[];
};

export type UnsettledQuote = {
  quoteId: string;
  articleId: string;
  /** Another quote stands for it in the newer text already; the brief has yet to take it. */
  isReplaced: boolean;
};

/** What can be done to the text at the caret. */
export type WritingAction =
  | BriefFormat
  | TableAction
  | MendAction
  | BlockAction
  | 'cite'
  | 'footnote'
  | 'link';

export type BriefPaneHandle = {
  /** Whether it stands there: a released brief takes nothing. */
  insertQuote: (quote: Quote, quoting?: Quoting | null) => Promise<boolean>;
  insertOutline: (parts: readonly OutlinePart[]) => Promise<boolean>;
  /** `with-report`: the quotation report is asked for already. */
  exportBrief: (ask?: 'with-report') => void;
  /** Saves what is unsaved, then writes the check report to a file that the analyst names. */
  saveReport: () => void;
  check: () => void;
  /** Sets all citations of the brief in this style. */
  setStyle: (style: StyleId) => void;
  /** `disagreements`: with the quotes that agree or contradict shown first. */
  matrix: (tab?: 'disagreements') => void;
  write: (action: WritingAction) => void;
  /** Opens a tool beside the text, or asks an open one for more. */
  tool: (ask: ToolAsk) => void;
  undo: () => void;
  redo: () => void;
  focus: () => void;
  focusTitle: () => void;
  /** Resolves once the brief is on screen and can be written in. */
  whenOpen: () => Promise<void>;
  /** Saves what is unsaved. Rejects with the reason when that fails; the edits stay in memory and are tried again. */
  flush: () => Promise<void>;
};

export type BriefPaneProps = {
  briefId: string;
  onOpenSource: (target: SourceTarget) => void;
  onStatus: (status: BriefStatus) => void;
  ref?: Ref<BriefPaneHandle>;
};

type Loading =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; brief: Brief; round: number };

/** The brief at the right of the window: loads it, hosts its desk, and hands the host's wishes on to it. */
export function BriefPane({ briefId, onOpenSource, onStatus, ref }: BriefPaneProps): JSX.Element {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const desk = useRef<BriefPaneHandle | null>(null);
  // Wishes made before the brief is on screen, such as a quote sent while it still loads.
  const early = useRef<((handle: BriefPaneHandle) => void)[]>([]);

  useEffect(() => {
    let current = true;
    setLoading({ state: 'loading' });
    const load = async () => {
      await finishSaving(briefId);
      const brief = await request('briefs:get', { briefId });
      await prepareTemplate(brief.template);
      return brief;
    };
    load().then(
      (brief) => current && setLoading({ state: 'ready', brief, round }),
      (error: unknown) => current && setLoading({ state: 'failed', message: sentenceOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [briefId, round]);

  const attach = useCallback((handle: BriefPaneHandle | null) => {
    desk.current = handle;
    if (handle !== null) for (const wish of early.current.splice(0)) wish(handle);
  }, []);

  const ask = useCallback((wish: (handle: BriefPaneHandle) => void) => {
    if (desk.current === null) early.current.push(wish);
    else wish(desk.current);
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      insertQuote: (quote, quoting) =>
        new Promise((resolve, reject) =>
          ask((handle) => handle.insertQuote(quote, quoting).then(resolve, reject)),
        ),
      insertOutline: (parts) =>
        new Promise((resolve, reject) => ask((handle) => handle.insertOutline(parts).then(resolve, reject))),
      setStyle: (style) => ask((handle) => handle.setStyle(style)),
      exportBrief: (withReport) => ask((handle) => handle.exportBrief(withReport)),
      saveReport: () => ask((handle) => handle.saveReport()),
      check: () => ask((handle) => handle.check()),
      matrix: (tab) => ask((handle) => handle.matrix(tab)),
      write: (action) => ask((handle) => handle.write(action)),
      tool: (wanted) => ask((handle) => handle.tool(wanted)),
      undo: () => desk.current?.undo(),
      redo: () => desk.current?.redo(),
      focus: () => ask((handle) => handle.focus()),
      focusTitle: () => ask((handle) => handle.focusTitle()),
      whenOpen: () => new Promise((resolve) => ask(() => resolve())),
      flush: async () => {
        await (desk.current?.flush() ?? finishSaving(briefId));
      },
    }),
    [ask, briefId],
  );

  if (loading.state === 'failed') {
    return (
      <div className="brief-pane">
        <div className="bar" />
        <div className="brief-unsaved">
          <TryAgain failed={loading.message} again={() => setRound(round + 1)} />
        </div>
      </div>
    );
  }
  if (loading.state === 'loading' || loading.brief.id !== briefId) {
    return (
      <div className="brief-pane" aria-busy="true">
        <div className="bar" />
      </div>
    );
  }
  return (
    <BriefDesk
      key={`${loading.brief.id} ${loading.round}`}
      brief={loading.brief}
      onOpenSource={onOpenSource}
      onStatus={onStatus}
      onReload={() => setRound(round + 1)}
      ref={attach}
    />
  );
}
