import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFolder } from './shared-folder';

const shared = sharedFolder();
const checker = shared && join(shared, 'tools', 'check-docx');

/** The schema check of ../shared is here, and so are python3 and xmllint. */
export const hasDocxChecker =
  checker !== null &&
  existsSync(checker) &&
  ['python3', 'xmllint'].every((tool) => !spawnSync(tool, ['--version']).error);

/** What the schema check says of a Word file; ends with "no faults" where there are none. */
export function checkDocx(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-docx-'));
  try {
    const path = join(folder, 'brief.docx');
    writeFileSync(path, bytes);
    return spawnSync('python3', [checker ?? '', path], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** LibreOffice is installed. */
export const hasOffice = !spawnSync('soffice', ['--version']).error;

/** A file as LibreOffice writes it again in another format, or in its own. */
export function convertWithOffice(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-office-'));
  try {
    writeFileSync(join(folder, `brief.${from}`), bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, `brief.${from}`),
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `brief.${to}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What xmllint finds wrong with XML, or nothing; null where it is not installed. */
export const xmlFaults: ((xml: string) => string) | null = spawnSync('xmllint', ['--version']).error
  ? null
  : (xml) => spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml, encoding: 'utf8' }).stderr;
