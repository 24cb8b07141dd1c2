import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from './setup/files.mjs';
import { inRoot } from './setup/places.mjs';

const preamble = `# Third-party notices

Briefwright itself is under the Apache License 2.0 (see LICENSE). It ships with the works below, each under its own
licence. This file is made by \`npm run notices\` from the packages that are installed; do not edit it.

**Citations by citeproc-js (Frank Bennett), Citation Style Language.**
citeproc-js is used unmodified, as published in the npm package \`citeproc\`, under the Common Public Attribution License
1.0 (CPAL-1.0), one of the two licences that its author offers. Its source is that package and
<https://github.com/Juris-M/citeproc-js>. The Citation Style Language: <https://citationstyles.org>.

SQLite, inside better-sqlite3, is in the public domain. The fonts are under the SIL Open Font License 1.1.

Electron (MIT) and Chromium come with their own notices: \`LICENSE.electron.txt\` and \`LICENSES.chromium.html\` beside the
app's binary.
`;

// Used to check or compile, never shipped, though the packages above depend on them.
const notShipped = [/^@types\//, /^undici-types$/, /^csstype$/, /^typescript$/, /^node-addon-api$/];

/** Licences that the package's own field does not say, or offers a choice of: what we take it under. */
const taken = { citeproc: 'CPAL-1.0', jszip: 'MIT' };

/** Writes the notices of every package that reaches a user: the lockfile's, less those for development only. */
export async function writeNotices(target) {
  const text = noticesText();
  await replaceFile(target, (file) => writeFile(file, text));
  process.stderr.write(`notices: wrote ${path.relative(process.cwd(), target)}.\n`);
}

export function noticesText() {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const shipped = new Map();
  for (const [place, { dev, optional, peer }] of Object.entries(packages)) {
    if (place === '' || dev || optional || peer || !existsSync(inRoot(place, 'package.json'))) continue;
    const about = JSON.parse(readFileSync(inRoot(place, 'package.json'), 'utf8'));
    if (notShipped.some((name) => name.test(about.name))) continue;
    shipped.set(`${about.name} ${about.version}`, describe(about, inRoot(place)));
  }
  const names = [...shipped.keys()].sort((a, b) => (a < b ? -1 : 1));
  // Most MIT texts differ in the copyright line only, but that line is what must be kept: each is given in full.
  return `${preamble}\n${names.map((name) => shipped.get(name)).join('\n')}`;
}

function describe({ name, version, license, homepage, repository }, folder) {
  const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const licence = taken[name] ?? (typeof license === 'string' ? license : (license?.type ?? 'see below'));
  const text = licenceText(name, folder);
  const head = `## ${name} ${version}\n\n${licence}${source ? `, <${source.replace(/^git\+/, '')}>` : ''}\n`;
  return text ? `${head}\n\`\`\`\`text\n${text.trim()}\n\`\`\`\`\n` : head;
}

/** A text that the package lacks, or has only together with one that we do not use, is kept in scripts/licences. */
function licenceText(name, folder) {
  const kept = inRoot('scripts', 'licences', `${name.replace('/', '__')}.txt`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying|ofl)(\.|-|$)/i.test(each));
  return file ? readFileSync(path.join(folder, file), 'utf8') : undefined;
}
