import { ChevronLeft, ChevronRight, FileText, Info } from 'lucide-react';
import { useRef } from 'react';
import { dragOut } from '../library/drag-out';
import { EmptyLibrary } from '../library/EmptyLibrary';
import { keysOf } from '../state/commands';
import { openArticle, openDialog, setDesk, travel, useDesk } from '../state/desk';
import { useLibrary } from '../state/library-data';
import { showProblem } from '../state/problem';
import { useUndo } from '../state/undo';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { Note } from '../ui/Note';
import { ArticleSheet } from './ArticleSheet';
import { canonicalOf } from './describe-passage';
import { placeQuotes } from './highlights';
import { TextChoice } from './newer-text/TextChoice';
import './article-text.css';
import './record-panel.css';
import './reader.css';
import { readTextAgain } from './correcting/text-steps';
import { RecordPanel } from './RecordPanel';
import { useReading } from './use-reading';

const tipKeys = (id: string) => keysInWords(keysOf(id) ?? '');

/** The article that is open, with its record. */
export function ReaderPane() {
  const target = useDesk((desk) => desk.reading);
  const canGoBack = useDesk((desk) => desk.back.length > 0);
  const canGoOn = useDesk((desk) => desk.forward.length > 0);
  const recordShown = useDesk((desk) => desk.recordShown);
  const undoFailed = useUndo((now) => now.failed);
  const { reading, failed, quotes, reload, showArticle } = useReading(target);
  const showQuote = useRef<((quoteId: string) => void) | null>(null);
  const isOld = reading !== null && reading.text.id !== reading.article.text.id;

  return (
    <>
      <div className="bar">
        <IconButton
          icon={ChevronLeft}
          label="Back"
          keys={tipKeys('back')}
          picturePx={17}
          disabled={!canGoBack}
          onClick={() => travel('back')}
        />
        <IconButton
          icon={ChevronRight}
          label="Forward"
          keys={tipKeys('forward')}
          picturePx={17}
          disabled={!canGoOn}
          onClick={() => travel('forward')}
        />
        <span className="sp" />
        <button
          type="button"
          className="btn"
          disabled={!reading}
          draggable={reading !== null}
          onDragStart={(event) => {
            // The system takes over, with the file in place of the page's own picture of the button.
            event.preventDefault();
            if (reading) dragOut(reading.article.id, reading.text.id);
          }}
          data-tip="The file as it came in; drag it out of the window to give it away"
          data-tip-keys={tipKeys('raw-file')}
          onClick={() => reading && openDialog({ kind: 'raw', textId: reading.text.id })}
        >
          <FileText size={15} /> Raw file
        </button>
        <button
          type="button"
          className="btn"
          disabled={!reading}
          aria-pressed={recordShown}
          data-tip="What is known about the article, and how"
          data-tip-keys={tipKeys('record')}
          onClick={() => setDesk({ recordShown: !recordShown })}
        >
          <Info size={15} /> Record
        </button>
      </div>
      {reading && <TextChoice article={reading.article} textId={reading.text.id} />}
      {isOld && (
        <div className="older">
          <Note
            kind="flag"
            action={
              <>
                <button
                  type="button"
                  className="btn line small"
                  data-tip="Quotes are found again in it; no text goes"
                  onClick={() => void readTextAgain(reading.text.id).catch(showProblem)}
                >
                  Read this text from now on
                </button>
                <button
                  type="button"
                  className="btn line small"
                  onClick={() => openArticle({ articleId: reading.article.id })}
                >
                  Show the current text
                </button>
              </>
            }
          >
            This is text {reading.text.version} of {reading.article.versions.length}, kept as it was.
          </Note>
        </div>
      )}
      {undoFailed && (
        <div className="older">
          <Note kind="bad">The step could not be undone. {undoFailed}</Note>
        </div>
      )}
      <div className="reader-frame">
        {reading && target ? (
          <>
            <ArticleSheet
              key={reading.text.id}
              article={reading.article}
              text={reading.text}
              quotes={quotes}
              target={target}
              showQuoteRef={showQuote}
            />
            {recordShown && (
              <RecordPanel
                article={reading.article}
                text={reading.text}
                quotes={placeQuotes(quotes, canonicalOf(reading.text))}
                onChanged={showArticle}
                onQuote={(id) => showQuote.current?.(id)}
              />
            )}
          </>
        ) : failed ? (
          <div className="calm">
            <Note
              kind="bad"
              action={
                failed.code === 'not-found' ? undefined : (
                  <button type="button" className="btn line small" onClick={reload}>
                    Try again
                  </button>
                )
              }
            >
              {failed.message}
            </Note>
          </div>
        ) : target ? null : (
          <NothingOpen />
        )}
      </div>
    </>
  );
}

function NothingOpen() {
  const isEmpty = useLibrary((now) => now.articles?.length === 0);
  if (isEmpty) return <EmptyLibrary />;
  return (
    <div className="calm quiet">
      <p>Choose an article at the left, or press {keysInWords('$mod+k')} to find one.</p>
    </div>
  );
}
