import type { LibraryHandlers } from '../../shared/ipc/contract';
import { createBrief } from './briefs/create-brief';
import type { Store } from './store/open-store';
import { copyTemplate } from './templates/copy-template';
import { findTemplate, listTemplates } from './templates/template-shelf';

/** Requests that read templates: they need the YAML reader, which no first screen does. */
export type TemplateChannel = 'briefs:create' | 'templates:list' | 'templates:find' | 'templates:copy';

/** Answers them. Inputs are parsed already. */
export function templateHandlers({ read, write }: Store): Pick<LibraryHandlers, TemplateChannel> {
  return {
    'briefs:create': (input) => write((db) => createBrief(db, input)),
    'templates:list': () => read(listTemplates),
    'templates:find': ({ templateId }) => read((db) => findTemplate(db, templateId)),
    'templates:copy': (input) => read((db) => copyTemplate(db, input)),
  };
}
