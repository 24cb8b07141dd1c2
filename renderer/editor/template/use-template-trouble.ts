import { useEffect, useRef } from 'react';
import type { BriefTemplate, TemplateId } from '../../../shared/model';
import { templateIdOf } from '../../../shared/templates/read-template';
import { request } from '../../api';

/**
 * Says when the template of the open brief cannot be used any more, in which file and what to do: its guidance and limits
 * vanish, which else nobody would tell. Takes it back once the file is in order. A brief that came in without its
 * template is written on as it is; the check names that.
 */
export function useTemplateTrouble(
  templateId: TemplateId,
  template: BriefTemplate | null | undefined,
  onNotice: (notice: string | null) => void,
): void {
  const wasKnown = useRef(false);
  const told = useRef(false);
  useEffect(() => {
    let current = true;
    if (template) {
      wasKnown.current = true;
      if (told.current) onNotice(null);
      told.current = false;
    }
    if (template !== null) return;
    request('templates:list', {}).then(
      ({ faults }) => {
        const fault = faults.find(({ fileName }) => templateIdOf(fileName) === templateId);
        if (!current || told.current || (!fault && !wasKnown.current)) return;
        told.current = true;
        onNotice(
          fault
            ? `The template file “${fault.fileName}” cannot be used${fault.line === null ? '' : ` (line ${fault.line})`}: ${fault.message} Its guidance and limits are not shown; your words stay. Mend the file and come back to this window.`
            : `The template “${templateId}” is no longer in the templates folder. Its guidance and limits are not shown; your words stay. Put the file back and come back to this window.`,
        );
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [templateId, template, onNotice]);
}
