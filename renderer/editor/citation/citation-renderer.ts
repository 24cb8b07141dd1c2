import type { AddedStyle } from '../../../shared/citation/added/added-style';
import { type AddedStyleId, isAddedStyle } from '../../../shared/model';
import { request } from '../../api';
import { useAddedStyles } from '../../state/added-styles';
import { ownWorkerUrl } from '../own-workers';
import type { RenderedCitations, RenderInput, RenderReply } from './citation-worker';

export type CitationRenderer = {
  render: (input: RenderInput) => Promise<RenderedCitations>;
  stop: () => void;
};

let file: { id: AddedStyleId; round: number; style: Promise<AddedStyle | null> } | null = null;

/** The file of an added style, read once until another is added. */
function fileOf(id: AddedStyleId): Promise<AddedStyle | null> {
  const { round } = useAddedStyles.getState();
  if (file?.id !== id || file.round !== round)
    file = { id, round, style: request('styles:get', { styleId: id }) };
  return file.style;
}

/** Renders citations beside the typing path. One worker; a newer request makes an unanswered older one moot. */
export function createCitationRenderer(): CitationRenderer {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<
    number,
    { resolve: (value: RenderedCitations) => void; reject: (reason: Error) => void }
  >();

  const start = (): Worker => {
    const started = new Worker(ownWorkerUrl('citations'), { type: 'module', name: 'citations' });
    started.onmessage = ({ data }: MessageEvent<RenderReply>) => {
      const job = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) job?.resolve(data.value);
      else job?.reject(new Error(data.message));
    };
    started.onerror = (event) => {
      for (const job of waiting.values())
        job.reject(new Error(event.message || 'The citation worker stopped.'));
      waiting.clear();
      worker = null;
    };
    return started;
  };

  return {
    render(input) {
      worker ??= start();
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const send = (added: AddedStyle | null) =>
          worker?.postMessage({ id, input: added === null ? input : { ...input, added } });
        if (!isAddedStyle(input.style)) return send(null);
        // The file of an added style goes along here, not through what is compared at each key.
        fileOf(input.style).then(send, (error: unknown) => {
          waiting.delete(id);
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      });
    },
    stop() {
      worker?.terminate();
      worker = null;
      for (const job of waiting.values()) job.reject(new Error('stopped'));
      waiting.clear();
    },
  };
}
