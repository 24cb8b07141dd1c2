import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { type JSX, type Ref, useState } from 'react';
import type { Brief } from '../../shared/model';
import { BriefPage } from './BriefPage';
import type { BriefPaneHandle, BriefStatus, SourceTarget } from './BriefPane';
import { BRIEF_NODES, BRIEF_THEME } from './state/brief-nodes';
import { toLexicalJson } from './state/brief-state';

export type BriefDeskProps = {
  brief: Brief;
  onOpenSource: (target: SourceTarget) => void;
  onStatus: (status: BriefStatus) => void;
  /** Reads the stored brief again. */
  onReload: () => void;
  ref?: Ref<BriefPaneHandle>;
};

/** One open brief with an editor of its own. */
export function BriefDesk(props: BriefDeskProps): JSX.Element {
  const [editorState] = useState(() => toLexicalJson(props.brief.state));
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'briefwright',
        nodes: BRIEF_NODES,
        theme: BRIEF_THEME,
        editorState,
        // Lexical has gone back to the state before the failed change by now; the fault belongs in the log.
        onError: (error) => console.error(error),
      }}
    >
      <BriefPage {...props} />
    </LexicalComposer>
  );
}
