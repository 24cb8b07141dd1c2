import { describe, expect, it } from 'vitest';
import { claimTypedQuotations } from '../../../shared/brief-document/typed-quotations';
import { type EditorNode, withoutComments } from '../../../shared/model';
import { storedPlaces } from './stored-places';

const text = (words: string, format = 0): EditorNode => ({ type: 'text', text: words, format });
const paragraph = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
const comment = (words: string): EditorNode => ({ type: 'comment', text: words }) as EditorNode;
const citation: EditorNode = { type: 'citation', citationId: 'c', items: [{ articleId: 'a' }] };

/** What is compared of these blocks, as the library makes it. */
const compared = (stored: readonly EditorNode[]): EditorNode[] =>
  claimTypedQuotations(withoutComments(stored), () => ({
    articleId: 'a',
    paragraph: null,
    typed: { cited: 'directly', candidates: [] } as never,
  }));

/** The node at a path. */
function nodeAt(nodes: readonly EditorNode[], path: readonly number[]): EditorNode | undefined {
  const [first = -1, ...rest] = path;
  const node = nodes[first];
  return rest.length === 0 || !node || !('children' in node) ? node : nodeAt(node.children, rest);
}

describe('a place of what is compared, in the stored brief', () => {
  it('is found behind a comment and behind words between typed marks', () => {
    const stored = [
      paragraph(
        comment('ask Dana'),
        text('They said “it will not lend”'),
        citation,
        text(' and went yesterday.'),
      ),
      paragraph(text('The next.')),
    ];
    const read = compared(stored);
    const where = storedPlaces(read, stored);
    const line = read[0] && 'children' in read[0] ? read[0].children : [];
    const last = line.length - 1;
    expect(line.map(({ type }) => type)).toContain('quotation');
    expect(line[last]).toMatchObject({ text: ' and went yesterday.' });
    const place = where({ path: [0, last], offset: 5 });
    expect(place).toEqual({ path: [0, 3], offset: 5 });
    expect(nodeAt(stored, place.path)).toMatchObject({ text: ' and went yesterday.' });
    // Words in the typed quotation are counted from the beginning of the text that holds them.
    const typed = line.findIndex(({ type }) => type === 'quotation');
    expect(where({ path: [0, typed], offset: 0 })).toEqual({ path: [0, 1], offset: 11 });
    expect(where({ path: [0, line.findIndex(({ type }) => type === 'citation')], offset: 0 }).path).toEqual([
      0, 2,
    ]);
    expect(where({ path: [1], offset: 0 })).toEqual({ path: [1], offset: 0 });
  });

  it('is found in a footnote and in a cell', () => {
    const cell = (...children: EditorNode[]): EditorNode =>
      ({ type: 'tablecell', headerState: 0, children: [paragraph(...children)] }) as EditorNode;
    const stored: EditorNode[] = [
      paragraph(comment('one'), text('A claim.'), { type: 'footnote', children: [text('See below.')] }),
      {
        type: 'table',
        children: [{ type: 'tablerow', children: [cell(text('a')), cell(comment('two'), text('b'))] }],
      } as EditorNode,
    ];
    const where = storedPlaces(compared(stored), stored);
    expect(where({ path: [0, 1, 0], offset: 4 })).toEqual({ path: [0, 2, 0], offset: 4 });
    expect(where({ path: [1, 0, 1, 0, 0], offset: 0 }).path).toEqual([1, 0, 1, 0, 1]);
    expect(where({ path: [1, 0, 1], offset: 0 }).path).toEqual([1, 0, 1]);
  });

  it('is taken as it is where there is nothing to lead to', () => {
    expect(storedPlaces([paragraph(text('one'))], [])({ path: [0, 0], offset: 1 })).toEqual({
      path: [0, 0],
      offset: 1,
    });
  });
});
