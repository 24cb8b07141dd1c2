import { paragraphProperties } from './paragraph';
import { LIST_STEP, PARAGRAPH_NUMBER_WIDTH } from './typography';
import { DECLARATION, escaped, type Markup, NAMESPACES, xml } from './xml';

/** Word knows nine list levels. */
export const DEEPEST_LEVEL = 8;
/** What Word counts to; it calls a file damaged that begins above. */
const HIGHEST_START = 32_767;
const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);
const NUMBER_FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

/** How the lines of a list are counted, and what its instances begin with. */
type Definition = { id: number; start: number; levels: readonly Markup[] };

/**
 * The lists of a Word file. Each is an instance of its own, so that numbering starts afresh; numbered ones share a
 * definition per first number.
 */
export class Numbering {
  private readonly definitions = new Map<string, Definition>();
  private readonly instances: Definition[] = [];
  private paragraphsId: number | undefined;

  /** Id of the next list. */
  list({ ordered, start: wanted }: { ordered: boolean; start: number }): number {
    const start = Math.min(HIGHEST_START, Math.max(0, wanted));
    return this.instance(
      ordered
        ? this.define(`numbers from ${start}`, start, () => LEVELS.map((level) => numberLevel(level, start)))
        : this.define('bullets', 1, () => LEVELS.map(bulletLevel)),
    );
  }

  /** Id of the numbers of the paragraphs themselves, one series through the whole brief. */
  paragraphs(): number {
    this.paragraphsId ??= this.instance(this.define('paragraphs', 1, () => [paragraphLevel()]));
    return this.paragraphsId;
  }

  private define(name: string, start: number, levels: () => readonly Markup[]): Definition {
    const known = this.definitions.get(name);
    if (known) return known;
    const definition = { id: this.definitions.size + 1, start, levels: levels() };
    this.definitions.set(name, definition);
    return definition;
  }

  private instance(definition: Definition): number {
    return this.instances.push(definition);
  }

  /** The part with all of them, to be asked when the text is written. */
  part(): string {
    const definitions = [...this.definitions.values()].map(
      ({ id, levels }) =>
        xml`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`,
    );
    const instances = this.instances.map(({ id, start, levels }, index) => {
      const afresh = levels.map(
        (_, level) =>
          xml`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      );
      return xml`<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${id}"/>${afresh}</w:num>`;
    });
    return DECLARATION + xml`<w:numbering ${NAMESPACES}>${definitions}${instances}</w:numbering>`;
  }
}

const listIndent = (level: number) => ({
  left: LIST_STEP * (level + 1),
  hanging: Math.round(LIST_STEP * 0.75),
});

const levelOf = (
  level: number,
  start: number,
  format: string,
  text: string,
  indent: { left: number; hanging: number },
): Markup =>
  xml`<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${escaped(format)}"/><w:lvlText w:val="${escaped(text)}"/><w:lvlJc w:val="left"/>${paragraphProperties({ indent })}</w:lvl>`;

const bulletLevel = (level: number): Markup =>
  levelOf(level, 1, 'bullet', level % 2 === 0 ? '•' : '–', listIndent(level));

const numberLevel = (level: number, start: number): Markup =>
  levelOf(level, start, NUMBER_FORMATS[level % 3] ?? 'decimal', `%${level + 1}.`, listIndent(level));

const paragraphLevel = (): Markup =>
  levelOf(0, 1, 'decimal', '%1.', { left: PARAGRAPH_NUMBER_WIDTH, hanging: PARAGRAPH_NUMBER_WIDTH });
