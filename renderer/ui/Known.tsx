/** Words on the screen with how they are known: doubtful ones get a dotted underline, all tell their basis. */
export function Known({
  words,
  basis,
  doubt,
  label,
  onChange,
}: {
  words: string;
  basis: string;
  doubt: boolean;
  /** What the words are the value of, for who hears them without the label beside them. */
  label?: string;
  /** Opens the value to be changed. */
  onChange?: () => void;
}) {
  const shown = {
    'data-tip': basis,
    dir: 'auto' as const,
    children: words,
  };
  const doubtful = doubt ? 'unk' : '';
  return onChange ? (
    <button
      type="button"
      className={`known ${doubtful}`}
      aria-label={label && `${label}: ${words}`}
      onClick={onChange}
      {...shown}
    />
  ) : (
    <span className={doubtful || undefined} {...shown} />
  );
}
