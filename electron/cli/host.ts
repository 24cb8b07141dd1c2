import type { BriefDocument, NotePlacement } from '../../shared/brief-document/brief-document';
import type { ImportOutcome, LibraryRequest } from '../../shared/ipc/contract';
import type { AddedStyleSummary } from '../../shared/ipc/style-contract';
import type { ReturnedBrief } from '../../shared/returning/returned-brief';

export type FileOutcome = ImportOutcome & { path: string };

/** What commands work with. Under plain Node the two that need Electron's sandboxed windows are missing. */
export type CliHost = {
  library: LibraryRequest;
  /** Imports files and folders; outcomes in a stable order (as named, folders by file name). */
  importFiles?: (
    paths: readonly string[],
    options: {
      supplied: Record<string, string>;
      isSample: boolean;
      /** Told each file in a folder that is no article and is left out. */
      onPassedOver?: (path: string) => void;
    },
    onOutcome: (outcome: FileOutcome) => void,
  ) => Promise<void>;
  /** Reads a .csl file in a sandboxed window and adds it to the library. */
  addStyle?: (path: string) => Promise<AddedStyleSummary>;
  /** Reads a Word file that was edited elsewhere, in a sandboxed window. */
  readReturned?: (path: string) => Promise<ReturnedBrief>;
  /** `notice` says what did not come out as it was asked for. */
  printPdf?: (
    document: BriefDocument,
    options: { notes?: NotePlacement },
  ) => Promise<{ pdf: Uint8Array; notice?: string }>;
  close: () => Promise<void>;
};

/** What whoever opens a library says of its file. */
export type AboutFile = {
  /** It was not closed, and is checked while the command works. */
  onUnchecked: () => void;
  /** It was not closed, or was found damaged, and is checked before anything else. */
  onCheckFirst: () => void;
  /** It is damaged, as a check behind the command has found. */
  onDamage: (error: { message: string }) => void;
};

/** Opens the library in `folder`; called once the words of a command were understood. */
export type OpenHost = (folder: string, about: AboutFile) => Promise<CliHost>;

/** Where a command writes. */
export type CliOutput = {
  /** Result: one JSON document, or lines for people. */
  out: (text: string) => Promise<void>;
  /** Progress and notes. */
  err: (text: string) => void;
};
