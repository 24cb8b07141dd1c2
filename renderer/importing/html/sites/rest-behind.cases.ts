import { meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const HEAD = meta({ 'og:title': TITLE, 'og:site_name': 'River Gazette', author: 'Omar Daud' });
const KNOWN = { title: TITLE, authors: ['Omar Daud'], outlet: 'River Gazette' };
const OWN = P.slice(0, 3);
const REST = P.slice(3);

/** One article, and behind its element, in the same container, what a case is about. */
const behind = (markup: string, lang = 'lang="en"'): string =>
  page(HEAD, `<main><article><h1>${TITLE}</h1>${paragraphs(OWN)}</article>${markup}</main>`, lang);

/** Sections of the text itself that a system closes its article element above. */
export const REST_BEHIND: readonly SitePage[] = [
  ...['Outlook', 'Conclusion', 'What happens next', 'Gauges in the US'].map((head) => ({
    name: `takes in the section “${head}” behind the article`,
    html: behind(`<section><h2>${head}</h2>${paragraphs(REST)}</section>`),
    ...KNOWN,
    text: [...OWN, head, ...REST],
  })),
  {
    name: 'takes in two sections in boxes that are named after the article',
    html: behind(
      `<div class="article-section"><div><h2>Night</h2>${paragraphs(REST.slice(0, 2))}</div></div>
      <div class="article-section"><h3>June</h3>${paragraphs([P[5], P[3]])}</div>`,
    ),
    ...KNOWN,
    text: [...OWN, 'Night', ...REST.slice(0, 2), 'June', P[5], P[3]],
  },
  {
    name: 'takes in the rest, and leaves what readers wrote below it aside',
    html: behind(
      `<section><h2>Outlook</h2>${paragraphs(REST)}</section><section id="comments"><h2>Comments</h2><p>I set up two of these gauges, and nobody has ever come to read them since the flood.</p></section>`,
    ),
    ...KNOWN,
    text: [...OWN, 'Outlook', ...REST],
  },
];

const WRITTEN = [
  'I set up two of these gauges myself in the spring, and nobody has ever come to read them since, whatever the minister says in the capital.',
  'My father measured the river by hand for thirty years. He would have laughed at forty gauges, and then he would have asked who mends them.',
  'Nothing of this is new. They promised the same in the year of the flood, in the same hall, and the hall was under water a week later.',
  'It would be cheaper to give every village a telephone and a stick with marks on it, as our grandfathers had, without the telephone.',
];
const OTHERS = [
  'A bridge that was to open in the spring has been closed again after inspectors found cracks in two of its piers, the province said.',
  'Farmers in the lower valley have asked the court to stop the canal, which would take a third of their water for a town not yet built.',
  'The only radio station of the hills went silent in October, and the men in the bazaar have nobody left to argue with about prices.',
  'A museum of the river opens in Sukkur next week, with a boat, a net, four maps and a room for the engineer who drew all of them.',
];

const NOT_TAKEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'Comments',
      'Responses',
      '4 comments',
      'Responses (4)',
      'Reader comments',
      'Have your say',
      'Letters',
    ].map((head) => [
      `what readers wrote under “${head}”`,
      `<section><h2>${head}</h2>${paragraphs(WRITTEN)}</section>`,
    ]),
  ),
  'what readers wrote, each under a name and a time': `<section><h2>Voices</h2>${WRITTEN.map(
    (text, i) => `<div><h4>Reader ${i + 1}</h4><time>2 hours ago</time><p>${text}</p></div>`,
  ).join('')}</section>`,
  'what readers wrote in paragraphs behind a heading': `<h2>Have your say</h2>${paragraphs(WRITTEN)}`,
  'what readers wrote in a box named for them': `<div class="comments"><h2>Voices</h2>${paragraphs(WRITTEN)}</div>`,
  'what readers wrote in a box whose name only hints at them': `<div class="reader-voices"><h2>Voices</h2>${paragraphs(WRITTEN)}</div>`,
  ...Object.fromEntries(
    [
      'Related',
      'Related stories',
      'More from River Gazette',
      'Latest',
      'Most read',
      'Also in the Gazette',
    ].map((head) => [
      `other stories under “${head}”`,
      `<section><h2>${head}</h2>${paragraphs(OTHERS)}</section>`,
    ]),
  ),
  'other stories under headings that are links': `<section><h2>The province</h2>${OTHERS.map(
    (text, i) => `<h3><a href="/s/${i}">Story ${i}</a></h3><p>${text}</p>`,
  ).join('')}</section>`,
  'other stories that are links': `<section><h2>The province</h2>${OTHERS.map(
    (text, i) => `<p><a href="/s/${i}">${text}</a></p>`,
  ).join('')}</section>`,
  'the note on the author': `<section><h2>About the author</h2>${paragraphs(WRITTEN)}</section>`,
  'a box about the house': `<section><h2>About the Gazette</h2>${paragraphs(WRITTEN)}</section>`,
  'a box that asks for an address': `<section><h2>The night letter</h2><p>Our newsletter brings you what the river did overnight, before the ministry has found words for it, every morning but Sunday.</p><p>Sign up and read it with your tea. It costs nothing, it is short, and you may leave it whenever you like, as most people do.</p><p>Eleven thousand engineers, boatmen and ministers have it already, and the boatmen write the best answers, some of which we print.</p></section>`,
  'a box that asks for money': `<section><h2>Support us</h2>${paragraphs(WRITTEN)}</section>`,
};

