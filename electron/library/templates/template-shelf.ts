import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/ipc/app-error';
import type { BriefTemplate, TemplateFault, TemplateId } from '../../../shared/model';
import { readTemplate, templateIdOf } from '../../../shared/templates/read-template';
import type { ReadableDb } from '../store/db';

/** Folder inside the library's own for templates that analysts made. */
export const TEMPLATES_FOLDER = 'templates';
const MOST_BYTES = 256 * 1024;

/** A template that can be chosen. */
export type ShelvedTemplate = {
  template: BriefTemplate;
  /** `shipped` ones come with the app and cannot be edited. */
  origin: 'shipped' | 'own';
  fileName: string;
};

// Bundled as text: nothing of the app's own is read at run time.
const files: Record<string, string> = import.meta.glob('../../../resources/templates/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** As the chooser lists them. */
const ORDER = ['bluf', 'action-memo', 'submission', 'briefing-note', 'assessment', 'blank'];
const shipped = new Map<TemplateId, ShelvedTemplate>();

/** Undefined for a template that does not come with the app. Each is read when it is first asked for. */
function shippedTemplate(id: TemplateId): ShelvedTemplate | undefined {
  const known = shipped.get(id);
  const text = shippedText(id);
  if (known || text === undefined) return known;
  const fileName = `${id}.yaml`;
  const { template, faults } = readTemplate(fileName, text);
  if (!template) throw new Error(`${fileName}: ${faults[0]?.message ?? 'unreadable'}`);
  const shelved: ShelvedTemplate = { template, origin: 'shipped', fileName };
  shipped.set(id, shelved);
  return shelved;
}

const shippedTemplates = (): ShelvedTemplate[] =>
  Object.keys(files)
    .flatMap((path) => shippedTemplate(templateIdOf(path.replace(/^.*\//u, ''))) ?? [])
    .sort((a, b) => ORDER.indexOf(a.template.id) - ORDER.indexOf(b.template.id));

/** The file of a shipped template, comments and all; undefined for another. */
export const shippedText = (id: TemplateId): string | undefined =>
  Object.entries(files).find(([path]) => path.endsWith(`/${id}.yaml`))?.[1];

/** Where this library keeps its analysts' templates. */
export const templatesFolder = (db: ReadableDb): string => join(dirname(db.name), TEMPLATES_FOLDER);

const isTemplateFile = (name: string): boolean => /^[^.].*\.ya?ml$/iu.test(name);

function readOwn(folder: string, fileName: string): { template?: BriefTemplate; faults?: TemplateFault[] } {
  const fault = (message: string) => ({ faults: [{ fileName, line: null, message }] });
  const id = templateIdOf(fileName).toLowerCase();
  if (shippedText(id) !== undefined)
    return fault('A template that comes with Briefwright has this name: give the file another one.');
  try {
    const path = join(folder, fileName);
    const about = statSync(path);
    if (!about.isFile()) return fault('This is a folder, not a template file.');
    if (about.size > MOST_BYTES) return fault('The file is larger than a template can be. Is it a template?');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return readTemplate(fileName, text);
  } catch (error) {
    return fault(
      error instanceof TypeError
        ? 'The file is not UTF-8 text: save it as UTF-8.'
        : 'The file could not be read: look at its permissions.',
    );
  }
}

/** Every template, shipped ones first, and what is wrong with files that are none. */
export function listTemplates(db: ReadableDb): { templates: ShelvedTemplate[]; faults: TemplateFault[] } {
  const folder = templatesFolder(db);
  const templates: ShelvedTemplate[] = [...shippedTemplates()];
  const faults: TemplateFault[] = [];
  let names: string[];
  try {
    names = readdirSync(folder).filter(isTemplateFile).sort();
  } catch {
    // No folder: nobody made a template yet.
    names = [];
  }
  const taken = new Map<string, string>();
  for (const fileName of names) {
    const id = templateIdOf(fileName).toLowerCase();
    const other = taken.get(id);
    if (other !== undefined) {
      faults.push({ fileName, line: null, message: `“${other}” has the same name: rename one of them.` });
      continue;
    }
    taken.set(id, fileName);
    const read = readOwn(folder, fileName);
    if (read.template) templates.push({ template: read.template, origin: 'own', fileName });
    else faults.push(...(read.faults ?? []));
  }
  return { templates, faults };
}

/** A template by its id; null for one that is not there or whose file cannot be used. */
export function findTemplate(db: ReadableDb, id: TemplateId): BriefTemplate | null {
  const known = shippedTemplate(id);
  return (known ?? listTemplates(db).templates.find(({ template }) => template.id === id))?.template ?? null;
}

/** A template by its id. @throws AppError `not-found`, naming the fault of its file or the templates there are. */
export function getTemplate(db: ReadableDb, id: TemplateId): BriefTemplate {
  const found = findTemplate(db, id);
  if (found) return found;
  const { templates, faults } = listTemplates(db);
  const fault = faults.find(({ fileName }) => templateIdOf(fileName) === id);
  throw new AppError(
    'not-found',
    fault
      ? `The template “${id}” cannot be used: ${faultInWords(fault)}`
      : `There is no template “${id}”; the templates are ${templates.map(({ template }) => template.id).join(', ')}.`,
  );
}

/** “weekly.yaml, line 3: …” */
export const faultInWords = ({ fileName, line, message }: TemplateFault): string =>
  `${fileName}${line === null ? '' : `, line ${line}`}: ${message}`;
