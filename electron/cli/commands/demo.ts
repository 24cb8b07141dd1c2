import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/ipc/app-error';
import { describeSamples } from '../../../shared/samples/describe-samples';
import { type Command, requiredOption } from '../command';
import { exportBrief } from '../export-brief';
import type { CliHost, FileOutcome } from '../host';
import { needsElectron } from '../needs-electron';
import { reportAsJson, reportInMarkdown } from './check';

/** Makes the sample brief in a throw-away library, so that it can be seen without a window. */
export const demoCommand: Command = {
  name: 'demo',
  usage: '--out DIR',
  summary: 'Make the sample brief from the sample articles',
  options: { out: { type: 'string' } },
  words: [0, 0],
  async run({ values, hostOn, output, appFolder }) {
    const out = resolve(requiredOption(values, 'out'));
    const library = await mkdtemp(join(tmpdir(), 'briefwright-demo-'));
    const host = await hostOn(library);
    try {
      output.err('Importing the sample articles…\n');
      const briefId = await importSamples(host, join(appFolder, 'resources', 'samples'));
      output.err('Writing the sample brief…\n');
      await mkdir(out, { recursive: true });
      const pdf = await exportBrief(host, {
        briefId,
        format: 'pdf',
        out: join(out, 'sample-brief.pdf'),
        paper: 'A4',
        draft: false,
      });
      const docx = await exportBrief(host, {
        briefId,
        format: 'docx',
        out: join(out, 'sample-brief.docx'),
        paper: 'A4',
        draft: false,
      });
      const report = await host.library('briefs:check', { briefId });
      const { writeFileAtomically } = await import('../../export/write-file');
      const encode = (text: string) => new TextEncoder().encode(text);
      const reportFiles = [join(out, 'check-report.json'), join(out, 'check-report.md')] as const;
      await writeFileAtomically(reportFiles[0], encode(`${JSON.stringify(reportAsJson(report), null, 2)}\n`));
      await writeFileAtomically(
        reportFiles[1],
        encode(reportInMarkdown('Check report: sample brief', report)),
      );
      const quotations = report.quotations.length;
      const text = [
        `The sample brief, made from the sample articles (${quotations} quotations, ${pdf.notes} notes):`,
        `  ${pdf.path} (${pdf.pages} pages)`,
        `  ${docx.path}`,
        `  ${reportFiles[1]} (how each quotation compares with its article)`,
        `  ${reportFiles[0]}`,
      ].join('\n');
      return { json: { files: [pdf.path, docx.path, ...reportFiles], pdf, docx, quotations }, text };
    } finally {
      await host.close();
      await rm(library, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function importSamples(host: CliHost, samples: string): Promise<string> {
  if (!host.importFiles) throw needsElectron('demo');
  const names = (await readdir(samples)).filter((name) => /^sample-(?!brief)/.test(name)).sort();
  const failed: FileOutcome[] = [];
  await host.importFiles(
    names.map((name) => join(samples, name)),
    { supplied: {}, isSample: true },
    (outcome) => {
      if (outcome.status === 'failed') failed.push(outcome);
    },
  );
  const [first] = failed;
  if (first)
    throw new AppError(
      'import-failed',
      `The sample ${first.name} could not be imported: ${first.error?.message ?? 'no reason given'}`,
    );
  await describeSamples(host.library);
  const markdown = await readFile(join(samples, 'sample-brief.md'), 'utf8');
  return (await host.library('briefs:fromMarkdown', { markdown })).briefId;
}
