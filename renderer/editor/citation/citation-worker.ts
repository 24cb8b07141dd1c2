import { renderCitations } from '../../../shared/citation/render-citations';

export type RenderInput = Parameters<typeof renderCitations>[0];
export type RenderedCitations = ReturnType<typeof renderCitations>;
export type RenderJob = { id: number; input: RenderInput };
export type RenderReply =
  | { id: number; ok: true; value: RenderedCitations }
  | { id: number; ok: false; message: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<RenderJob>) => void) | null;
  postMessage: (reply: RenderReply) => void;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ id: data.id, ok: true, value: renderCitations(data.input) });
  } catch (error) {
    scope.postMessage({
      id: data.id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    });
  }
};
