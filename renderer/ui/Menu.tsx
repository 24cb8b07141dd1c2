import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';

export type MenuItem =
  | {
      kind?: 'action';
      label: string;
      /** Tells items of one label apart. */
      id?: string;
      keys?: string;
      disabled?: boolean;
      checked?: boolean;
      icon?: ReactNode;
      onChoose: () => void;
    }
  | { kind: 'rule' };

type MenuProps = {
  items: readonly MenuItem[];
  label: string;
  /** What the button shows; its name is `label`. */
  children: ReactNode;
  className?: string;
  tip?: string;
};

/** A button that opens a menu: arrows, Home, End, first letter, Escape. Uses the browser's own popover. */
export function Menu({ items, label, children, className = 'btn icon', tip }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);

  const choices = () => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? []),
  ];
  const place = () => {
    const at = button.current?.getBoundingClientRect();
    const el = menu.current;
    if (!at || !el) return;
    const own = el.getBoundingClientRect();
    el.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - own.width - 8))}px`;
    el.style.top = `${at.bottom + 4 + own.height > window.innerHeight ? at.top - own.height - 4 : at.bottom + 4}px`;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useLayoutEffect(() => {
    if (!open) return;
    place();
    choices()[0]?.focus();
  }, [open]);
  const onKey = (event: KeyboardEvent) => {
    const all = choices();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const go = (index: number) => {
      event.preventDefault();
      all[(index + all.length) % all.length]?.focus();
    };
    if (event.key === 'ArrowDown') go(now + 1);
    else if (event.key === 'ArrowUp') go(now - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(all.length - 1);
    else if (event.key === 'Tab') menu.current?.hidePopover();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const found = all.findIndex(
        (el, i) => i > now && el.textContent?.toLowerCase().startsWith(event.key.toLowerCase()),
      );
      if (found >= 0) go(found);
    }
    event.stopPropagation();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-label={label}
        data-tip={tip ?? label}
        aria-expanded={open}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {children}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className="menu"
        onKeyDown={onKey}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open &&
          items.map((item, index) =>
            item.kind === 'rule' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rules have no other identity
              <hr key={index} />
            ) : (
              <button
                key={item.id ?? item.label}
                type="button"
                className="btn"
                {...(item.checked === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': item.checked })}
                disabled={item.disabled}
                tabIndex={-1}
                onClick={() => {
                  menu.current?.hidePopover();
                  item.onChoose();
                }}
              >
                {item.icon}
                {item.label}
                {item.checked && <span aria-hidden="true">✓</span>}
                {item.keys && <kbd>{item.keys}</kbd>}
              </button>
            ),
          )}
      </div>
    </>
  );
}
