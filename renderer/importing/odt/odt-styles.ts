/** What a style makes of words, itself and by what it inherits. */
export type OdtStyle = {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  level?: number;
  names: string[];
};

const MOST_PARENTS = 20;

/** Reads the styles of an OpenDocument text: automatic ones from `content.xml`, named ones from `styles.xml`. */
export function readOdtStyles(trees: readonly Document[]): (name: string | null) => OdtStyle {
  const elements = new Map<string, Element>();
  for (const tree of trees)
    for (const el of tree.getElementsByTagName('style:style')) {
      const name = el.getAttribute('style:name');
      if (name !== null) elements.set(name, el);
    }
  const known = new Map<string, OdtStyle>();
  const read = (name: string | null, depth: number): OdtStyle => {
    const el = name === null ? undefined : elements.get(name);
    if (name === null || !el || depth > MOST_PARENTS) return { names: name === null ? [] : [name] };
    const before = known.get(name);
    if (before) return before;
    const parent = read(el.getAttribute('style:parent-style-name'), depth + 1);
    const properties = el.getElementsByTagName('style:text-properties')[0];
    const weight = properties?.getAttribute('fo:font-weight');
    const slant = properties?.getAttribute('fo:font-style');
    const display = properties?.getAttribute('text:display');
    const level = Number(el.getAttribute('style:default-outline-level') ?? 0);
    const style: OdtStyle = {
      bold: weight ? weight === 'bold' || Number(weight) >= 600 : (parent.bold ?? false),
      italic: slant ? slant !== 'normal' : (parent.italic ?? false),
      hidden: display ? display === 'none' : (parent.hidden ?? false),
      names: [name, el.getAttribute('style:display-name') ?? name, ...parent.names],
    };
    const own = level > 0 ? level : parent.level;
    if (own !== undefined) style.level = Math.min(6, own);
    known.set(name, style);
    return style;
  };
  return (name) => read(name, 0);
}

/** Tells whether a list of this style counts its items at a depth (from 1). */
export function readNumberedLists(
  trees: readonly Document[],
): (style: string | null, depth: number) => boolean {
  const numbered = new Set<string>();
  for (const tree of trees)
    for (const style of tree.getElementsByTagName('text:list-style'))
      for (const level of style.getElementsByTagName('text:list-level-style-number'))
        if (level.getAttribute('style:num-format'))
          numbered.add(`${style.getAttribute('style:name')} ${level.getAttribute('text:level')}`);
  return (style, depth) => numbered.has(`${style} ${depth}`);
}
