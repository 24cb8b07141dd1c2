import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical';
import { type JSX, useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../api';
import { useLanguage } from '../../state/desk';
import { announce } from '../../ui/announce';
import { failedSentence } from '../../ui/failed-sentence';
import { replaceFound } from '../find/replace';
import { createSearchReader, type SearchBlock } from '../find/searchable';
import { createLines } from '../quotation/drawn-lines';
import type { SourceShelf } from '../quotation/source-shelf';
import { rangesIn } from '../quotation/word-highlights';
import { fieldWords } from './field-words';
import {
  findSpelling,
  readSpellingSettings,
  saveOwnWords,
  spellingOf,
  useSpellingSettings,
} from './own-words';
import { SpellingPanel } from './SpellingPanel';
import { namesIn, ownProse } from './spelled-words';
import { createSpeller, type Speller } from './speller';
import { createSpellingBoard, type Misspelling, type SpellingBoard } from './spelling-board';
import './spelling.css';

/** Names of the lines: one for each editor, for an editor that closes takes all of its own away. */
const LINES = { brief: 'misspelt', note: 'misspelt-in-note' } as const;
/** Quiet time after the last change before words are looked at (ms): a word is judged once it is typed. */
const QUIET = 600;

type SpellingLayerProps = {
  where: keyof typeof LINES;
  briefId: string;
  shelf: Pick<SourceShelf, 'get' | 'subscribe'>;
  /** Counts the times that the next misspelt word of the brief was asked for. */
  nextRound?: number;
  onNotice: (notice: string) => void;
};

const keyOf = ({ key, span }: Misspelling): string => `${key} ${span.start}`;

type Drawn = { wrong: Misspelling; ranges: Range[] };

let speller: Speller | null = null;

/** Lines under words that no dictionary has, off the typing path, and what to do about the one that is chosen. */
export function SpellingLayer({
  where,
  briefId,
  shelf,
  nextRound = 0,
  onNotice,
}: SpellingLayerProps): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const window_ = useLanguage();
  const settings = useSpellingSettings();
  const { words, shown } = settings;
  const language = spellingOf(settings, briefId, window_);
  const [chosen, setChosen] = useState<Drawn | null>(null);
  const drawn = useRef<readonly Drawn[]>([]);
  const runs = useRef<ReadonlyMap<string, SearchBlock['runs']>>(new Map());
  const [$blocks] = useState(() => createSearchReader(editor));
  const [lines] = useState(() =>
    createLines<Misspelling>({
      editor,
      names: [LINES[where]],
      keyOf,
      homeOf: ({ key }) => key,
      $draw: ({ key: home, span }) => {
        const pieces = (runs.current.get(home) ?? []).map(({ key, start }) => ({
          node: { getKey: () => key },
          start,
        }));
        return {
          lines: rangesIn(editor, pieces, [span]).map((range) => ({ name: LINES[where], range })),
          gaps: [],
        };
      },
    }),
  );
  const board = useRef<SpellingBoard | null>(null);
  const lookNow = useRef(async () => {});
  const isOn = shown && words !== null;

  useEffect(() => {
    if (where === 'brief') findSpelling(briefId, editor.read($blocks).map(ownProse));
  }, [where, briefId, editor, $blocks]);

  useEffect(() => {
    if (useSpellingSettings.getState().words === null)
      readSpellingSettings().catch((error: unknown) => onNotice(sentenceOf(error)));
  }, [onNotice]);

  const draw = useCallback(
    (blocks: readonly SearchBlock[], wrong: readonly Misspelling[]) => {
      runs.current = new Map(blocks.map((block) => [block.key, block.runs]));
      const caret = editor.read($caret);
      const shown = wrong.filter((each) => {
        // The word that is being typed is not wrong yet.
        const typed = caret && runs.current.get(each.key)?.find(({ key }) => key === caret.key);
        return !typed || typed.start + caret.offset !== each.span.end;
      });
      const places = lines.draw(shown);
      drawn.current = shown.flatMap((each): Drawn[] => {
        const ranges = places.get(keyOf(each))?.lines.map(({ range }) => range) ?? [];
        return ranges.length === 0 ? [] : [{ wrong: each, ranges }];
      });
    },
    [editor, lines],
  );

  useEffect(() => {
    if (!isOn) return;
    speller ??= createSpeller();
    const mine = createSpellingBoard(language, speller.check);
    board.current = mine;
    let timer = 0;
    let idle = 0;
    let round = 0;
    const know = () => {
      const texts = [...shelf.get().articles.values()].flatMap(({ record, text }) => [
        record.title.value ?? '',
        record.outlet.value ?? '',
        record.place.value ?? '',
        ...(record.authors.value ?? []),
        ...text.blocks.map((block) => block.text),
      ]);
      mine.setKnown(new Set([...fieldWords(language), ...namesIn(texts), ...(words ?? [])]));
    };
    const look = async () => {
      const own = ++round;
      try {
        const blocks = editor.read($blocks);
        const wrong = await mine.look(blocks);
        if (own === round && board.current === mine) draw(blocks, wrong);
      } catch (error) {
        onNotice(failedSentence('Spelling could not be checked', error));
      }
    };
    lookNow.current = look;
    const soon = () => {
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = window.setTimeout(() => {
        idle = requestIdleCallback(() => void look(), { timeout: 2000 });
      }, QUIET);
    };
    know();
    soon();
    const stops = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) round += 1;
        soon();
      }),
      shelf.subscribe(() => {
        know();
        soon();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
      board.current = null;
      drawn.current = [];
      lines.erase();
    };
  }, [editor, isOn, language, words, shelf, lines, draw, $blocks, onNotice]);

  useEffect(() => {
    const page = editor.getRootElement();
    if (!isOn || page === null) return;
    const open = (event: MouseEvent) => {
      // Only the block under the pointer: asking where words far away are would set the whole brief.
      const block = event.target instanceof Element ? event.target.closest('.brief-text > *') : null;
      const found = drawn.current.find(({ ranges }) =>
        ranges.some((range) => block?.contains(range.startContainer) === true && isAt(range, event)),
      );
      if (found === undefined) return;
      event.preventDefault();
      setChosen(found);
    };
    page.addEventListener('contextmenu', open);
    return () => page.removeEventListener('contextmenu', open);
  }, [editor, isOn]);

  const chooseNext = useCallback(async () => {
    // What was typed in the last moment counts, too.
    await lookNow.current();
    const next = nextBehind(drawn.current, editor.getRootElement());
    if (next === undefined) {
      onNotice('No misspelt word in your own words.');
      return;
    }
    next.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    setChosen(next);
  }, [editor, onNotice]);
  useEffect(() => {
    if (nextRound > 0) void chooseNext();
  }, [nextRound, chooseNext]);
  useEffect(() => {
    if (where === 'brief') return;
    // Keys typed in the window of a footnote stay in it.
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.code !== 'KeyW' || !event.altKey || !(event.ctrlKey || event.metaKey)) return false;
        event.preventDefault();
        void chooseNext();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
  }, [editor, where, chooseNext]);

  if (chosen === null) return null;
  const close = () => {
    setChosen(null);
    editor.focus();
  };
  const { key, span, word } = chosen.wrong;
  return (
    <SpellingPanel
      key={`${key} ${span.start}`}
      word={word}
      anchor={() => chosen.ranges[0]?.getBoundingClientRect() ?? null}
      suggest={() => speller?.suggest(language, word) ?? Promise.resolve([])}
      onTake={(suggestion) => {
        replaceFound(editor, [{ key, footnote: false, span, quoted: false }], suggestion);
        announce(`${word} is now ${suggestion}.`);
        close();
      }}
      onAdd={() => {
        saveOwnWords([...(words ?? []), word]).then(
          () => announce(`${word} is in your dictionary.`),
          (error: unknown) => onNotice(sentenceOf(error)),
        );
        close();
      }}
      onClose={close}
    />
  );
}

function $caret(): { key: string; offset: number } | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed()
    ? { key: selection.anchor.key, offset: selection.anchor.offset }
    : null;
}

const isAt = (range: Range, { clientX: x, clientY: y }: MouseEvent): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );

/** The first wrong word behind the caret, from the top again. */
function nextBehind(drawn: readonly Drawn[], page: HTMLElement | null): Drawn | undefined {
  const selection = getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null || page?.contains(node) !== true) return drawn[0];
  return (
    drawn.find(({ ranges }) => (ranges[0]?.comparePoint(node, selection.focusOffset) ?? 0) < 0) ?? drawn[0]
  );
}
