import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { findDocumentImage } from '../../../shared/brief-document/image-on-paper';
import type { DocumentImage } from '../../../shared/images/stored-image';
import { relationship } from './links';
import type { Markup } from './xml';

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** The pictures of a Word file, each of them once, however often the brief shows it. */
export class Pictures {
  private readonly used = new Map<string, { id: string; target: string; image: DocumentImage }>();
  private shown = 0;

  constructor(private readonly document: BriefDocument) {}

  /** A place where a picture is shown: its number among all places, from 1, and the name of its file's relationship. */
  show(sha256: string): { number: number; id: string; image: DocumentImage } | undefined {
    const known = this.used.get(sha256);
    if (known) return { number: ++this.shown, ...known };
    const image = findDocumentImage(this.document, sha256);
    if (!image) return undefined;
    const index = this.used.size + 1;
    const found = {
      id: `rIdImage${index}`,
      target: `media/image${index}.${ENDINGS[image.mediaType]}`,
      image,
    };
    this.used.set(sha256, found);
    return { number: ++this.shown, ...found };
  }

  relationships(): Markup[] {
    return [...this.used.values()].map(({ id, target }) => relationship(id, 'image', target));
  }

  /** Paths within `word/`, and bytes. */
  files(): [path: string, bytes: Uint8Array][] {
    return [...this.used.values()].map(({ target, image }) => [target, Buffer.from(image.base64, 'base64')]);
  }
}
