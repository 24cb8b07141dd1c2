import { type JSX, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

/** Distance from the anchor and from the window's edges (CSS px). */
const GAP = 6;
const EDGE = 8;

type AnchoredPanelProps = {
  label: string;
  /** Where to stand now, in window coordinates; null keeps the last place. */
  anchor: () => DOMRect | null;
  /** Called for Escape, a click outside, and when the anchor is gone. */
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

/** A small window beside what it is about. Focus goes to its first field; Tab stays inside; Escape closes it. */
export function AnchoredPanel({
  label,
  anchor,
  onClose,
  className,
  children,
}: AnchoredPanelProps): JSX.Element {
  const panel = useRef<HTMLDivElement>(null);

  const place = useRef(() => {});
  place.current = () => {
    const el = panel.current;
    const at = anchor();
    if (el === null || at === null) return;
    const { width, height } = el.getBoundingClientRect();
    const below = at.bottom + GAP + height <= innerHeight - EDGE || at.top < height + GAP + EDGE;
    el.style.top = `${Math.max(EDGE, Math.min(below ? at.bottom + GAP : at.top - GAP - height, innerHeight - height - EDGE))}px`;
    el.style.left = `${Math.max(EDGE, Math.min(at.left - 12, innerWidth - width - EDGE))}px`;
  };
  useLayoutEffect(() => place.current());
  // What is found later makes the panel taller than it was when it was placed.
  useEffect(() => {
    const observer = new ResizeObserver(() => place.current());
    if (panel.current) observer.observe(panel.current);
    return () => observer.disconnect();
  }, []);

  // Before the panel is painted: what is typed at once belongs to it.
  useLayoutEffect(() => {
    const el = panel.current;
    (
      el?.querySelector<HTMLElement>('[data-autofocus]') ??
      el?.querySelector<HTMLElement>('input, select, textarea, button')
    )?.focus();
  }, []);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && panel.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [onClose]);

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      className={className === undefined ? 'anchored-panel' : `anchored-panel ${className}`}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
        if (event.key === 'Tab') keepInside(event.currentTarget, event);
      }}
    >
      {children}
    </div>
  );
}

function keepInside(el: HTMLElement, event: { shiftKey: boolean; preventDefault: () => void }): void {
  const stops = [
    ...el.querySelectorAll<HTMLElement>('input, select, textarea, button:not([disabled]), [tabindex="0"]'),
  ].filter((stop) => stop.tabIndex >= 0);
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
