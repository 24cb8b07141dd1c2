import { describe, expect, it } from 'vitest';
import { readArguments } from './app-arguments';

const words = (text: string) => text.split(' ').filter((word) => word !== '');

describe('readArguments', () => {
  it.each<[string, string, string[] | null, string | undefined, boolean]>([
    ['a bare start', 'electron /app', null, undefined, false],
    [
      'switches of Chromium before the folder',
      'electron --no-sandbox --inspect=0 /app',
      null,
      undefined,
      false,
    ],
    ['a library', 'electron /app --library /tmp/l', null, '/tmp/l', false],
    ['a library, joined', 'electron /app --library=/tmp/l --samples', null, '/tmp/l', true],
    [
      'a command',
      'electron --no-sandbox /app cli -- --json import a.txt',
      ['--json', 'import', 'a.txt'],
      undefined,
      false,
    ],
    ['a command without the dashes', 'electron /app cli articles', ['articles'], undefined, false],
  ])('in development: %s', (_name, line, commandLine, library, samples) => {
    expect(readArguments(words(line), '/app', false)).toEqual({ commandLine, library, samples });
  });

  it.each<[string, string, string[] | null, string | undefined]>([
    ['a bare start', 'briefwright', null, undefined],
    ['a window on a library', 'briefwright --library /tmp/l', null, '/tmp/l'],
    ['a command', 'briefwright import a.txt', ['import', 'a.txt'], undefined],
    [
      'a command on a library',
      'briefwright --library /tmp/l --json search x',
      ['--library', '/tmp/l', '--json', 'search', 'x'],
      '/tmp/l',
    ],
    ['a library called like a command', 'briefwright --library import', null, 'import'],
    ['help', 'briefwright --help', ['--help'], undefined],
    ['a file that is no command', 'briefwright notes.txt', null, undefined],
  ])('packaged: %s', (_name, line, commandLine, library) => {
    expect(readArguments(words(line), '/opt/app.asar', true)).toMatchObject({ commandLine, library });
  });
});
