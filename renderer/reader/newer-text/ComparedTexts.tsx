import type { JSX } from 'react';
import type { ComparedParagraph } from '../../../shared/anchoring/compare-texts';
import { ComparedRows } from './ComparedRows';
import { differencesInWords } from './differences-in-words';

type ComparedTextsProps = {
  rows: readonly ComparedParagraph[];
  /** Those of `rows` that are to be seen. */
  shown: readonly ComparedParagraph[];
  /** What stands on the left and on the right, where the window does not say it elsewhere. */
  heads?: readonly [older: string, newer: string];
};

/** What differs between two texts: in one sentence, then paragraph by paragraph. */
export function ComparedTexts({ rows, shown, heads }: ComparedTextsProps): JSX.Element {
  return (
    <>
      <p className="newer-summary" role="status">
        {differencesInWords(rows)}
      </p>
      {shown.length > 0 && (
        <section
          className="compared-texts"
          aria-label="Paragraphs"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: long, and without a button to go to: it is scrolled by keys
          tabIndex={0}
        >
          {heads && (
            <div className="newer-versions compared-heads">
              {heads.map((head) => (
                <div key={head} dir="auto">
                  {head}
                </div>
              ))}
            </div>
          )}
          <ComparedRows rows={shown} />
        </section>
      )}
    </>
  );
}
