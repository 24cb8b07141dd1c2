import { type JSX, useId } from 'react';
import { nameOfStyle } from '../../../shared/citation/style-names';
import { isAddedStyle, StyleId } from '../../../shared/model';
import { useAddedStyles } from '../../state/added-styles';
import { StyleOptions } from '../header/StyleOptions';

type StyleFieldsProps = {
  style: StyleId;
  /** The style that the brief is set in. */
  ownStyle: StyleId;
  onStyle: (style: StyleId) => void;
  /** The brief is set in the chosen style, too. */
  forBrief: boolean;
  onForBrief: (forBrief: boolean) => void;
  disabled: boolean;
};

/** The citation style of one export; another one leaves the brief as it is, unless it is asked for. */
export function StyleFields(props: StyleFieldsProps): JSX.Element {
  const { style, ownStyle, onStyle, forBrief, onForBrief, disabled } = props;
  const id = useId();
  const added = useAddedStyles((now) => now.styles);
  const own = isAddedStyle(ownStyle)
    ? (added?.find((each) => each.id === ownStyle)?.title ?? nameOfStyle(ownStyle))
    : nameOfStyle(ownStyle);
  return (
    <fieldset className="export-style" disabled={disabled}>
      <legend>Citation style</legend>
      <select
        id={id}
        className="field"
        aria-label="Citation style of this export"
        value={style}
        onChange={(event) => onStyle(StyleId.parse(event.target.value))}
      >
        <StyleOptions style={ownStyle} />
      </select>
      {style !== ownStyle && (
        <>
          <p className="export-hint">
            {forBrief ? 'The brief is set anew, too.' : `For this file alone: the brief stays in ${own}.`}{' '}
            Quotations are judged by the rules of the style that is printed.
          </p>
          <label>
            <input
              type="checkbox"
              checked={forBrief}
              onChange={(event) => onForBrief(event.currentTarget.checked)}
            />
            <span>Set the brief in this style, too</span>
          </label>
        </>
      )}
    </fieldset>
  );
}
