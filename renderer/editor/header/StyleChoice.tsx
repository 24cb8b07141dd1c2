import { type JSX, useEffect, useState } from 'react';
import { nameOfStyle, STYLE_NAMES } from '../../../shared/citation/style-names';
import { BuiltInStyleId, StyleId } from '../../../shared/model';
import { sentenceOf } from '../../api';
import { addStyle, readAddedStyles, useAddedStyles } from '../../state/added-styles';

const ADD = 'add-a-style';

type StyleChoiceProps = { id: string; style: StyleId; onStyle: (style: StyleId) => void };

/** The citation style of the brief: those that are shipped, those that were added, and one more from a file. */
export function StyleChoice({ id, style, onStyle }: StyleChoiceProps): JSX.Element {
  const styles = useAddedStyles((now) => now.styles);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (styles === null) void readAddedStyles();
  }, [styles]);
  const added = styles ?? [];
  const isUnlisted = !BuiltInStyleId.safeParse(style).success && !added.some((each) => each.id === style);
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
        {BuiltInStyleId.options.map((value) => (
          <option key={value} value={value}>
            {STYLE_NAMES[value]}
          </option>
        ))}
        {(added.length > 0 || isUnlisted) && (
          <optgroup label="Added">
            {added.map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
            {isUnlisted && <option value={style}>{nameOfStyle(style)} (not in the library)</option>}
          </optgroup>
        )}
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
