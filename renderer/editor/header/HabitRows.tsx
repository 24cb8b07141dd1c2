import { type JSX, useId } from 'react';
import type { BriefHeader } from '../../../shared/model';

type HabitRowsProps = { header: BriefHeader; onHeader: (header: BriefHeader) => void };

/** Habits of the form that a brief may have of its own, whatever its template. */
export function HabitRows({ header, onHeader }: HabitRowsProps): JSX.Element {
  const { dates, outerMarks, likelihood } = header;
  return (
    <>
      <Choice
        label="Paragraphs"
        value={header.numbered === true ? 'numbered' : ''}
        options={[
          ['', 'not numbered'],
          ['numbered', 'numbered'],
        ]}
        onChoose={(value) => onHeader({ ...header, numbered: value !== '' })}
      />
      <Choice
        label="Dates"
        value={dates ?? ''}
        options={[
          ['', 'as set for the window'],
          ['us', 'February 12, 2026'],
          ['uk', '12 February 2026'],
        ]}
        onChoose={(value) =>
          onHeader({ ...header, dates: value === 'us' || value === 'uk' ? value : undefined })
        }
      />
      <Choice
        label="Marks"
        value={outerMarks ?? ''}
        options={[
          ['', 'quotation marks of the citation style'],
          ['double', '“double”'],
          ['single', '‘single’'],
        ]}
        onChoose={(value) =>
          onHeader({ ...header, outerMarks: value === 'double' || value === 'single' ? value : undefined })
        }
      />
      <Choice
        label="Likelihood"
        value={likelihood ?? ''}
        options={[
          ['', 'no scale'],
          ['icd203', 'words of ICD 203'],
          ['phia', 'words of PHIA'],
        ]}
        onChoose={(value) =>
          onHeader({ ...header, likelihood: value === 'icd203' || value === 'phia' ? value : undefined })
        }
      />
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
};

/** A row with a few words to choose from. */
export function Choice({ label, value, options, onChoose }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div className="memo-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={value === '' ? 'unset' : undefined}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
