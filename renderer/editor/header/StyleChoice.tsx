import { type JSX, useState } from 'react';
import { StyleId } from '../../../shared/model';
import { sentenceOf } from '../../api';
import { addStyle } from '../../state/added-styles';
import { StyleOptions } from './StyleOptions';

const ADD = 'add-a-style';

type StyleChoiceProps = { id: string; style: StyleId; onStyle: (style: StyleId) => void };

/** The citation style of the brief: those that are shipped, those that were added, and one more from a file. */
export function StyleChoice({ id, style, onStyle }: StyleChoiceProps): JSX.Element {
  const [failed, setFailed] = useState<string | null>(null);
  const choose = (value: string) => {
    setFailed(null);
    if (value !== ADD) return onStyle(StyleId.parse(value));
    addStyle().then(
      (chosen) => chosen !== null && onStyle(chosen.id),
      (error: unknown) => setFailed(sentenceOf(error)),
    );
  };
  return (
    <>
      <select id={id} value={style} onChange={(event) => choose(event.target.value)}>
        <StyleOptions style={style} />
        <option value={ADD}>Add a style…</option>
      </select>
      {failed !== null && (
        <p className="memo-failed" role="alert">
          {failed}
        </p>
      )}
    </>
  );
}
