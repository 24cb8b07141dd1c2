/** An action of the window: in the palette with its key, in the list of shortcuts, and under that key. */
export type Command = {
  id: string;
  title: string;
  group: 'Library' | 'Reading' | 'Brief' | 'Window';
  /** A tinykeys binding. Also works while typing, unless `plainKey`. */
  keys?: string;
  /** The key is a plain letter or must not disturb typing. */
  plainKey?: boolean;
  /** The key is one of the brief's own, where it works with the focus in the text: shown, not bound. */
  keysOfBrief?: string;
  /** It puts another brief in the place of the open one, and its promise is kept once that stands. */
  opensBrief?: boolean;
  run: () => unknown;
  /** What the key does instead, where that depends on what has the focus. */
  byKey?: () => unknown;
};
