import { useEffect, useId, useRef, useState } from 'react';
import { SHOW_AFTER_MS } from './show-after';

type Tip = { anchor: HTMLElement; text: string; keys: string | null };

const GAP_PX = 6;

/**
 * One tooltip for the whole window: any element with `data-tip` (and `data-tip-keys`) shows it on hover and on keyboard
 * focus; Escape puts it away. Kept this small because it is on the first screen.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    let timer = 0;
    const show = (target: EventTarget | null, wait: number) => {
      window.clearTimeout(timer);
      const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
      if (!anchor?.dataset.tip) return setTip(null);
      const found = { anchor, text: anchor.dataset.tip, keys: anchor.dataset.tipKeys ?? null };
      timer = window.setTimeout(() => setTip(found), wait);
    };
    const hide = () => {
      window.clearTimeout(timer);
      setTip(null);
    };
    const over = (event: Event) => show(event.target, SHOW_AFTER_MS);
    const focus = (event: Event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event.target, 0);
      else hide();
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('scroll', hide, true);
    document.addEventListener('keydown', key, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('scroll', hide, true);
      document.removeEventListener('keydown', key, true);
    };
  }, []);

  useEffect(() => {
    const el = ref.current;
    if (!tip || !el) return;
    // A dialog above makes the rest inert; the tip belongs to whatever is on top, so it is shown in the top layer.
    el.showPopover();
    const at = tip.anchor.getBoundingClientRect();
    const own = el.getBoundingClientRect();
    const below = at.bottom + GAP_PX + own.height < window.innerHeight;
    el.style.top = `${below ? at.bottom + GAP_PX : at.top - GAP_PX - own.height}px`;
    el.style.left = `${Math.max(8, Math.min(at.left + at.width / 2 - own.width / 2, window.innerWidth - own.width - 8))}px`;
    // A tip that says more than the name is the element's description; a tip that repeats the name is not read twice.
    const adds = tip.text !== tip.anchor.getAttribute('aria-label');
    if (adds && !tip.anchor.hasAttribute('aria-describedby')) {
      tip.anchor.setAttribute('aria-describedby', id);
      return () => tip.anchor.removeAttribute('aria-describedby');
    }
  }, [tip, id]);

  if (!tip) return null;
  return (
    <div
      className="tip"
      role="tooltip"
      id={id}
      ref={ref}
      popover="manual"
      style={{ inset: 'auto', margin: 0, border: 0 }}
    >
      {tip.text}
      {tip.keys && <kbd>{tip.keys}</kbd>}
    </div>
  );
}
