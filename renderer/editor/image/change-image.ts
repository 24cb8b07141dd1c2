import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $createCaptionNode, $isCaptionNode } from '../caption/CaptionNode';
import { $isImageNode, type ImageFields, type ImageNode } from './ImageNode';

/** One press of a key makes a picture wider or narrower by this share of the column. */
const STEP = 0.05;

/** The picture that is chosen; null where none is, or more than one. */
export function $chosenImage(): ImageNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...more] = selection.getNodes();
  return more.length === 0 && $isImageNode(node) ? node : null;
}

export function $chooseImage(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** Chooses a picture and gives the text the keys. */
export function goToImage(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      if ($isImageNode($getNodeByKey(key))) $chooseImage(key);
    },
    { discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** Changes what is said of a picture, as a step of its own; nothing where nothing changes. */
export function changeImage(
  editor: LexicalEditor,
  key: NodeKey,
  fields: Partial<Omit<ImageFields, 'sha256'>>,
): void {
  editor.update(
    () => {
      const image = $getNodeByKey(key);
      if (!$isImageNode(image)) return;
      const now: Partial<ImageFields> = image.getFields();
      const isNew = Object.entries(fields).some(([name, value]) => now[name as keyof ImageFields] !== value);
      if (isNew) image.setFields(fields);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Makes the chosen picture wider or narrower by a step; says how wide it is then, or null where none is chosen. */
export function $stepWidth(image: ImageNode, step: 'wider' | 'narrower'): string {
  const { width } = image.getFields();
  const wanted = Math.round((width + (step === 'wider' ? STEP : -STEP)) * 100) / 100;
  return `${Math.round(image.setFields({ width: wanted }).getFields().width * 100)} % of the column.`;
}

/** Whether a caption stands below a picture. */
export const $hasCaption = (image: ImageNode): boolean => {
  const below = image.getNextSibling();
  return $isCaptionNode(below) && below.getOf() === 'figure';
};

/** Puts the caret in the caption below a picture, which is made where there is none. */
export function captionImage(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const image = $getNodeByKey(key);
      if (!$isImageNode(image)) return;
      if (!$hasCaption(image)) image.insertAfter($createCaptionNode('figure'));
      const caption = image.getNextSibling();
      if ($isCaptionNode(caption)) caption.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  editor.focus();
}
