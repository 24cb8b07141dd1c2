import { Pencil, Undo2, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type Article, NO_ENCODING, type RecordField, type Text } from '../../shared/model';
import { request } from '../api';
import { GroupPicker } from '../evidence/GroupPicker';
import { openArticle, setDesk, useLanguage } from '../state/desk';
import { hasDraft } from '../state/drafts';
import { rememberStep, type UndoStep, undoStep, useUndo } from '../state/undo';
import { announce } from '../ui/announce';
import { IconButton } from '../ui/IconButton';
import { Note } from '../ui/Note';
import { RecordHistory } from './correcting/RecordHistory';
import { DRAFT_PARTS, FieldEditor } from './FieldEditor';
import type { PlacedQuote } from './highlights';
import { ImportSteps } from './ImportSteps';
import { KeptFields } from './KeptFields';
import { Notes } from './notes/Notes';
import { basisLine, FIELD_LABELS, FIELD_ORDER, fieldWords } from './record-fields';

type RecordPanelProps = {
  article: Article;
  text: Text;
  quotes: readonly PlacedQuote[];
  onChanged: (article: Article) => void;
  onQuote: (quoteId: string) => void;
};

/** The record beside the article: every value with how it is known; then texts, quotes, and what the importer did. */
export function RecordPanel({ article, text, quotes, onChanged, onQuote }: RecordPanelProps) {
  const headingId = useId();
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <aside className="record-panel" aria-labelledby={headingId}>
      <div className="record-head">
        <h2 id={headingId}>Record</h2>
        <span className="sp" />
        <IconButton
          icon={X}
          label="Close the record"
          size="small"
          onClick={() => setDesk({ recordShown: false })}
        />
      </div>
      {text.warnings.length > 0 && (
        <Note kind="flag">
          {text.warnings.map((warning) => (
            <p key={warning.code + warning.message}>{warning.message}</p>
          ))}
        </Note>
      )}
      <Notes articleId={article.id} />
      <dl className="fields">
        {FIELD_ORDER.map((field) => (
          <Field key={`${article.id}-${field}`} article={article} field={field} onChanged={onChanged} />
        ))}
      </dl>
      <KeptFields key={`kept-${article.id}`} articleId={article.id} />
      <h3>Text{article.versions.length > 1 ? 's' : ''}</h3>
      <ul className="plainlist">
        {[...article.versions].reverse().map((version) => (
          <li key={version.id}>
            {version.id === text.id ? (
              <strong>Text {version.version}, shown</strong>
            ) : (
              <button
                type="button"
                className="linklike"
                onClick={() => openArticle({ articleId: article.id, textId: version.id })}
              >
                Text {version.version}
              </button>
            )}
            <span className="hint"> {when.format(new Date(version.importedAt))}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        From {text.fileName || 'pasted text'}
        {text.encoding === NO_ENCODING ? '' : `, read as ${text.encoding}`}.{' '}
        {text.blocks.length > 0
          ? `Cited on file as ${article.accession}.`
          : 'A record of a reference file: no text is on file.'}{' '}
        SHA-256{' '}
        <span className="hash" data-tip={text.sha256}>
          {text.sha256.slice(0, 12)}…
        </span>
      </p>
      {quotes.length > 0 && (
        <>
          <h3>Quotes from this text</h3>
          <ul className="plainlist">
            {quotes.map(({ listing: { quote } }) => (
              <li key={quote.id}>
                <button
                  type="button"
                  className="linklike quoted"
                  dir="auto"
                  onClick={() => onQuote(quote.id)}
                >
                  {quote.exact.length > 90 ? `${quote.exact.slice(0, 90)}…` : quote.exact}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Independence</h3>
      <GroupPicker key={article.id} articleId={article.id} />
      <RecordHistory article={article} onChanged={onChanged} />
      <h3>What the importer did</h3>
      <ImportSteps article={article} text={text} />
    </aside>
  );
}

function Field({
  article,
  field,
  onChanged,
}: {
  article: Article;
  field: RecordField;
  onChanged: (article: Article) => void;
}) {
  const draft = `${field} of ${article.id}`;
  const [editing, setEditing] = useState<'no' | 'asked' | 'again'>(
    DRAFT_PARTS.some((part) => hasDraft(`${draft}${part}`)) ? 'again' : 'no',
  );
  const place = useRef<HTMLDivElement>(null);
  const returnsFocus = useRef(false);
  const [step, setStep] = useState<UndoStep | null>(null);
  const canUndo = useUndo((now) => step !== null && now.steps.includes(step));
  const language = useLanguage();
  const value = article.record[field];
  const { words, doubt } = fieldWords(article.record, field, language);
  const label = FIELD_LABELS[field];

  /** Closes the form and gives the focus back to the pencil, unless it has gone elsewhere meanwhile. */
  const leave = () => {
    const at = document.activeElement;
    returnsFocus.current = editing !== 'no' && (at === document.body || place.current?.contains(at) === true);
    setEditing('no');
  };
  // Only once the pencil is drawn again, which a slow machine does later than the next frame.
  useEffect(() => {
    if (editing !== 'no' || !returnsFocus.current) return;
    returnsFocus.current = false;
    place.current?.querySelector<HTMLElement>('.edit')?.focus();
  }, [editing]);
  const done = (changed: Article) => {
    const before = value;
    const after = changed.record[field];
    const made: UndoStep = {
      label: `changing “${label}”`,
      undo: async () =>
        onChanged(await request('articles:setField', { articleId: article.id, field, value: before })),
      redo: async () =>
        done(await request('articles:setField', { articleId: article.id, field, value: after })),
    };
    rememberStep(made);
    setStep(made);
    leave();
    onChanged(changed);
    announce(`${label} changed.`);
  };

  return (
    <div className="record-field" ref={place} data-field={field}>
      <dt>{label}</dt>
      <dd>
        {editing !== 'no' ? (
          <FieldEditor
            article={article}
            field={field}
            draft={draft}
            autofocus={editing === 'asked'}
            onDone={done}
            onCancel={leave}
          />
        ) : (
          <>
            <div className="value">
              <span className={doubt ? 'unk' : undefined} dir="auto">
                {words}
              </span>
              {canUndo && step && (
                <IconButton
                  icon={Undo2}
                  label={`Undo the change of ${label}`}
                  tip="Undo this change"
                  size="small"
                  onClick={() => void undoStep(step)}
                />
              )}
              <IconButton
                icon={Pencil}
                label={`Change: ${label}`}
                tip="Change"
                size="small"
                className="edit"
                onClick={() => setEditing('asked')}
              />
            </div>
            <p className="basis">{basisLine(value)}</p>
          </>
        )}
      </dd>
    </div>
  );
}
