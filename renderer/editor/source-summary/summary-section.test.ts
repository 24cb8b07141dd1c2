import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { edit, h, nodesOf, openBrief, p, t } from '../testing/headless-brief';
import { $summaryNow, putSummary } from './summary-section';

const notes: EditorNode = { type: 'placed-list', of: 'notes', heading: 'Endnotes' };

describe('the source summary of a brief', () => {
  test('is put where the template says, and leaves the place of the notes alone', () => {
    const editor = openBrief(h(t('Discussion')), p(t('Words')), h(t('Source summary statement')), p(), notes);
    putSummary(editor, ['One.', 'Two.']);
    expect(nodesOf(editor).slice(2, 6)).toEqual([
      h(t('Source summary statement')),
      p(t('One.')),
      p(t('Two.')),
      notes,
    ]);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(editor.read($summaryNow)).toEqual([]);
  });

  test('drafted again takes the place of what stood there, and of nothing else', () => {
    const editor = openBrief(h(t('Source summary')), p(t('Old')), p(t('words')), h(t('Next')), p(t('Stays')));
    expect(editor.read($summaryNow)).toEqual(['Old', 'words']);
    putSummary(editor, ['New']);
    expect(nodesOf(editor)).toEqual([h(t('Source summary')), p(t('New')), h(t('Next')), p(t('Stays'))]);
  });

  test('gets a section of its own in front of the notes where the brief has none', () => {
    const editor = openBrief(p(t('Words')), notes);
    expect(editor.read($summaryNow)).toBe(null);
    putSummary(editor, ['New']);
    expect(nodesOf(editor).slice(0, 4)).toEqual([
      p(t('Words')),
      h(t('Source summary statement')),
      p(t('New')),
      notes,
    ]);
  });
});
