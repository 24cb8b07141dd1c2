import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const article = (body: string, head = ''): string =>
  page(`<title>${TITLE}</title>${head}`, `<main><article><h1>${TITLE}</h1>${body}</article></main>`);
const news = (data: Record<string, unknown>): string =>
  ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...data });
const organisation = (name: string) => ({ '@type': 'NewsMediaOrganization', name });
const person = (name: string) => ({ '@type': 'Person', name });

const signed = (
  name: string,
  html: string,
  fields: Omit<SitePage, 'name' | 'html' | 'text' | 'title'>,
): SitePage => ({
  name,
  html,
  text: P,
  title: TITLE,
  ...fields,
});

/** Institutions as authors. */
export const INSTITUTIONS: readonly SitePage[] = [
  signed(
    'an organisation in linked data',
    article(paragraphs(), news({ author: organisation('Water Crisis Watchers') })),
    {
      authors: ['{Water Crisis Watchers}'],
    },
  ),
  signed(
    'an organisation that linked data name elsewhere',
    article(
      paragraphs(),
      ld({
        '@graph': [
          {
            '@type': 'NewsArticle',
            headline: TITLE,
            author: { '@id': '#org' },
            publisher: { '@id': '#org' },
          },
          { '@id': '#org', ...organisation('Coast Weekly') },
        ],
      }),
    ),
    { authors: ['{Coast Weekly}'], outlet: 'Coast Weekly' },
  ),
  signed(
    'the outlet as author in a meta element',
    article(paragraphs(), meta({ 'og:site_name': 'Coast News', author: 'Coast News' })),
    {
      authors: ['Coast News'],
      outlet: 'Coast News',
    },
  ),
  signed(
    'an outlet of one word as author',
    article(paragraphs(), meta({ 'og:site_name': 'Lantern', author: 'Lantern' })),
    { authors: ['{Lantern}'], outlet: 'Lantern' },
  ),
  signed(
    'an institute in a meta element',
    article(paragraphs(), meta({ author: 'Institute of River Studies' })),
    {
      authors: ['Institute of River Studies'],
    },
  ),
  signed('“By Reuters” under the title', article(`<p class="byline">By Reuters</p>${paragraphs()}`), {
    authors: ['Reuters'],
  }),
  signed(
    'an embassy in a byline',
    article(`<p>By Embassy of the United States, Islamabad</p>${paragraphs()}`),
    {
      authors: ['Embassy of the United States, Islamabad'],
    },
  ),
  signed(
    'an organisation of two ministries’ matters in linked data',
    article(paragraphs(), news({ author: organisation('Ministry of Planning and Development') })),
    { authors: ['Ministry of Planning and Development'] },
  ),
  signed(
    'reporters’ own organisation in linked data',
    article(paragraphs(), news({ author: organisation('Reporters Without Borders') })),
    { authors: ['Reporters Without Borders'] },
  ),
  signed(
    'two agencies',
    article(
      `<span class="author">AFP and Reuters</span>${paragraphs()}`,
      meta({ 'og:site_name': 'Coast News' }),
    ),
    { authors: ['AFP', 'Reuters'], outlet: 'Coast News' },
  ),
];

