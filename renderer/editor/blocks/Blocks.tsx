import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { type JSX, useEffect, useState } from 'react';
import { Comments } from '../comment/Comments';
import { insertComment } from '../comment/edit-comments';
import { insertDivider } from '../divider/insert-divider';
import { Images } from '../image/Images';
import { placeList } from '../placed-list/place-list';
import { registerColumnDrag } from '../table/register-column-drag';
import { registerTableDirection } from '../table/table-direction';
import { registerCaretInStep } from '../typing/caret-in-step';
import { registerTyping } from '../typing/register-typing';
import { readTypingSettings, useTypingSettings } from '../typing/typing-settings';
import type { BlockAction } from './block-actions';
import { registerBlockActions, registerBlockRules } from './register-blocks';

/** What a brief holds beside words: its rules, its keys, and what opens for it. */
export function Blocks({ onNotice }: { onNotice: (notice: string) => void }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [comment, setComment] = useState<{ key: NodeKey; isNew: boolean } | null>(null);
  const [listed, setListed] = useState(false);
  useEffect(() => registerBlockRules(editor), [editor]);
  useEffect(() => registerColumnDrag(editor), [editor]);
  useEffect(() => registerTableDirection(editor), [editor]);
  useEffect(() => registerCaretInStep(editor), [editor]);
  useEffect(() => {
    void readTypingSettings(onNotice);
    return registerTyping(editor, { isSmart: () => useTypingSettings.getState().smart, hasBlocks: true });
  }, [editor, onNotice]);
  useEffect(() => {
    const act = (action: BlockAction): void => {
      switch (action) {
        case 'comment':
          setComment({ key: insertComment(editor), isNew: true });
          break;
        case 'comments':
          setListed((shown) => !shown);
          break;
        case 'rule':
        case 'page-break':
          insertDivider(editor, action);
          break;
        case 'place-sources':
          placeList(editor, 'sources');
          break;
        case 'place-notes':
          placeList(editor, 'notes');
      }
    };
    return registerBlockActions(editor, act);
  }, [editor]);
  return (
    <>
      <Comments open={comment} onOpen={setComment} listed={listed} onListed={setListed} />
      <Images onNotice={onNotice} />
    </>
  );
}
