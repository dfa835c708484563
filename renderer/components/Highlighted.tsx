import classes from './Highlighted.module.css';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A patient's own words; the ones that decided are marked. Offsets are UTF-16 units. */
export function Highlighted({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
}) {
  const pieces: { at: number; text: string; marked: boolean }[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(at, span.from);
    const to = Math.min(text.length, span.to);
    if (to <= from) continue;
    if (from > at) pieces.push({ at, text: text.slice(at, from), marked: false });
    pieces.push({ at: from, text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), marked: false });
  return (
    <span className={classes.words}>
      {pieces.map((piece) =>
        piece.marked ? (
          <mark key={piece.at}>{piece.text}</mark>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </span>
  );
}
