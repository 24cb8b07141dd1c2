import { AppError } from '../../shared/ipc/app-error';

/** Said by a command that was started under plain Node and cannot work there. */
export const needsElectron = (what: string): AppError =>
  new AppError(
    'usage',
    `“${what}” works in Electron only: start it with “npm run cli -- …” or with the app's own program.`,
  );
