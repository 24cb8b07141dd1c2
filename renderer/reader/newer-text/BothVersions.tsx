import type { Output } from '../../../shared/ipc/contract';
import type { Place, PlaceCandidate, Quote } from '../../../shared/model';
import { type MarkedPart, markedWords } from './marked-words';

export type Found = Output<'quotes:findAgain'>;
type AnyPlace = Place | PlaceCandidate;

type BothVersionsProps = {
  quote: Quote;
  found: Found;
  /** Over the older words: "2nd text of 12 February 2026, paragraph 3". */
  olderTitle: string;
  places: readonly AnyPlace[];
  /** Index of the chosen place; null while several wait for a choice. */
  chosen: number | null;
  /** A place was taken: the choice rests until that is taken back. */
  isDecided: boolean;
  onChoose: (index: number) => void;
  /** Name of the group of choices, one for each quote of the window. */
  name: string;
};

/** A quote's words as quoted beside the places of the newer text, with the words that differ marked. */
export function BothVersions({
  quote,
  found,
  olderTitle,
  places,
  chosen,
  isDecided,
  onChoose,
  name,
}: BothVersionsProps) {
  const place = chosen === null ? undefined : places[chosen];
  return (
    <div className="newer-versions">
      <div>
        <h4>{olderTitle}</h4>
        <Words
          parts={markedWords(
            found.before.words,
            found.before.start,
            quote,
            differencesOf(place, 'older', quote.start),
          )}
          as="del"
        />
      </div>
      <div>
        {places.length === 0 && <p className="hint">Nothing in the newer text resembles these words.</p>}
        {places.map((candidate, index) => {
          const shown = found.after[index];
          if (!shown) return null;
          const title = `Text ${shown.version}, paragraph ${candidate.paragraph}`;
          return (
            <div key={candidate.start} className="newer-place">
              {places.length > 1 ? (
                <label>
                  <input
                    type="radio"
                    name={name}
                    checked={index === chosen}
                    disabled={isDecided}
                    onChange={() => onChoose(index)}
                  />
                  <h4>
                    {title}
                    {isExactly(candidate) && ', exactly these words'}
                  </h4>
                </label>
              ) : (
                <h4>{title}</h4>
              )}
              <Words
                parts={markedWords(shown.words, shown.start, candidate, differencesOf(candidate, 'newer', 0))}
                as="ins"
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const isExactly = (place: AnyPlace): boolean => 'isExact' in place && place.isExact === true;

/** Where two versions differ: in the older text's offsets, or in the newer's. */
function differencesOf(place: AnyPlace | undefined, side: 'older' | 'newer', quoteStart: number) {
  if (!place || !('differences' in place)) return [];
  return place.differences.flatMap(({ quotationSpan, sourceSpan }) => {
    const span = side === 'older' ? quotationSpan : sourceSpan;
    return span ? [{ start: span.start + quoteStart, end: span.end + quoteStart }] : [];
  });
}

function Words({ parts, as: Tag }: { parts: readonly MarkedPart[]; as: 'ins' | 'del' }) {
  return (
    <p className="newer-words" dir="auto">
      {parts.map((part, index) => {
        const className = part.isPassage ? 'passage' : undefined;
        return part.differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
          <Tag key={index} className={className}>
            {part.text}
          </Tag>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
          <span key={index} className={className}>
            {part.text}
          </span>
        );
      })}
    </p>
  );
}
