import { ChevronDown } from 'lucide-react';
import { type JSX, useId } from 'react';
import { handlingDoubt } from '../../../shared/handling/handling-doubts';
import {
  HANDLING_CHOICES,
  handlingFault,
  schemeOf,
  takesPortionMarks,
} from '../../../shared/handling/handling-lines';
import type { BriefHeader, Designation } from '../../../shared/model';
import { Menu } from '../../ui/Menu';

type HandlingFieldProps = { header: BriefHeader; onHeader: (header: BriefHeader) => void };

const ITEMS = HANDLING_CHOICES.flatMap(({ name, lines }) => lines.map((line) => ({ line, name })));

const DESIGNATION: readonly { field: keyof Designation; label: string; hint: string }[] = [
  { field: 'controlledBy', label: 'Controlled by', hint: 'not stated' },
  { field: 'category', label: 'CUI category', hint: 'not stated' },
  { field: 'dissemination', label: 'Distribution', hint: 'not stated' },
  { field: 'contact', label: 'Contact', hint: 'not stated' },
];
const NO_DESIGNATION: Designation = { controlledBy: '', category: '', dissemination: '', contact: '' };

/** The line at the top and bottom of every page: chosen from a scheme or typed, with what its scheme says against it. */
export function HandlingField({ header, onHeader }: HandlingFieldProps): JSX.Element {
  const id = useId();
  const { handling, designation = NO_DESIGNATION } = header;
  const fault = handlingFault(handling);
  const said = fault ?? handlingDoubt(handling);
  const choose = (line: string) => onHeader({ ...header, handling: line });
  return (
    <div className="memo-handling-field">
      <div className="memo-handling-line">
        <input
          className="memo-handling"
          data-place="handling"
          value={handling}
          placeholder="Handling line (none)"
          aria-label="Handling line, printed at the top and bottom of every page"
          aria-invalid={fault !== null}
          aria-describedby={said ? `${id}-fault` : undefined}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => choose(event.target.value)}
        />
        <Menu
          className="btn icon tiny"
          label="Choose a handling line"
          items={[
            { label: 'No handling line', checked: handling === '', onChoose: () => choose('') },
            ...ITEMS.flatMap(({ line, name }, index) => [
              ...(ITEMS[index - 1]?.name === name ? [] : [{ kind: 'rule' as const }]),
              { label: line, keys: name, checked: handling === line, onChoose: () => choose(line) },
            ]),
          ]}
        >
          <ChevronDown size={13} />
        </Menu>
      </div>
      {said && (
        <p
          className={fault ? 'memo-fault' : 'memo-fault doubt'}
          id={`${id}-fault`}
          role={fault ? 'alert' : 'status'}
        >
          {said.message}
          {said.instead !== undefined && (
            <button type="button" className="btn line small" onClick={() => choose(said.instead ?? '')}>
              Write {said.instead}
            </button>
          )}
        </p>
      )}
      {takesPortionMarks(handling) && (
        <label className="memo-portions">
          <input
            type="checkbox"
            checked={header.portionMarks === true}
            onChange={(event) => onHeader({ ...header, portionMarks: event.target.checked })}
          />
          Mark title and paragraphs (U)
        </label>
      )}
      {schemeOf(handling) === 'cui' && (
        <fieldset className="memo-designation">
          <legend>Designation block, printed on page 1</legend>
          {DESIGNATION.map(({ field, label, hint }) => (
            <div className="memo-row" key={field}>
              <label htmlFor={`${id}-${field}`}>{label}</label>
              <input
                id={`${id}-${field}`}
                value={designation[field]}
                placeholder={hint}
                maxLength={200}
                onChange={(event) =>
                  onHeader({ ...header, designation: { ...designation, [field]: event.target.value } })
                }
              />
            </div>
          ))}
        </fieldset>
      )}
    </div>
  );
}
