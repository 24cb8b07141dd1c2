import { printable } from '../../../shared/brief-document/printable';
import { constant, text as escaped, type Markup, html as xml } from '../html/escape';

export { constant, escaped, type Markup, xml };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Name spaces of the parts of an OpenDocument file. */
export const NAMESPACES = constant(
  Object.entries({
    office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
    text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
    table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
    draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
    fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
    svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
    meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
    loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
    xlink: 'http://www.w3.org/1999/xlink',
    dc: 'http://purl.org/dc/elements/1.1/',
  })
    .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
    .join(' '),
);

/** Words of a paragraph: OpenDocument keeps no second space and no tab that is written as a character. */
export function characters(words: string): Markup[] {
  const line = printable(words).replace(/[\r\n\u2028\u2029]+/g, ' ');
  return line.split(/(\t| {2,}|^ | $)/).flatMap((part): Markup[] => {
    if (part === '') return [];
    if (part === '\t') return [constant('<text:tab/>')];
    if (/^ +$/.test(part) && part !== ' ') return [xml`<text:s text:c="${part.length}"/>`];
    return [part === ' ' ? constant('<text:s/>') : xml`${escaped(part)}`];
  });
}
