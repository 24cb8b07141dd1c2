import type { Input, Output } from '../../../shared/ipc/contract';
import { request } from '../../api';
import { openArticle } from '../../state/desk';
import { readArticles, readQuotes } from '../../state/library-data';
import { rememberStep } from '../../state/undo';

async function shown({ article }: Output<'texts:correct'>): Promise<void> {
  openArticle({ articleId: article.id });
  await Promise.all([readArticles(), readQuotes()]);
}

/** Makes an older text the one that is read. */
export async function readTextAgain(textId: string): Promise<Output<'texts:stand'>> {
  const stands = await request('texts:stand', { textId });
  await shown(stands);
  return stands;
}

/** Makes a corrected text; Undo reads the one before again, and Redo the corrected one. */
export async function saveCorrections(
  input: Input<'texts:correct'>,
  label = 'correcting the text',
): Promise<Output<'texts:correct'>> {
  const corrected = await request('texts:correct', input);
  const made = corrected.article.text.id;
  const remember = () =>
    rememberStep({
      label,
      undo: async () => void (await readTextAgain(input.textId)),
      redo: async () => {
        const stands = await request('texts:stand', { textId: made });
        remember();
        await shown(stands);
      },
    });
  remember();
  await shown(corrected);
  return corrected;
}
