import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, JSX } from 'react';

/** Sizes of a button without words, and of the picture in it in CSS pixels. */
const PICTURE_PX = { normal: 15, small: 14, tiny: 13 } as const;

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children' | 'aria-label'> & {
  icon: LucideIcon;
  /** What it does, read aloud in place of the picture. */
  label: string;
  /** Shown over it; the label where nothing else is said. */
  tip?: string | undefined;
  /** The keys that do the same, shown behind the tip. */
  keys?: string | undefined;
  size?: keyof typeof PICTURE_PX;
  /** CSS pixels, where the picture differs from its size's. */
  picturePx?: number;
};

/** A button that shows a picture and says in its tip what it does. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const { icon: Icon, label, tip = label, keys, size = 'normal', picturePx, className, ...rest } = props;
  const classes = ['btn icon', size !== 'normal' && size, className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      aria-label={label}
      data-tip={tip}
      {...(keys !== undefined && { 'data-tip-keys': keys })}
      {...rest}
    >
      <Icon size={picturePx ?? PICTURE_PX[size]} aria-hidden="true" />
    </button>
  );
}
