import { type JSX, useId } from 'react';
import type { ExportFormat } from '../../../shared/brief-document/export-formats';
import type { Paper } from '../../../shared/model';
import type { ExportChoices } from '../export/remembered-choices';

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['odt', 'OpenDocument'],
  ['html', 'HTML'],
  ['md', 'Markdown'],
  ['txt', 'Text'],
];
const PAPERS: readonly Paper[] = ['A4', 'Letter'];
const NOTES = [
  ['', 'as the style wants; at the end of a PDF'],
  ['footnotes', 'at the foot of each page'],
  ['endnotes', 'at the end'],
] as const;
const BESIDE = [
  ['contents', 'Table of contents'],
  ['report', 'Quotation report'],
  ['matrix', 'Source matrix'],
  ['sources', 'Source list'],
  ['liveCitations', 'Live citations in Word'],
] as const;

/** What a release consists of. */
export type ReleaseAsked = {
  reviewer: string;
  version: string;
  formats: readonly ExportFormat[];
  choices: ExportChoices;
  /** The reviewer has read the brief. */
  isRead: boolean;
};

/** What a release still lacks: the field to go to, and in words. */
export const missingOf = (asked: Pick<ReleaseAsked, 'reviewer' | 'version' | 'formats' | 'isRead'>) =>
  [
    asked.reviewer === '' && { field: 'reviewer', words: 'the name of the reviewer' },
    asked.version === '' && { field: 'version', words: 'the version' },
    asked.formats.length === 0 && { field: 'format', words: 'a file to keep' },
    !asked.isRead && { field: 'read', words: 'the tick that the reviewer has read it' },
  ].filter((each) => each !== false);

type ReleaseFieldsProps = {
  asked: ReleaseAsked;
  disabled: boolean;
  onChange: (change: Partial<ReleaseAsked>) => void;
};

/** Who answers for the brief, as which version it leaves, and the files that are kept of it. */
export function ReleaseFields({ asked, disabled, onChange }: ReleaseFieldsProps): JSX.Element {
  const id = useId();
  const { reviewer, version, formats, choices, isRead } = asked;
  const choose = (change: Partial<ExportChoices>) => onChange({ choices: { ...choices, ...change } });
  return (
    <fieldset disabled={disabled}>
      <label htmlFor={`${id}-reviewer`}>Reviewer</label>
      <input
        id={`${id}-reviewer`}
        name="reviewer"
        className="field"
        maxLength={200}
        dir="auto"
        value={reviewer}
        onChange={(event) => onChange({ reviewer: event.target.value })}
      />
      <label htmlFor={`${id}-version`}>Version</label>
      <input
        id={`${id}-version`}
        name="version"
        className="field"
        maxLength={40}
        value={version}
        onChange={(event) => onChange({ version: event.target.value })}
      />
      <p className="release-says">
        The files say that they are final{version.trim() !== '' && <>, and version {version.trim()}</>}.
      </p>
      <fieldset className="release-formats">
        <legend>Files to keep</legend>
        {FORMATS.map(([format, name]) => (
          <Box
            key={format}
            field="format"
            name={name}
            isOn={formats.includes(format)}
            onChange={(isOn) =>
              onChange({
                formats: FORMATS.map(([each]) => each).filter((each) =>
                  each === format ? isOn : formats.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <div className="release-layout">
        <label htmlFor={`${id}-paper`}>Paper</label>
        <label htmlFor={`${id}-notes`}>Notes</label>
        <select
          id={`${id}-paper`}
          className="field"
          value={choices.paper}
          onChange={(event) => choose({ paper: PAPERS.find((each) => each === event.target.value) ?? 'A4' })}
        >
          {PAPERS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <select
          id={`${id}-notes`}
          className="field"
          value={choices.notes ?? ''}
          onChange={({ target: { value } }) =>
            choose({ notes: value === 'footnotes' || value === 'endnotes' ? value : null })
          }
        >
          {NOTES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="release-formats wide">
        <legend>With the words</legend>
        {BESIDE.map(([name, words]) => (
          <Box
            key={name}
            field="beside"
            name={words}
            isOn={choices[name]}
            onChange={(isOn) => choose({ [name]: isOn })}
          />
        ))}
      </fieldset>
      <label className="release-read">
        <input
          type="checkbox"
          name="read"
          checked={isRead}
          onChange={(event) => onChange({ isRead: event.currentTarget.checked })}
        />
        <span>The reviewer has read it: it is true, fair, and what the reader needs.</span>
      </label>
    </fieldset>
  );
}

function Box(props: {
  field: string;
  name: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): JSX.Element {
  return (
    <label>
      <input
        type="checkbox"
        name={props.field}
        checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />{' '}
      {props.name}
    </label>
  );
}
