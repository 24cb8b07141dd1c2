import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type JSX, useEffect, useLayoutEffect, useState } from 'react';
import { sentenceOf } from '../../api';
import { announce } from '../../ui/announce';
import { keysInWords } from '../../ui/keys';
import type { SourceTarget } from '../BriefPane';
import { applyMend } from '../mending/apply-mend';
import { type MendAction, mendOf } from '../mending/mend-actions';
import type { Mend } from '../mending/mends';
import { offeredActs } from '../mending/offered-mends';
import { toggleParaphrase } from '../paraphrase/toggle-paraphrase';
import type { ProseFinding } from '../prose/find-in-prose';
import { createFindingLines } from '../prose/prose-lines';
import { quoteFinding } from '../prose/quote-finding';
import { VerdictPill, verdictSentence } from '../quotation/VerdictPill';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { createWordLines } from '../quotation/word-highlights';
import { mendsOfTyped, mendTyped, withCaret } from '../typed/mend-typed';
import { CHANGED_MEANWHILE, quoteTyped } from '../typed/quote-typed';
import { TypedCard } from '../typed/TypedCard';
import { createTypedLines } from '../typed/typed-highlights';
import { $placeOfFinding, $withOwnKeys } from './note-problems';

type NoteFindingsProps = {
  /** The quotations of this footnote, and what was found in its prose. */
  judged: readonly JudgedQuotation[];
  findings: readonly ProseFinding[];
  by: JudgedBy;
  onIgnore: (id: string) => void;
  onNotice: (notice: string) => void;
  onOpenSource: (target: SourceTarget) => void;
};

/** Below the words of a footnote: the verdict on each quotation with what mends it, and what to look at in the prose. */
export function NoteFindings(props: NoteFindingsProps): JSX.Element | null {
  const { judged, findings, by, onIgnore, onNotice, onOpenSource } = props;
  const [editor] = useLexicalComposerContext();
  const [lines] = useState(() => ({
    typed: createTypedLines(editor, 'note'),
    words: createWordLines(editor, 'note-quotation'),
    findings: createFindingLines(editor, 'note-prose'),
  }));
  useLayoutEffect(() => {
    const own = editor.read(() => $withOwnKeys(judged));
    lines.typed.draw(own.filter((each) => each.typed !== undefined));
    lines.words.draw(own);
    lines.findings.draw(
      editor.read(() =>
        findings.flatMap((finding) => {
          const place = $placeOfFinding(finding);
          return place ? [{ ...finding, key: place.key, span: place.span }] : [];
        }),
      ),
    );
    for (const { key, verdict, typed: marked } of own) {
      const el = marked ? null : editor.getElementByKey(key);
      if (el && verdict) el.dataset.verdict = verdict.verdict;
    }
  });
  useEffect(
    () => () => {
      for (const each of Object.values(lines)) each.erase();
    },
    [lines],
  );

  const mend = (action: MendAction, quotation: JudgedQuotation) => {
    const key = editor.read(() => $withOwnKeys(judged)[judged.indexOf(quotation)]?.key);
    if (key === undefined) return;
    const kind = mendOf(action);
    const outcome = kind === null ? toggleParaphrase(editor, key) : applyMend(editor, kind, { ...by, key });
    if (outcome.isDone) announce(outcome.says);
    else onNotice(outcome.says);
    editor.focus();
  };
  const mendWords = (kind: Mend, quotation: JudgedQuotation) => {
    void mendTyped(editor, kind, withCaret(editor, quotation), by).then(({ isDone, says }) => {
      if (isDone) announce(says);
      else onNotice(says);
      editor.focus();
    });
  };
  const settle = (work: Promise<string | null>): void => {
    work.then(
      (says) => {
        if (says === null) announce('Made a quotation.');
        else onNotice(says);
        editor.focus();
      },
      (error: unknown) => onNotice(sentenceOf(error)),
    );
  };
  const quoteFound = (finding: ProseFinding) => {
    const place = editor.read(() => $placeOfFinding(finding));
    if (place) settle(quoteFinding(editor, { ...finding, ...place }, by.sources.articles));
    else onNotice('The words changed meanwhile. Try again.');
  };

  if (judged.length + findings.length === 0) return null;
  return (
    <ul className="footnote-verdicts" aria-label="Quotations in this footnote">
      {judged.map((quotation) => {
        const { key, words, verdict, fields } = quotation;
        if (verdict === null) return null;
        const article = by.sources.articles.get(fields.articleId);
        const paragraph = verdict.paragraph ?? fields.paragraph ?? undefined;
        const showSource = article
          ? () => onOpenSource({ articleId: fields.articleId, ...(paragraph !== undefined && { paragraph }) })
          : null;
        return (
          <li key={key} data-verdict={verdict.verdict}>
            <p className="footnote-quoted">“{words}”</p>
            {quotation.typed ? (
              <TypedCard
                quotation={quotation}
                article={article}
                style={by.style}
                mends={mendsOfTyped(quotation, by)}
                onMend={(mend) => mendWords(mend, quotation)}
                onQuote={() =>
                  settle(
                    quoteTyped(editor, quotation, by.sources.articles).then((made) =>
                      made === null ? CHANGED_MEANWHILE : null,
                    ),
                  )
                }
                onShowSource={showSource}
              />
            ) : (
              <>
                <VerdictPill verdict={verdict.verdict}>{verdictSentence(verdict)}</VerdictPill>
                {verdict.reasons.length > 1 && (
                  <ul className="verdict-reasons">
                    {verdict.reasons.slice(1, 6).map(({ message }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity of their own
                      <li key={index}>{message}</li>
                    ))}
                  </ul>
                )}
                <span className="verdict-acts">
                  {offeredActs(quotation, by, true).map(({ action, label, title, keys }) => (
                    <button
                      key={action}
                      type="button"
                      className="btn line"
                      data-tip={title}
                      data-tip-keys={keysInWords(keys)}
                      onClick={() => mend(action, quotation)}
                    >
                      {label}
                    </button>
                  ))}
                </span>
              </>
            )}
          </li>
        );
      })}
      {findings.map((finding) => (
        <li key={`${finding.id} ${finding.span.start}`}>
          <p className="footnote-quoted">{finding.words}</p>
          <VerdictPill verdict="flagged">
            {finding.kind === 'copied' ? 'copied without marks' : 'not in the cited passage'}
          </VerdictPill>
          <p>
            {finding.says.charAt(0).toUpperCase()}
            {finding.says.slice(1)}.
          </p>
          <span className="verdict-acts">
            {finding.kind === 'copied' && (
              <button type="button" className="btn line" onClick={() => quoteFound(finding)}>
                Make it a quotation
              </button>
            )}
            <button type="button" className="btn line" onClick={() => onIgnore(finding.id)}>
              Ignore here
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
