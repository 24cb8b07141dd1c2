import { ownWorkerUrl } from '../own-workers';
import type { RenderedCitations, RenderInput, RenderReply } from './citation-worker';

export type CitationRenderer = {
  render: (input: RenderInput) => Promise<RenderedCitations>;
  stop: () => void;
};

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
        worker?.postMessage({ id, input });
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
