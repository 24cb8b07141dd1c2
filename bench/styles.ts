// How long a citation style takes to load, with the macros that its sorting calls built once and with them written out at
// each call as citeproc does by itself: over the public styles of Debian's package `citation-style-language-styles` where
// it is installed, and over a large style made here that sorts as they do. `bench styles FOLDER` reads another folder.
import './support/ts-sources.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';

const { sortCache } = await import('../shared/citation/sort-cache');

const TARGET_MS = 300;
const ROUNDS = 5;
const folder = process.argv[2] ?? '/usr/share/citation-style-language/styles';
const locale = readFileSync(new URL('../resources/locales/locales-en-US.xml', import.meta.url), 'utf8');

/** Macros that call one another twice, so that the sort of the list stands for 2^levels calls. */
function largeStyle(levels: number): string {
  const macros = Array.from({ length: levels }, (_, at) => {
    const inside =
      at === levels - 1
        ? '<names variable="author"><name name-as-sort-order="all"/></names><text variable="title"/>'
        : `<text macro="m${at + 1}"/><choose><if type="book"><text variable="title"/></if><else><text macro="m${at + 1}"/></else></choose>`;
    return `<macro name="m${at}"><group delimiter=" ">${inside}</group></macro>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Large</title><id>large</id><updated>2026-11-22T00:00:00+00:00</updated></info>
${macros.join('\n')}
<citation><sort><key macro="m0"/></sort><layout><text variable="title"/></layout></citation>
<bibliography><sort><key macro="m0"/><key variable="issued"/></sort><layout><text variable="title"/></layout></bibliography>
</style>`;
}

/** The best of some rounds in milliseconds: what else the machine does only adds to it. */
function load(csl: string, isOn: boolean, rounds = ROUNDS): number {
  sortCache.isOn = isOn;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    new CSL.Engine(
      { retrieveLocale: () => locale, retrieveItem: (id: string) => ({ id, type: 'book' }) },
      csl,
      'en-US',
      true,
    );
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
let worst = 0;
function measure(name: string, csl: string): void {
  const once = load(csl, true);
  const written = load(csl, false, 2);
  worst = Math.max(worst, once);
  say(
    `${name.padEnd(52)} ${once.toFixed(0).padStart(5)} ms; written out ${written.toFixed(0).padStart(6)} ms, ratio ${(written / once).toFixed(1)}`,
  );
}

load(largeStyle(3), true);
measure('large style made here (2 × 4,096 calls)', largeStyle(12));
const LARGE =
  /^(?:chicago|apa|oscola|modern-language|bluebook-law-review|harvard-cite|ieee|turabian|mhra)[^/]*\.csl$/;
if (existsSync(folder)) {
  const names = readdirSync(folder).filter((name) => LARGE.test(name));
  for (const name of names.slice(0, 40)) measure(name, readFileSync(join(folder, name), 'utf8'));
  say(`${Math.min(40, names.length)} public styles from ${folder}`);
} else say(`Public styles skipped: ${folder} is not there (Debian: citation-style-language-styles).`);
say(`slowest ${worst.toFixed(0)} ms, target under ${TARGET_MS} ms: ${worst < TARGET_MS ? 'met' : 'MISSED'}`);
process.exitCode = worst < TARGET_MS ? 0 : 1;