/** Names beside which an institution must not stand as the author, or must not be called one. */
export const NO_INSTITUTIONS: readonly SitePage[] = [
  signed(
    'a person in the byline, the outlet in linked data',
    article(
      `<p class="byline">By Hina Rafiq</p>${paragraphs()}`,
      news({ author: organisation('Coast Weekly') }),
    ),
    { authors: ['Hina Rafiq'] },
  ),
  signed(
    'a person in the text’s own byline, the outlet in a meta element',
    article(
      `<p>By Hina Rafiq</p>${paragraphs()}`,
      meta({ 'og:site_name': 'Coast News', author: 'Coast News' }),
    ),
    { authors: ['Hina Rafiq'], outlet: 'Coast News' },
  ),
  signed(
    'a person whom linked data call an organisation, with a byline',
    article(
      `<p class="byline">By Hina Rafiq</p>${paragraphs()}`,
      news({ author: organisation('Hina Rafiq') }),
    ),
    { authors: ['Hina Rafiq'] },
  ),
  signed(
    'a weblog named after its writer',
    article(
      paragraphs(),
      news({
        author: person('Hina Rafiq'),
        publisher: { '@type': ['Person', 'Organization'], name: 'Hina Rafiq' },
      }),
    ),
    { outlet: 'Hina Rafiq' },
  ),
  signed('a person at an agency', article(`<p class="byline">By Hina Rafiq, Reuters</p>${paragraphs()}`), {
    authors: ['Hina Rafiq'],
  }),
  signed('a desk', article(paragraphs(), meta({ 'og:site_name': 'Coast News', author: 'Web Desk' })), {
    outlet: 'Coast News',
  }),
  signed('an account', article(paragraphs(), meta({ 'og:site_name': 'Coast News', author: 'coastadmin' })), {
    outlet: 'Coast News',
  }),
  signed(
    'a post at an institution',
    article(paragraphs(), meta({ author: 'Director, Institute of River Studies' })),
    {},
  ),
  signed(
    'the site’s address',
    article(paragraphs(), meta({ 'og:site_name': 'Coast News', author: 'coastnews.example' })),
    { outlet: 'Coast News' },
  ),
  signed(
    'a person and the broadcaster on lines of one byline',
    article(`<div class="byline"><p>By Hina Rafiq</p><p>BBC News, Islamabad</p></div>${paragraphs()}`),
    { authors: ['Hina Rafiq'] },
  ),
  signed(
    'a person and the broadcaster parted by a line end',
    article(`<p class="byline">By Hina Rafiq<br>BBC News, Islamabad</p>${paragraphs()}`),
    { authors: ['Hina Rafiq'] },
  ),
  signed(
    'a label over the broadcaster',
    article(`<div class="byline"><p>South Asia</p><p>BBC News, Islamabad</p></div>${paragraphs()}`),
    {},
  ),
  ...['Group Captain Faiz M. Gul', 'I.A.Rehman'].map((name) =>
    signed(`${name} as author`, article(paragraphs(), meta({ author: name })), { authors: [name] }),
  ),
  signed(
    'a town in the byline',
    article(`<div class="story__byline"><span>Hina Rafiq</span><span>Abu Dhabi</span></div>${paragraphs()}`),
    { authors: ['Hina Rafiq'] },
  ),
  signed(
    'an agency with a person behind a bar',
    article(`<p class="byline">AP | Faiz Gul</p>${paragraphs()}`),
    {},
  ),
  signed(
    'an agency with the day of a change',
    article(`<p class="byline">By Reuters Updated March 3, 2026</p>${paragraphs()}`),
    { authors: ['Reuters'], modified: '2026-03-03' },
  ),
  ...[
    'The Coast’s Staff Reporter',
    'News Desk, Islamabad',
    'By Hina Rafiq',
    'Hina Rafiq and Reuters',
    'Hina Rafiq | Reuters',
    'Guest Author',
    'Unknown Author',
    'Home',
    'WordPress',
  ].map((name) =>
    signed(
      `“${name}” that linked data call an organisation`,
      article(paragraphs(), news({ author: organisation(name) })),
      {},
    ),
  ),
  ...['Foreign Office Spokesperson Hina Rafiq', 'Hina Rafiq BBC News'].map((name) =>
    signed(`“${name}” as author`, article(paragraphs(), meta({ author: name })), {}),
  ),
  {
    ...signed('an institution in the first sentence', '', {}),
    html: article(paragraphs(['By the Ministry of Finance’s own count, two gauges were bought.', ...P])),
    text: ['By the Ministry of Finance’s own count, two gauges were bought.', ...P],
  },
];
