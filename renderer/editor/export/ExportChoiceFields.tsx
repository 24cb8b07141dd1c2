import type { JSX, ReactNode } from 'react';
import {
  type ExportFormat,
  hasPaper,
  isOfSources,
  OPTIONS_OF,
} from '../../../shared/brief-document/export-formats';
import type { Paper } from '../../../shared/model';
import type { ExportChoices } from './remembered-choices';

const FORMATS: readonly { format: ExportFormat; name: string; about: string }[] = [
  { format: 'pdf', name: 'PDF', about: 'for reading and printing' },
  { format: 'docx', name: 'Word', about: 'with real notes' },
  { format: 'odt', name: 'OpenDocument', about: 'for LibreOffice' },
  { format: 'html', name: 'HTML', about: 'one file for a browser' },
  { format: 'txt', name: 'Text', about: 'for mail, wrapped' },
  { format: 'md', name: 'Markdown', about: 'with citation keys' },
];
const SOURCE_FORMATS: readonly { format: ExportFormat; name: string; about: string }[] = [
  { format: 'ris', name: 'RIS', about: 'for most managers' },
  { format: 'bibtex', name: 'BibTeX', about: 'for LaTeX' },
  { format: 'csl-json', name: 'CSL-JSON', about: 'for Pandoc, Zotero' },
];
const PAPERS: readonly Paper[] = ['A4', 'Letter'];
const NOTES = [
  { value: null, name: 'As the style wants' },
  { value: 'footnotes', name: 'Footnotes' },
  { value: 'endnotes', name: 'Endnotes' },
] as const;

type Fields = {
  choices: ExportChoices;
  onChange: (choices: ExportChoices) => void;
  disabled: boolean;
  noteHint: string | null;
};

/** Format, paper and what goes with it. What a format does not know is not offered. */
export function ExportChoiceFields({ choices, onChange, disabled, noteHint }: Fields): JSX.Element {
  const { format } = choices;
  const set = (change: Partial<ExportChoices>) => onChange({ ...choices, ...change });
  const knows = (option: (typeof OPTIONS_OF)[ExportFormat][number]) => OPTIONS_OF[format].includes(option);
  const formats = (all: typeof FORMATS) =>
    all.map(({ format: value, name, about }) => (
      <Choice key={value} group="format" isOn={value === format} onChoose={() => set({ format: value })}>
        <b>{name}</b>
        <span>{about}</span>
      </Choice>
    ));
  return (
    <>
      <fieldset className="export-choices formats" disabled={disabled}>
        <legend>Format</legend>
        {formats(FORMATS)}
      </fieldset>
      <fieldset className="export-choices formats" disabled={disabled}>
        <legend>Or only its sources</legend>
        {formats(SOURCE_FORMATS)}
      </fieldset>
      {hasPaper(format) && (
        <fieldset className="export-choices papers" disabled={disabled}>
          <legend>Paper</legend>
          {PAPERS.map((value) => (
            <Choice
              key={value}
              group="paper"
              isOn={value === choices.paper}
              onChoose={() => set({ paper: value })}
            >
              <b>{value}</b>
            </Choice>
          ))}
        </fieldset>
      )}
      {knows('notes') && (
        <fieldset className="export-choices notes" disabled={disabled}>
          <legend>Notes</legend>
          {NOTES.filter(({ value }) => format !== 'pdf' || value !== null).map(({ value, name }) => (
            <Choice
              key={name}
              group="notes"
              isOn={value === (choices.notes ?? (format === 'pdf' ? 'endnotes' : null))}
              onChoose={() => set({ notes: value })}
            >
              <b>{name}</b>
            </Choice>
          ))}
        </fieldset>
      )}
      {knows('notes') && noteHint !== null && <p className="export-hint">{noteHint}</p>}
      <fieldset className="export-beside" disabled={disabled}>
        <legend>With it</legend>
        {knows('contents') && (
          <Box name="contents" {...{ choices, set }}>
            <b>Table of contents</b> in front of the text
          </Box>
        )}
        {knows('canReturn') && (
          <Box name="canReturn" {...{ choices, set }}>
            <b>Can come back</b> when others have edited it: unseen bookmarks say which part is which
          </Box>
        )}
        {knows('liveCitations') && (
          <Box name="liveCitations" {...{ choices, set }}>
            <b>Live citations</b> as fields that Word with Zotero can go on editing
          </Box>
        )}
        {knows('comments') && (
          <Box name="comments" {...{ choices, set }}>
            <b>Comments</b> at each passage quoted: what was found, with its source sentence
          </Box>
        )}
        {!isOfSources(format) && (
          <>
            <Box name="report" {...{ choices, set }}>
              <b>Quotation report</b> behind the notes: each quotation with its source sentence and what was
              found
            </Box>
            <Box name="matrix" {...{ choices, set }}>
              <b>Source matrix</b> behind the notes: what each sentence rests on
            </Box>
            <Box name="sources" {...{ choices, set }}>
              <b>Source list</b> behind the notes: every source with where it is cited
            </Box>
          </>
        )}
        <Box name="verification" {...{ choices, set }}>
          <b>Verification file</b> beside the export: lets anybody compare the quotations again, offline
        </Box>
      </fieldset>
    </>
  );
}

function Choice(props: {
  group: string;
  isOn: boolean;
  onChoose: () => void;
  children: ReactNode;
}): JSX.Element {
  const { group, isOn, onChoose, children } = props;
  return (
    <label className={isOn ? 'choice on' : 'choice'}>
      <input type="radio" name={`export-${group}`} checked={isOn} onChange={onChoose} />
      {children}
    </label>
  );
}

type BoxName = {
  [K in keyof ExportChoices]: ExportChoices[K] extends boolean ? K : never;
}[keyof ExportChoices];

function Box(props: {
  name: BoxName;
  choices: ExportChoices;
  set: (change: Partial<ExportChoices>) => void;
  children: ReactNode;
}): JSX.Element {
  const { name, choices, set, children } = props;
  return (
    <label>
      <input
        type="checkbox"
        checked={choices[name]}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      <span>{children}</span>
    </label>
  );
}
