import { ChevronDown } from 'lucide-react';
import type { ComponentProps, JSX } from 'react';
import { isUnmarked, NO_MARKING } from '../../shared/handling/compare-handling';
import { HANDLING_CHOICES, handlingFault } from '../../shared/handling/handling-lines';
import { Menu } from '../ui/Menu';
import { NO_MARKING_WORDS } from './record-fields';

const ITEMS = HANDLING_CHOICES.flatMap(({ name, lines }) => lines.map((line) => ({ line, name })));

/** The marking of a source: chosen as a brief's handling line is, or typed as the source prints it. */
export function HandlingInput({
  value,
  onText,
  ...input
}: Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value: string;
  onText: (line: string) => void;
}): JSX.Element {
  const fault = handlingFault(value);
  return (
    <>
      <div className="source-handling-input">
        <input
          {...input}
          type="text"
          value={isUnmarked(value) ? NO_MARKING_WORDS : value}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
        />
        <Menu
          className="btn icon tiny"
          label="Choose the marking of the source"
          items={[
            {
              label: 'No marking: the source bears none',
              checked: isUnmarked(value),
              onChoose: () => onText(NO_MARKING),
            },
            ...ITEMS.flatMap(({ line, name }, index) => [
              ...(ITEMS[index - 1]?.name === name ? [] : [{ kind: 'rule' as const }]),
              { label: line, keys: name, checked: value === line, onChoose: () => onText(line) },
            ]),
          ]}
        >
          <ChevronDown size={13} />
        </Menu>
      </div>
      {fault && (
        <p className="hint">
          {fault.message} It is kept as you write it
          {fault.instead === undefined
            ? ', and compares with no other.'
            : `, and compared as ${fault.instead}.`}
        </p>
      )}
    </>
  );
}
