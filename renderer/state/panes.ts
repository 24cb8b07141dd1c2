import { briefHandle } from './brief-desk';
import { setDesk, useDesk } from './desk';

/** Up to this width, in CSS pixels, the library is a drawer over the other panes. */
export const DRAWER_AT = 1100;

/** Whether the library is on screen in a window of this width. */
export const isLibraryShown = (
  desk: Pick<ReturnType<typeof useDesk.getState>, 'boardShown' | 'drawerShown' | 'libraryShown'>,
  width: number,
): boolean => !desk.boardShown && (width <= DRAWER_AT ? desk.drawerShown : desk.libraryShown);

export const focusPane = (id: 'library-pane' | 'reader-pane' | 'brief-pane'): void => {
  if (id === 'library-pane') setDesk({ libraryShown: true, drawerShown: true, boardShown: false });
  // A drawer left open would cover the pane, and a covered pane takes no focus.
  if (id === 'reader-pane') setDesk({ narrowTab: 'reader', boardShown: false, drawerShown: false });
  if (id === 'brief-pane') setDesk({ briefShown: true, narrowTab: 'brief', drawerShown: false });
  // After the pane is drawn.
  requestAnimationFrame(() => {
    if (id === 'brief-pane' && briefHandle()) return briefHandle()?.focus();
    const pane = document.getElementById(id);
    // The list or the text, not the first button of the bar above it.
    const place = ['[role="listbox"]', '[data-block][tabindex="0"]', 'button:not(:disabled)']
      .map((selector) => pane?.querySelector<HTMLElement>(selector))
      .find(Boolean);
    (place ?? pane)?.focus();
  });
};

const PANES = ['library-pane', 'reader-pane', 'brief-pane'] as const;
/** Puts the focus into the next pane or the one before. */
export function stepPane(by: 1 | -1): void {
  if (useDesk.getState().boardShown) {
    if (inBrief()) focusBoard();
    else focusPane('brief-pane');
    return;
  }
  const now = PANES.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  focusPane(PANES[(now + by + PANES.length) % PANES.length] ?? 'reader-pane');
}

/** Whether the focus is in the brief. */
export const inBrief = () => document.getElementById('brief-pane')?.contains(document.activeElement) ?? false;

export function focusSearch(): void {
  setDesk({ libraryShown: true, drawerShown: true, libraryTab: 'articles', boardShown: false });
  const focus = () => document.getElementById('library-search')?.focus();
  // At once where the field is there already, so that no letter typed after the key is lost.
  focus();
  requestAnimationFrame(focus);
}

/** The focus must not go down with the pane that held it. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || !activeElement.checkVisibility()) {
      if (useDesk.getState().boardShown) focusBoard();
      else focusPane(document.getElementById('reader-pane')?.hidden ? 'brief-pane' : 'reader-pane');
    }
  });
}

export function toggleLibrary(): void {
  setDesk((desk) =>
    desk.boardShown
      ? { boardShown: false, libraryShown: true, drawerShown: true }
      : window.innerWidth <= DRAWER_AT
        ? { drawerShown: !desk.drawerShown }
        : { libraryShown: !desk.libraryShown },
  );
  keepFocus();
}

export const focusBoard = (): void => {
  requestAnimationFrame(() => {
    const board = document.getElementById('board-pane');
    const place =
      board?.querySelector<HTMLElement>('[role="listbox"]') ?? document.getElementById('board-find');
    place?.focus();
  });
};

/** The quote board in place of library and article, and back. */
export function toggleBoard(): void {
  setDesk((desk) => ({ boardShown: !desk.boardShown, narrowTab: 'reader', drawerShown: false }));
  if (useDesk.getState().boardShown) focusBoard();
  else keepFocus();
}

export function toggleBrief(): void {
  setDesk((desk) =>
    window.innerWidth <= 900
      ? { narrowTab: desk.narrowTab === 'brief' ? 'reader' : 'brief' }
      : { briefShown: !desk.briefShown },
  );
  keepFocus();
}
