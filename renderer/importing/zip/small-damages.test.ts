// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { importFile } from '../import-file';
import { SMALL_DAMAGES } from './small-damages.cases';

describe('a document with', () => {
  it.each(SMALL_DAMAGES)('$what ($fileName)', async ({ fileName, bytes, expected }) => {
    const outcome = await importFile({ fileName, mediaType: '', bytes, choices: {} }).catch(
      (error: unknown) => {
        if (error instanceof AppError) return error.code;
        throw error;
      },
    );
    if (typeof expected === 'string' || typeof outcome === 'string') {
      expect(outcome).toBe(expected);
      return;
    }
    expect(outcome.blocks.map(({ text }) => text)).toEqual(expected.text);
    const links = outcome.blocks.flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []));
    expect(links).toEqual(expected.links ?? []);
    const said = outcome.warnings.map(({ message }) => message).join(' ');
    if (expected.said === null) expect(said).toBe('');
    else expect(said).toMatch(expected.said);
  });
});
