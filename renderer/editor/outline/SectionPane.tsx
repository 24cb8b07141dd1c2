import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, FOCUS_COMMAND, type NodeKey } from 'lexical';
import { X } from 'lucide-react';
import { type DragEvent, type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { setDesk } from '../../state/desk';
import { announce } from '../../ui/announce';
import { IconButton } from '../../ui/IconButton';
import { goToNode } from '../quotation/go-to';
import { dropSection, type SectionOutcome, type SectionStep, stepSection } from './move-sections';
import { useSections } from './use-sections';
import './outline.css';

const STEPS: Readonly<Record<string, SectionStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
};
/** A type of its own, so that nothing else takes a section that is dragged. */
const DRAGGED = 'application/x-briefwright-section';

type SectionPaneProps = {
  /** Counts the times that the pane was asked for by key: it takes the focus then. */
  focusRound: number;
  onClose: () => void;
};

/** The headings of the brief: a press goes there, dragging or Alt and the arrows move whole sections. */
export function SectionPane({ focusRound, onClose }: SectionPaneProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { sections, current } = useSections();
  const [chosen, setChosen] = useState<NodeKey | null>(null);
  /** Where what is dragged would go: in front of this section, or to the end. */
  const [target, setTarget] = useState<NodeKey | 'end' | null>(null);
  const dragged = useRef<NodeKey | null>(null);
  const pane = useRef<HTMLElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const active = sections.find(({ key }) => key === (chosen ?? current)) ?? sections[0];
  const at = active === undefined ? -1 : sections.indexOf(active);

  useEffect(() => {
    if (focusRound > 0) tree.current?.focus();
  }, [focusRound]);
  // In a narrow pane it lies over the words: it gives way to whoever goes to them.
  useEffect(
    () =>
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          if (pane.current && getComputedStyle(pane.current).position === 'absolute')
            setDesk({ outlineShown: false });
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  useEffect(() => {
    if (active !== undefined)
      document.getElementById(`section-${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const tell = ({ says, key }: SectionOutcome) => {
    setChosen(key);
    announce(says);
  };
  const goTo = (key: NodeKey) => {
    setChosen(null);
    goToNode(editor, key);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { key } = event;
    const step = STEPS[key];
    if (event.altKey) {
      if (step === undefined || active === undefined || !editor.isEditable()) return;
      tell(stepSection(editor, active.key, step));
    } else if (key === 'ArrowDown') setChosen(sections[Math.min(at + 1, sections.length - 1)]?.key ?? null);
    else if (key === 'ArrowUp') setChosen(sections[Math.max(at - 1, 0)]?.key ?? null);
    else if (key === 'Home') setChosen(sections[0]?.key ?? null);
    else if (key === 'End') setChosen(sections.at(-1)?.key ?? null);
    else if (key === 'Enter' && active !== undefined) goTo(active.key);
    else if (key === 'Escape') editor.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const over = (event: DragEvent, place: NodeKey | 'end') => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setTarget(place);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const key = dragged.current;
    if (key !== null && target !== null) tell(dropSection(editor, key, target === 'end' ? null : target));
    setTarget(null);
  };

  return (
    <nav ref={pane} className="sections" aria-label="Outline of the brief">
      <div className="sections-head">
        <h2>Outline</h2>
        <IconButton icon={X} label="Hide the outline" keys="Ctrl Alt 4" onClick={onClose} />
      </div>
      {sections.length === 0 ? (
        <p className="sections-none">No headings yet. Ctrl Shift 1, 2 or 3 makes the paragraph one.</p>
      ) : (
        <div
          ref={tree}
          className="sections-tree"
          role="tree"
          aria-label="Sections"
          tabIndex={0}
          aria-activedescendant={active === undefined ? undefined : `section-${active.key}`}
          onKeyDown={onKey}
          onBlur={() => setChosen(null)}
          onDrop={drop}
          onDragLeave={(event) => event.target === event.currentTarget && setTarget(null)}
        >
          {sections.map(({ key, level, title, words }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
            // biome-ignore lint/a11y/useFocusableInteractive: rows are reached through aria-activedescendant
            <div
              key={key}
              id={`section-${key}`}
              role="treeitem"
              aria-level={level}
              aria-selected={key === active?.key}
              aria-current={key === current ? 'location' : undefined}
              className="section-row"
              data-level={level}
              data-target={key === target || undefined}
              draggable={editor.isEditable()}
              onClick={() => goTo(key)}
              onDragStart={(event) => {
                dragged.current = key;
                event.dataTransfer.setData(DRAGGED, key);
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragEnd={() => setTarget(null)}
              onDragOver={(event) => over(event, key)}
            >
              <span className="clip" dir="auto">
                {title === '' ? 'Heading without words' : title}
              </span>
              <span className="n">
                {words}
                <span className="unseen"> words</span>
              </span>
            </div>
          ))}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only a place to drop on, which the keys do without */}
          <div
            className="sections-end"
            data-target={target === 'end' || undefined}
            onDragOver={(event) => over(event, 'end')}
          />
        </div>
      )}
    </nav>
  );
}
