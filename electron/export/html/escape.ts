import { printable } from '../../../shared/brief-document/printable';

declare const markup: unique symbol;
/** Markup made by the functions of this folder. A plain string is never one, so it cannot be printed unescaped. */
export type Markup = string & { readonly [markup]: true };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for element content and for quoted attribute values alike. */
export const escapeText = (text: string): Markup =>
  printable(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '') as Markup;

/** Template tag: strings and numbers are escaped, markup goes in as it is, arrays are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...values: Insert[]): Markup {
  return strings.reduce((result, part, index) => result + toMarkup(values[index - 1]) + part) as Markup;
}

/** Markup written by this project: a constant, never a value from a document. */
export const constant = (text: string): Markup => text as Markup;

type Insert = Markup | Text | readonly Markup[] | number | null | false | undefined;
/** Text must say so, for TypeScript cannot tell it from markup inside a template. */
type Text = { readonly text: string };
export const text = (value: string): Text => ({ text: value });

function toMarkup(value: Insert): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if ('text' in value) return escapeText(value.text);
  return value.join('');
}

/** A CSS string holding the text, every character but letters and figures as an escape. */
export const cssString = (value: string): string =>
  `"${[...printable(value)].map((character) => (/[A-Za-z0-9]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `)).join('')}"`;
