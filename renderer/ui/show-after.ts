/** How long the pointer rests on something before what is known of it is shown (ms). */
export const SHOW_AFTER_MS = 350;
