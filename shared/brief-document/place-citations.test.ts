import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, placeCitations } from './place-citations';
import { FOOTNOTE_PLACES, PLACE_CASES } from './place-citations.cases';

const read = (typed: string): Piece[] =>
  typed
    .split(/(\[[\dn]\]|\{[^}]*\}|\*[^*]*\*)/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part === '[n]') return { kind: 'footnote', index: 0 };
      if (part.startsWith('[')) return { kind: 'citation', index: Number(part[1]) - 1 };
      if (part.startsWith('{')) return { kind: 'text', text: part.slice(1, -1), quoted: true };
      if (part.startsWith('*')) return { kind: 'text', text: part.slice(1, -1), italic: true };
      return { kind: 'text', text: part };
    });

const show = (pieces: readonly Piece[], kind: 'note' | 'in-text') =>
  pieces
    .map((piece) => {
      if (piece.kind === 'citation') return kind === 'note' ? `^${piece.index + 1}` : `(${piece.index + 1})`;
      if (piece.kind === 'footnote') return '^n';
      if (piece.kind === 'line-break') return '\n';
      if (piece.quoted) return `{${piece.text}}`;
      if (piece.italic) return `*${piece.text}*`;
      return piece.superscript ? `^${piece.text}` : piece.text;
    })
    .join('');

describe('where citations stand', () => {
  test.each(PLACE_CASES)('$name', ({ typed, note, inText }) => {
    expect(show(placeCitations(read(typed), 'note'), 'note')).toBe(note);
    expect(show(placeCitations(read(typed), 'in-text'), 'in-text')).toBe(inText);
  });

  test.each(FOOTNOTE_PLACES)('$name', ({ typed, note, inText }) => {
    expect(show(placeCitations(read(typed), 'note'), 'note')).toBe(note);
    expect(show(placeCitations(read(typed), 'in-text'), 'in-text')).toBe(inText);
  });

  test('no word, no citation and no quoted character is lost or moved', () => {
    const part = fc.constantFrom(
      '[1]',
      '[2]',
      '[n]',
      '{It grew.}',
      '{ so }',
      'word',
      '.',
      ',',
      ' ',
      '; ',
      'U.S.',
      '”',
      'end. ',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('note' as const, 'in-text' as const),
        (parts, kind) => {
          const given = read(parts.join(''));
          const placed = placeCitations(given, kind);
          // A full stop may go from before an in-text citation to behind it; in notes all stays where it is.
          const settled = (text: string) => (kind === 'note' ? text : text.replaceAll('.', ''));
          const quoted = (pieces: readonly Piece[]) =>
            pieces.flatMap((piece) => (piece.kind === 'text' && piece.quoted ? [settled(piece.text)] : []));
          const order = (pieces: readonly Piece[]) =>
            pieces.flatMap((piece) => (piece.kind === 'citation' ? [piece.index] : []));
          const letters = (pieces: readonly Piece[]) =>
            pieces
              .map((piece) => (piece.kind === 'text' && !piece.superscript ? piece.text : ''))
              .join('')
              .replace(/\s/g, '');
          expect(quoted(placed)).toEqual(quoted(given));
          expect(order(placed)).toEqual(order(given));
          const footnotes = (pieces: readonly Piece[]) =>
            pieces.filter((piece) => piece.kind === 'footnote').length;
          expect(footnotes(placed)).toBe(footnotes(given));
          expect(settled(letters(placed))).toBe(settled(letters(given)));
          // Moved, never made or lost.
          expect([...letters(placed)].sort()).toEqual([...letters(given)].sort());
        },
      ),
      { numRuns: 2000 },
    );
  });
});
