import { constant, text as escaped, type Markup, html as xml } from '../html/escape';

export { constant, escaped, type Markup, xml };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Name spaces of the parts that hold words. */
export const NAMESPACES = constant(
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONSHIPS}"`,
);

/** A long part as bytes, without ever being one string: that would hold its words twice more. */
export const encode = (pieces: readonly string[]): Uint8Array =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece)));

/** Attributes with a space in front of each; those without a value are left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): Markup[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [xml` ${constant(name)}="${typeof value === 'number' ? value : escaped(value)}"`],
  );

/** An element that says all it has to say by being there. */
export const flag = (name: string, isOn: boolean | undefined): Markup | null =>
  isOn ? constant(`<w:${name}/>`) : null;
