/** Words on the screen with how they are known: doubtful ones get a dotted underline, all tell their basis. */
export function Known({
  words,
  basis,
  doubt,
  focusable,
}: {
  words: string;
  basis: string;
  doubt: boolean;
  focusable?: boolean;
}) {
  return (
    <span
      className={doubt ? 'unk' : undefined}
      data-tip={basis}
      tabIndex={focusable ? 0 : undefined}
      dir="auto"
    >
      {words}
    </span>
  );
}
