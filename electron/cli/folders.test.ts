import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, libraryFolder, windowFolder } from './folders';

const env = { BRIEFWRIGHT_USER_DATA: '/data' };

describe('folders', () => {
  it('a named library wins over the environment, the environment over the app’s own', () => {
    expect(libraryFolder('/named', { ...env, BRIEFWRIGHT_LIBRARY: '/env' })).toBe('/named');
    expect(libraryFolder(undefined, { ...env, BRIEFWRIGHT_LIBRARY: '/env' })).toBe('/env');
    expect(libraryFolder(undefined, env)).toBe(join('/data', 'library'));
  });

  it('each library has a window folder of its own, always the same', () => {
    expect(windowFolder(libraryFolder(undefined, env), env)).toBe('/data');
    expect(windowFolder('/one', env)).toBe(windowFolder('/one', env));
    expect(windowFolder('/one', env)).not.toBe(windowFolder('/two', env));
  });

  it('follows the custom of each system', () => {
    expect(dataFolder({ XDG_CONFIG_HOME: '/x' }, 'linux')).toBe(join('/x', 'Briefwright'));
    expect(dataFolder({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Briefwright'));
    expect(dataFolder({}, 'darwin')).toContain(join('Library', 'Application Support', 'Briefwright'));
  });
});
