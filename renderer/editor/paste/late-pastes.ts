import { showSentence } from '../../state/problem';
import { $isStillThere, type PastePlace } from './paste-place';

/** Pastes that are still being read. */
export type LatePastes = {
  /** `isReplaced`: words that were selected went for it. */
  begin: (place: PastePlace, isReplaced: boolean) => void;
  /** The same paste, whose place is now this one. */
  move: (from: PastePlace, to: PastePlace) => PastePlace;
  /** It was read; false where it is not wanted any more, or the text that it belongs to is gone. */
  end: (place: PastePlace) => boolean;
  /** Takes the last one back where nothing was done since. True where there is nothing else to be taken back. */
  $takeBack: () => boolean;
  /** The text is put away. */
  close: () => void;
};

export function createLatePastes(): LatePastes {
  let waiting: { place: PastePlace; isReplaced: boolean }[] = [];
  return {
    begin(place, isReplaced) {
      waiting.push({ place, isReplaced });
    },
    move(from, to) {
      for (const each of waiting) if (each.place === from) each.place = to;
      return to;
    },
    end(place) {
      const isWanted = waiting.some((each) => each.place === place);
      waiting = waiting.filter((each) => each.place !== place);
      return isWanted;
    },
    $takeBack() {
      const last = waiting.at(-1);
      if (!last || !$isStillThere(last.place)) return false;
      waiting.pop();
      return !last.isReplaced;
    },
    close() {
      if (waiting.length > 0)
        showSentence(
          'What was pasted last is not in the text: it was put away before the paste was read. Paste it again.',
        );
      waiting = [];
    },
  };
}
