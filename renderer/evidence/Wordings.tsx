import { type JSX, useId } from 'react';
import type { WordingPart } from '../../shared/model';
import './evidence.css';

type WordingsProps = {
  here: readonly WordingPart[];
  there: readonly WordingPart[];
  /** What stands over each. */
  hereName: string;
  thereName: string;
};

/** Two wordings side by side; words that the other lacks are marked by weight, underline and colour. */
export function Wordings({ here, there, hereName, thereName }: WordingsProps): JSX.Element {
  const id = useId();
  const side = (name: string, parts: readonly WordingPart[], key: string) => (
    <section aria-labelledby={`${id}-${key}`}>
      <h4 id={`${id}-${key}`}>{name}</h4>
      <p dir="auto">
        {parts.map(({ text, differs }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one wording never change
          differs ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </p>
    </section>
  );
  return (
    <div className="wordings">
      {side(hereName, here, 'here')}
      {side(thereName, there, 'there')}
    </div>
  );
}
