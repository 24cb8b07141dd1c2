import { describe, expect, it } from 'vitest';
import { EMPTY_HEADER } from '../model/brief-header';
import { headerOfNext, nextVersion, releasedHeader, versionToOffer } from './released-header';

describe('the header of a released brief', () => {
  it.each([
    [undefined, '1.0'],
    ['1.0', '1.1'],
    ['9', '10'],
    ['2 (final)', '3 (final)'],
    ['first', 'first'],
  ])('after version %s comes %s', (version, next) => expect(nextVersion(version)).toBe(next));

  it('is final and bears the version, whatever it said before', () => {
    expect(releasedHeader(EMPTY_HEADER, '1.0')).toEqual({ ...EMPTY_HEADER, status: 'final', version: '1.0' });
    const draft = { ...EMPTY_HEADER, status: 'draft', version: '0.3', cutOff: '2026-03-30' } as const;
    expect(releasedHeader(draft, '1.0')).toEqual({ ...draft, status: 'final', version: '1.0' });
  });

  it('goes on as a draft of the next version; one released before releases wrote a status has none', () => {
    expect(headerOfNext(releasedHeader(EMPTY_HEADER, '1.0'), '1.0')).toMatchObject({
      status: 'draft',
      version: '1.1',
    });
    expect(headerOfNext(EMPTY_HEADER, '1.0')).toEqual(EMPTY_HEADER);
  });

  it.each([
    ['what the header says', '0.9', [], '0.9'],
    ['a first version where it says nothing', undefined, [], '1.0'],
    ['the next one where that is taken', '1.0', [{ version: '1.0' }], '1.1'],
    ['what the header says of a later draft', '2.0', [{ version: '1.0' }], '2.0'],
    ['no empty version', '  ', [{ version: '1.4' }], '1.5'],
  ])('offers %s', (_name, version, earlier, offered) =>
    expect(versionToOffer({ version }, earlier)).toBe(offered),
  );
});
