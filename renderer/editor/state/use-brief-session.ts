import { HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { languageOfBrief } from '../../../shared/brief-document/memo';
import type { CheckReport } from '../../../shared/ipc/contract';
import type { Brief, BriefHeader, StyleId } from '../../../shared/model';
import { codeOf, onEvent, request, sentenceOf } from '../../api';
import { openBrief } from '../../state/desk';
import { confirmedSpeakers, useLibrary } from '../../state/library-data';
import { showSentence } from '../../state/problem';
import { readText } from '../../state/read-texts';
import { type Autosave, createAutosave } from '../autosave/autosave';
import { keepSaving } from '../autosave/open-saves';
import { createSaveBoard, type SaveBoard } from '../autosave/save-board';
import { type CitationBoard, createCitationBoard } from '../citation/citation-board';
import { createCitationRenderer } from '../citation/citation-renderer';
import { createProseReader } from '../prose/prose-blocks';
import { createProseBoard, type ProseBoard } from '../prose/prose-board';
import { createSourceShelf, type SourceShelf } from '../quotation/source-shelf';
import { createVerdictBoard, type JudgedQuotation, type VerdictBoard } from '../quotation/verdict-board';
import { createTypedReader } from '../typed/typed-blocks';
import { createTypedBoard, inOrder, type TypedBoard } from '../typed/typed-board';
import { settleTyped } from './after-paint';
import { createStateReader } from './brief-state';
import { createFollower, typedIn } from './follower';
import { keepHead } from './kept-history';
import { createSurveyor, type Survey } from './survey';

export type BriefSession = {
  header: BriefHeader;
  style: StyleId;
  setHeader: (header: BriefHeader) => void;
  setStyle: (style: StyleId) => void;
  saves: SaveBoard;
  survey: Survey;
  shelf: SourceShelf;
  verdicts: VerdictBoard;
  /** Words between typed marks, judged when the window has nothing better to do. */
  typed: TypedBoard;
  /** Every quotation with the verdict on what stands there now, in document order. */
  judgedNow: () => readonly JudgedQuotation[];
  citations: CitationBoard;
  /** What was found in the prose, ignored findings too. */
  prose: ProseBoard;
  /** Ids of findings that are not shown any more; stored with the brief. */
  ignored: readonly string[];
  ignore: (id: string) => void;
  /** It is released: nothing about it is changed any more. */
  isReadOnly: boolean;
  flush: () => Promise<void>;
  check: () => Promise<CheckReport>;
  /** What is not saved is not to be saved any more: another state of the brief is shown. */
  leaveUnsaved: () => void;
  /** Stores the words as a brief of their own, and opens it. */
  keepAsCopy: () => Promise<void>;
};

/** What one open brief knows besides its text: its header, its sources, verdicts, citations, and whether it is saved. */
export function useBriefSession(editor: LexicalEditor, brief: Brief, set: 'en-US' | 'en-GB'): BriefSession {
  const [header, showHeader] = useState(brief.header);
  const language = languageOfBrief(header, set);
  const [style, showStyle] = useState(brief.style);
  const [saves] = useState(() => createSaveBoard());
  const [readers] = useState(() => ({
    $survey: createSurveyor(editor),
    $prose: createProseReader(editor),
    $typed: createTypedReader(editor),
    read: createStateReader(editor),
  }));
  const [survey, setSurvey] = useState<Survey>(() => editor.read(readers.$survey));
  const [asOpened] = useState(() => JSON.stringify(readers.read(brief.state.ignored)));
  const opened = useRef(asOpened);
  const choices = useRef({
    header: brief.header,
    style: brief.style,
    ignored: brief.state.ignored ?? [],
  });
  const [ignored, showIgnored] = useState<readonly string[]>(choices.current.ignored);
  const [prose] = useState(() => createProseBoard());

  const [autosave] = useState<Autosave>(() =>
    createAutosave({
      revision: brief.revision,
      read: () => ({
        header: choices.current.header,
        style: choices.current.style,
        state: readers.read(choices.current.ignored),
      }),
      write: (snapshot, revision) => request('briefs:save', { briefId: brief.id, revision, ...snapshot }),
      onStatus: saves.show,
      describe: (error) => ({ code: codeOf(error) ?? 'internal', message: sentenceOf(error) }),
    }),
  );
  // A released brief is never saved again.
  const isReleased = brief.released !== undefined;
  const touch = useCallback(() => {
    if (!isReleased) autosave.touch();
  }, [isReleased, autosave]);
  const [shelf] = useState(() =>
    createSourceShelf({
      sources: (input) => request('briefs:sources', input),
      impact: (input) => request('quotes:impact', input),
      text: ({ textId }) => readText(textId),
    }),
  );
  const [verdicts] = useState(createVerdictBoard);
  const [typed] = useState(() => createTypedBoard());
  const judgedNow = useCallback(() => {
    settleTyped();
    return inOrder(verdicts.get(), typed.settle());
  }, [verdicts, typed]);
  const citations = useMemo(() => createCitationBoard(createCitationRenderer(), language), [language]);

  const follow = useCallback(() => {
    const now = editor.read(readers.$survey);
    setSurvey(now);
    shelf.want([
      ...now.quotations.map(({ fields }) => fields.articleId),
      ...now.paraphrases.map(({ articleId }) => articleId),
      ...now.citations.flatMap(({ items }) => items.map(({ articleId }) => articleId)),
    ]);
    verdicts.update(
      now.quotations,
      shelf.get(),
      choices.current.style,
      confirmedSpeakers(),
      choices.current.header.date,
    );
    citations.update(
      now.marks,
      choices.current.style,
      shelf.get().articles,
      now.placed.some(({ of }) => of === 'sources'),
    );
    prose.update(editor.read(readers.$prose), shelf.get().articles);
    typed.update(() => editor.read(readers.$typed), {
      sources: shelf.get(),
      style: choices.current.style,
      writtenOn: choices.current.header.date,
    });
  }, [editor, readers, shelf, verdicts, citations, prose, typed]);

  useEffect(() => {
    follow();
    const follower = createFollower(follow);
    const stops = [
      follower.stop,
      shelf.subscribe(follow),
      useLibrary.subscribe((now, before) => {
        if (now.quotes !== before.quotes) follow();
      }),
      editor.registerUpdateListener((update) => {
        const { dirtyElements, dirtyLeaves, tags } = update;
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        follower.follow(typedIn(update) ?? 'more');
        // Registering a rule visits every node of its kind; a brief that was only opened is not saved for that.
        if (
          opened.current !== '' &&
          tags.has(HISTORY_MERGE_TAG) &&
          JSON.stringify(readers.read(choices.current.ignored)) === opened.current
        )
          return;
        opened.current = '';
        touch();
      }),
      onEvent((event) => {
        if (event.type !== 'library-changed') return;
        // A decision about a quote matters only where a newer text came.
        if (event.what === 'articles' || (event.what === 'quotes' && shelf.get().impacts.size > 0))
          shelf.refresh();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      citations.stop();
      prose.stop();
      typed.stop();
    };
  }, [editor, readers, shelf, citations, prose, typed, touch, follow]);

  const storeCopy = useCallback(async (): Promise<Brief> => {
    const { header: mine, style: chosen } = choices.current;
    const copy = await request('briefs:create', {
      header: {
        ...mine,
        title: `${mine.title.trim() === '' ? 'Untitled brief' : mine.title.slice(0, 480)} (my changes)`,
      },
      template: brief.template,
      style: chosen,
      state: readers.read(choices.current.ignored),
    });
    autosave.stop();
    return copy;
  }, [brief.template, autosave, readers]);
  useEffect(
    () => () =>
      keepSaving(brief.id, autosave, async () => {
        const { title } = (await storeCopy()).header;
        showSentence(`This brief was changed elsewhere: what you wrote is kept as the new brief “${title}”.`);
      }),
    [brief.id, autosave, storeCopy],
  );

  return {
    header,
    style,
    saves,
    survey,
    shelf,
    verdicts,
    typed,
    judgedNow,
    citations,
    prose,
    ignored,
    ignore: (id) => {
      if (isReleased) return;
      const next = [...new Set([...choices.current.ignored, id])].slice(-2000);
      choices.current = { ...choices.current, ignored: next };
      showIgnored(next);
      touch();
    },
    setHeader: (next) => {
      if (isReleased) return;
      choices.current = { ...choices.current, header: next };
      keepHead(brief.id, choices.current);
      showHeader(next);
      touch();
    },
    setStyle: (next) => {
      if (isReleased) return;
      choices.current = { ...choices.current, style: next };
      keepHead(brief.id, choices.current);
      showStyle(next);
      follow();
      touch();
    },
    isReadOnly: isReleased,
    flush: autosave.flush,
    check: async () => {
      await autosave.flush();
      return await request('briefs:check', { briefId: brief.id });
    },
    leaveUnsaved: autosave.stop,
    keepAsCopy: async () => openBrief((await storeCopy()).id),
  };
}
