import { request } from '../api';
import { setDesk } from '../state/desk';

/**
 * Settings live in the library, so that the command line and exports know them; the window keeps a copy for its first
 * paint. What the library says wins.
 */
export async function readSettings(): Promise<void> {
  let stored: Record<string, string>;
  try {
    stored = await request('settings:get', {});
  } catch {
    // The copy in the window serves; the list beside it already says that the library does not answer.
    return;
  }
  const { theme, paper, language } = stored;
  if (theme === 'system' || theme === 'light' || theme === 'dark') setDesk({ theme });
  if (paper === 'A4' || paper === 'Letter') setDesk({ paper });
  if (language === 'en-US' || language === 'en-GB') setDesk({ language });
}
