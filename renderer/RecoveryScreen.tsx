import { TriangleAlert } from 'lucide-react';

const ADVICE: Readonly<Record<string, string>> = {
  'library-newer': 'Start the newer Briefwright that last opened this library. Nothing in it was changed.',
  'library-in-use':
    'Close the other window or program that has this library open, then start Briefwright again.',
  'library-damaged': 'Leave the library folder as it is and make a copy of it before you try anything else.',
  'disk-full': 'Make room on the disk, then start Briefwright again. What was saved is still there.',
  'read-only': 'Allow writing to the library folder, then start Briefwright again.',
};

/** Shown in place of the window when the library cannot be used: what happened, and what to do. */
export function RecoveryScreen({ code, message }: { code: string; message: string }) {
  return (
    <main className="recovery">
      <TriangleAlert size={30} strokeWidth={1.4} aria-hidden="true" />
      <h1>The library cannot be used</h1>
      <p role="alert">{message}</p>
      <p>
        {ADVICE[code] ??
          'Close this window and start Briefwright again. If it happens again, make a copy of the library folder.'}
      </p>
      <button type="button" className="btn main" onClick={() => window.location.reload()}>
        Try again
      </button>
    </main>
  );
}
