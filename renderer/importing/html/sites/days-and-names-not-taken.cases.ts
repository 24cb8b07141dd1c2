import { ld, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const article = (body: string, head = ''): string =>
  page(`<title>${TITLE}</title>${head}`, `<main><article><h1>${TITLE}</h1>${body}</article></main>`);
const among = (lines: readonly string[]): Pick<SitePage, 'html' | 'text' | 'title'> => ({
  html: article(paragraphs([...P.slice(0, 3), ...lines, ...P.slice(3)])),
  text: [...P.slice(0, 3), ...lines, ...P.slice(3)],
  title: TITLE,
});

/** Days, names and titles that stand on a page and are not the article's; sentences that look like lines around it. */
export const DAYS_AND_NAMES_NOT_TAKEN: readonly SitePage[] = [
  {
    name: 'the day of a treaty, marked as a time in a sentence',
    html: article(
      `${paragraphs(P.slice(0, 3))}<p>The treaty of <time datetime="1960-09-19">19 September 1960</time> did not say.</p>${paragraphs(P.slice(3))}`,
    ),
    text: [...P.slice(0, 3), 'The treaty of 19 September 1960 did not say.', ...P.slice(3)],
    title: TITLE,
  },
  {
    name: 'the day of a change, marked as a time behind its label',
    html: article(
      `<p class="meta">Last updated: <time datetime="2026-03-06">6 March 2026</time></p>${paragraphs()}`,
    ),
    text: P,
    title: TITLE,
    modified: '2026-03-06',
  },
  {
    name: 'the day of an event, marked as a time',
    html: article(
      `<p><strong>When:</strong> <time datetime="2026-04-12">12 April 2026</time></p>${paragraphs()}`,
    ),
    text: ['When: 12 April 2026', ...P],
    title: TITLE,
  },
  {
    name: 'the town and the day of writing under an essay, which may be printed years later',
    html: article(`${paragraphs()}<p>Karachi, 14 January 1998</p>`),
    text: [...P, 'Karachi, 14 January 1998'],
    title: TITLE,
  },
  {
    name: 'a day alone under a text that no office gives out',
    html: article(`${paragraphs()}<p>14 January 1998</p>`),
    text: [...P, '14 January 1998'],
    title: TITLE,
  },
  {
    name: 'a day of writing under a report that speaks of a press release',
    html: article(
      `<p>Press releases of the ministry are silent on the gauges, which is why we went to look.</p>${paragraphs()}<p>Karachi</p><p>14 January 1998</p>`,
    ),
    text: [
      'Press releases of the ministry are silent on the gauges, which is why we went to look.',
      ...P,
      'Karachi',
      '14 January 1998',
    ],
    title: TITLE,
  },
  {
    name: 'a deadline under the title',
    html: article(`<p>Deadline: 12 April 2026</p>${paragraphs()}`),
    text: ['Deadline: 12 April 2026', ...P],
    title: TITLE,
  },
  {
    name: 'a clock over the page',
    html: page(
      `<title>${TITLE}</title>`,
      `<div id="top"><time datetime="2026-11-23">Monday, November 23, 2026</time></div><h1>${TITLE}</h1>${paragraphs()}`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'a day in a time behind “Published” and one behind “Updated”',
    html: article(
      `<p>Published <time datetime="2026-03-05">5 March 2026</time>, updated <time datetime="2026-03-06">6 March 2026</time></p>${paragraphs()}`,
    ),
    text: P,
    title: TITLE,
    published: '2026-03-05',
    modified: '2026-03-06',
  },
  {
    name: 'days of a chronicle, the first under the title',
    html: article(
      `<p>4 March 2022</p><p>${P[0]}</p><p>5 March 2023</p><p>${P[1]}</p><p>6 March 2024</p>${paragraphs(P.slice(2))}`,
    ),
    text: ['4 March 2022', P[0], '5 March 2023', P[1], '6 March 2024', ...P.slice(2)],
    title: TITLE,
  },
  {
    name: 'the card of another story in a column beside the text',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><h1>${TITLE}</h1>${paragraphs()}</main><div class="sidebar"><div class="card"><h4>Another story about hills</h4><span class="author">By Omar Beg</span><time datetime="2026-01-02">2 January</time></div></div>`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'the author in a box with a heading of its own under the text',
    html: article(
      `${paragraphs()}<div class="box"><h3>About the author</h3><a rel="author" href="https://x.example/s">Sana Mirza</a></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Sana Mirza'],
  },
  {
    name: 'who took the picture',
    html: article(`<div class="photo"><span>By Omar Beg / Reuters</span></div>${paragraphs()}`),
    text: P,
    title: TITLE,
  },
  {
    name: 'two stories in one page: the one that the title names',
    html: page(
      `<title>${TITLE}</title>${ld({ '@type': 'NewsArticle', headline: TITLE })}`,
      `<article><h1>${TITLE}</h1>${paragraphs()}</article><article><h1>Snow closes the hill towns for a week</h1>${paragraphs(P.map((text) => `In the hills: ${text}`))}</article>`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'a cross-head as the only heading of the page',
    html: page(
      '<title>Coast Weekly</title>',
      `<div>${paragraphs(P.slice(0, 3))}<h2>What the engineers say of all this</h2>${paragraphs(P.slice(3))}</div>`,
    ),
    text: [...P.slice(0, 3), 'What the engineers say of all this', ...P.slice(3)],
    title: 'Coast Weekly',
  },
  {
    name: 'the shelf of a ministry over the title',
    html: page(
      '<title>Ministry of Water</title>',
      `<h1>Press Releases</h1><h3>${TITLE}</h3><p>Published: 5 March 2026</p>${paragraphs()}`,
    ),
    text: P,
    title: TITLE,
    published: '2026-03-05',
  },
  {
    name: 'sentences behind a word that sites use as a label',
    ...among([
      'Watch: this is where it will break.',
      'Related: the old treaty, which nobody had read, was not renewed.',
      '(Watch: the minister says no.)',
      'Category: not safe to drink.',
    ]),
  },
  {
    name: 'sentences that begin like a site’s invitations',
    ...among([
      'Subscribe to the plan, he told the farmers, and the water will come.',
      'Sign up for the scheme, officials told villagers',
      'Graphic by nature, the report was not printed.',
    ]),
  },
  {
    name: 'a linked sentence whose first word sites use as a label',
    html: article(
      `${paragraphs(P.slice(0, 3))}<p>More <a href="https://x.example/g">than forty gauges were never set up</a></p>${paragraphs(P.slice(3))}`,
    ),
    text: [...P.slice(0, 3), 'More than forty gauges were never set up', ...P.slice(3)],
    title: TITLE,
  },
  {
    name: 'a list of linked sources behind a colon',
    html: article(
      `${paragraphs(P.slice(0, 3))}<p>The documents are these:</p><ul><li><a href="https://x.example/1">Treaty of 1960</a></li><li><a href="https://x.example/2">Letter of 2022, not sent</a></li></ul>${paragraphs(P.slice(3))}`,
    ),
    text: [
      ...P.slice(0, 3),
      'The documents are these:',
      'Treaty of 1960',
      'Letter of 2022, not sent',
      ...P.slice(3),
    ],
    title: TITLE,
  },
  {
    name: 'a last sentence that begins like a credit',
    html: article(`${paragraphs()}<p>Reporting by the press on the river has been banned since 2022.</p>`),
    text: [...P, 'Reporting by the press on the river has been banned since 2022.'],
    title: TITLE,
  },
  {
    name: 'a copy of a wire report as preformatted text',
    html: page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1><pre>${P.join('\n\n')}\n</pre>`),
    text: P,
    title: TITLE,
  },
];
