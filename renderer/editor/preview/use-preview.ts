import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { codeOf, onEvent, request, sentenceOf } from '../../api';
import { useDesk } from '../../state/desk';
import { firstChoices, rememberedChoices } from '../export/remembered-choices';

/** After the last change; a newer one stops what is being rendered. */
const PAUSE_MS = 800;

export type Preview = {
  /** The newest that came out; older than the text while `isRendering`. */
  shown: Output<'previews:render'> | null;
  isRendering: boolean;
  failure: string | null;
  again: () => void;
};

/**
 * The brief as an export would print it now, rendered anew whenever its text, head or style (`signature`) rests. Paper and
 * place of notes are those of its last export.
 */
export function usePreview(
  editor: LexicalEditor,
  { briefId, flush, signature }: { briefId: string; flush: () => Promise<void>; signature: string },
): Preview {
  const [shown, setShown] = useState<Preview['shown']>(null);
  const [isRendering, setRendering] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const paper = useDesk((desk) => desk.paper);
  const latest = useRef({ flush, paper });
  latest.current = { flush, paper };
  const ask = useRef<(pause: number) => void>(() => undefined);

  useEffect(() => {
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let underWay = false;
    const render = async () => {
      round += 1;
      const mine = round;
      underWay = true;
      try {
        await latest.current.flush();
        const choices = await rememberedChoices(briefId, firstChoices(latest.current.paper));
        if (mine !== round) return;
        const rendered = await request('previews:render', {
          briefId,
          paper: choices.paper,
          ...(choices.notes !== null && { notes: choices.notes }),
        });
        if (mine !== round) return;
        setShown(rendered);
        setFailure(null);
      } catch (error) {
        if (mine !== round) return;
        if (codeOf(error) === 'cancelled') return soon(PAUSE_MS);
        setFailure(sentenceOf(error));
      }
      if (mine !== round) return;
      underWay = false;
      setRendering(false);
    };
    const stop = () => {
      clearTimeout(timer);
      round += 1;
      // It only ends what nobody waits for any more.
      if (underWay) request('previews:cancel', {}).catch(() => undefined);
      underWay = false;
    };
    const soon = (pause: number) => {
      stop();
      setRendering(true);
      timer = setTimeout(render, pause);
    };
    ask.current = soon;
    soon(0);
    const stops = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) soon(PAUSE_MS);
      }),
      onEvent((event) => {
        if (event.type === 'library-changed' && event.what === 'articles') soon(PAUSE_MS);
      }),
    ];
    return () => {
      stop();
      for (const each of stops) each();
    };
  }, [editor, briefId]);

  const before = useRef(signature);
  useEffect(() => {
    if (before.current === signature) return;
    before.current = signature;
    ask.current(PAUSE_MS);
  }, [signature]);

  return { shown, isRendering, failure, again: () => ask.current(0) };
}
