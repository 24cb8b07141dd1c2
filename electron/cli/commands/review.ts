import type { ReviewReport } from '../../../shared/ipc/review-contract';
import { type Command, type OptionValues, UsageError } from '../command';
import { getBriefId } from '../find-references';

export const reviewCommand: Command = {
  name: 'review',
  usage: 'BRIEF [--answer KEY=WORDS]… [--take-back KEY]…',
  summary: 'Go through the release list of a brief, and answer what is for a person to decide',
  options: {
    answer: { type: 'string', multiple: true },
    'take-back': { type: 'string', multiple: true },
  },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const answers = [
      ...named(values, 'answer').map(readAnswer),
      ...named(values, 'take-back').map((key) => ({ key, treatment: null })),
    ];
    const { library } = await host();
    const briefId = await getBriefId(library, positionals[0] ?? '');
    if (answers.length > 0) assertKnown(await library('briefs:review', { briefId }), answers);
    for (const answer of answers) await library('briefs:treat', { briefId, ...answer });
    const report = await library('briefs:review', { briefId });
    return { json: reviewAsJson(report), text: inWords(report) };
  },
};

const named = (values: OptionValues, name: string): string[] =>
  [values[name] ?? []].flat().filter((value) => typeof value === 'string');

function readAnswer(given: string): { key: string; treatment: string } {
  const at = given.indexOf('=');
  const treatment = given.slice(at + 1).trim();
  if (at < 1 || treatment === '')
    throw new UsageError(`--answer takes the key of a finding and words, as KEY=WORDS, not “${given}”.`);
  return { key: given.slice(0, at), treatment };
}

/** An answer to nothing would be kept unseen; one to what the app decides would change nothing. */
function assertKnown(
  report: ReviewReport,
  answers: readonly { key: string; treatment: string | null }[],
): void {
  for (const { key, treatment } of answers) {
    const [found] = report.checks.flatMap((check) =>
      check.findings.filter((finding) => finding.key === key).map((finding) => ({ check, finding })),
    );
    if (!found)
      throw new UsageError(
        `There is no finding “${key}” in the review of this brief. List them with: review`,
      );
    if (treatment !== null && !found.finding.answerable)
      throw new UsageError(
        `The finding “${key}” takes no answer: the app decides “${found.check.asks}”. Mend what it found.`,
      );
  }
}

/** The report without what only a window needs: paths into the text. */
const reviewAsJson = ({ revision, blocking, warnings, checks }: ReviewReport) => ({
  revision,
  blocking,
  warnings,
  checks: checks.map(({ findings, ...check }) => ({
    ...check,
    findings: findings.map(({ key, severity, message, where, treatment }) => ({
      key,
      severity,
      message,
      where,
      treatment,
    })),
  })),
});

const OUTCOMES: Readonly<Record<ReviewReport['checks'][number]['outcome'], string>> = {
  clear: 'nothing found',
  open: 'holds up a release',
  look: 'to look at',
  'at-release': 'decided on the exported files',
  person: 'for a person to say',
};

function inWords({ checks, blocking, warnings }: ReviewReport): string {
  const lines = checks.flatMap(({ number, asks, outcome, findings }) => [
    `${number}. ${asks}: ${OUTCOMES[outcome]}`,
    ...findings.flatMap(({ key, message, where, treatment }) => [
      `   [${key}] ${message}${where === '' ? '' : ` (${where})`}`,
      ...(treatment === null ? [] : [`      answered: ${treatment}`]),
    ]),
  ]);
  return [...lines, `${blocking} hold up a release, ${warnings} to look at`].join('\n');
}
