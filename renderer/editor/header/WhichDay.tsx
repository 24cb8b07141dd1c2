import { Fragment, type JSX } from 'react';
import { twoDaysOf } from '../../../shared/model/typed-date';

type WhichDayProps = {
  id: string;
  typed: string;
  inWords: (day: Date) => string;
  onChoose: (day: string) => void;
};

/** Years before it are years with figures missing: 0026 is no day of 1926, nor of 26. */
const EARLIEST = 1000;

/** Asks which of two days figures such as 12/03/2026 mean; nothing chooses for the analyst. */
export function WhichDay({ id, typed, inWords, onChoose }: WhichDayProps): JSX.Element | null {
  const found = twoDaysOf(typed);
  if (!found) return null;
  const { days, year } = found;
  return (
    <p className="memo-days" id={id}>
      Which day?{' '}
      {Number(year) < EARLIEST
        ? 'Write the month in letters and the whole year.'
        : days.map(({ day, month }, at) => (
            <Fragment key={month}>
              {at > 0 && ' or '}
              <button
                type="button"
                className="memo-today"
                onClick={() => onChoose(inWords(new Date(Number(year), month - 1, day)))}
              >
                {inWords(new Date(Number(year), month - 1, day))}
              </button>
            </Fragment>
          ))}
    </p>
  );
}
