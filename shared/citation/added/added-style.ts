import { z } from 'zod';
import type { CitationStyle } from '../styles';
import type { StyleTree } from './style-tree';

/** A style that an analyst added, as it is rendered with. `csl` is its tree as JSON, which citeproc reads as it is. */
export const AddedStyle = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['note', 'in-text']),
  hasList: z.boolean(),
  /** The language that it is written for (BCP 47); null for English, and in files kept before it was asked. */
  language: z.string().nullable().default(null),
  csl: z.string(),
});
export type AddedStyle = z.infer<typeof AddedStyle>;

/** What an added style is known by: its kind, so that a brief can be set out before the style is read, and its name. */
export function addedStyleId(cslId: string, kind: 'note' | 'in-text'): `added-${string}` {
  const name = cslId
    .replace(/^https?:\/\/(?:www\.)?(?:zotero\.org\/styles\/)?/i, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `added-${kind === 'note' ? 'note' : 'text'}-${name || 'style'}`;
}

/** The tree as it is stored: an author whose name is repeated is printed again, or a title would be lost with them (C2). */
export function storedTree(style: StyleTree): string {
  const plain = (node: StyleTree): StyleTree => ({
    name: node.name,
    attrs: Object.fromEntries(
      Object.entries(node.attrs).filter(([name]) => !name.startsWith('subsequent-author-substitute')),
    ),
    children: node.children.map((child) => (typeof child === 'string' ? child : plain(child))),
  });
  return JSON.stringify(plain(style));
}

/** What has to be known of an added style beside its file: as little as can be, for the file decides. */
export const citationStyleOf = (added: AddedStyle): CitationStyle => ({
  csl: added.csl,
  kind: added.kind,
  notesAt: 'footnotes',
  titles: { capitals: 'stored', quoted: false, marks: 'double', descriptions: 'bracketed' },
  listOnlyPlaced: false,
  referencesHeading: added.hasList ? (added.kind === 'note' ? 'Bibliography' : 'References') : null,
  dates: 'language',
  months: 'whole',
  bounds: 'query',
  quoting: added.kind === 'note' ? 'quoted in' : 'as cited in',
  outlets: 'as-written',
  institutions: 'outlet',
  punctuationInside: false,
  classification: null,
  descriptors: false,
  outletWarning: null,
});
