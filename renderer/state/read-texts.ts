import type { TextPart } from '../../shared/ipc/reading-contract';
import type { Article, Text } from '../../shared/model';
import { request } from '../api';

/**
 * An article with its newest text, read part by part; `held` is kept where it is that text still. Rejects like `request`.
 */
export async function readArticle(articleId: string, held?: Text): Promise<Article> {
  const { article, text } = await request('articles:read', {
    articleId,
    ...(held && { held: held.id }),
  });
  if (text !== null) return { ...article, text: await wholeText(text) };
  return { ...article, text: held ?? (await readText(article.versions.at(-1)?.id ?? '')) };
}

/** A text, read part by part. Rejects like `request`. */
export const readText = async (textId: string): Promise<Text> =>
  wholeText(await request('texts:read', { textId, from: 0 }));

async function wholeText({ textId, json, length }: TextPart): Promise<Text> {
  const parts = [json];
  for (let at = json.length; at < length; ) {
    const next = await request('texts:read', { textId, from: at });
    parts.push(next.json);
    at += next.json.length;
  }
  // As all answers, it was checked where it was made.
  return JSON.parse(parts.join('')) as Text;
}
