/** Words with the matching ones marked. `matches` are UTF-16 offsets in `text`, in order, not overlapping. */
export function Marked({
  text,
  matches,
}: {
  text: string;
  matches: readonly { start: number; end: number }[];
}) {
  const parts = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark className="hit" key={start}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
