import { type Article, type Brief, type EditorNode, type StyleId, type Text } from '../model';
export declare const words: (text: string, format?: number) => EditorNode;
export declare const paragraph: (...children: EditorNode[]) => EditorNode;
export declare const heading: (tag: 'h1' | 'h2' | 'h3', text: string) => EditorNode;
export declare const list: (listType: 'bullet' | 'number', ...items: EditorNode[][]) => EditorNode;
/** The first row heads the table. */
export declare const table: (...rows: EditorNode[][][]) => EditorNode;
export declare const cite: (articleId: string, value?: string) => EditorNode;
export declare const quotation: (
  articleId: string,
  text: string | EditorNode[],
  more?: {
    quoteId?: string;
    paragraph?: number | null;
    block?: boolean;
    captured?: string;
  },
) => EditorNode;
export declare const articleText: (articleId: string, version: number, ...paragraphs: string[]) => Text;
export declare const article: (id: string, title: string, ...paragraphs: string[]) => Article;
export declare const brief: (
  style: StyleId,
  children: EditorNode[],
  header?: Partial<Brief['header']>,
) => Brief;
