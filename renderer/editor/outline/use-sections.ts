import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { $sectionAtCaret, $sections, type Section } from './sections';

/** Quiet time after a change before the sections are read again (ms): never between a key and its letter. */
const QUIET = 200;

/** The sections of the brief whose editor is around, and the one that the caret is in. */
export function useSections(): { sections: readonly Section[]; current: NodeKey | null } {
  const [editor] = useLexicalComposerContext();
  const [now, setNow] = useState(() => editor.read($read));
  useEffect(() => {
    let timer = 0;
    const read = () => {
      const next = editor.read($read);
      setNow((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const stop = editor.registerUpdateListener(({ tags }) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(read, tags.has('historic') ? 0 : QUIET);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return now;
}

function $read(): { sections: readonly Section[]; current: NodeKey | null } {
  const sections = $sections();
  return { sections, current: $sectionAtCaret(sections) };
}
