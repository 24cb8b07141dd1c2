import { z } from 'zod';
import { BriefTemplate, TemplateFault, TemplateId } from '../model';
import { Nothing, request } from './request';

/** What the library knows of templates. */
export const templateContract = {
  /** Shipped ones first, then those of the library's templates folder; files that cannot be used, with why. */
  'templates:list': request(
    Nothing,
    z.strictObject({
      templates: z.array(
        z.strictObject({
          template: BriefTemplate,
          origin: z.enum(['shipped', 'own']),
          fileName: z.string(),
        }),
      ),
      faults: z.array(TemplateFault),
    }),
  ),
  /** Null for a template that is not there any more, or whose file cannot be used: a brief needs none to be written on. */
  'templates:find': request(z.strictObject({ templateId: TemplateId }), BriefTemplate.nullable()),
  /** Refused (`in-use`) where a template or file of that name is there. */
  'templates:copy': request(
    z.strictObject({ templateId: TemplateId, name: z.string().min(1).max(80) }),
    z.strictObject({ templateId: TemplateId, fileName: z.string() }),
  ),
} as const;

/** What the shell does with their files. */
export const templateShellContract = {
  /** Shows the folder of the library's own templates, making it if it is absent. */
  'templates:openFolder': request(Nothing, Nothing),
  /** Opens a file of that folder with the system's program for it. */
  'templates:openFile': request(z.strictObject({ fileName: z.string().min(1).max(200) }), Nothing),
} as const;
