import { caretFromPoint } from '@lexical/clipboard';
import { $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { mismatchMark } from '../../../shared/brief-document/release-gate';
import { type EditorNode, isReleasable, type PastedBlock } from '../../../shared/model';
import { BOARD_TYPE } from '../../state/board-type';
import { areImages } from '../image/are-images';
import { $openCrossedBlocks } from '../quotation/quotation-edges';
import { $quotationWords } from '../quotation/quotation-words';
import type { JudgedQuotation } from '../quotation/verdict-board';
import { $survey } from '../state/survey';
import { $emptyCells } from '../table/empty-cells';
import { $placeInNote, $placeOfTyped } from '../typed/typed-place';
import { blocksToNodes, plainTextToNodes } from './blocks-to-nodes';
import { parseClipboardNodes } from './clipboard-nodes';
import { $copyForms, type CitationWords } from './copy-forms';
import { $insertBriefNodes } from './insert-nodes';
import { createLatePastes, type LatePastes } from './late-pastes';
import { $cellToPasteInto, tabbedTable } from './paste-cells';
import { PasteLosses } from './paste-losses';
import { $insertAtPlace, $isStillThere, $rememberPlace } from './paste-place';
import { whilePasting } from './pastes-under-way';

/** Longest HTML or text that is sent to the import jail (UTF-16 units); its contract says so. */
const LONGEST = 4_000_000;
const LEXICAL = 'application/x-lexical-editor';

type Pasted = Pick<DataTransfer, 'getData'>;

export type ClipboardJob = {
  /** Foreign HTML through the import jail. */
  clean: (pasted: { html: string; text: string }) => Promise<PastedBlock[]>;
  citationWords: CitationWords;
  /** Every quotation of this text as the analyst sees it judged. */
  judged: () => readonly JudgedQuotation[];
  /** Gives pasted blocks a form that this text can hold; without it, all that a brief holds. */
  shape?: (blocks: readonly EditorNode[]) => EditorNode[];
  /** Ids of citations that stand outside this text and may not be used again. */
  moreIds?: () => readonly string[];
  /** Said when a paste lost its formatting or could not be read. */
  onNotice: (message: string) => void;
  /** Pictures were pasted or dropped as files; without it they are not taken. Runs inside an update. */
  onImages?: (files: readonly File[]) => void;
  /** Quotes or a topic were dropped from the board; the caret stands at the place. Runs inside an update. */
  onBoardDrop?: (dropped: string) => void;
};

/** Copy, cut, paste and drop of the brief. Nothing that comes from outside reaches the page unread. */
export function registerClipboard(editor: LexicalEditor, job: ClipboardJob): () => void {
  let dragging = false;
  const late = createLatePastes();
  const copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : null;
    const forms = $copyForms(editor, job.citationWords);
    if (data === null || event === null || forms === null) return false;
    event.preventDefault();
    // Whoever gets the words elsewhere is told what an export would say; what is pasted into a brief is judged there.
    const mark = $selectedDraftMark(job.judged());
    data.setData('text/plain', mark === null ? forms.plain : `[${mark}]\n\n${forms.plain}`);
    data.setData('text/html', mark === null ? forms.html : `<p><strong>[${mark}]</strong></p>${forms.html}`);
    data.setData(LEXICAL, forms.lexical);
    return true;
  };
  return mergeRegister(
    late.close,
    // It takes back what was done last, though that is not seen yet.
    editor.registerCommand(UNDO_COMMAND, () => late.$takeBack(), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      COPY_COMMAND,
      (event) => copy(event) || event instanceof ClipboardEvent,
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!copy(event)) return event instanceof ClipboardEvent;
        $openCrossedBlocks();
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
        else if ($isTableSelection(selection)) $emptyCells(selection);
        else for (const node of selection?.getNodes() ?? []) node.remove();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data =
          'clipboardData' in event
            ? event.clipboardData
            : 'dataTransfer' in event
              ? event.dataTransfer
              : null;
        if (
          data === null ||
          (event.target instanceof Element && event.target.closest('input, textarea') !== null)
        )
          return false;
        event.preventDefault();
        const images = pastedImages(data);
        if (images.length === 0) paste(editor, job, data, late);
        else if (job.onImages) job.onImages(images);
        else job.onNotice('Images stand in the text of the brief, not in a footnote.');
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (payload) => {
        if (typeof payload === 'string' || payload.dataTransfer === null) return false;
        paste(editor, job, payload.dataTransfer, late);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      () => {
        dragging = true;
        window.addEventListener('dragend', () => (dragging = false), { once: true, capture: true });
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer;
        // Words moved inside the brief are our own; files other than pictures belong to the import of the window.
        if (dragging || data === null) return false;
        const images = [...data.files];
        if (images.length > 0 && !(job.onImages && areImages(images))) return false;
        event.preventDefault();
        const point = caretFromPoint(event.clientX, event.clientY, editor.getRootElement());
        const domSelection = getSelection();
        if (point !== null && domSelection !== null) {
          domSelection.setBaseAndExtent(point.node, point.offset, point.node, point.offset);
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.applyDOMRange(domSelection.getRangeAt(0));
        }
        const fromBoard = data.getData(BOARD_TYPE);
        if (images.length > 0) job.onImages?.(images);
        else if (fromBoard !== '' && job.onBoardDrop) {
          $addUpdateTag(HISTORY_PUSH_TAG);
          job.onBoardDrop(fromBoard);
        } else paste(editor, job, data, late);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer?.types.includes(BOARD_TYPE)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** Pictures on a clipboard that has no words: of what a word processor copies, the words are wanted. */
function pastedImages(data: DataTransfer): File[] {
  const files = [...data.files];
  return areImages(files) && data.getData('text/plain') === '' && data.getData(LEXICAL) === '' ? files : [];
}

/** What a draft would say of the quotations touched by the selection; null when all of them match. */
function $selectedDraftMark(judged: readonly JudgedQuotation[]): string | null {
  const selected = new Set<string>();
  for (const node of $getSelection()?.getNodes() ?? [])
    for (const each of [node, ...node.getParents()]) selected.add(each.getKey());
  const isSelected = (quotation: JudgedQuotation): boolean =>
    quotation.footnote !== undefined
      ? selected.has(quotation.footnote)
      : quotation.typed
        ? $isTypedSelected(quotation, selected)
        : selected.has(quotation.key);
  const wrong = judged.filter(
    (quotation) =>
      quotation.verdict !== null && !isReleasable(quotation.verdict.verdict) && isSelected(quotation),
  );
  return wrong.length === 0 ? null : mismatchMark(wrong.length);
}

/** Is a part of words between typed marks selected? They share their text nodes with the words around. */
function $isTypedSelected(quotation: JudgedQuotation, selected: ReadonlySet<string>): boolean {
  const place = $placeOfTyped(quotation) ?? $placeInNote(quotation);
  if (!place) return false;
  const selection = $getSelection();
  const within = $isRangeSelection(selection) ? selection.getStartEndPoints() : null;
  const [first, last] = within === null ? [] : selection?.isBackward() ? [within[1], within[0]] : within;
  return $quotationWords(place.element).pieces.some(({ node, start }) => {
    if (!selected.has(node.getKey())) return false;
    const from = first?.key === node.getKey() ? start + first.offset : start;
    const to = last?.key === node.getKey() ? start + last.offset : start + node.getTextContentSize();
    return from < place.span.end && to > place.span.start;
  });
}

/** Takes out the words that are selected, but no cells; false where none are. */
function $removeSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed() || $cellToPasteInto() !== null) return false;
  $addUpdateTag(PASTE_TAG);
  $addUpdateTag(HISTORY_PUSH_TAG);
  $openCrossedBlocks();
  selection.removeText();
  return true;
}

/** Pastes from the strongest form that can be trusted; runs inside an update. */
export function paste(
  editor: LexicalEditor,
  job: ClipboardJob,
  data: Pasted,
  late: LatePastes = createLatePastes(),
): void {
  const shape = job.shape ?? ((blocks) => blocks);
  const own = data.getData(LEXICAL);
  if (own !== '') {
    const ids = new Set([
      ...$survey().citations.map(({ citationId }) => citationId),
      ...(job.moreIds?.() ?? []),
    ]);
    const nodes = parseClipboardNodes(own, ids);
    if (nodes !== null) {
      $addUpdateTag(PASTE_TAG);
      $addUpdateTag(HISTORY_PUSH_TAG);
      $insertBriefNodes(shape(nodes.blocks));
      return;
    }
  }
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  const html = data.getData('text/html');
  if (html === '' || html.length > LONGEST) {
    $addUpdateTag(PASTE_TAG);
    $addUpdateTag(HISTORY_PUSH_TAG);
    // Cells that a spreadsheet wrote as text are cells in a table, and words elsewhere.
    const cells = $cellToPasteInto() === null ? null : tabbedTable(text);
    $insertBriefNodes(shape(cells === null ? plainTextToNodes(text) : [cells]));
    if (html.length > LONGEST)
      job.onNotice('Pasted as plain text: the copied page is too large to read with its formatting.');
    return;
  }
  // What is selected goes at once: somebody who goes on before the page was read goes on behind it.
  const isReplaced = $removeSelected();
  let place = $rememberPlace();
  late.begin(place, isReplaced);
  if (isReplaced)
    $onUpdate(() => {
      place = late.move(place, editor.read($rememberPlace));
    });
  const insert = (blocks: EditorNode[], losses = new PasteLosses()): boolean => {
    if (!late.end(place)) return false;
    editor.update(
      () => {
        // One step back brings back what was selected, too.
        $addUpdateTag(isReplaced && $isStillThere(place) ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
        $insertAtPlace(place, () => $insertBriefNodes(shape(blocks), losses.add));
      },
      { tag: PASTE_TAG, discrete: true },
    );
    const told = losses.told();
    if (told !== '') job.onNotice(told);
    return true;
  };
  // Whoever closes the window has it saved, too.
  whilePasting(
    job.clean({ html, text: text.slice(0, LONGEST) }).then(
      (blocks) => {
        const losses = new PasteLosses();
        insert(blocks.length > 0 ? blocksToNodes(blocks, losses.add) : plainTextToNodes(text), losses);
      },
      () => {
        if (insert(plainTextToNodes(text)))
          job.onNotice('Pasted as plain text: its formatting could not be read safely.');
      },
    ),
  );
}
