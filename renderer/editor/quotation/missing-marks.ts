import type { Drawn } from './drawn-lines';

type MissingMark = Drawn['gaps'][number];

/** Draws a caret mark under every gap in which words are missing; pointing at it says which. */
export function drawMissingMarks(layer: HTMLElement, body: HTMLElement, marks: readonly MissingMark[]): void {
  if (marks.length === 0 && layer.childElementCount === 0) return;
  const frame = body.getBoundingClientRect();
  const drawn = marks.flatMap(({ at, says }): HTMLElement[] => {
    // What the page leaves out while it is far out of sight gets its marks when it comes near.
    if (at.startContainer.parentElement?.checkVisibility({ contentVisibilityAuto: true }) === false)
      return [];
    const rect = at.getClientRects()[0] ?? at.getBoundingClientRect();
    if (rect.height === 0) return [];
    const mark = document.createElement('span');
    mark.className = 'missing-mark';
    mark.dataset.tip = `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
    mark.style.left = `${rect.left - frame.left}px`;
    mark.style.top = `${rect.bottom - frame.top}px`;
    return [mark];
  });
  // The same marks again would take a tooltip away from under the pointer.
  const same =
    layer.childElementCount === drawn.length &&
    drawn.every((mark, index) => mark.isEqualNode(layer.children[index] ?? null));
  if (!same) layer.replaceChildren(...drawn);
}
