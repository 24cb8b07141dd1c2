import { type JSX, useId, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { BriefTemplate } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { Note } from '../ui/Note';

type CopyTemplateProps = {
  template: BriefTemplate;
  onCopied: (copy: Output<'templates:copy'>) => void;
  onClose: () => void;
};

/** Asks what the copy is called and makes it, as a file in the templates folder. */
export function CopyTemplate({ template, onCopied, onClose }: CopyTemplateProps): JSX.Element {
  const id = useId();
  const [name, setName] = useState(`${template.name} (ours)`);
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <form
      className="copy-template"
      onSubmit={(event) => {
        event.preventDefault();
        setFailed(null);
        request('templates:copy', { templateId: template.id, name }).then(onCopied, (error: unknown) =>
          setFailed(sentenceOf(error)),
        );
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label htmlFor={id}>Name of the copy</label>
      <input
        id={id}
        className="field"
        // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago
        autoFocus
        value={name}
        maxLength={80}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="btn main" disabled={name.trim() === ''}>
        Make the copy
      </button>
      {failed !== null && <Note kind="bad">{failed}</Note>}
    </form>
  );
}
