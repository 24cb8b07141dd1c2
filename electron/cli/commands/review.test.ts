import { afterEach, describe, expect, it } from 'vitest';
import { askLibrary } from '../../library/ask-library';
import { fromMarkdown, stocked } from '../../library/testing/lending-brief';
import { cleanUp } from '../../library/testing/make-library';
import type { Command, CommandInput } from '../command';
import type { CliHost } from '../host';
import { COMMAND_NAMES, commandLineWords } from '../is-command-line';
import { COMMANDS } from '../run';
import { releaseCommand } from './release';
import { reviewCommand } from './review';

afterEach(cleanUp);

const BRIEF = `---
title: Lending
date: 2026-04-02
---

The report says it “will not lend” [@khan-2026, para. 1].

The fund has 7 offices.
`;

function opened(markdown = BRIEF) {
  const { library } = stocked();
  const { briefId } = fromMarkdown(library, markdown);
  const request = askLibrary(library);
  const host: CliHost = { library: request, close: async () => undefined };
  const run = async (command: Command, values: CommandInput['values']) =>
    await command.run({
      values,
      positionals: [briefId],
      host: async () => host,
      hostOn: async () => host,
      output: { out: async () => undefined, err: () => undefined },
      json: true,
      appFolder: '',
    });
  return { run, library, briefId };
}

type Reviewed = {
  json: {
    blocking: number;
    checks: { number: number; id: string; outcome: string; findings: { key: string; treatment: string }[] }[];
  };
  text: string;
};

describe('review', () => {
  it('tells every check with its findings, answers one, and takes the answer back', async () => {
    const { run } = opened();
    const asked = async (values: CommandInput['values']) => (await run(reviewCommand, values)) as Reviewed;
    const { json, text } = await asked({});
    expect(json.checks.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, at) => at + 1));
    expect(json.blocking).toBe(1);
    const claims = json.checks.find(({ id }) => id === 'claims-cited');
    const key = claims?.findings[0]?.key ?? '';
    expect(claims).toMatchObject({ outcome: 'open', findings: [{ severity: 'block', treatment: null }] });
    expect(text).toContain(`[${key}] This claim has no citation`);
    const answered = await asked({ answer: [`${key}=Known = to the reader.`] });
    expect(answered.json.blocking).toBe(0);
    expect(answered.text).toContain('answered: Known = to the reader.');
    expect((await asked({ 'take-back': [key] })).json.blocking).toBe(1);
  });

  it.each([
    ['words without a key', '=So what.', 'KEY=WORDS'],
    ['a key without words', 'abc= ', 'KEY=WORDS'],
    ['a finding that is not there', 'abc=So what.', 'no finding'],
  ])('refuses an answer of %s', async (_name, answer, told) => {
    const { run } = opened();
    await expect(run(reviewCommand, { answer: [answer] })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(told),
    });
  });

  it('lets nobody answer what the app decides', async () => {
    const { run } = opened(BRIEF.replace('will not lend', 'will lend'));
    const { json } = (await run(reviewCommand, {})) as Reviewed;
    const key = json.checks.find(({ id }) => id === 'quotations-match')?.findings[0]?.key ?? '';
    await expect(run(reviewCommand, { answer: [`${key}=So what.`] })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('the app decides'),
    });
  });
});

describe('release', () => {
  it.each([
    ['no reviewer', { read: true }, '--reviewer'],
    ['an empty reviewer', { reviewer: ' ', read: true }, '--reviewer'],
    ['nobody who has read it', { reviewer: 'A. Khan' }, '--read'],
    ['an unknown format', { reviewer: 'A. Khan', read: true, format: ['exe'] }, '--format'],
  ])('is refused with %s', async (_name, values, told) => {
    const { run } = opened();
    await expect(run(releaseCommand, values)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(told),
    });
  });

  it('is refused while something blocks, and needs Electron for a PDF', async () => {
    const { run, library, briefId } = opened();
    const values = { reviewer: 'A. Khan', read: true, format: ['docx'] };
    await expect(run(releaseCommand, values)).rejects.toMatchObject({ code: 'review-open' });
    const { checks } = library.request('briefs:review', { briefId });
    const key = checks.find(({ id }) => id === 'claims-cited')?.findings[0]?.key ?? '';
    library.request('briefs:treat', { briefId, key, treatment: 'Known.' });
    const withPdf = { ...values, format: ['docx', 'pdf'] };
    await expect(run(releaseCommand, withPdf)).rejects.toMatchObject({ code: 'usage' });
    expect(library.request('releases:list', { briefId })).toEqual([]);
    expect(library.request('briefs:get', { briefId }).header.status).toBeUndefined();
  });
});

it('the packaged program knows every command for one', () => {
  for (const { name } of COMMANDS) {
    expect(COMMAND_NAMES, name).toContain(name);
    expect(commandLineWords(['--library', 'here', name, 'x'])).toEqual(['--library', 'here', name, 'x']);
  }
});
