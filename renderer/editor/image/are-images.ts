/** Whether dropped or pasted files are pictures and nothing else. */
export const areImages = (files: readonly { type: string }[]): boolean =>
  files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
