/** Pages as news sites print them, in words of our own. What is not named in `expects` must be unknown. */
export type NewsShape = {
  name: string;
  html: string;
  expects: { title: string; authors: string[] | null; outlet: string | null; published: string | null };
  /** Day on which the page says that it was changed. */
  changed?: string;
  /** Must not stand in the body. */
  excludes?: readonly string[];
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
];
