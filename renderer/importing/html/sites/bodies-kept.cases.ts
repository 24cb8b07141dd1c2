import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const article = (head: string, body: string): string =>
  page(`<title>${TITLE}</title>${head}`, `<main><article><h1>${TITLE}</h1>${body}</article></main>`);
const LONG = P.map((text) => `${text} Nobody in the hall asked why, and nobody was told.`);

/** What the rules must leave in the text, and must not take for an author, a title or a day. */
export const BODIES_KEPT: readonly SitePage[] = [
  {
    name: 'a line of the text that begins with “By” behind a break',
    html: article(
      '',
      `${paragraphs(P.slice(0, 3))}<p>The letter was short:<br>By Sana Mirza<br>it said, and no more.</p>${paragraphs(P.slice(3))}`,
    ),
    text: [...P.slice(0, 3), 'The letter was short: By Sana Mirza it said, and no more.', ...P.slice(3)],
    title: TITLE,
  },
  {
    name: 'words for screen readers in the middle of a sentence',
    html: article(
      '',
      paragraphs(P).replace(
        'the talks',
        '<a href="https://x.example/t">the talks<span class="visually-hidden"> (opens in a new window)</span></a>',
      ),
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'paragraphs that are links: the sources of the text',
    html: article(
      '',
      `${paragraphs(P)}<p><a href="https://x.example/1">The joint statement of 5 March in full</a></p><p><a href="https://x.example/2">The readings of 2022, as a table.</a></p>`,
    ),
    text: [...P, 'The joint statement of 5 March in full', 'The readings of 2022, as a table.'],
    title: TITLE,
  },
  {
    name: 'a raised number that calls no note, and one that does',
    html: article(
      '',
      `<p>The gauges watch 40 km<sup>2</sup> of the river.<sup><a href="#n1">1</a></sup> ${P[0]}</p>${paragraphs(P.slice(1))}`,
    ),
    text: [`The gauges watch 40 km2 of the river. ${P[0]}`, ...P.slice(1)],
    title: TITLE,
  },
  {
    name: 'a summary in the words of the text, under a heading of its own',
    html: article(
      '',
      `<h2>In short</h2><p>The first readings would be exchanged before the monsoon</p><p>Neither side had named a sum for the gauges so far</p><h2>In full</h2>${paragraphs(P)}<p>It was plain that neither side had named a sum for the gauges so far, and that the first readings would be exchanged before the monsoon or not at all.</p>`,
    ),
    text: [
      'In short',
      'The first readings would be exchanged before the monsoon',
      'Neither side had named a sum for the gauges so far',
      'In full',
      ...P,
      'It was plain that neither side had named a sum for the gauges so far, and that the first readings would be exchanged before the monsoon or not at all.',
    ],
    title: TITLE,
  },
  {
    name: 'a cross-head that names a network of friends',
    html: article(
      '',
      `${paragraphs(P.slice(0, 3))}<p>Follow the money on Facebook</p>${paragraphs(P.slice(3))}`,
    ),
    text: [...P.slice(0, 3), 'Follow the money on Facebook', ...P.slice(3)],
    title: TITLE,
  },
  {
    name: 'comments of readers that are longer than the article',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1>${paragraphs(P.slice(0, 2))}</article><div class="comments">${paragraphs(LONG)}</div></main>`,
    ),
    text: P.slice(0, 2),
    title: TITLE,
  },
  {
    name: 'the outlet as the only heading of rank one',
    html: page(
      `<title>${TITLE} | Coast Weekly</title>${meta({ 'og:site_name': 'Coast Weekly' })}`,
      `<h1>Coast Weekly</h1><main><h2>${TITLE}</h2>${paragraphs()}</main>`,
    ),
    text: P,
    title: TITLE,
    outlet: 'Coast Weekly',
  },
  {
    name: 'a project beside the author, both marked as authors',
    html: article(
      meta({ author: 'Sana Mirza' }),
      `<div class="byline">By <a rel="author" href="/a">Sana Mirza</a>, <a rel="author" href="/p">River Speech, Water, and Technology Project</a></div>${paragraphs()}`,
    ),
    text: P,
    title: TITLE,
    authors: ['Sana Mirza'],
  },
  {
    name: 'a signature of the agency’s reporters under another byline',
    html: article(
      ld({
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2026-03-05',
        author: { '@type': 'Person', name: 'Sana Mirza' },
      }),
      `${paragraphs()}<p>Reporting by Omar Beg in Quetta; editing by Jo Field</p>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Sana Mirza'],
    published: '2026-03-05',
  },
  {
    name: 'the day of an event in the first sentence, no day of publication',
    html: article(
      '',
      `<p>On March 5, 2026, the two sides met in a hall by the river. ${P[0]}</p>${paragraphs(P.slice(1))}`,
    ),
    text: [`On March 5, 2026, the two sides met in a hall by the river. ${P[0]}`, ...P.slice(1)],
    title: TITLE,
  },
  {
    name: 'a part that is clipped to what its window shows, and a length of time as a cross-head',
    html: article(
      '',
      `${paragraphs(P.slice(0, 3))}<h2>90 minutes</h2><div style="position:absolute;clip:rect(0px,600px,200px,0px)">${paragraphs(P.slice(3))}</div>`,
    ),
    text: [...P.slice(0, 3), '90 minutes', ...P.slice(3)],
    title: TITLE,
  },
];
