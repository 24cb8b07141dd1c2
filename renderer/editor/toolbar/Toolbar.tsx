import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import {
  Bold,
  BookMarked,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Superscript,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton';
import { createFollower, followChanges } from '../state/follower';
import {
  $formatState,
  type FormatKeys,
  PLAIN,
  toggleBlockQuotation,
  toggleHeading,
  toggleList,
} from './format-commands';

type Tool = {
  name: string;
  keys: string;
  icon: LucideIcon;
  run: () => void;
  pressed?: boolean;
  disabled?: boolean;
  extra?: boolean;
};

/** Formatting of the text at the caret. One stop for Tab; arrows move between the buttons. */
export function Toolbar({ onLink, onCite, onFootnote }: FormatKeys): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(PLAIN);
  const shown = useRef(JSON.stringify(PLAIN));
  const [can, setCan] = useState({ undo: false, redo: false });

  useEffect(() => {
    const caret = createFollower(() => {
      const now = editor.read($formatState);
      const written = JSON.stringify(now);
      if (written === shown.current) return;
      shown.current = written;
      setState(now);
    });
    return mergeRegister(
      caret.stop,
      followChanges(editor, { caret }),
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        (undo) => {
          setCan((now) => ({ ...now, undo }));
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CAN_REDO_COMMAND,
        (redo) => {
          setCan((now) => ({ ...now, redo }));
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);

  const tools: Tool[] = [
    {
      name: 'Heading',
      keys: 'Ctrl Shift 2',
      icon: Heading,
      run: () => toggleHeading(editor, 'h2'),
      pressed: /^h[123]$/.test(state.block),
    },
    {
      name: 'Bold',
      keys: 'Ctrl B',
      icon: Bold,
      run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
      pressed: state.bold,
    },
    {
      name: 'Italic',
      keys: 'Ctrl I',
      icon: Italic,
      run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
      pressed: state.italic,
    },
    {
      name: 'Bullets',
      keys: 'Ctrl Shift 8',
      icon: List,
      run: () => toggleList(editor, 'bullet'),
      pressed: state.block === 'bullet',
    },
    {
      name: 'Numbers',
      keys: 'Ctrl Shift 7',
      icon: ListOrdered,
      run: () => toggleList(editor, 'number'),
      pressed: state.block === 'number',
    },
    { name: 'Link', keys: 'Ctrl Shift K', icon: Link, run: onLink, pressed: state.inLink },
    {
      name: 'Set quotation off as a block',
      keys: 'Ctrl Shift 9',
      icon: TextQuote,
      run: () => toggleBlockQuotation(editor),
      pressed: state.block === 'block-quotation',
      disabled: !state.inQuotation,
    },
    { name: 'Cite a source', keys: 'Alt C', icon: BookMarked, run: onCite },
    { name: 'Footnote', keys: 'Alt N', icon: Superscript, run: onFootnote },
    {
      name: 'Undo',
      keys: 'Ctrl Z',
      icon: Undo2,
      run: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
      disabled: !can.undo,
      extra: true,
    },
    {
      name: 'Redo',
      keys: 'Ctrl Y',
      icon: Redo2,
      run: () => editor.dispatchCommand(REDO_COMMAND, undefined),
      disabled: !can.redo,
      extra: true,
    },
  ];
  return (
    <div
      className="brief-tools"
      role="toolbar"
      aria-label="Formatting"
      aria-orientation="horizontal"
      onKeyDown={moveAlong}
    >
      {tools.map(({ name, keys, icon, run, pressed, disabled, extra }, index) => (
        <IconButton
          key={name}
          icon={icon}
          label={name}
          keys={keys}
          className={extra === true ? 'extra' : undefined}
          tabIndex={index === 0 ? 0 : -1}
          aria-pressed={pressed}
          aria-disabled={disabled === true ? true : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => disabled !== true && run()}
        />
      ))}
    </div>
  );
}

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].filter(
    (button) => button.offsetParent !== null,
  );
  const next =
    buttons[
      (buttons.indexOf(document.activeElement as HTMLElement) + step + buttons.length) % buttons.length
    ];
  event.preventDefault();
  next?.focus();
}
