/** What stands in a brief beside words: put in and changed by name. Data only, since the palette reads it at once. */
export const BLOCK_ACTIONS = [
  { action: 'comment', title: 'Comment to self', keys: 'Alt+KeyM' },
  { action: 'comments', title: 'List the comments to self', keys: 'Alt+Shift+KeyM' },
  { action: 'image', title: 'Insert an image…', keys: 'Alt+KeyI' },
  { action: 'image-details', title: 'Image: alt text and width…' },
  { action: 'image-caption', title: 'Image: caption' },
  { action: 'widen-image', title: 'Image: wider' },
  { action: 'narrow-image', title: 'Image: narrower' },
  { action: 'rule', title: 'Line across the page' },
  { action: 'page-break', title: 'Page break', keys: '$mod+Enter' },
  { action: 'place-sources', title: 'Print the list of sources here', keys: 'Alt+Shift+KeyL' },
  { action: 'place-notes', title: 'Print the notes here, as endnotes', keys: 'Alt+Shift+KeyN' },
] as const satisfies readonly { action: string; title: string; keys?: string }[];

export type BlockAction = (typeof BLOCK_ACTIONS)[number]['action'];
export type BlockEntry = { action: BlockAction; title: string; keys?: string };

export const isBlockAction = (action: string): action is BlockAction =>
  BLOCK_ACTIONS.some((entry) => entry.action === action);
