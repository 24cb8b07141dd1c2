/** Records as the jail packs them for the library. */
export const packedRecords = (records: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(records));
