import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsElectron } from './cli.mjs';

const cases = [
  ['import a file', ['import', 'a.txt'], true],
  ['import after options', ['--json', '--library', 'here', 'import', 'a.txt'], true],
  ['a library called import', ['--library', 'import', 'articles'], false],
  ['list', ['articles', '--limit', '3'], false],
  ['PDF', ['export', 'b1', '--format', 'pdf', '--out', 'x.pdf'], true],
  ['PDF in one word', ['export', 'b1', '--format=pdf'], true],
  ['Word', ['export', 'b1', '--format', 'docx', '--out', 'pdf'], false],
  ['nothing', [], false],
];

for (const [name, args, expected] of cases) {
  test(`which commands need Electron: ${name}`, () => assert.equal(needsElectron(args), expected));
}
