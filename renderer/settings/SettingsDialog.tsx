import { useState } from 'react';
import { request } from '../api';
import { closeDialog, openDialog, setDesk, useDesk, useLanguage } from '../state/desk';
import { Dialog } from '../ui/Dialog';
import { failedSentence } from '../ui/failed-sentence';
import { Note } from '../ui/Note';
import './settings.css';

type ChoiceProps<T extends string> = {
  legend: string;
  name: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  hint?: string;
  onChoose: (value: T) => void;
};

function Choice<T extends string>({ legend, name, value, options, hint, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="setting">
      <legend>{legend}</legend>
      <div className="options">
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={name} checked={value === option} onChange={() => onChoose(option)} />
            {label}
          </label>
        ))}
      </div>
      {hint && <p className="hint">{hint}</p>}
    </fieldset>
  );
}

/** Each choice takes effect, and is kept, at once. */
export function SettingsDialog() {
  const { theme, paper } = useDesk();
  const language = useLanguage();
  const [failed, setFailed] = useState<string | null>(null);
  const keep = (key: 'theme' | 'paper' | 'language', value: string) => {
    setFailed(null);
    request('settings:set', { key, value }).catch((error: unknown) =>
      setFailed(failedSentence('The choice holds in this window, but was not kept', error)),
    );
  };
  return (
    <Dialog
      title="Settings"
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={() => openDialog({ kind: 'shortcuts' })}>
            Keyboard shortcuts
          </button>
          <button type="button" className="btn line" onClick={() => openDialog({ kind: 'about' })}>
            About
          </button>
          <button type="button" className="btn main" onClick={closeDialog}>
            Done
          </button>
        </>
      }
    >
      <Choice
        legend="Colours"
        name="theme"
        value={theme}
        options={[
          ['system', 'Follow the system'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        onChoose={(value) => {
          setDesk({ theme: value });
          keep('theme', value);
        }}
      />
      <Choice
        legend="Paper"
        name="paper"
        value={paper}
        options={[
          ['A4', 'A4'],
          ['Letter', 'US Letter'],
        ]}
        hint="For exported briefs."
        onChoose={(value) => {
          setDesk({ paper: value });
          keep('paper', value);
        }}
      />
      <Choice
        legend="Dates and marks"
        name="language"
        value={language}
        options={[
          ['en-GB', 'British: 14 March 2026'],
          ['en-US', 'American: March 14, 2026'],
        ]}
        hint="For dates, citations and quotation marks set by the app. Quoted words are never changed."
        onChoose={(value) => {
          setDesk({ language: value });
          keep('language', value);
        }}
      />
      {failed && <Note kind="bad">{failed}</Note>}
    </Dialog>
  );
}
