import { type Article, RECORD_FIELDS } from '../../../shared/model';
import type { Command } from '../command';
import { getArticle } from '../find-references';

export const articleCommand: Command = {
  name: 'article',
  usage: 'ID',
  summary: 'Show one article: its record, its text, what was set aside',
  options: {},
  words: [1, 1],
  async run({ positionals, host }) {
    const { library } = await host();
    const article = await getArticle(library, positionals[0] ?? '');
    const groups = await library('groups:list', {});
    const group = groups.find(({ articleIds }) => articleIds.includes(article.id));
    return {
      json: {
        ...asJson(article),
        group: group ? { id: group.id, name: group.name, note: group.note } : null,
      },
      text: `${inWords(article)}${group ? `\nindependence group: ${group.name}${group.note === '' ? '' : ` (${group.note})`}` : ''}`,
    };
  },
};

function asJson({ id, key, record, text }: Article) {
  return {
    id,
    key,
    ...record,
    text: {
      id: text.id,
      sha256: text.sha256,
      paragraphs: text.blocks.map(({ kind, text: words, page, pages }, index) => ({
        n: index + 1,
        kind,
        text: words,
        page: citedPage(pages?.[0]?.label) ?? page,
      })),
      setAside: text.setAside.map(({ kind, text: words }) => ({ kind, text: words })),
      log: text.steps,
    },
    warnings: text.warnings,
  };
}

/** A page as it is cited: a number where it is one, else as printed ("xii"). */
const citedPage = (label: string | undefined): string | number | undefined =>
  label !== undefined && /^\d+$/.test(label) ? Number(label) : label;

function inWords({ key, record, text }: Article): string {
  const fields = RECORD_FIELDS.map((field) => {
    const { value, basis, reason } = record[field];
    const shown = value === null ? 'unknown' : Array.isArray(value) ? value.join('; ') : value;
    return `${field}: ${shown}${basis === 'unknown' ? '' : ` (${basis}${reason ? `: ${reason}` : ''})`}`;
  });
  const aside = text.setAside.map((piece) => `[${piece.kind}] ${piece.text}`);
  const paragraphs = text.blocks.map((block, index) => `${index + 1}  ${block.text}`);
  const warnings = text.warnings.map(({ message }) => `warning: ${message}`);
  return [
    key,
    ...fields,
    '',
    ...paragraphs,
    ...(aside.length > 0 ? ['', 'Set aside:', ...aside] : []),
    ...warnings,
  ].join('\n');
}
