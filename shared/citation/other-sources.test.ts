import { expect, it } from 'vitest';
import { asText } from './golden.cases';
import { OTHER_FORMS_OF_NOTES, OTHER_NOTES, OTHER_SOURCES } from './other-sources.cases';
import { renderCitations } from './render-citations';

it.each(OTHER_FORMS_OF_NOTES)(
  '$style: recordings, bodies, Urdu titles, hearings, resolutions, letters, treaties and undated pages',
  ({ style, notes }) => {
    const { citations } = renderCitations({
      citations: OTHER_NOTES.map((items, index) => ({ citationId: `c${index}`, items })),
      articles: OTHER_SOURCES,
      style,
      language: 'en-US',
    });
    expect(citations.map(asText)).toEqual(notes);
  },
);