/** What pages print behind an article, in words as long as its own: none of it is the article's. */
export const REST_BEHIND_NOT_TAKEN: readonly SitePage[] = [
  ...Object.entries(NOT_TAKEN).map(([name, markup]) => ({
    name: `leaves ${name} aside`,
    html: behind(markup),
    ...KNOWN,
    text: OWN,
  })),
  {
    name: 'leaves the note on the author under the name aside, and says that there is prose',
    html: behind(
      `<section><h2>Omar Daud</h2>${paragraphs([`Omar Daud has measured rivers since he was a boy. ${WRITTEN[0]}`, ...WRITTEN.slice(1)])}</section>`,
    ),
    ...KNOWN,
    text: OWN,
    warns: ['prose-behind-article'],
  },
  {
    name: 'leaves a note on somebody aside, and says that there is prose',
    html: behind(
      `<section><h2>At the gauge</h2>${paragraphs([`Lena Frost teaches geography in Quetta. ${WRITTEN[0]}`, ...WRITTEN.slice(1)])}</section>`,
    ),
    ...KNOWN,
    text: OWN,
    warns: ['prose-behind-article'],
  },
  {
    name: 'says that there is prose behind the article where a list in it leaves in doubt whose it is',
    html: behind(
      `<section><h2>Outlook</h2>${paragraphs(REST)}<ul><li>Forty gauges, to be read twice a day by two men</li><li>One hall in the capital</li></ul></section>`,
    ),
    ...KNOWN,
    text: OWN,
    warns: ['prose-behind-article'],
  },
  {
    name: 'says that there is prose under a long heading with a word that pages use',
    html: behind(`<section><h2>The story of the gauges so far</h2>${paragraphs(REST)}</section>`),
    ...KNOWN,
    text: OWN,
    warns: ['prose-behind-article'],
  },
  {
    name: 'leaves lines without an element of their own, and what stands around them, aside',
    html: behind(
      `<section><h2>Voices</h2>${WRITTEN.map((text) => `<div>Anna K., 2 hours ago <p>${text}</p></div>`).join('')}</section>`,
    ),
    ...KNOWN,
    text: OWN,
    warns: ['prose-behind-article'],
  },
  {
    name: 'says that there is prose under a heading in words that are not English',
    html: behind(`<section><h2>Kommentare</h2>${paragraphs(WRITTEN)}</section>`, 'lang="de"'),
    ...KNOWN,
    language: 'de',
    text: OWN,
    warns: ['prose-behind-article'],
  },
];
