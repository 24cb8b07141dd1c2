import {
  $computeTableMapSkipCellCheck,
  $getTableCellNodeFromLexicalNode,
  $isTableNode,
} from '@lexical/table';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $columnShares, round, sharesAfter } from './change-cells';

/** How near to a border the pointer takes hold of it (CSS px). */
const GRIP = 4;

type Border = { table: NodeKey; column: number; width: number; direction: 1 | -1; shares: number[] };

/** The borders between columns can be dragged; the column behind gives or takes the room. */
export function registerColumnDrag(editor: LexicalEditor): () => void {
  let drag: { border: Border; x: number; shares: number[] } | null = null;

  const borderAt = (event: PointerEvent): Border | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td, th') : null;
    if (cell === null) return null;
    const { left, right } = cell.getBoundingClientRect();
    // A cell may run the other way than the columns of its table.
    const isRtl = getComputedStyle(cell.closest('table') ?? cell).direction === 'rtl';
    const atEnd = Math.abs((isRtl ? left : right) - event.clientX) <= GRIP;
    const atStart = Math.abs((isRtl ? right : left) - event.clientX) <= GRIP;
    if (!atEnd && !atStart) return null;
    return editor.read(() => {
      const nearest = $getNearestNodeFromDOMNode(cell);
      const node = nearest === null ? null : $getTableCellNodeFromLexicalNode(nearest);
      const table = node === null ? null : $findMatchingParent(node, $isTableNode);
      if (node === null || table === null) return null;
      const [, place] = $computeTableMapSkipCellCheck(table, node, node);
      const column = (place?.startColumn ?? 0) + (atEnd ? node.getColSpan() - 1 : -1);
      const shares = $columnShares(table);
      const width = cell.closest('table')?.getBoundingClientRect().width ?? 0;
      if (column < 0 || column >= shares.length - 1 || width === 0) return null;
      return { table: table.getKey(), column, width, direction: isRtl ? -1 : 1, shares };
    });
  };
  const draw = (key: NodeKey, shares: readonly number[]) => {
    const columns =
      editor.getElementByKey(key)?.querySelectorAll<HTMLElement>(':scope > colgroup > col') ?? [];
    columns.forEach((col, index) => {
      col.style.width = `${shares[index]}px`;
    });
  };
  const onMove = (event: PointerEvent) => {
    const root = editor.getRootElement();
    if (drag !== null) {
      const by = ((event.clientX - drag.x) / drag.border.width) * 100 * drag.border.direction;
      drag.shares = sharesAfter(drag.border.shares, drag.border.column, by).map(round);
      draw(drag.border.table, drag.shares);
    } else if (root !== null && event.buttons === 0)
      root.classList.toggle('column-border', borderAt(event) !== null);
  };
  const onDown = (event: PointerEvent) => {
    const border = event.button === 0 ? borderAt(event) : null;
    if (border === null) return;
    event.preventDefault();
    event.stopPropagation();
    drag = { border, x: event.clientX, shares: border.shares };
    draw(border.table, border.shares);
  };
  const onUp = () => {
    const done = drag;
    drag = null;
    if (done === null || done.shares === done.border.shares) return;
    editor.update(
      () => {
        const table = $getNodeByKey(done.border.table);
        if ($isTableNode(table)) table.setColWidths(done.shares);
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
  };
  // A press on a border must not begin a selection of cells.
  const onMouseDown = (event: MouseEvent) => {
    if (drag === null) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return editor.registerRootListener((root, before) => {
    for (const el of [before]) {
      el?.removeEventListener('pointermove', onMove);
      el?.removeEventListener('pointerdown', onDown, true);
      el?.removeEventListener('mousedown', onMouseDown, true);
    }
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    if (root === null) return;
    root.addEventListener('pointerdown', onDown, true);
    root.addEventListener('mousedown', onMouseDown, true);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
  });
}
