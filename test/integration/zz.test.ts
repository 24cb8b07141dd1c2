import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { readReturned } from '../../renderer/importing/returned/read-docx';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import { convertWithOffice } from '../support/other-readers';
import { randomBrief, randomSources } from '../support/random-briefs';
test('x', async () => {
  const [brief] = fc.sample(randomBrief, { seed: 20261122, numRuns: 12 }).slice(-1);
  const document = { ...toBriefDocument({ brief: brief!, articles: randomSources, language: 'en-US', paper: 'A4', draft: true, withCited: true, withLines: true }), returnMark: '0123456789abcdef' };
  const bytes = await writeDocx(document);
  const b2 = convertWithOffice(bytes, 'docx', 'docx');
  writeFileSync('/tmp/return/a.docx', bytes); writeFileSync('/tmp/return/b.docx', b2);
  for (const b of [bytes, b2]) console.log(readReturned(new Uint8Array(b), 'x').lines.map((l) => JSON.stringify(l).slice(0, 150)).join('\n'), '\n=====');
}, 100000);
