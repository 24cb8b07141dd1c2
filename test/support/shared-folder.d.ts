/** Folder of test input kept beside the checkout (`../shared`), or null where it is absent: such tests then skip. */
export declare function sharedFolder(): string | null;
