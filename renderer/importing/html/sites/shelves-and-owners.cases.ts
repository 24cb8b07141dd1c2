import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const article = (body: string, head = '', foot = ''): string =>
  page(`<title>${TITLE}</title>${head}`, `<main><article><h1>${TITLE}</h1>${body}</article></main>${foot}`);
const over = (shelf: string, head = ''): string =>
  page(
    `<title>${TITLE}</title>${head}`,
    `<main>${shelf}<article><h1>${TITLE}</h1>${paragraphs()}</article></main>`,
  );
const at = (address: string): string => `<link rel="canonical" href="${address}">`;

const as = (name: string, html: string, fields: Partial<SitePage> = {}): SitePage => ({
  name,
  html,
  text: P,
  title: TITLE,
  ...fields,
});

/** Sections that only the page itself shows, and outlets that only its foot names. */
export const SHELVES_AND_OWNERS: readonly SitePage[] = [
  as(
    'a trail of links',
    over('<nav class="breadcrumbs"><a href="/">Home</a> / <a href="/world">World</a></nav>'),
    {
      section: 'World',
    },
  ),
  as(
    'a trail that ends with the article',
    over(
      `<ol class="Trail_breadcrumb__x1"><li><a href="/">Home</a></li><li><a href="/asia">Asia</a></li><li><a href="/asia/1">${TITLE}</a></li></ol>`,
    ),
    { section: 'Asia' },
  ),
  as(
    'the one category under the text',
    article(
      `${paragraphs()}<footer><span class="cat-links">Posted in <a href="/c/rivers" rel="category tag">Rivers</a></span></footer>`,
    ),
    { section: 'Rivers' },
  ),
  as(
    'a link over the title whose address says the same',
    over('<div class="k"><a href="/environment">Environment</a></div>'),
    {
      section: 'Environment',
    },
  ),
  as(
    'a link over the title, from which the article’s address goes on',
    over('<a href="/world/south">The South</a>', at('https://coast.example/world/south/gauges')),
    { section: 'The South' },
  ),
  as(
    'an owner in the copyright line',
    article(paragraphs(), '', '<footer><p>© 2026 Coast Weekly Ltd. All rights reserved.</p></footer>'),
    {
      outlet: 'Coast Weekly',
    },
  ),
  as(
    'an owner before the year',
    article(paragraphs(), '', '<div>Copyright © The Coast Group of Newspapers, 2007</div>'),
    {
      outlet: 'The Coast Group of Newspapers',
    },
  ),
  as(
    'the title’s tail and a link to the first page in any element',
    page(
      `<title>${TITLE} | Coast Ledger</title>`,
      `<div class="Head_x"><a href="/">Coast Ledger</a></div><div><h1>${TITLE}</h1>${paragraphs()}</div>`,
    ),
    { outlet: 'Coast Ledger' },
  ),
  as(
    'a ministry whose pages all bear its name',
    page(
      '<title>Ministry of Outer Affairs - Government of the Republic</title>',
      `<div>Press Releases</div><div><p align="center"><b>${TITLE}</b></p>${paragraphs()}</div><div>Copyright © 2026 Ministry of Outer Affairs. All rights reserved.</div>`,
    ),
    { outlet: 'Ministry of Outer Affairs' },
  ),
  as(
    'a live report of short posts',
    page(
      `<title>${TITLE}</title>`,
      `<main><h1>${TITLE}</h1><ul>${P.map((text, i) => `<li><article><time datetime="2026-03-05T1${i}:00Z">1${i}:00</time><h2>Post ${i}</h2><p>${text}</p></article></li>`).join('')}</ul></main>`,
    ),
    { published: '2026-03-05', text: P.flatMap((text, i) => [`1${i}:00`, `Post ${i}`, text]) },
  ),
  as(
    'a story told under its pictures',
    article(
      P.map((text) => `<figure><img src="a.jpg"><figcaption>${text} [A B/Coast]</figcaption></figure>`).join(
        '',
      ),
    ),
    { warns: ['captions-are-text'] },
  ),
];

/** What looks like these and is none. */
export const NO_SHELVES_NOR_OWNERS: readonly SitePage[] = [
  as('a trail that leads home alone', over('<nav class="breadcrumbs"><a href="/">Home</a> / Reports</nav>')),
  as(
    'a trail under the text',
    article(`${paragraphs()}<div class="breadcrumbs"><a href="/world">World</a></div>`),
  ),
  as(
    'a trail beside the text',
    article(paragraphs(), '', '<aside class="breadcrumbs"><a href="/world">World</a></aside>'),
  ),
  as('a link back', over('<nav class="breadcrumbs"><a href="/list">Back to all stories</a></nav>')),
  as(
    'several categories',
    article(
      `${paragraphs()}<footer class="cat-links"><a rel="category" href="/r">Rivers</a> <a rel="category" href="/c">Courts</a></footer>`,
    ),
  ),
  as('a link over the title to something else', over('<div><a href="/r/12">Gauge talks</a></div>')),
  as('links over the title, several', over('<div><a href="/world">World</a> <a href="/asia">Asia</a></div>')),
  as(
    'a section in the metadata',
    over('<nav class="breadcrumbs"><a href="/w">World</a></nav>', meta({ 'article:section': 'Rivers' })),
    {
      section: 'Rivers',
    },
  ),
  as(
    'a copyright line of rights alone',
    article(paragraphs(), '', '<footer>© 2026. All rights reserved.</footer>'),
  ),
  as(
    'the copyright of a picture',
    article(
      `<figure><img src="a.jpg"><figcaption>A gauge. © Coast Pictures</figcaption></figure>${paragraphs()}`,
    ),
  ),
  as('an agency’s copyright under the text', article(paragraphs(), '', '<div>© AFP</div>')),
  as(
    'an outlet in the metadata beside another owner',
    article(
      paragraphs(),
      meta({ 'og:site_name': 'Coast Weekly' }),
      '<footer>© 2026 Harbour Holdings</footer>',
    ),
    { outlet: 'Coast Weekly' },
  ),
  as(
    'cards of other stories with hours, in article elements',
    article(
      paragraphs(),
      '',
      P.map(
        (text) =>
          `<article><time datetime="2026-03-01">1 March</time><h2><a href="/x">The bridge falls in the north</a></h2><p>${text}</p></article>`,
      ).join(''),
    ),
  ),
  as(
    'readers’ comments longer than the text, in article elements',
    article(
      paragraphs(P.slice(0, 2)),
      ld({ '@type': 'NewsArticle', headline: TITLE }),
      `<section id="comments" class="comments-area">${P.slice(2)
        .map(
          (text) =>
            `<article class="comment-body"><time datetime="2026-03-06">6 March</time><p>${text} ${text}</p></article>`,
        )
        .join('')}</section>`,
    ),
    { text: P.slice(0, 2) },
  ),
  as(
    'a report with long captions and more text',
    article(
      P.map(
        (text, i) =>
          `<p>${text}</p>${i < 4 ? `<figure><img src="a.jpg"><figcaption>Men in a boat near the gauge that was never set up, on a day in March of last year.</figcaption></figure>` : ''}`,
      ).join(''),
    ),
  ),
];
