import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

type DividerProps = {
  label: string;
  /** Id of the pane whose width it sets. */
  controls: string;
  /** Width in CSS pixels. */
  width: number;
  min: number;
  max: number;
  /** On which side of the divider that pane lies. */
  side: 'left' | 'right';
  onWidth: (width: number) => void;
  onToggle: () => void;
};

const STEP_PX = 16;

/**
 * The line between two panes: drag, or focus it and use the arrows; Enter or a double click folds the pane.
 * Widths are pixels of the side panes, so that a wider window gives its room to the text being read. The panes stay
 * mounted whatever the layout: an editor must not lose its undo history because a window got narrow.
 */
export function Divider({ label, controls, width, min, max, side, onWidth, onToggle }: DividerProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const set = (value: number) => onWidth(Math.round(Math.max(min, Math.min(max, value))));

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') set(width - STEP_PX * sign);
    else if (event.key === 'ArrowRight') set(width + STEP_PX * sign);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else if (event.key === 'Enter') onToggle();
    else return;
    event.preventDefault();
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent) => {
    if (start.current) set(start.current.width + (event.clientX - start.current.x) * sign);
  };
  const up = () => {
    start.current = null;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a focusable splitter
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKey}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onDoubleClick={onToggle}
    />
  );
}
