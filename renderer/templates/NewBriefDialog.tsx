import { Copy, FolderOpen } from 'lucide-react';
import { type JSX, useCallback, useEffect, useState } from 'react';
import type { TemplateFault } from '../../shared/model';
import { request, sentenceOf } from '../api';
import { beginBrief } from '../state/brief-desk';
import { closeDialog, setDesk, useDesk } from '../state/desk';
import { announce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';
import { CopyTemplate } from './CopyTemplate';
import { TemplateList } from './TemplateList';
import { TemplatePage } from './TemplatePage';
import type { ListedTemplate } from './template-facts';
import './templates.css';

type Shelf = { templates: readonly ListedTemplate[]; faults: readonly TemplateFault[] };

/** What kind of brief to begin: the templates there are, what each is for, and how to make one of one's own. */
export function NewBriefDialog(): JSX.Element {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [copying, setCopying] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const chosenId = useDesk((desk) => desk.templateId);
  const chosen = shelf?.templates.find(({ template }) => template.id === chosenId) ?? shelf?.templates[0];

  const fail = useCallback((error: unknown) => setFailed(sentenceOf(error)), []);
  const read = useCallback(() => request('templates:list', {}).then(setShelf, fail), [fail]);
  useEffect(() => {
    void read();
    // The files may have been edited in another window.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read]);

  const choose = (id: string) => {
    setDesk({ templateId: id });
    setCopying(false);
    setCopied(null);
  };
  const begin = (id: string) => {
    setFailed(null);
    beginBrief(id, closeDialog).catch(fail);
  };
  const openFile = (fileName: string) => void request('templates:openFile', { fileName }).catch(fail);

  return (
    <Dialog
      title="New brief"
      wide
      onClose={closeDialog}
      foot={
        <>
          <button
            type="button"
            className="btn line"
            disabled={chosen === undefined}
            aria-expanded={copying}
            onClick={() => setCopying(!copying)}
          >
            <Copy size={14} aria-hidden="true" /> Copy this template…
          </button>
          <button
            type="button"
            className="btn line"
            onClick={() => void request('templates:openFolder', {}).catch(fail)}
          >
            <FolderOpen size={14} aria-hidden="true" /> Open the templates folder
          </button>
          <span className="sp" />
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="btn main"
            disabled={chosen === undefined}
            onClick={() => chosen && begin(chosen.template.id)}
          >
            Begin
          </button>
        </>
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      <div className="templates">
        <TemplateList
          templates={shelf?.templates ?? []}
          chosenId={chosen?.template.id ?? null}
          onChoose={choose}
          onBegin={begin}
        />
        <div className="template-shown">
          {copying && chosen && (
            <CopyTemplate
              template={chosen.template}
              onClose={() => setCopying(false)}
              onCopied={({ templateId, fileName }) => {
                choose(templateId);
                setCopied(fileName);
                announce(`Copied into ${fileName}.`);
                void read();
              }}
            />
          )}
          {copied !== null && (
            <Note
              action={
                <button type="button" className="btn line small" onClick={() => openFile(copied)}>
                  Open the file
                </button>
              }
            >
              Copied into “{copied}”. Edit it with any text editor; what you save is seen here at once.
            </Note>
          )}
          {chosen && <TemplatePage listed={chosen} onOpenFile={openFile} />}
        </div>
      </div>
      {shelf !== null && shelf.faults.length > 0 && (
        <section className="template-faults" aria-label="Template files that cannot be used">
          {shelf.faults.map(({ fileName, line, message }) => (
            <Note
              kind="flag"
              key={`${fileName} ${line} ${message}`}
              action={
                <button type="button" className="btn line small" onClick={() => openFile(fileName)}>
                  Open the file
                </button>
              }
            >
              <b>{fileName}</b>
              {line === null ? ': ' : `, line ${line}: `}
              {message}
            </Note>
          ))}
        </section>
      )}
    </Dialog>
  );
}
