import { useState } from 'react';
import { isCorrected } from '../../shared/correcting/analyst-rule';
import type { Article, ImportChoices, ImportStep, Text } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { openArticle } from '../state/desk';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';

// Reading the bytes and tidying white space have no other side to choose.
const TOGGLED: readonly ImportStep['action'][] = ['set-aside', 'joined', 'hyphen-repaired', 'tag-removed'];

/** What was done to the raw file, step by step; each removal or join can be undone, each offer taken up. */
export function ImportSteps({ article, text }: { article: Article; text: Text }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const decide = async (step: ImportStep) => {
    setBusy(step.id);
    setFailed(null);
    // All standing decisions go along: the new text is made afresh from the raw file.
    const choices: ImportChoices = Object.fromEntries(
      text.steps
        .filter((other) => TOGGLED.includes(other.action) && other.status !== 'offered')
        .map((other) => [other.id, other.status === 'applied' ? 'apply' : 'undo'] as const),
    );
    choices[step.id] = step.status === 'applied' ? 'undo' : 'apply';
    try {
      const changed = await request('imports:redo', { textId: text.id, choices });
      announce(`Text ${changed.versions.length} made. The text before is kept.`);
      openArticle({ articleId: article.id });
    } catch (error) {
      setFailed(sentenceOf(error));
    } finally {
      setBusy(null);
    }
  };

  // Made afresh from the raw file, a text would lose what was corrected by hand.
  const canDecide = !isCorrected(text);
  if (text.steps.length === 0) return <p className="hint">Nothing was changed: the text is the file.</p>;
  return (
    <>
      {failed && <Note kind="bad">{failed}</Note>}
      {!canDecide && (
        <p className="hint">
          This text was corrected by hand. What the importer did is undone in the corrections, or in an older
          text.
        </p>
      )}
      <ul className="steps">
        {text.steps.slice(0, 300).map((step) => (
          <li key={step.id}>
            <p>
              {step.status === 'offered' && <strong>Offered: </strong>}
              {step.status === 'undone' && <strong>Undone: </strong>}
              {step.message}
            </p>
            {step.rawText.trim() !== '' && (
              <q className="raw" dir="auto">
                {step.rawText.length > 160 ? `${step.rawText.slice(0, 160)}…` : step.rawText}
              </q>
            )}
            {canDecide && TOGGLED.includes(step.action) && (
              <button
                type="button"
                className="btn line small"
                disabled={busy !== null}
                onClick={() => void decide(step)}
              >
                {busy === step.id ? 'Working…' : step.status === 'applied' ? 'Undo' : 'Apply'}
              </button>
            )}
          </li>
        ))}
        {text.steps.length > 300 && <li className="hint">and {text.steps.length - 300} more</li>}
      </ul>
    </>
  );
}
