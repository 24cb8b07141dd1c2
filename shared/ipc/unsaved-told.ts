/** Unsaved things that a closing window names at most. Apart from the contract: the first screen loads no schemas. */
export const UNSAVED_TOLD = 8;
