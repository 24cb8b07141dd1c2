import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { BriefTemplate, TemplateId } from '../../../shared/model';
import { request } from '../../api';
import { registerGuidance } from '../guidance/guidance';
import './template.css';

/** Templates as they were read last. */
const known = new Map<TemplateId, BriefTemplate | null>();

/** Null where its file is gone or cannot be used. */
export async function readBriefTemplate(templateId: TemplateId): Promise<BriefTemplate | null> {
  const found = await request('templates:find', { templateId });
  const before = known.get(templateId);
  // What did not change stays the same object, so that nothing is drawn anew.
  if (before && JSON.stringify(before) === JSON.stringify(found)) return before;
  known.set(templateId, found);
  return found;
}

/** Reads a template that is not known yet, so that a brief is drawn with all rows of its head at once. */
export const prepareTemplate = async (templateId: TemplateId): Promise<void> => {
  if (!known.has(templateId)) await readBriefTemplate(templateId).catch(() => null);
};

/**
 * The template of a brief; undefined until it is known, null where its file is gone or cannot be used: the brief is
 * then written on without guidance. Read again when the window comes back, for the file may have been edited.
 */
export function useBriefTemplate(templateId: TemplateId): BriefTemplate | null | undefined {
  const [template, setTemplate] = useState(() => known.get(templateId));
  useEffect(() => {
    let current = true;
    const read = () =>
      readBriefTemplate(templateId).then(
        (found) => current && setTemplate(found),
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
