import { basename, resolve } from 'node:path';
import type { ReturnReport } from '../../../shared/ipc/return-contract';
import { isReleasable } from '../../../shared/model';
import { goesWithAll } from '../../../shared/returning/difference';
import { type Command, textOption, UsageError } from '../command';
import { getBriefId } from '../find-references';
import { needsElectron } from '../needs-electron';

export const returnCommand: Command = {
  name: 'return',
  usage: 'FILE.docx [--brief BRIEF] [--take all|ID,ID…]',
  summary: 'Compare a Word file that was edited elsewhere with its export, and take changes over',
  options: { brief: { type: 'string' }, take: { type: 'string' } },
  words: [1, 1],
  async run({ values, positionals, host }) {
    const path = resolve(positionals[0] ?? '');
    const fileName = basename(path);
    const wanted = textOption(values, 'take');
    if (wanted?.trim() === '')
      throw new UsageError('--take is empty: name differences by their ids, or all.');
    const { library, readReturned } = await host();
    if (!readReturned) throw needsElectron('return');
    const returned = await readReturned(path);
    const named = textOption(values, 'brief');
    const briefId = named === undefined ? undefined : await getBriefId(library, named);
    const report = await library('returns:compare', { returned, fileName, briefId });
    if (wanted === undefined) return { json: { ...report, taken: [] }, text: inWords(report).join('\n') };

    const takeable = report.differences.filter(({ canTake }) => canTake).map(({ id }) => id);
    const taken =
      wanted === 'all'
        ? report.differences.filter(goesWithAll).map(({ id }) => id)
        : wanted.split(',').map((id) => id.trim());
    const unknown = taken.find((id) => !takeable.includes(id));
    if (unknown !== undefined)
      throw new UsageError(`--take: there is no difference “${unknown}” that can be taken over.`);
    const brief = await library('briefs:get', { briefId: report.briefId });
    const { state, header } = await library('returns:merge', {
      returned,
      fileName,
      state: brief.state,
      accepted: taken,
    });
    const { name } = await library('versions:keep', { briefId: brief.id, name: versionName(fileName) });
    await library('briefs:save', {
      briefId: brief.id,
      revision: brief.revision,
      header: { ...brief.header, ...header },
      style: brief.style,
      state,
    });
    return {
      json: { ...report, taken, version: name },
      text: [
        ...inWords(report),
        `Took over ${taken.length}; what was there is kept as the version “${name}”.`,
      ].join('\n'),
    };
  },
};

/** Name of the version that is kept before anything is taken over. */
const versionName = (fileName: string): string => `Before taking back ${fileName}`.slice(0, 200);

function inWords({ title, exportedAt, changedSince, differences }: ReturnReport): string[] {
  const head = `“${title}”, exported ${exportedAt.slice(0, 16).replace('T', ' ')}${changedSince ? ', changed in the app since' : ''}`;
  if (differences.length === 0) return [head, 'No differences.'];
  return [
    head,
    ...differences.flatMap(
      ({ id, title: what, place, parts, by, canTake, note, conflict, doubt, verdicts }) => [
        `${id}  ${what}${place === '' ? '' : ` (${place})`}${by.length > 0 ? `, by ${by.join(', ')}` : ''}${canTake ? '' : ', not taken over'}`,
        `   ${parts.map(({ text, change }) => (change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')}`,
        ...(verdicts
          ? [
              `   ${isReleasable(verdicts.after.verdict) ? '' : 'does not match: '}${verdicts.after.verdict}${verdicts.after.reasons.map(({ message }) => `; ${message}`).join('')}`,
            ]
          : []),
        ...[doubt, note, conflict].flatMap((words) => (words === null ? [] : [`   ${words}`])),
      ],
    ),
  ];
}
