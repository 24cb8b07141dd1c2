import type { Command } from '../command';

export const briefsCommand: Command = {
  name: 'briefs',
  usage: '',
  summary: 'List the briefs of the library',
  options: {},
  words: [0, 0],
  async run({ host }) {
    const { library } = await host();
    const listed = await library('briefs:list', {});
    const briefs = listed.map(({ id, title, template, style, modified, released }) => ({
      id,
      title,
      template,
      style,
      modified,
      ...(released !== null && { released }),
    }));
    const lines = listed.map(
      ({ id, title, style, modified, released }) =>
        `${id} · ${title || 'Untitled brief'} · ${style} · ${modified}${released === null ? '' : ` · released as version ${released}`}`,
    );
    return { json: { briefs }, text: lines.length > 0 ? lines.join('\n') : 'There are no briefs.' };
  },
};
