import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { drawFound, eraseFound, showRange } from './draw-found';
import { type FindQuery, type FoundWords, findInBrief } from './find-in-brief';
import { replaceFound } from './replace';
import { $searchable, type SearchBlock } from './searchable';

/** Quiet time after a change of the text before it is searched again (ms): never between a key and its letter. */
const QUIET = 250;

export type Finding = {
  query: FindQuery;
  /** Looks for something else; the first place behind the caret becomes the current one. */
  ask: (query: FindQuery) => void;
  found: readonly FoundWords[];
  /** Index of the place that the analyst is at; -1 when nothing is found. */
  at: number;
  step: (by: 1 | -1) => void;
  /** Puts words in the place of the current one and goes on; false when it is quoted and quotations are left alone. */
  replace: (words: string, inQuotations: boolean) => boolean;
  /** Returns how many were replaced and how many were left because they are quoted. */
  replaceAll: (words: string, inQuotations: boolean) => { replaced: number; left: number };
  /** Selects the current place in the text. */
  choose: () => void;
};

type Searched = { blocks: readonly SearchBlock[]; found: readonly FoundWords[]; at: number };
const NOTHING: Searched = { blocks: [], found: [], at: -1 };

/** What was looked for last, in this session; a window that opens again begins with it. */
let asked: FindQuery = { words: '', matchCase: false, wholeWord: false, where: 'everywhere' };

/** Finds in the text of the brief whose editor is around, keeps up with its changes and draws what it finds. */
export function useFind(begin: string): Finding {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<FindQuery>(() => (begin === '' ? asked : { ...asked, words: begin }));
  const [searched, setSearched] = useState<Searched>(NOTHING);
  const latest = useRef({ query, searched });
  latest.current = { query, searched };

  const search = useCallback(
    (wanted: FindQuery, place: Place | null) => {
      const blocks = editor.read($searchable);
      const found = findInBrief(blocks, wanted);
      const next = { blocks, found, at: firstFrom(blocks, found, place) };
      latest.current = { query: wanted, searched: next };
      setSearched(next);
      return next;
    },
    [editor],
  );
  const show = useCallback(
    ({ blocks, found, at }: Searched) => {
      const range = drawFound(editor, blocks, found, at, latest.current.query);
      showRange(range, editor.getRootElement()?.closest('.brief-scroll') ?? null);
    },
    [editor],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the window opened with
  useEffect(() => {
    show(search(latest.current.query, editor.read($caretPlace)));
  }, []);
  useLayoutEffect(() => {
    drawFound(editor, searched.blocks, searched.found, searched.at, latest.current.query);
  }, [editor, searched]);
  useEffect(() => {
    let timer = 0;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const { query: wanted, searched: before } = latest.current;
        search(wanted, placeOf(before.found[before.at]));
      }, QUIET);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
      eraseFound();
    };
  }, [editor, search]);

  const ask = (wanted: FindQuery) => {
    asked = wanted;
    setQuery(wanted);
    const { found, at } = latest.current.searched;
    show(search(wanted, placeOf(found[at]) ?? editor.read($caretPlace)));
  };
  const goTo = (at: number) => {
    const next = { ...latest.current.searched, at };
    latest.current.searched = next;
    setSearched(next);
    show(next);
  };
  return {
    query,
    ask,
    found: searched.found,
    at: searched.at,
    step(by) {
      const { found, at } = latest.current.searched;
      if (found.length > 0) goTo((at + by + found.length) % found.length);
    },
    replace(words, inQuotations) {
      const current = latest.current.searched.found[latest.current.searched.at];
      if (current === undefined) return true;
      if (current.quoted && !inQuotations) return false;
      replaceFound(editor, [current], words);
      const { key, span } = current;
      show(search(latest.current.query, { key, offset: span.start + words.length }));
      return true;
    },
    replaceAll(words, inQuotations) {
      // Changes of the last moment count, too.
      const { found } = search(latest.current.query, null);
      const wanted = found.filter(({ quoted }) => inQuotations || !quoted);
      if (wanted.length > 0) replaceFound(editor, wanted, words);
      show(search(latest.current.query, null));
      return { replaced: wanted.length, left: found.length - wanted.length };
    },
    choose: () => choose(editor, latest.current.searched),
  };
}

type Place = { key: string; offset: number };
const placeOf = (found: FoundWords | undefined): Place | null =>
  found === undefined ? null : { key: found.key, offset: found.span.start };

/** Index of the first place at or behind another, from the top again when there is none. */
function firstFrom(
  blocks: readonly SearchBlock[],
  found: readonly FoundWords[],
  place: Place | null,
): number {
  if (found.length === 0) return -1;
  if (place === null) return 0;
  const order = new Map(blocks.map(({ key }, index) => [key, index]));
  const here = order.get(place.key) ?? 0;
  const next = found.findIndex(({ key, span }) => {
    const block = order.get(key) ?? 0;
    return block > here || (block === here && span.start >= place.offset);
  });
  return Math.max(next, 0);
}

/** Where the caret or the selected words begin. */
function $caretPlace(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  for (const block of $searchable()) {
    const run = block.runs.find(({ key }) => key === point.key);
    if (run !== undefined && !block.footnote) return { key: block.key, offset: run.start + point.offset };
    if (block.key === point.key) return { key: block.key, offset: 0 };
  }
  return null;
}

function choose(editor: LexicalEditor, { blocks, found, at }: Searched): void {
  const current = found[at];
  const block = blocks.find(({ key }) => key === current?.key);
  if (current === undefined || block === undefined) return;
  editor.update(
    () => {
      if (current.footnote) {
        const selection = $createNodeSelection();
        selection.add(current.key);
        $setSelection(selection);
        return;
      }
      const first = block.runs.find(({ end }) => end > current.span.start);
      const last = block.runs.findLast(({ start }) => start < current.span.end);
      const node = $getNodeByKey(first?.key ?? '');
      if (first === undefined || last === undefined || !$isTextNode(node)) return;
      const selection = node.select(current.span.start - first.start, current.span.start - first.start);
      selection.focus.set(last.key, current.span.end - last.start, 'text');
    },
    { discrete: true },
  );
}
