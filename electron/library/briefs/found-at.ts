import type { CheckFinding } from '../../../shared/ipc/check-report';
import type { EditorNode } from '../../../shared/model';

/** A finding with the node that it is about. */
export type FoundAt = CheckFinding & { at: EditorNode | undefined };
