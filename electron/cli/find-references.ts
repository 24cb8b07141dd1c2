import { AppError } from '../../shared/ipc/app-error';
import type { LibraryRequest, Output } from '../../shared/ipc/contract';
import { type Article, Id } from '../../shared/model';

/** @throws AppError `not-found` */
export async function getArticle(library: LibraryRequest, ref: string): Promise<Article> {
  const article = await library('articles:find', { ref: ref.replace(/^@/, '') });
  if (!article)
    throw new AppError('not-found', `There is no article “${ref}” in this library. List them with: articles`);
  return article;
}

/** A brief by its id, else by its exact title. @throws AppError `not-found`, `ambiguous` */
export async function getBriefId(library: LibraryRequest, ref: string): Promise<string> {
  const briefs: Output<'briefs:list'> = await library('briefs:list', {});
  if (Id.safeParse(ref).success && briefs.some((brief) => brief.id === ref)) return ref;
  const [brief, other] = briefs.filter((each) => each.title === ref);
  if (other)
    throw new AppError(
      'ambiguous',
      `Several briefs are called “${ref}”. Name one by its id; list them with: briefs`,
    );
  if (!brief)
    throw new AppError('not-found', `There is no brief “${ref}” in this library. List them with: briefs`);
  return brief.id;
}
