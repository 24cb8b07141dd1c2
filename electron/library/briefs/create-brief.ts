import type { Input } from '../../../shared/ipc/contract';
import type { Brief } from '../../../shared/model';
import { stateFromTemplate } from '../../../shared/templates/state-from-template';
import type { WritableDb } from '../store/db';
import { getTemplate } from '../templates/template-shelf';
import { insertBrief } from './briefs';

/**
 * Makes a brief; without a state, with the headings of its template. A text that was written already may name a template
 * that this library does not have.
 * @throws AppError `not-found` for a template that is not there or whose file cannot be used
 */
export function createBrief(db: WritableDb, input: Input<'briefs:create'>): Brief {
  if (input.state) return insertBrief(db, { ...input, state: input.state });
  return insertBrief(db, { ...input, state: stateFromTemplate(getTemplate(db, input.template)) });
}
