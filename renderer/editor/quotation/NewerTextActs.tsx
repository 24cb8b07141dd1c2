import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { type JSX, useState } from 'react';
import type { Article, Quote, QuoteImpact } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { textName } from '../../reader/newer-text/text-names';
import { openDialog, useLanguage } from '../../state/desk';
import { announce } from '../../ui/announce';
import { withoutOuterMarks } from './insert-quote';
import { nameOlderText, switchToNewerQuote } from './newer-words';

type NewerTextActsProps = { quotationKey: NodeKey; impact: QuoteImpact; article: Article };

/** On the card of a quotation whose article has a newer text: the words as quoted, and what can be done about them. */
export function NewerTextActs({ quotationKey, impact, article }: NewerTextActsProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const language = useLanguage();
  const [failed, setFailed] = useState<string | null>(null);
  const { quote, state, place, settlement } = impact;
  const older = textName(article.versions, quote.textId, language);
  const isKept = settlement?.choice === 'kept' && settlement.textId === article.text.id;
  const successor = settlement?.successor ?? null;

  const act = (work: () => Promise<void>) => () => {
    setFailed(null);
    work().catch((error: unknown) => setFailed(sentenceOf(error)));
  };
  const use = (newer: Quote, said: string) => {
    switchToNewerQuote(editor, quotationKey, newer);
    editor.focus();
    announce(said);
  };
  const useMoved = act(async () => {
    if (!place) return;
    const { start, end } = place;
    const newer = await request('quotes:reanchor', {
      quoteId: quote.id,
      textId: article.text.id,
      start,
      end,
    });
    use(newer, `Now quoted from paragraph ${newer.paragraph} of the newer text.`);
  });
  const keep = act(async () => {
    await request('quotes:keepOlder', { quoteId: quote.id, textId: article.text.id });
    nameOlderText(editor, quotationKey, older);
    announce(`Kept as quoted from the ${older}; the citation says so.`);
  });
  return (
    <>
      <p>
        As quoted from the {older}, paragraph {quote.paragraph}: “{withoutOuterMarks(quote.exact)}”
      </p>
      {isKept && <p>You decided to keep it so.</p>}
      {failed !== null && <p role="alert">{failed}</p>}
      <span className="verdict-acts">
        {successor ? (
          <button
            type="button"
            className="btn line"
            onClick={() => use(successor, 'The newer words stand in the brief.')}
          >
            {successor.exact === quote.exact
              ? `Use paragraph ${successor.paragraph} of the newer text`
              : 'Use the new words'}
          </button>
        ) : place ? (
          <button type="button" className="btn line" onClick={useMoved}>
            Use paragraph {place.paragraph} of the newer text
          </button>
        ) : (
          <button
            type="button"
            className="btn line"
            onClick={() => openDialog({ kind: 'newer-text', articleId: article.id, quoteId: quote.id })}
          >
            {state === 'gone' ? 'See what the newer text has…' : 'Choose its place in the newer text…'}
          </button>
        )}
        {!isKept && (
          <button type="button" className="btn line" onClick={keep}>
            Keep as quoted from the {older}
          </button>
        )}
      </span>
    </>
  );
}
