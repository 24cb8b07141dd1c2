import { type JSX, useEffect } from 'react';
import { nameOfStyle, STYLE_NAMES } from '../../../shared/citation/style-names';
import { BuiltInStyleId, type StyleId } from '../../../shared/model';
import { readAddedStyles, useAddedStyles } from '../../state/added-styles';

/** Every style that can be chosen, as options of a list: those that are shipped, then those that were added. */
export function StyleOptions({ style }: { style: StyleId }): JSX.Element {
  const styles = useAddedStyles((now) => now.styles);
  useEffect(() => {
    if (styles === null) void readAddedStyles();
  }, [styles]);
  const added = styles ?? [];
  const isUnlisted = !BuiltInStyleId.safeParse(style).success && !added.some((each) => each.id === style);
  return (
    <>
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
    </>
  );
}
