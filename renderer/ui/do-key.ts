type Key = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean }>;

/** Which way a key goes, and how far with it alone and with Ctrl. */
const MOVES: Readonly<Record<string, readonly [way: string, alone: string, withCtrl: string]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
};
const PAGES: Readonly<Record<string, string>> = { PageUp: 'backward', PageDown: 'forward' };
const DELETES: Readonly<Record<string, string>> = { Delete: 'forwardDelete', Backspace: 'delete' };

/** Whether the key moves the caret, or takes away what stands beside it. */
export const isMove = (key: string): boolean => key in MOVES || key in PAGES || key in DELETES;

/** Does what a browser does by itself for such a key, which it does for none that was only dispatched. */
export function doKey(field: HTMLElement, { key, shiftKey, ctrlKey }: Key): void {
  const deletes = DELETES[key];
  if (deletes !== undefined) {
    if (ctrlKey) getSelection()?.modify('extend', key === 'Delete' ? 'forward' : 'backward', 'word');
    document.execCommand(deletes);
    return;
  }
  const alter = shiftKey ? 'extend' : 'move';
  const move = MOVES[key];
  if (move) getSelection()?.modify(alter, move[0], ctrlKey ? move[2] : move[1]);
  const way = PAGES[key];
  if (way !== undefined)
    for (let line = linesSeen(field); line > 0; line--) getSelection()?.modify(alter, way, 'line');
}

/** Lines of the field that are seen at once, less one to go on from; at least one. */
function linesSeen(field: HTMLElement): number {
  const height = Math.min(field.clientHeight, window.innerHeight);
  const line = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  return Math.max(1, Math.floor(height / line) - 1);
}
