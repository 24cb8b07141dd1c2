import { constant, DECLARATION, escaped, type Markup, RELATIONSHIPS, xml } from './xml';

/** The addresses that one part of the file links to: Word keeps them beside the part, by a name. */
export class Links {
  private readonly ids = new Map<string, string>();

  /** The name of an address, which has passed `safeLink`. */
  to(address: string): string {
    const known = this.ids.get(address);
    if (known !== undefined) return known;
    const id = `rIdLink${this.ids.size + 1}`;
    this.ids.set(address, id);
    return id;
  }

  get isEmpty(): boolean {
    return this.ids.size === 0;
  }

  written(): Markup[] {
    return [...this.ids].map(
      ([address, id]) =>
        xml`<Relationship Id="${constant(id)}" Type="${constant(RELATIONSHIPS)}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
    );
  }
}

/** A relationship to another part of the file. */
export const relationship = (id: string, type: string, target: string): Markup =>
  xml`<Relationship Id="${escaped(id)}" Type="${escaped(type.includes(':') ? type : `${RELATIONSHIPS}/${type}`)}" Target="${escaped(target)}"/>`;

export const relationships = (inside: readonly Markup[]): string =>
  DECLARATION +
  xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
