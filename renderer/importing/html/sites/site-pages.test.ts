// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { importFile } from '../../import-file';
import { AGENCIES_AND_BROADCASTERS } from './agencies-and-broadcasters.cases';
import { BELOW_ARTICLES, BELOW_ARTICLES_KEPT } from './below-articles.cases';
import { BODIES_KEPT } from './bodies-kept.cases';
import { COPIES_OF_PAGES } from './copies-of-pages.cases';
import { DAYS_AND_NAMES_NOT_TAKEN } from './days-and-names-not-taken.cases';
import { GOVERNMENTS } from './governments.cases';
import { HEADS_NOT_TAKEN } from './heads-not-taken.cases';
import { INSTITUTIONS, NO_INSTITUTIONS } from './institutions.cases';
import { LAYOUTS, LAYOUTS_NOT_TAKEN } from './layouts.cases';
import { NOTES_AND_LISTS, NOTES_AND_LISTS_KEPT } from './notes-and-lists.cases';
import { PAPERS_AND_MAGAZINES } from './papers-and-magazines.cases';
import { PAPERS_OF_PAKISTAN, PAPERS_OF_PAKISTAN_IN_URDU } from './papers-of-pakistan.cases';
import { PUBLISHING_SYSTEMS } from './publishing-systems.cases';
import { REST_BEHIND, REST_BEHIND_NOT_TAKEN } from './rest-behind.cases';
import { NO_SHELVES_NOR_OWNERS, SHELVES_AND_OWNERS } from './shelves-and-owners.cases';
import { TEASERS_AND_BYLINES } from './teasers-and-bylines.cases';
import { THINK_TANKS } from './think-tanks.cases';

const KINDS = {
  'present-day publishing systems': PUBLISHING_SYSTEMS,
  'present-day copies, teasers and bylines': TEASERS_AND_BYLINES,
  'papers of Pakistan': [...PAPERS_OF_PAKISTAN, ...PAPERS_OF_PAKISTAN_IN_URDU],
  'agencies and broadcasters': AGENCIES_AND_BROADCASTERS,
  'papers and magazines': PAPERS_AND_MAGAZINES,
  'think tanks': THINK_TANKS,
  'governments and institutions': GOVERNMENTS,
  'no site in particular, with heads and feet that a rule might take': HEADS_NOT_TAKEN,
  'any site, signed by an institution': INSTITUTIONS,
  'any site, with an institution that is not the author': NO_INSTITUTIONS,
  'several systems, by their layout': LAYOUTS,
  'several systems, with words in places where others lay out theirs': LAYOUTS_NOT_TAKEN,
  'weblogs, encyclopedias and copies of pages': COPIES_OF_PAGES,
  'several systems, by what stands below the article': BELOW_ARTICLES,
  'several systems, with the article’s own words below': BELOW_ARTICLES_KEPT,
  'several systems, with the rest of the article behind its element': REST_BEHIND,
  'several systems, with something else behind the article’s element': REST_BEHIND_NOT_TAKEN,
  'several systems, with notes and lists among the paragraphs': NOTES_AND_LISTS,
  'several systems, with paragraphs shaped like such notes and lists': NOTES_AND_LISTS_KEPT,
  'no site in particular, with words that a rule might take': BODIES_KEPT,
  'any site, with sections, outlets and posts that only the page shows': SHELVES_AND_OWNERS,
  'any site, with trails, owners, cards and captions that say nothing of the article': NO_SHELVES_NOR_OWNERS,
  'no site in particular, with days, names and titles of something else': DAYS_AND_NAMES_NOT_TAKEN,
};

describe.each(Object.entries(KINDS))('pages of %s', (_kind, pages) => {
  it.each(pages)('$name', async ({ name: _name, html, warns = [], text, ...expected }) => {
    const { record, blocks, warnings } = await importFile({
      fileName: 'page.html',
      mediaType: 'text/html',
      bytes: new TextEncoder().encode(html),
      choices: {},
    });
    const { title, authors, outlet, published, modified, section, language, place } = record;
    const fields = { title, authors, outlet, published, modified, section, language, place };
    const read = Object.fromEntries(
      Object.entries(fields).flatMap(([field, { value }]) => (value === null ? [] : [[field, value]])),
    );
    expect({ ...read, text: blocks.map((block) => block.text) }).toEqual({
      language: 'en',
      ...expected,
      text,
    });
    expect(warnings.map(({ code }) => code)).toEqual(warns);
  });
});
