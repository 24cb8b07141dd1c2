import { openLibrary } from '../open-library';

// Run as a process of its own: saves a brief, a quote and an import in turn as fast as it can, and tells on stdout
// what was acknowledged. The test kills it while it saves, or has it end after `count` rounds.
const [folder = '', start = '0', count = 'Infinity'] = process.argv.slice(2);
const library = openLibrary(folder);
const header = { title: '', to: '', from: '', date: '', handling: '' };
const { id: briefId } = library.request('briefs:create', { header: { title: 'numbers' }, template: 'blank' });
process.stdout.write(`brief ${briefId}\n`);
let revision = 1;
for (let number = Number(start); number < Number(start) + Number(count); number += 1) {
  const text = `Token ${number} of the run, with enough words around it to count as a paragraph.`;
  const saved = library.request('briefs:save', {
    briefId,
    revision,
    header,
    style: 'apa',
    state: {
      schemaVersion: 1,
      root: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }],
      },
    },
  });
  revision = saved.revision;
  process.stdout.write(`saved ${briefId} ${revision} ${number}\n`);
  const unknown = { value: null, basis: 'unknown' as const };
  const { articleId, textId } = library.request('imports:store', {
    draft: {
      record: {
        title: unknown,
        authors: unknown,
        outlet: unknown,
        place: unknown,
        published: unknown,
        section: unknown,
        standfirst: unknown,
        language: unknown,
        kind: unknown,
        url: unknown,
        accessed: unknown,
        occurred: unknown,
        descriptor: unknown,
        modified: unknown,
        handling: unknown,
      },
      blocks: [{ kind: 'paragraph', text, runs: [{ text }] }],
      setAside: [],
      steps: [],
      warnings: [],
      encoding: 'utf-8',
    },
    bytes: new Uint8Array(new TextEncoder().encode(text)),
    fileName: `token-${number}.txt`,
    mediaType: 'text/plain',
    supplied: {},
    isSample: false,
  });
  process.stdout.write(`imported ${articleId} ${number}\n`);
  const quote = library.request('quotes:save', {
    passage: { articleId, textId, paragraph: 1, start: 0, end: 5, exact: 'Token', prefix: '', suffix: '' },
  });
  process.stdout.write(`quoted ${quote.id} ${articleId}\n`);
}
library.close();
