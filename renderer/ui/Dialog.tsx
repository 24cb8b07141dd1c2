import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useCaretReturn } from './use-caret-return';

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons below a rule. */
  foot?: ReactNode;
  wide?: boolean;
  /** Fills the window. */
  size?: 'full';
  /** The contents may be longer than the window and hold nothing to focus: they are scrolled by keys. */
  scrolls?: boolean;
  description?: string;
};

/** A modal window: focus stays inside, Escape closes, focus and caret go back where they were. Loaded when first opened. */
export function Dialog({ title, onClose, children, foot, wide, size, scrolls, description }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  useCaretReturn();
  // Where the work is: the chosen or first field, else the first button below; the closing cross is last.
  const firstFocus = () => {
    for (const place of [
      '.body input[type="radio"]:checked',
      '.body :is(textarea, input, [tabindex="0"])',
      '.foot button',
    ]) {
      const found = popup.current?.querySelector<HTMLElement>(place);
      if (found) return found;
    }
    return true;
  };
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          ref={popup}
          initialFocus={firstFocus}
          className={size === 'full' ? 'dialog full' : wide ? 'dialog wide' : 'dialog'}
        >
          <div className="head">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="btn icon" aria-label="Close" data-tip="Close" data-tip-keys="Esc">
              <X size={16} />
            </Base.Close>
          </div>
          <div className="body" {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
            {description && <Base.Description>{description}</Base.Description>}
            {children}
          </div>
          {foot && <div className="foot">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
