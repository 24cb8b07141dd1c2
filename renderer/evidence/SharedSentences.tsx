import { type JSX, useState } from 'react';
import type { SharedSentence } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { Note } from '../ui/Note';

/** What two articles share, sentence beside sentence; read when it is opened. */
export function SharedSentences({ first, second }: { first: string; second: string }): JSX.Element {
  const [pairs, setPairs] = useState<readonly SharedSentence[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const read = () => {
    request('copies:sentences', { first, second }).then(setPairs, (error: unknown) =>
      setFailed(sentenceOf(error)),
    );
  };
  return (
    <details className="shared-sentences" onToggle={({ currentTarget }) => currentTarget.open && read()}>
      <summary>Compare</summary>
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {pairs !== null && (
        <table>
          <thead>
            <tr>
              <th scope="col">Here</th>
              <th scope="col">There</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.firstParagraph} ${pair.first}`}>
                <td dir="auto">
                  <span className="n">¶{pair.firstParagraph}</span> {pair.first}
                </td>
                <td dir="auto">
                  <span className="n">¶{pair.secondParagraph}</span> {pair.second}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
