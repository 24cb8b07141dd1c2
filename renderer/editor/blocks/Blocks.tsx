import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type JSX, useEffect } from 'react';
import { insertDivider } from '../divider/insert-divider';
import type { BlockAction } from './block-actions';
import { registerBlockActions, registerBlockRules } from './register-blocks';

/** What a brief holds beside words: its rules, its keys, and what opens for it. */
export function Blocks(): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => registerBlockRules(editor), [editor]);
  useEffect(() => {
    const act = (action: BlockAction): void => {
      switch (action) {
        case 'rule':
        case 'page-break':
          insertDivider(editor, action);
      }
    };
    return registerBlockActions(editor, act);
  }, [editor]);
  return null;
}
