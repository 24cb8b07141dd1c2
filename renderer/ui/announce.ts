let region: HTMLElement | null = null;

/** Say something to screen readers without moving focus. The region is made once, before it is first needed. */
export function announce(message: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'unseen';
    // Behind everything else it would make the page a pixel higher than the window, and the window would scroll by it.
    region.style.top = '0';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  const el = region;
  // Cleared first: the same sentence twice is otherwise not read again.
  el.textContent = '';
  window.setTimeout(() => {
    el.textContent = message;
  }, 30);
}
