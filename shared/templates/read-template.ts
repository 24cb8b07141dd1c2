import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { BriefTemplate, TemplateFault, TemplateField } from '../model/template';
import { TemplateId } from '../model/template';
import { labelOf, TemplateFile } from './template-words';

/** Characters; a template is a page of words. */
const LONGEST = 200_000;

export type ReadTemplate =
  | { template: BriefTemplate; faults?: undefined }
  | { template?: undefined; faults: TemplateFault[] };

/** The template's id: the name of its file without `.yaml`. */
export const templateIdOf = (fileName: string): string => fileName.replace(/\.ya?ml$/iu, '');

/**
 * Reads a template file. One that cannot be used gives its faults, in the order of its lines, each with what to do; it
 * never throws.
 */
export function readTemplate(fileName: string, text: string): ReadTemplate {
  const fault = (line: number | null, message: string): TemplateFault => ({ fileName, line, message });
  const id = TemplateId.safeParse(templateIdOf(fileName));
  if (!id.success)
    return {
      faults: [
        fault(
          null,
          'The name of the file is the name that a brief remembers its template by: use up to 80 letters, digits, spaces, hyphens and underscores before “.yaml”.',
        ),
      ],
    };
  if (text.length > LONGEST)
    return { faults: [fault(null, 'The file is longer than a template can be. Is it a template?')] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return {
      faults: document.errors
        .slice(0, 5)
        .map(({ pos, message, code }) => fault(lines.linePos(pos[0]).line, inPlainWords(code, message))),
    };
  if (document.contents === null)
    return {
      faults: [fault(null, 'The file is empty. Copy a template that comes with Briefwright and change it.')],
    };
  const parsed = TemplateFile.safeParse(asData(document));
  if (!parsed.success)
    return {
      faults: parsed.error.issues
        .map((issue) =>
          fault(
            lineOf(document, lines, [
              ...issue.path,
              ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
            ]),
            issue.message,
          ),
        )
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    };
  return { template: toTemplate(id.data, parsed.data) };
}

/** Aliases could blow a small file up to a huge one; then nothing of it is taken. */
function asData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return null;
  }
}

function inPlainWords(code: string, message: string): string {
  const remedies: Record<string, string> = {
    BAD_INDENT:
      'The lines of one list or section must be set in by the same number of spaces, and each bracket must be closed.',
    TAB_AS_INDENT: 'A tab sets this line in: use spaces.',
    DUPLICATE_KEY: 'The same name stands twice here: take one of the two out.',
    MULTILINE_IMPLICIT_KEY: 'A line here has no colon: write “name: value”.',
    MISSING_CHAR: 'A quotation mark, bracket or colon is missing here.',
    BLOCK_AS_IMPLICIT_KEY:
      'A colon inside the words confuses this line: put the words between double quotation marks.',
  };
  return `${remedies[code] ?? 'This line could not be read.'} (${message.replace(/\s+/gu, ' ').trim()})`;
}

/** The line of the name at `path`; where it is not in the file, that of what it should stand in. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  let node: unknown = document.contents;
  let at = isNode(node) ? (node.range?.[0] ?? null) : null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) at = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isNode(node) && node.range) at = node.range[0];
    } else break;
  }
  return at === null ? null : lines.linePos(at).line;
}

function toTemplate(id: string, file: TemplateFile): BriefTemplate {
  const { length } = file;
  return {
    id,
    name: file.name,
    purpose: file.purpose,
    length: {
      ...(length?.words && { words: length.words }),
      ...(length?.pages && { pages: length.pages }),
      ...(length?.['pages-never-above'] && { pagesNeverAbove: length['pages-never-above'] }),
    },
    dates: file.dates ?? 'system',
    likelihood: file.likelihood ?? 'none',
    outerMarks: file['quotation-marks'] ?? 'style',
    numberedParagraphs: file['numbered-paragraphs'] ?? false,
    citationStyle: file['citation-style'] ?? null,
    handling: file.handling ?? '',
    header: (file.header ?? []).map(
      (field): TemplateField => ({
        field: field.field ?? null,
        label: labelOf(field),
        kind: field.kind ?? 'line',
        hint: field.hint ?? '',
        choices: field.choices ?? [],
        value: field.value ?? '',
        limits: field.limits ?? {},
      }),
    ),
    sections: (file.sections ?? []).map((section) => ({
      heading: section.heading,
      otherHeadings: section['or-heading'] ?? [],
      guidance: section.guidance ?? '',
      limits: section.limits ?? {},
      startsWith: section['starts-with'] ?? 'paragraph',
      optional: section.optional ?? false,
      counted: !(section['outside-limits'] ?? false) && section.automatic === undefined,
      automatic: section.automatic ?? null,
    })),
  };
}
