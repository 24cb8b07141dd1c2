import DOMPurify from 'dompurify';

const TAGS = [
  'html', 'head', 'body', 'title', 'meta', 'link', 'time', 'article', 'main', 'section', 'header', 'footer', 'nav', 'aside', 'div', 'span', 'p',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'q', 'cite', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody',
  'tfoot', 'tr', 'th', 'td', 'b', 'strong', 'i', 'em', 'u', 'a', 'br', 'hr', 'sup', 'sub', 'small', 'pre', 'code', 'abbr', 'address',
  'figure', 'figcaption', 'font', 'center', 'ins', 'del', 's', 'mark', 'wbr', 'bdi', 'bdo', 'details', 'summary',
];
/**
 * Classes and ids are read to find the article on its page and go no further: what leaves the jail is a block model.
 * No `style`, no sources of pictures, no event handlers, no data.
 */
const ATTRIBUTES = [
  'class', 'id', 'lang', 'dir', 'href', 'rel', 'content', 'name', 'property', 'itemprop', 'itemtype', 'datetime', 'pubdate', 'role', 'hidden',
  'aria-hidden', 'colspan', 'rowspan', 'start', 'title',
];
/** Elements whose words go with them: code, forms, pictures, frames. */
const FORBIDDEN_WITH_WORDS = [
  'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'form', 'button', 'select', 'textarea', 'svg', 'math', 'audio',
  'video', 'canvas', 'map', 'frameset', 'dialog', 'datalist', 'progress', 'meter', 'noembed', 'noframes', 'plaintext', 'xmp',
];
const OPTIONS = {
  ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES, FORBID_CONTENTS: FORBIDDEN_WITH_WORDS, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false, KEEP_CONTENT: true,
  // Values of these are words, never followed as addresses; without this "og:title" would be dropped as an unknown scheme.
  ADD_URI_SAFE_ATTR: ['property', 'content', 'name', 'itemprop', 'itemtype', 'datetime', 'class', 'id', 'title'], RETURN_TRUSTED_TYPE: true, WHOLE_DOCUMENT: true, IN_PLACE: false,
};

/** Sanitises a page, or a piece of one, as a string and parses the result. The document is inert: nothing runs or is fetched. */
export function sanitisedPage(html: string): Document {
  const page = DOMPurify.sanitize(withoutForms(html), OPTIONS);
  return new DOMParser().parseFromString(page as TrustedHTML & string, 'text/html');
}

/** Some sites wrap the whole page in a form; its words are kept, the form is not. */
const withoutForms = (html: string): string => html.replace(/<\/?form\b[^>]*>/gi, ' ');
