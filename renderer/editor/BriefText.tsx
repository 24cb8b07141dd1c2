import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import type { NodeKey } from 'lexical';
import { type JSX, type RefObject, useMemo, useRef } from 'react';
import { bearsPortionMarks } from '../../shared/brief-document/portion-marks';
import { kindOfStyle } from '../../shared/citation/style-names';
import type { BriefTemplate } from '../../shared/model';
import { quotationStyle } from '../../shared/verdict/styles';
import { sentenceOf } from '../api';
import { announce } from '../ui/announce';
import type { SourceTarget } from './BriefPane';
import { NoteList } from './citation/NoteList';
import { goToText } from './header/go-to-text';
import { type HeadWanted, MemoBlock } from './header/MemoBlock';
import { useLinkClicks } from './link/use-link-clicks';
import type { MendAction } from './mending/mend-actions';
import { type NoteActs, NoteActsContext } from './placed-list/note-acts';
import { ProseLayer } from './prose/ProseLayer';
import { quoteFinding } from './prose/quote-finding';
import { goToCitation } from './quotation/go-to';
import { VerdictLayer } from './quotation/VerdictLayer';
import { sameArray } from './state/block-memory';
import type { BriefSession } from './state/use-brief-session';
import type { JudgedBrief } from './state/use-judged-brief';
import { mendTyped } from './typed/mend-typed';
import { CHANGED_MEANWHILE, quoteTyped } from './typed/quote-typed';
import { TypedLayer } from './typed/TypedLayer';

export type BriefTextProps = {
  titleRef: RefObject<HTMLTextAreaElement | null>;
  headWanted: HeadWanted | null;
  session: BriefSession;
  template: BriefTemplate | null | undefined;
  now: JudgedBrief;
  onMend: (action: MendAction, key?: NodeKey) => void;
  onOpenNote: (key: NodeKey) => void;
  onOpenSource: (target: SourceTarget) => void;
  onNotice: (notice: string | null) => void;
};

/** The page: the memo's head, the text with what is drawn about it, and the notes. */
export function BriefText(props: BriefTextProps): JSX.Element {
  const { titleRef, headWanted, session, template, now, onMend, onOpenNote, onOpenSource, onNotice } = props;
  const [editor] = useLexicalComposerContext();
  const { citations, survey, header, style } = session;
  const { judged, sources, by, findings } = now;
  const body = useRef<HTMLDivElement>(null);
  useLinkClicks(body, onNotice);
  const typed = useMemo(
    () => judged.filter((each) => each.typed !== undefined && each.footnote === undefined),
    [judged],
  );

  const latest = useRef(survey);
  latest.current = survey;
  const inNotes = useSame(judged.filter(({ footnote }) => footnote !== undefined));
  const firsts = new Map([...survey.placed].reverse().map(({ key, of }) => [of, key]));
  const places = useSame([...firsts.values()]);
  const placed = useSame([...firsts.keys()]);
  const acts = useMemo(
    (): NoteActs => ({
      judged: inNotes,
      places,
      onEdit: onOpenNote,
      onGoTo: (id) =>
        goToCitation(editor, latest.current.citations.find(({ citationId }) => citationId === id)?.key),
    }),
    [editor, inNotes, places, onOpenNote],
  );

  return (
    <div className="brief-scroll">
      <div className="page">
        <fieldset className="memo-fields" disabled={session.isReadOnly} aria-label="Head of the brief">
          <MemoBlock
            titleRef={titleRef}
            wanted={headWanted}
            header={header}
            style={style}
            template={template}
            onHeader={session.setHeader}
            onStyle={session.setStyle}
            onTitleDone={() => goToText(editor)}
          />
        </fieldset>
        <div
          className={kindOfStyle(style) === 'in-text' ? 'brief-body in-text' : 'brief-body'}
          data-outer-marks={header.outerMarks ?? quotationStyle(style).outerMarks}
          data-numbered={header.numbered === true ? '' : undefined}
          data-portions={bearsPortionMarks(header) ? '' : undefined}
          data-notes-marked={style === 'icd206-u' ? '' : undefined}
          ref={body}
        >
          <NoteActsContext value={acts}>
            <RichTextPlugin
              contentEditable={
                <ContentEditable className="brief-text" aria-label="Text of the brief" spellCheck={false} />
              }
              ErrorBoundary={LexicalErrorBoundary}
            />
          </NoteActsContext>
          <VerdictLayer body={body} judged={judged} by={by} onOpenSource={onOpenSource} onMend={onMend} />
          <TypedLayer
            body={body}
            typed={typed}
            by={by}
            onMend={(mend, words) => {
              void mendTyped(editor, mend, words, by).then(({ isDone, says }) => {
                onNotice(isDone ? null : says);
                if (isDone) announce(says);
                editor.focus();
              });
            }}
            onQuote={(quotation) => {
              quoteTyped(editor, quotation, sources.articles).then(
                (made) => {
                  onNotice(made === null ? CHANGED_MEANWHILE : null);
                  if (made !== null) announce('Made a quotation. The citation stays.');
                  editor.focus();
                },
                (error: unknown) => onNotice(sentenceOf(error)),
              );
            }}
            onOpenSource={onOpenSource}
          />
          <ProseLayer
            body={body}
            findings={findings}
            onQuote={(finding) => {
              quoteFinding(editor, finding, sources.articles).then(
                (says) => {
                  onNotice(says);
                  editor.focus();
                },
                (error: unknown) => onNotice(sentenceOf(error)),
              );
            }}
            onIgnore={(finding) => {
              session.ignore(finding.id);
              announce('Ignored in this brief.');
              editor.focus();
            }}
            onOpenSource={onOpenSource}
          />
        </div>
        <NoteList board={citations} acts={acts} placed={placed} />
      </div>
    </div>
  );
}

/** The same array as the last time when it holds the same things: what is made of it need not be drawn again. */
function useSame<T>(now: readonly T[]): readonly T[] {
  const kept = useRef(now);
  kept.current = sameArray(kept.current, now);
  return kept.current;
}
