import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { BriefTemplate, TemplateId } from '../../../shared/model';
import { request } from '../../api';
import { registerGuidance } from '../guidance/guidance';
import './template.css';

/**
 * The template of a brief; undefined until it is known, null where its file is gone or cannot be used: the brief is
 * then written on without guidance. Read again when the window comes back, for the file may have been edited.
 */
export function useBriefTemplate(templateId: TemplateId): BriefTemplate | null | undefined {
  const [template, setTemplate] = useState<BriefTemplate | null>();
  useEffect(() => {
    let current = true;
    const read = () =>
      request('templates:find', { templateId }).then(
        (found) => {
          if (!current) return;
          setTemplate((before) =>
            before && JSON.stringify(before) === JSON.stringify(found) ? before : found,
          );
        },
        () => current && setTemplate((before) => before ?? null),
      );
    void read();
    window.addEventListener('focus', read);
    return () => {
      current = false;
      window.removeEventListener('focus', read);
    };
  }, [templateId]);
  return template;
}

/** Draws the template's guidance into the page. */
export function useGuidance(editor: LexicalEditor, template: BriefTemplate | null | undefined): void {
  useEffect(
    () => (template === undefined ? undefined : registerGuidance(editor, template?.sections ?? [])),
    [editor, template],
  );
}
