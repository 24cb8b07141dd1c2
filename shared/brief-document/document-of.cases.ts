import type { Article, EditorNode, StyleId, Text } from '../model';
import { BriefDocument } from './brief-document';
import { article, brief } from './builders.cases';
import { type FromBriefInput, toBriefDocument } from './from-brief';

export const rail = article(
  'rail',
  'Copper and Rail',
  'The “seed” money follows the railway, not the other way round.',
  'Lenders have not offered to pay for security.',
);
export const port = article('port', 'Port Notes', 'The dry port opens in May.');

/** The document of a brief with these blocks on two articles, as it would be exported. */
export function documentOf(
  children: EditorNode[],
  more: {
    style?: StyleId;
    articles?: Article[];
    texts?: Map<string, Text>;
    header?: Parameters<typeof brief>[2];
  } & Partial<Pick<FromBriefInput, 'draft' | 'language' | 'paper'>> = {},
): BriefDocument {
  const {
    style = 'chicago-notes',
    articles = [rail, port],
    texts,
    header,
    draft = false,
    language = 'en-US',
    paper = 'A4',
  } = more;
  const document = toBriefDocument({
    brief: brief(style, children, header),
    articles,
    texts,
    language,
    paper,
    draft,
  });
  return BriefDocument.parse(document);
}
