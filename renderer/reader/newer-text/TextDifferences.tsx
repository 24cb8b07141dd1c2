import { ArrowUpDown, Check, Minus, Pencil, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  type ComparedParagraph,
  type ComparedPart,
  compareTexts,
} from '../../../shared/anchoring/compare-texts';
import type { Article, Text } from '../../../shared/model';
import { request, sentenceOf } from '../../api';
import { closeDialog, useLanguage } from '../../state/desk';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { dayWords } from './day-words';
import { differencesInWords, kindInWords } from './differences-in-words';
import './newer-text.css';

type TextDifferencesProps = {
  articleId: string;
  /** The text that was shown: compared with the newest, or, where it is that, with the one before. */
  textId: string | undefined;
};

const ICONS = {
  same: Check,
  changed: Pencil,
  moved: ArrowUpDown,
  'moved-and-changed': ArrowUpDown,
  added: Plus,
  removed: Minus,
} as const;
const KINDS = {
  same: 'ok',
  changed: 'flag',
  moved: 'edit',
  'moved-and-changed': 'flag',
  added: 'ok',
  removed: 'bad',
} as const;

/** Two texts of an article side by side, paragraph by paragraph, with the words that differ marked. */
export function TextDifferences({ articleId, textId }: TextDifferencesProps) {
  const [article, setArticle] = useState<Article | null>(null);
  const [chosen, setChosen] = useState<{ older: string; newer: string } | null>(null);
  const [texts, setTexts] = useState<{ older: Text; newer: Text } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [sameShown, setSameShown] = useState(false);
  const fail = useCallback((error: unknown) => setFailed(sentenceOf(error)), []);

  useEffect(() => {
    request('articles:get', { articleId }).then((found) => {
      const ids = found.versions.map(({ id }) => id);
      const shown = textId === undefined ? ids.length - 1 : ids.indexOf(textId);
      const older = ids[shown === ids.length - 1 ? shown - 1 : shown];
      const newer = ids.at(-1);
      setArticle(found);
      if (older !== undefined && newer !== undefined) setChosen({ older, newer });
    }, fail);
  }, [articleId, textId, fail]);
  useEffect(() => {
    if (!chosen) return;
    let current = true;
    setFailed(null);
    Promise.all([
      request('texts:get', { textId: chosen.older }),
      request('texts:get', { textId: chosen.newer }),
    ]).then(([older, newer]) => current && setTexts({ older, newer }), fail);
    return () => {
      current = false;
    };
  }, [chosen, fail]);

  const rows = useMemo(() => (texts ? compareTexts(texts.older.blocks, texts.newer.blocks) : null), [texts]);
  const shown = rows?.filter(({ kind }) => sameShown || kind !== 'same');
  return (
    <Dialog wide title="What changed between texts" onClose={closeDialog}>
      {failed && <Note kind="bad">{failed}</Note>}
      {article && article.versions.length < 2 && <p>This article has one text.</p>}
      {article && chosen && (
        <div className="compared-choice">
          <TextSelect
            label="From"
            article={article}
            value={chosen.older}
            onChange={(older) => setChosen({ ...chosen, older })}
          />
          <TextSelect
            label="To"
            article={article}
            value={chosen.newer}
            onChange={(newer) => setChosen({ ...chosen, newer })}
          />
          <label>
            <input
              type="checkbox"
              checked={sameShown}
              onChange={(event) => setSameShown(event.target.checked)}
            />{' '}
            Show paragraphs that are the same
          </label>
        </div>
      )}
      {rows && (
        <p className="newer-summary" role="status">
          {differencesInWords(rows)}
        </p>
      )}
      {shown && shown.length > 0 && (
        // Long, and without a button to go to: it is scrolled by keys.
        <section
          className="compared-texts"
          aria-label="Paragraphs"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keys
          tabIndex={0}
        >
          <ol className="newer-quotes">
            {shown.map((row) => (
              <li key={keyOf(row)}>
                <ComparedRow row={row} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </Dialog>
  );
}

const keyOf = (row: ComparedParagraph): string =>
  row.kind === 'removed' ? `older ${row.before}` : `newer ${row.after}`;

function ComparedRow({ row }: { row: ComparedParagraph }) {
  const Icon = ICONS[row.kind];
  return (
    <div className="compared-row">
      <h3>
        <span className={`newer-state ${KINDS[row.kind]}`}>
          <Icon size={14} aria-hidden="true" />
          {kindInWords(row)}
        </span>
      </h3>
      <div className="newer-versions">
        <div>{'older' in row && <Parts parts={row.older} as="del" />}</div>
        <div>{'newer' in row && <Parts parts={row.newer} as="ins" />}</div>
      </div>
    </div>
  );
}

function Parts({ parts, as: Tag }: { parts: readonly ComparedPart[]; as: 'ins' | 'del' }) {
  return (
    <p className="newer-words" dir="auto">
      {parts.map((part, index) => {
        const View = part.differs ? Tag : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
        return <View key={index}>{part.text}</View>;
      })}
    </p>
  );
}

type TextSelectProps = { label: string; article: Article; value: string; onChange: (id: string) => void };

function TextSelect({ label, article, value, onChange }: TextSelectProps) {
  const language = useLanguage();
  return (
    <label>
      {label}{' '}
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {article.versions.map(({ id, version, importedAt }) => (
          <option key={id} value={id}>
            text {version}, imported {dayWords(importedAt, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
