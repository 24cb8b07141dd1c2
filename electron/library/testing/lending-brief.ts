import type { Input } from '../../../shared/ipc/contract';
import type { EditorNode, EditorState } from '../../../shared/model';
import type { Library } from '../open-library';
import { addArticle, makeLibrary } from './make-library';

const known = (value: string) => ({ value, basis: 'in-text' as const });
export const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });
export const stateOf = (...children: EditorNode[]): EditorState => ({
  schemaVersion: 1,
  root: { type: 'root', children },
});
export const HEADER = { title: 'Lending', to: 'Director', from: 'Desk', date: '2026-04-02', handling: '' };

/** A library with one article, key `khan-2026`. */
export function stocked() {
  const library = makeLibrary();
  const { articleId } = addArticle(library, {
    fileName: 'fund.txt',
    paragraphs: [
      'The fund will not lend before the railway is built.',
      'It said “no” twice, and that was that.',
      'Nobody asked why the fund will wait.',
    ],
    record: {
      title: known('Fund'),
      authors: { value: ['A. Khan'], basis: 'in-text' },
      outlet: known('Gazette'),
      published: known('2026-02-12'),
    },
  });
  return { library, articleId };
}
export const make = (library: Library, input: Partial<Input<'briefs:create'>> = {}) =>
  library.request('briefs:create', { header: HEADER, template: 'blank', ...input });
export const fromMarkdown = (library: Library, markdown: string) =>
  library.request('briefs:fromMarkdown', { markdown });
/** What `briefs:check` finds, as `check: severity`. */
export const checks = (library: Library, briefId: string): string[] =>
  library.request('briefs:check', { briefId }).findings.map(({ check, severity }) => `${check}: ${severity}`);
