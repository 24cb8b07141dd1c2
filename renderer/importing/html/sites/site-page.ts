/** A page in the markup of one kind of site, in words of our own. What a case does not name must be unknown. */
export type SitePage = {
  name: string;
  html: string;
  /** The body, paragraph by paragraph, and nothing else. */
  text: readonly string[];
  title: string | null;
  authors?: readonly string[];
  outlet?: string;
  published?: string;
  modified?: string;
  section?: string;
  language?: string;
  place?: string;
  /** Codes of the warnings. */
  warns?: readonly string[];
};

export const TITLE = 'Pakistan and US agree to reopen river gauge talks';
export const DEK = 'Engineers from both sides will share readings for the first time since the flood year';

/** Paragraphs as reports have them. */
export const P = [
  'Pakistan and the United States agreed on Thursday to share readings from forty river gauges, officials of both countries said, four years after a similar plan was left in a drawer.',
  'The deputy minister for water, Hamid Sahar, told reporters that the first readings would be exchanged before the monsoon. “We have waited long enough,” he said.',
  'An American official, who asked not to be named because the talks go on, said the cost of the gauges was still under discussion and that neither side had named a sum.',
  'Engineers in Sukkur measured the river twice a day during the flood of 2022, by hand and at night, and sent what they had found to the capital by telephone.',
  'Critics of the plan point out that the last agreement was signed in the same hall and with the same pens, and that not one gauge was ever set up under it.',
  'The next meeting is planned for June in Washington, where the bank that lent money for the barrages will take part for the first time.',
] as const;

export const paragraphs = (words: readonly string[] = P, tag = 'p', attributes = ''): string =>
  words.map((text) => `<${tag}${attributes && ` ${attributes}`}>${text}</${tag}>`).join('\n');
export const ld = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
export const meta = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(
      ([key, value]) =>
        `<meta ${/^(?:og|article):/.test(key) ? 'property' : 'name'}="${key}" content="${value}">`,
    )
    .join('');
export const page = (head: string, body: string, lang = 'lang="en"'): string =>
  `<!DOCTYPE html><html ${lang}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
