import { request } from '../api';
import { showProblem } from '../state/problem';
import { announce } from '../ui/announce';

/** Gives the file of an article's text to the system while the pointer drags it. */
export const dragOut = (articleId: string, textId: string): void => {
  request('articles:dragOut', { articleId, textId }).catch(showProblem);
};

/** Asks for a place and saves the file of an article there: what dragging does, by keyboard. */
export async function saveCopy(articleId: string, textId?: string): Promise<void> {
  try {
    const saved = await request('articles:saveCopy', { articleId, ...(textId !== undefined && { textId }) });
    if (saved) announce(`Saved as ${saved.fileName}.`);
  } catch (error) {
    showProblem(error);
  }
}
