import type { FindAsk } from '../find/find-ask';
import type { SectionStep } from '../outline/move-sections';
import type { ReviewAsk } from '../review/review-asks';

/** What is changed about the head of the brief. */
export type HeaderAsk = 'number-paragraphs';

/** What the palette and the keys of the window ask of the tools around the text of an open brief. */
export type ToolAsk =
  | ReviewAsk
  | FindAsk
  | 'outline'
  | 'preview'
  | 'versions'
  | 'keep-version'
  | 'take-back'
  | 'spelling'
  | 'spelling-language'
  | 'next-misspelt'
  | 'dictionary'
  | 'smart-marks'
  | HeaderAsk
  | 'source-summary'
  | `section-${SectionStep}`;
