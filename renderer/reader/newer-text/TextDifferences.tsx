import { useCallback, useEffect, useMemo, useState } from 'react';
import { compareTexts } from '../../../shared/anchoring/compare-texts';
import type { Article, Text } from '../../../shared/model';
import { sentenceOf } from '../../api';
import { closeDialog, useLanguage } from '../../state/desk';
import { readArticle, readText } from '../../state/read-texts';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { ComparedTexts } from './ComparedTexts';
import { dayWords } from './day-words';
import './newer-text.css';

type TextDifferencesProps = {
  articleId: string;
  /** The text that was shown: compared with the newest, or, where it is that, with the one before. */
  textId: string | undefined;
};

/** Two texts of an article side by side, paragraph by paragraph, with the words that differ marked. */
export function TextDifferences({ articleId, textId }: TextDifferencesProps) {
  const [article, setArticle] = useState<Article | null>(null);
  const [chosen, setChosen] = useState<{ older: string; newer: string } | null>(null);
  const [texts, setTexts] = useState<{ older: Text; newer: Text } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [sameShown, setSameShown] = useState(false);
  const fail = useCallback((error: unknown) => setFailed(sentenceOf(error)), []);

  useEffect(() => {
    readArticle(articleId).then((found) => {
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
    // One after the other: long texts come in parts, of which the library holds those of one text.
    const load = async () => {
      const older = await readText(chosen.older);
      return { older, newer: await readText(chosen.newer) };
    };
    load().then((found) => current && setTexts(found), fail);
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
      {rows && <ComparedTexts rows={rows} shown={shown ?? []} />}
    </Dialog>
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
