import { MAX_STYLE_BYTES, type StyleTree } from '../../../shared/citation/added/style-tree';
import { AppError } from '../../../shared/ipc/app-error';
import { trustedXml } from '../zip/trusted-xml';

const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';
const MAX_DEPTH = 100;
const DECLARES = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Reads a CSL file into plain data. A file with a document type is refused unread: that is where entities are declared,
 * and no style has one.
 * @throws AppError `file-too-large`, `style-unusable`
 */
export function readStyle(bytes: Uint8Array, fileName: string): StyleTree {
  const bad = (why: string, options?: ErrorOptions) =>
    new AppError('style-unusable', `“${fileName}” cannot be used as a citation style: ${why}`, options);
  if (bytes.length > MAX_STYLE_BYTES) {
    throw new AppError('file-too-large', `“${fileName}” is larger than 2 MB, which no citation style is.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw bad('it is not UTF-8 text.', { cause });
  }
  if (DECLARES.test(text)) throw bad('it declares a document type, which no style does.');
  const read = new DOMParser().parseFromString(trustedXml(text), 'application/xml');
  const root = read.documentElement;
  if (root === null || read.querySelector('parsererror') !== null) {
    throw bad('it is not XML, or breaks off in the middle. A style is a file whose name ends in .csl.');
  }
  if (root.namespaceURI !== CSL_NAMESPACE) {
    throw bad('it is XML of another kind: its outermost element is not CSL’s <style>.');
  }
  const treeOf = (element: Element, depth: number): StyleTree => {
    if (depth > MAX_DEPTH) throw bad('its elements are nested deeper than any style’s.');
    return {
      name: element.localName,
      attrs: Object.fromEntries(
        [...element.attributes]
          .filter(({ name }) => !name.startsWith('xmlns'))
          .map(({ name, value }) => [name, value]),
      ),
      children: childrenOf(element).map((child) =>
        typeof child === 'string' ? child : treeOf(child, depth + 1),
      ),
    };
  };
  return treeOf(root, 0);
}

/** Elements of CSL in order; words only where there is nothing else, so that the layout of the file is left behind. */
function childrenOf(element: Element): (Element | string)[] {
  const inside = [...element.children].filter((child) => child.namespaceURI === CSL_NAMESPACE);
  if (element.children.length > 0) return inside;
  const words = element.textContent ?? '';
  const mayBeEmpty = ['term', 'single', 'multiple'].includes(element.localName);
  return words.trim() === '' ? (mayBeEmpty ? [''] : []) : [words];
}
