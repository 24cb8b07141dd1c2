import type { EditorNode, EditorState, PlacedListOf } from '../model/brief';
import type { AutomaticPart, BriefTemplate, TemplateSection } from '../model/template';

/** Sections that the analyst writes, in order: those that the app prints by itself are no part of the text. */
export const writtenSections = (template: Pick<BriefTemplate, 'sections'>): TemplateSection[] =>
  template.sections.filter(({ automatic }) => automatic === null);

const paragraph = (): EditorNode => ({ type: 'paragraph', children: [] });

function roomToWrite({ startsWith }: TemplateSection): EditorNode {
  if (startsWith === 'paragraph') return paragraph();
  return {
    type: 'list',
    listType: startsWith === 'bullets' ? 'bullet' : 'number',
    start: 1,
    children: [{ type: 'listitem', children: [] }],
  };
}

/** Lists that stand where the template names them; the other parts that the app makes are annexes. */
const PLACED: Partial<Record<AutomaticPart, PlacedListOf>> = { endnotes: 'notes', sources: 'sources' };

/**
 * The text of a new brief: each section's heading with room to write under it, and the places of the lists that it names.
 * Guidance is no part of it.
 */
export function stateFromTemplate(template: BriefTemplate): EditorState {
  const blocks = template.sections.flatMap((section): EditorNode[] => {
    const of = section.automatic === null ? undefined : PLACED[section.automatic];
    if (of !== undefined) return [{ type: 'placed-list', of, heading: section.heading }];
    if (section.automatic !== null) return [];
    return [
      { type: 'heading', tag: 'h2', children: [{ type: 'text', text: section.heading, format: 0 }] },
      roomToWrite(section),
    ];
  });
  return {
    schemaVersion: 1,
    root: { type: 'root', children: blocks.length > 0 ? blocks : [paragraph()] },
  };
}

/** Headings as they are compared: case and a closing full stop or colon do not matter. */
export const foldHeading = (text: string): string =>
  text.trim().toLowerCase().replaceAll(/[’‘]/gu, "'").replace(/[.:]$/u, '');

/** The section of the template that stands under a heading, if any. */
export function sectionUnder<S extends Pick<TemplateSection, 'heading' | 'otherHeadings'>>(
  heading: string,
  sections: readonly S[],
): S | undefined {
  const name = foldHeading(heading);
  return sections.find((section) =>
    [section.heading, ...section.otherHeadings].some((known) => foldHeading(known) === name),
  );
}
