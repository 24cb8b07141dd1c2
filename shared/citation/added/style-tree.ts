import { z } from 'zod';
import { AppError, type ErrorCode } from '../../ipc/app-error';

/** An element of a style file: plain data, so that nothing is ever parsed as XML again. */
export type StyleTree = { name: string; attrs: Record<string, string>; children: (StyleTree | string)[] };

const Name = z.string().regex(/^[a-z][a-z0-9:-]{0,60}$/);
export const StyleTree: z.ZodType<StyleTree> = z.lazy(() =>
  z.strictObject({
    name: Name,
    attrs: z.record(Name, z.string().max(2000)),
    children: z.array(z.union([z.string().max(10_000), StyleTree])).max(5000),
  }),
);

/** Largest style file, in bytes; the largest public ones have a quarter of it. */
export const MAX_STYLE_BYTES = 2 * 1024 * 1024;
const MAX_DEPTH = 60;
const MAX_ELEMENTS = 50_000;
/** Elements when every call of a macro is written out: what one citation may cost. */
const MAX_WRITTEN_OUT = 5_000_000;

/** Elements of CSL 1.0.2 with what stands in `info`. */
const ELEMENTS = new Set(
  (
    'style info locale macro citation bibliography sort key layout text date date-part number names name name-part ' +
    'et-al label substitute institution group choose if else-if else intext terms term single multiple style-options ' +
    'author contributor category email id issn eissn issnl link published rights summary title title-short translator ' +
    'updated uri journal issue'
  ).split(' '),
);

/** What the library has to know of a style. */
export type StyleSummary = {
  title: string;
  /** The style's own name for itself, usually an address. */
  cslId: string;
  kind: 'note' | 'in-text';
  /** It prints a list of what is cited. */
  hasList: boolean;
  /** As `foreignLanguage` says. */
  language: string | null;
};

const bad = (fileName: string, why: string, code: ErrorCode = 'style-unusable'): AppError =>
  new AppError(code, `“${fileName}” cannot be used as a citation style: ${why}`);

const elements = (node: StyleTree): StyleTree[] =>
  node.children.filter((child): child is StyleTree => typeof child !== 'string');
const child = (node: StyleTree | undefined, name: string): StyleTree | undefined =>
  node === undefined ? undefined : elements(node).find((each) => each.name === name);
const textOf = (node: StyleTree | undefined): string =>
  (node?.children ?? [])
    .map((each) => (typeof each === 'string' ? each : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The address of the style that this one only points to; null for one of its own. */
export function parentOf(style: StyleTree): string | null {
  const links = elements(child(style, 'info') ?? style).filter(({ name }) => name === 'link');
  const parent = links.find(({ attrs }) => attrs.rel === 'independent-parent')?.attrs.href;
  return parent !== undefined && child(style, 'citation') === undefined ? parent : null;
}

/** The language that a style is written for (BCP 47); null for English, in which every style is set. */
export function foreignLanguage(style: StyleTree): string | null {
  const language = style.attrs['default-locale'] ?? 'en';
  return /^en(?:-|$)/i.test(language) ? null : language;
}

/** What a style is called; null for one that does not say it. */
export function namesOf(style: StyleTree): { title: string; cslId: string } | null {
  const info = child(style, 'info');
  const title = textOf(child(info, 'title'));
  const cslId = textOf(child(info, 'id'));
  return title === '' || cslId === '' ? null : { title, cslId };
}

/** Last part of a style's address: what people call it. */
export const shortId = (cslId: string): string =>
  cslId
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split(/[/:]/)
    .at(-1) ?? cslId;

/**
 * Reads what a style says of itself, and refuses one that is none, is too large, or would never come to an end.
 * @throws AppError `style-unusable`, `style-dependent`
 */
export function checkStyle(style: StyleTree, fileName: string): StyleSummary {
  if (style.name !== 'style') {
    throw bad(fileName, `its outermost element is <${style.name}>, and a style's is <style>.`);
  }
  const names = namesOf(style);
  if (names === null) throw bad(fileName, 'it has no title or no id in its <info>.');
  const { title, cslId } = names;
  const parent = parentOf(style);
  if (parent !== null) {
    throw bad(
      fileName,
      `it holds no rules of its own and is set as the style “${shortId(parent)}”. Add the file “${shortId(parent)}.csl” first (${parent}), then this one again.`,
      'style-dependent',
    );
  }
  if (style.attrs.class !== 'note' && style.attrs.class !== 'in-text') {
    throw bad(fileName, 'it does not say whether it cites in notes or in the text (class).');
  }
  if (child(child(style, 'citation'), 'layout') === undefined) {
    throw bad(fileName, 'it does not say how a citation is set (<citation> with <layout>).');
  }
  let count = 0;
  const look = (node: StyleTree, depth: number): void => {
    count += 1;
    if (count > MAX_ELEMENTS || depth > MAX_DEPTH) throw bad(fileName, 'it is larger than any style is.');
    if (!ELEMENTS.has(node.name)) throw bad(fileName, `CSL 1.0.2 knows no <${node.name}>.`);
    for (const each of elements(node)) look(each, depth + 1);
  };
  look(style, 0);
  checkMacros(style, fileName);
  return {
    title,
    cslId,
    kind: style.attrs.class,
    hasList: child(style, 'bibliography') !== undefined,
    language: foreignLanguage(style),
  };
}

/** Every macro that is called is there, none calls itself, and all of them written out come to an end. */
function checkMacros(style: StyleTree, fileName: string): void {
  const macros = new Map(
    elements(style)
      .filter(({ name }) => name === 'macro')
      .map((macro) => [macro.attrs.name ?? '', macro]),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (node: StyleTree, calls: readonly string[]): number => {
    let size = 1;
    const called = node.name === 'text' || node.name === 'key' ? node.attrs.macro : undefined;
    if (called !== undefined) {
      const macro = macros.get(called);
      if (macro === undefined) throw bad(fileName, `it calls the macro “${called}”, which it does not have.`);
      if (calls.includes(called)) throw bad(fileName, `its macro “${called}” calls itself.`);
      const known = sizes.get(called) ?? sizeOf(macro, [...calls, called]);
      sizes.set(called, known);
      size += known;
    }
    for (const each of elements(node)) size += sizeOf(each, calls);
    if (size > MAX_WRITTEN_OUT) throw bad(fileName, 'its macros call one another without end.');
    return size;
  };
  for (const part of elements(style)) sizeOf(part, part.name === 'macro' ? [part.attrs.name ?? ''] : []);
}
