/** What a drag from the board carries: ids only, so that nothing dropped from elsewhere is believed. */
export const BOARD_TYPE = 'application/x-briefwright-board';
