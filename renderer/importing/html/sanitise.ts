import DOMPurify from 'dompurify';
import { endsSentence } from '../clean/words';

const TAGS = [
  'html',
  'head',
  'body',
  'title',
  'meta',
  'link',
  'time',
  'article',
  'main',
  'section',
  'header',
  'footer',
  'nav',
  'aside',
  'div',
  'span',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'q',
  'cite',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'a',
  'br',
  'hr',
  'sup',
  'sub',
  'small',
  'pre',
  'code',
  'abbr',
  'address',
  'figure',
  'figcaption',
  'font',
  'center',
  'ins',
  'del',
  's',
  'strike',
  'mark',
  'wbr',
  'bdi',
  'bdo',
  'details',
  'summary',
  // Where an address is asked for, the words around it are a box for signing up.
  'input',
];
/**
 * Classes and ids are read to find the article on its page and go no further: what leaves the jail is a block model.
 * `style` only tells what the page hid. No sources of pictures, no event handlers, no data.
 */
const ATTRIBUTES = [
  'class',
  'id',
  'lang',
  'dir',
  'href',
  'rel',
  'content',
  'name',
  'property',
  'itemprop',
  'itemtype',
  'datetime',
  'pubdate',
  'role',
  'hidden',
  'style',
  'aria-hidden',
  'colspan',
  'rowspan',
  'start',
  'value',
  'reversed',
  'title',
  // What some systems call their parts by, in place of a class; read, never kept.
  'type',
  'data-component',
  'data-testid',
];
/** Elements whose words go with them: code, forms, pictures, frames. */
const FORBIDDEN_WITH_WORDS = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'form',
  'button',
  'select',
  'textarea',
  'svg',
  'math',
  'audio',
  'video',
  'canvas',
  'map',
  'frameset',
  'dialog',
  'datalist',
  'progress',
  'meter',
  'noembed',
  'noframes',
  'plaintext',
  'xmp',
];
/** Of pages for telephones: boxes that a script fills, menus, consent. */
const BOXES = ['amp-ad', 'amp-consent', 'amp-embed', 'amp-list', 'amp-sidebar', 'amp-user-notification'];
const OPTIONS = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  FORBID_CONTENTS: FORBIDDEN_WITH_WORDS,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  KEEP_CONTENT: true,
  // Values of these are words, never followed as addresses; without this "og:title" would be dropped as an unknown scheme.
  ADD_URI_SAFE_ATTR: [
    'property',
    'content',
    'name',
    'itemprop',
    'itemtype',
    'datetime',
    'class',
    'id',
    'title',
  ],
  RETURN_TRUSTED_TYPE: true,
  WHOLE_DOCUMENT: true,
  IN_PLACE: false,
};

/** Sanitises a page, or a piece of one, as a string and parses the result. The document is inert: nothing runs or is fetched. */
export function sanitisedPage(html: string): Document {
  const whole = sanitised(html, OPTIONS);
  if (!/<amp-/i.test(html)) return whole;
  const without = sanitised(html, { ...OPTIONS, FORBID_CONTENTS: [...FORBIDDEN_WITH_WORDS, ...BOXES] });
  return sentencesIn(without) < sentencesIn(whole) ? whole : without;
}

function sanitised(html: string, options: typeof OPTIONS): Document {
  const page = DOMPurify.sanitize(withoutForms(html), options);
  return new DOMParser().parseFromString(page as TrustedHTML & string, 'text/html');
}

/** A box that is never closed, or closed in one with its beginning, holds the rest of the article: then all words are kept. */
const sentencesIn = (page: Document): number =>
  [...page.querySelectorAll('p, li, blockquote')].filter((el) => {
    const text = (el.textContent ?? '').trim();
    return text.length >= SENTENCE && endsSentence(text);
  }).length;
const SENTENCE = 25;

/** Some sites wrap the whole page in a form; its words are kept, the form is not. */
const withoutForms = (html: string): string => html.replace(/<\/?form\b[^>]*>/gi, ' ');
