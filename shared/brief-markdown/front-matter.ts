import { parseDocument, stringify } from 'yaml';
import { BriefHeader, BuiltInStyleId, StyleId } from '../model/brief';
import { TemplateId } from '../model/template';
import type { ImportWarning } from '../model/text';

export type FrontMatter = {
  header: Partial<BriefHeader>;
  template?: TemplateId;
  style?: StyleId;
};

const HEADER_FIELDS = ['title', 'to', 'from', 'date', 'handling'] as const;
const HEAD = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu;

const asLine = (value: unknown): string | null => {
  if (typeof value === 'string') return value.replaceAll(/\s+/gu, ' ').trim();
  if (Array.isArray(value)) {
    const lines = value.map(asLine);
    return lines.includes(null) ? null : lines.join(', ');
  }
  return null;
};

/** Parts the YAML head from the text below it. Values stay as typed: a date is not rewritten, a number not rounded. */
export function readFrontMatter(markdown: string, warnings: ImportWarning[]): FrontMatter & { body: string } {
  const text = markdown.replace(/^\ufeff/u, '');
  const head = text.startsWith('---') ? HEAD.exec(text) : null;
  if (head?.index !== 0) return { header: {}, body: text };
  const warn = (code: string, message: string): unknown => warnings.push({ code, message });
  // Failsafe: everything is text.
  const document = parseDocument(head[1] ?? '', { schema: 'failsafe' });
  const values: unknown = document.errors.length > 0 ? undefined : (document.toJS() ?? {});
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    warn('head-unreadable', 'The head between the --- lines could not be read as YAML. It was kept as text.');
    return { header: {}, body: text };
  }
  const result: FrontMatter & { body: string } = { header: {}, body: text.slice(head[0].length) };
  for (const [name, value] of Object.entries(values)) {
    const line = asLine(value);
    if (line === null) {
      warn('head-value', `The value of “${name}” in the head is not a line of text and was left out.`);
      continue;
    }
    const field = HEADER_FIELDS.find((known) => known === name);
    if (field) {
      const fits = BriefHeader.shape[field].safeParse(line);
      if (fits.success) result.header[field] = fits.data;
      else warn('head-value', `The value of “${name}” in the head is too long and was left out.`);
    } else if (name === 'template') {
      const template = TemplateId.safeParse(line);
      if (template.success) result.template = template.data;
      else
        warn(
          'head-value',
          `“${line}” cannot be the name of a template: names have letters, digits, spaces, hyphens and underscores.`,
        );
    } else if (name === 'style') {
      const style = StyleId.safeParse(line);
      if (style.success) result.style = style.data;
      else
        warn(
          'head-value',
          `There is no citation style “${line}”; the styles are ${BuiltInStyleId.options.join(', ')}.`,
        );
    } else {
      warn('head-field', `The head has a field “${name}” that a brief does not keep (${line}).`);
    }
  }
  return result;
}

/** The YAML head of a brief; empty fields are left out. What marks a draft is a remark in it. */
export function writeFrontMatter(
  header: BriefHeader,
  template: TemplateId,
  style: StyleId,
  draftMark?: string | null,
): string {
  const remark = draftMark ? `# ${draftMark.replaceAll(/\s+/gu, ' ')}\n` : '';
  const values: Record<string, string> = {};
  for (const field of HEADER_FIELDS) if (header[field].trim() !== '') values[field] = header[field];
  return `---\n${remark}${stringify({ ...values, template, style }, { schema: 'failsafe', lineWidth: 0 })}---\n`;
}
