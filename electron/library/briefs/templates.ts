import { z } from 'zod';
import type { EditorNode, EditorState, TemplateId } from '../../../shared/model';

const Template = z.strictObject({
  id: z.string(),
  name: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), limit: z.string(), guidance: z.string() })),
});
export type Template = z.infer<typeof Template>;

// Bundled as text: the library process reads no file but its own.
const files: Record<string, string> = import.meta.glob('../../../resources/templates/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const templates = new Map(
  Object.values(files).map((text) => {
    const template = Template.parse(JSON.parse(text));
    return [template.id, template] as const;
  }),
);

/** Headings a brief of this template must have, in order; none for a blank brief. */
export const sectionsOf = (id: TemplateId): Template['sections'] => templates.get(id)?.sections ?? [];

/** The text of a new brief: each section's heading with an empty paragraph to write in. */
export function stateFromTemplate(id: TemplateId): EditorState {
  const paragraph = (): EditorNode => ({ type: 'paragraph', children: [] });
  const sections = sectionsOf(id).flatMap(({ heading }): EditorNode[] => [
    { type: 'heading', tag: 'h2', children: [{ type: 'text', text: heading, format: 0 }] },
    paragraph(),
  ]);
  return {
    schemaVersion: 1,
    root: { type: 'root', children: sections.length > 0 ? sections : [paragraph()] },
  };
}
