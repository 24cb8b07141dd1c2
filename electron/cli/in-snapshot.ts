import { dirname, resolve } from 'node:path';
import { startupSnapshot } from 'node:v8';
import { renderCitations } from '../../shared/citation/render-citations';
import { unknownRecord } from '../../shared/model/article';
import { runInNode } from './in-node';

// All code of the command line, loaded and ready: Node writes its memory to a file when the app is built, and every command
// goes on from there (`write-snapshot.ts`). Nothing of a library is in it.
compileCitations();
startupSnapshot.setDeserializeMainFunction(async () => {
  process.exitCode = await runInNode(process.argv.slice(2), dirname(resolve(process.argv[1] ?? '')));
});

/** Functions are compiled when they are first called, and these take the longest: two sources are cited, and forgotten. */
function compileCitations(): void {
  const known = <T>(value: T) => ({ value, basis: 'in-text' as const });
  const articles = ['One word', 'Another word'].map((title) => ({
    id: title,
    key: title,
    accession: title,
    opening: '',
    record: {
      ...unknownRecord(),
      title: known(title),
      authors: known(['Ann Author', 'Bea Writer']),
      outlet: known('The Outlet'),
      published: known('2026-03-02'),
      url: known('https://outlet.invalid/word'),
    },
  }));
  const items = articles.map(({ id }) => ({
    articleId: id,
    locator: { label: 'paragraph' as const, value: '2' },
  }));
  const citations = [...items, ...items, ...items].map((item, index) => ({
    citationId: `${index}`,
    items: [item],
  }));
  renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
}
