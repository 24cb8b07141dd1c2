import { wordsOfStretches } from '../../../shared/brief-document/source-sentences';
import type { CheckReport } from '../../../shared/ipc/contract';
import { VERDICT_LABELS } from '../../../shared/model';
import type { Command } from '../command';
import { getBriefId } from '../find-references';

export const checkCommand: Command = {
  name: 'check',
  usage: 'BRIEF',
  summary: 'Compare every quotation of a brief with the stored articles',
  options: {},
  words: [1, 1],
  async run({ positionals, host }) {
    const { library } = await host();
    const report = await library('briefs:check', {
      briefId: await getBriefId(library, positionals[0] ?? ''),
    });
    return { json: reportAsJson(report), text: reportInWords(report) };
  },
};

const ruleAndMessage = ({ rule, message }: { rule: string; message: string }) => ({ rule, message });

export const reportAsJson = ({ quotations, findings }: CheckReport) => ({
  quotations: quotations.map(({ text, articleId, articleKey, quoteId, verdict, reasons, ...more }) => ({
    text,
    articleId,
    quoteId,
    verdict,
    reasons: reasons.map(ruleAndMessage),
    cautions: more.cautions.map(ruleAndMessage),
    where: more.where,
    articleKey,
    paragraph: more.source?.place?.paragraph ?? null,
    start: more.source?.place?.start ?? null,
    end: more.source?.place?.end ?? null,
    sentence: more.source ? wordsOfStretches(more.source.sentences) : null,
    textVersion: more.source?.textVersion ?? null,
    textSha256: more.source?.textSha256 ?? null,
  })),
  findings: findings.map(({ check, severity, message, where }) => ({ check, severity, message, where })),
});

export function reportInWords({ quotations, findings }: CheckReport): string {
  const lines = quotations.map(({ text, verdict, reasons }) =>
    [
      `“${text}”`,
      `  ${VERDICT_LABELS[verdict]}`,
      ...reasons.map(({ rule, message }) => `  ${rule}: ${message}`),
    ].join('\n'),
  );
  const found = findings.map(
    ({ severity, message, where }) =>
      `${severity === 'block' ? 'must be mended' : 'look at this'}: ${message} (${where})`,
  );
  return [...lines, `${quotations.length} quotations`, ...found].join('\n');
}

/** The report as a page to read. */
export function reportInMarkdown(title: string, { quotations, findings }: CheckReport): string {
  const quoted = quotations.map(({ text, verdict, reasons }, index) =>
    [
      `${index + 1}. “${text.replace(/\s+/g, ' ').trim()}”: ${VERDICT_LABELS[verdict]}`,
      ...reasons.map(({ rule, message }) => `   - ${rule}: ${message}`),
    ].join('\n'),
  );
  const found = findings.map(
    ({ severity, message }) => `- ${severity === 'block' ? '**Must be mended:** ' : ''}${message}`,
  );
  const sections = [
    `# ${title}`,
    '## Quotations',
    quoted.length > 0 ? quoted.join('\n') : 'There are none.',
    '## Findings',
    found.length > 0 ? found.join('\n') : 'There are none.',
  ];
  return `${sections.join('\n\n')}\n`;
}
