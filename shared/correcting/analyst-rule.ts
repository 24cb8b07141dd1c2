import type { Text } from '../model';

/** Rule of the steps that an analyst's corrections leave. */
export const ANALYST_RULE = 'analyst-correction';

/** Was the text made by correcting another by hand? */
export const isCorrected = (text: Pick<Text, 'steps'>): boolean =>
  text.steps.some(({ rule }) => rule === ANALYST_RULE);
