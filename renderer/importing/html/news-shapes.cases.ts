/** Pages as news sites print them, in words of our own. What is not named in `expects` must be unknown. */
export type NewsShape = {
  name: string;
  html: string;
  expects: { title: string; authors: string[] | null; outlet: string | null; published: string | null };
  /** Day on which the page says that it was changed. */
  changed?: string;
  /** How the reason for that day begins, where it is not the page's metadata. */
  changedBy?: string;
  /** The day of publication is a conclusion. */
  inferred?: boolean;
  /** Must stand in the body besides `NEWS_BODY`. */
  includes?: readonly string[];
  /** Must not stand in the body. */
  excludes?: readonly string[];
  /** The authors are read by the rules for files of all kinds, which give no reason for a plain byline. */
  byRule?: boolean;
  /** Codes of the warnings; none where absent. */
  warns?: readonly string[];
};

const BODY = [
  'Two delegations met on Thursday for the first time in six years, and both agreed to go on with the talks about the harbour before the end of the year.',
  'Nobody named a budget, and the rail link to the mine in the hills was left for another day, as it had been at every meeting before this one.',
  'A third meeting is planned for spring, when the surveyors have measured the river bed and the bank has said how much it would lend.',
];
export const NEWS_BODY: readonly string[] = BODY;
const paragraphs = BODY.map((words) => `<p>${words}</p>`).join('\n');
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const page = (head: string, article: string, around = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${around}<main><article>${article}</article></main></body></html>`;
const TITLE = 'Harbour talks resume after six years';
const H1 = `<h1>${TITLE}</h1>`;

export const NEWS_SHAPES: readonly NewsShape[] = [
  {
    name: 'JSON-LD in an @graph, authors by reference, publisher by reference (WordPress)',
    html: page(
      `<title>${TITLE} - Coast Weekly</title>${ld({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebPage', '@id': '#page', url: 'https://coast.example/talks', name: TITLE },
          {
            '@type': 'Article',
            headline: TITLE,
            datePublished: '2026-02-12T21:30:00+05:00',
            dateModified: '2026-02-13T08:00:00+05:00',
            author: { '@id': '#anwar' },
            publisher: { '@id': '#org' },
            mainEntityOfPage: { '@id': '#page' },
          },
          { '@type': 'Organization', '@id': '#org', name: 'Coast Weekly' },
          { '@type': 'Person', '@id': '#anwar', name: 'Saira Anwar' },
        ],
      })}`,
      `${H1}<div class="entry-content">${paragraphs}</div>`,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: 'Coast Weekly', published: '2026-02-12' },
    changed: '2026-02-13',
  },
  {
    name: 'a page that says only when it was changed',
    html: page(
      `<meta property="og:title" content="${TITLE}"><meta property="article:modified_time" content="2026-02-14T10:00:00Z">`,
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
    changed: '2026-02-14',
  },
  {
    name: 'a list of authors, some persons, some bodies',
    html: page(
      ld({
        '@type': ['NewsArticle', 'ReportageNewsArticle'],
        headline: TITLE,
        datePublished: '2026-02-12',
        author: [
          { '@type': 'Person', name: 'Saira Anwar' },
          { '@type': 'Person', name: 'Kamal Dar' },
          { '@type': 'Organization', name: 'Coast Weekly' },
        ],
        publisher: { '@type': 'NewsMediaOrganization', name: 'Coast Weekly' },
      }),
      H1 + paragraphs,
    ),
    expects: {
      title: TITLE,
      authors: ['Saira Anwar', 'Kamal Dar'],
      outlet: 'Coast Weekly',
      published: '2026-02-12',
    },
  },
  {
    name: 'authors as plain strings, “A and B” in one',
    html: page(
      ld({
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2026-02-12',
        author: 'Saira Anwar and Kamal Dar',
      }),
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar', 'Kamal Dar'], outlet: null, published: '2026-02-12' },
  },
  {
    name: 'only an organization as author, a byline on the page',
    html: page(
      ld({
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2026-02-12T10:00:00Z',
        author: { '@type': 'Organization', name: 'Coast Weekly' },
        publisher: { '@type': 'Organization', name: 'Coast Weekly' },
      }),
      `${H1}<p class="byline">By Saira Anwar and Kamal Dar</p>${paragraphs}`,
    ),
    expects: {
      title: TITLE,
      authors: ['Saira Anwar', 'Kamal Dar'],
      outlet: 'Coast Weekly',
      published: '2026-02-12',
    },
  },
  {
    name: 'OpenGraph alone, with the site behind the headline',
    html: page(
      `<meta property="og:title" content="${TITLE} | Coast Weekly"><meta property="og:site_name" content="Coast Weekly"><meta property="article:published_time" content="2026-02-12T23:59:00+0500"><meta property="article:author" content="https://facebook.example/anwar"><meta name="author" content="Saira Anwar">`,
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: 'Coast Weekly', published: '2026-02-12' },
  },
  {
    name: 'Dublin Core and a department of state without an author',
    html: page(
      `<meta name="DC.title" content="${TITLE}"><meta name="DC.publisher" content="Office of the Coast"><meta name="DC.date.issued" content="2026-02-12">`,
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: null, outlet: 'Office of the Coast', published: '2026-02-12' },
  },
  {
    name: 'nothing but visible words: a time element and “By X”',
    html: page(
      `<title>${TITLE}</title>`,
      `${H1}<div>By <a href="/a">Saira Anwar</a></div><time datetime="2026-02-12T08:00:00-05:00">Feb 12</time>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: null, published: '2026-02-12' },
  },
  {
    name: 'AMP, with a caption, related links and a cookie note',
    html: page(
      ld({
        '@context': 'http://schema.org',
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2026-02-12T06:00:00.000Z',
        author: [{ '@type': 'Person', name: 'Saira Anwar', url: 'https://coast.example/anwar' }],
        publisher: { '@type': 'Organization', name: 'Coast Weekly', logo: {} },
      }),
      `${H1}<figure><amp-img src="a.jpg"></amp-img><figcaption>Cranes at the harbour on Tuesday. Photo: Coast Weekly</figcaption></figure>${paragraphs}<div class="related"><h3>Read more</h3><ul><li><a href="/1">Tolls rise again</a></li><li><a href="/2">Strike at the mine</a></li></ul></div>`,
      '<div id="cookie-banner" role="dialog"><p>We use cookies to improve your experience. Accept all cookies or manage your choices.</p></div>',
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: 'Coast Weekly', published: '2026-02-12' },
    excludes: ['Cranes at the harbour', 'Tolls rise again', 'Strike at the mine', 'cookies'],
  },
  {
    name: 'a live blog that is still written',
    html: page(
      ld({
        '@type': 'LiveBlogPosting',
        headline: TITLE,
        datePublished: '2026-02-12T06:00:00+05:00',
        dateModified: '2026-02-12T18:00:00+05:00',
        author: { '@type': 'Person', name: 'Saira Anwar' },
        publisher: { name: 'Coast Weekly' },
        liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Doors open', datePublished: '2026-02-11' }],
      }),
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: 'Coast Weekly', published: '2026-02-12' },
    changed: '2026-02-12',
  },
  {
    name: 'an author with a post behind the name, in a block of its own',
    html: page(
      `<meta property="og:title" content="${TITLE}">`,
      `${H1}<div class="author"><a class="author-link" href="/author/saira-anwar">Saira Anwar</a> <div class="author-title">Harbour Editor</div></div>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: null, published: null },
  },
  {
    name: 'a day in plain words between title and text, not the one in a list of facts, a menu or another story',
    html: page(
      `<title>${TITLE}</title>`,
      `${H1}<div>By Saira Anwar <span>March 3, 2026 10:41 AM PKT</span></div><ul><li>The first treaty was signed on August 14, 1935</li></ul>${paragraphs}`,
      '<div>Thursday, March 19, 2026 | Subscribe</div><aside><h3>Strike at the mine</h3><time datetime="2026-01-05">Jan 5, 2026</time></aside>',
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: null, published: '2026-03-03' },
    excludes: ['10:41'],
  },
  {
    name: 'published and changed in one line',
    html: page(
      `<title>${TITLE}</title>`,
      `${H1}<p>Published: 3/18/2026 2:27 AM Last modified: 3/19/2026 4:06 AM</p>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: '2026-03-18' },
    changed: '2026-03-19',
    changedBy: 'Printed on the page',
  },
  {
    name: 'a day printed in French, a byline with “Par”',
    html: page(
      `<title>${TITLE}</title>`,
      `${H1}<p>Par LEÏLA DARD</p><p>27 octobre 2025 à 18:27</p>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: ['Leïla Dard'], outlet: null, published: '2025-10-27' },
  },
  {
    name: 'a day printed in Arabic',
    html: page(
      `<title>${TITLE}</title>`,
      `${H1}<div>الأحد، 04 آب/أغسطس 2024، آخر تحديث 02:21</div>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: '2024-08-04' },
    excludes: ['02:21'],
  },
  {
    name: 'two days under the title that do not say what they are',
    html: page(`<title>${TITLE}</title>`, `${H1}<p>March 3, 2026</p><p>March 9, 2026</p>${paragraphs}`),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
  },
  {
    name: 'times of other stories alone',
    html: page(
      `<title>${TITLE}</title>`,
      H1 + paragraphs,
      '<section class="latest"><div><h3>Strike at the mine</h3><time datetime="2026-01-05">Monday</time></div><div><h3>Tolls rise</h3><time datetime="2026-01-06">Tuesday</time></div></section>',
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
    excludes: ['Strike at the mine'],
  },
  {
    name: 'the day in the address of the page alone',
    html: page(
      `<title>${TITLE}</title><link rel="canonical" href="https://coast.example/2026/02/12/harbour-talks/">`,
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: '2026-02-12' },
    inferred: true,
  },
  {
    name: 'a clock in world time, past the midnight of the place',
    html: page(
      `<meta property="og:title" content="${TITLE}"><meta property="article:published_time" content="2026-02-13T03:42:28Z">`,
      `${H1}<p>February 12, 2026 11:42 pm</p>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: '2026-02-12' },
  },
  {
    name: 'the site as its own author, two linked authors on the page',
    html: page(
      `<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="El Faro"><meta name="DC.creator" content="Ediciones El Faro"><meta name="author" content="elfaro.example.org">`,
      `${H1}<div><span><a rel="author" href="/a">Saira Anwar</a> / <a rel="author" href="/b">Kamal Dar</a></span></div>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar', 'Kamal Dar'], outlet: 'El Faro', published: null },
  },
  {
    name: 'an agency as author in metadata, a person above the text',
    html: page(
      `<meta property="og:title" content="${TITLE}"><meta name="author" content="AP">`,
      `${H1}<div><span>By SAIRA ANWAR</span> <span>10/ 5/25 09:19 PM ET</span></div>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: null, published: null },
  },
  ...[
    ['a side column', '<aside><h3>Opinion</h3><span class="author">Ayesha Siddiqa</span></aside>'],
    [
      'a card beside',
      '<section class="related"><div><a href="/x">A dam</a><p>By Ayesha Siddiqa</p></div></section>',
    ],
    ['a comment', '<div class="comments"><span class="author">Bilal Khan</span><p>Well said.</p></div>'],
  ].map(
    ([where = '', other = '']): NewsShape => ({
      name: `an agency as author in metadata, a person in ${where}`,
      html: page(ld({ '@type': 'NewsArticle', headline: TITLE, author: 'AFP' }), H1 + paragraphs, other),
      expects: { title: TITLE, authors: ['AFP'], outlet: null, published: null },
    }),
  ),
  ...[
    ['published', 'A report published on 3 March 2024 found no fault with the bank.'],
    ['released', 'The two men were not released until 2 January 2025, their lawyer said.'],
    ['modified', 'The law was last modified on 2 January 2025, and no change is planned.'],
  ].map(
    ([verb = '', lead = '']): NewsShape => ({
      name: `a first sentence that tells of something ${verb} on another day`,
      html: page(
        `<meta property="og:title" content="${TITLE}"><meta property="article:published_time" content="2025-05-05">`,
        `${H1}<p>${lead}</p>${paragraphs}`,
      ),
      expects: { title: TITLE, authors: null, outlet: null, published: '2025-05-05' },
      includes: [lead],
    }),
  ),
  {
    name: 'a last paragraph that is marked as a heading',
    html: page(
      `<meta property="og:title" content="${TITLE}">`,
      `${H1}${paragraphs}<h3>The bank has not agreed to lend anything, its governor said on Friday.</h3>`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
    includes: ['The bank has not agreed to lend anything, its governor said on Friday.'],
  },
  {
    name: 'a picture that has the first paragraph for its words',
    html: page(
      `<meta property="og:title" content="${TITLE}">`,
      `${H1}<img src="a.jpg" alt="${BODY[0]}">${paragraphs}`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
  },
  {
    name: 'a sentence that begins like the credit of a picture',
    html: page(
      `<meta property="og:title" content="${TITLE}">`,
      `${H1}${paragraphs}<p>Courtesy visits were not paid</p>`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
    includes: ['Courtesy visits were not paid'],
  },
  {
    name: 'the site before the headline, entities escaped twice',
    html: page(
      `<meta property="og:title" content="Coast &amp;amp; Sea | ${TITLE}"><meta property="og:site_name" content="Coast &amp;amp; Sea">`,
      H1 + paragraphs,
    ),
    expects: { title: TITLE, authors: null, outlet: 'Coast & Sea', published: null },
  },
  {
    name: 'a programme behind the headline that the page does not print in it',
    html: page(`<meta property="og:title" content="${TITLE} - The Morning Tide">`, H1 + paragraphs),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
  },
  {
    name: 'a caption that only the picture names, credits, hidden words, a form, links and headings behind the text',
    html: page(
      `<title>${TITLE}</title>`,
      `${H1}<div class="lead"><img alt="Cranes wait at the harbour on Tuesday." src="a.jpg"><p>Cranes wait at the harbour on Tuesday.</p></div><div class="toutAsset"><div class="photoCredit">K. Dar / Getty Images</div></div><div class="display-none"><p>Enter your address for alerts.</p></div>${paragraphs}<p>A lire aussi : La grue du port</p><p>(MORE: Ten pictures of cranes)</p><p>10 réactions</p><h3>The latest on Coast</h3><h4>Tolls rise again</h4>`,
    ),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
    excludes: [
      'Cranes wait',
      'Getty',
      'Enter your address',
      'lire aussi',
      'Ten pictures',
      'réactions',
      'The latest',
      'Tolls rise',
    ],
  },
  {
    name: 'a part that narrow windows hide belongs to the text',
    html: page(`<title>${TITLE}</title>`, `${H1}<div class="hidden md:block">${paragraphs}</div>`),
    expects: { title: TITLE, authors: null, outlet: null, published: null },
  },
  {
    name: 'a name in a card that leads to a page of the staff, a post behind it',
    html: page(
      `<meta property="og:title" content="${TITLE}">`,
      `${H1}<p class="author vcard"><a href="/team/saira-anwar/"><b class="fn">Saira Anwar</b></a> <span>Senior Harbour Correspondent</span></p>${paragraphs}`,
    ),
    expects: { title: TITLE, authors: ['Saira Anwar'], outlet: null, published: null },
  },
];
