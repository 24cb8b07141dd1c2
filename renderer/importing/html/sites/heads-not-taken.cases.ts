import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const article = (body: string, head = ''): string =>
  page(`<title>${TITLE}</title>${head}`, `<main><article><h1>${TITLE}</h1>${body}</article></main>`);
const kept = (name: string, html: string, more: Partial<SitePage> = {}): SitePage => ({
  name,
  html,
  text: P,
  title: TITLE,
  ...more,
});

/** What stands in a page's head or foot and is no author, no teaser, and no line of the page. */
export const HEADS_NOT_TAKEN: readonly SitePage[] = [
  kept(
    'a link to follow in a part called author',
    article(`<div class="author-follow"><a>Follow Us</a></div>${paragraphs()}`),
  ),
  kept(
    'names beside the author’s that are buttons',
    article(
      `<div class="story__byline"><a>Hina Rafiq</a><a>Share Article</a><a>Print Page</a></div>${paragraphs()}`,
    ),
    { authors: ['Hina Rafiq'] },
  ),
  kept(
    'the author’s picture with another’s credit',
    article(`<div class="author-photo"><span>Ali Zar</span></div>${paragraphs()}`),
  ),
  kept(
    'cards with authors of other stories under the text',
    article(
      `${paragraphs()}<section class="latest"><div><h3>Snow in the hills</h3><span class="post__author">Omar Beg</span></div></section>`,
    ),
  ),
  kept(
    'three authors in a list without blanks between them',
    article(
      `<ul class="story-authors"><li><a>Hina Rafiq</a></li><li><a>Omar Beg</a></li><li><a>Lena Ode</a></li></ul>${paragraphs()}`,
    ),
    { authors: ['Hina Rafiq', 'Omar Beg', 'Lena Ode'] },
  ),
  kept(
    'an invitation to a newsletter',
    article(
      `${paragraphs()}<div class="newsletter"><p>Subscribe to our newsletter and read more every Friday.</p></div>`,
    ),
  ),
  kept(
    'a sentence on subscribers',
    article(paragraphs([...P, 'Readers had to subscribe to continue reading, and few did, he said.'])),
    {
      text: [...P, 'Readers had to subscribe to continue reading, and few did, he said.'],
    },
  ),
  kept(
    'a page that shows its text and holds it as data too',
    article(
      paragraphs(),
      ld({
        '@type': 'NewsArticle',
        headline: TITLE,
        articleBody: P.map((text) => `Old: ${text}`).join('\n'),
      }),
    ),
  ),
  kept(
    'initials and a number inside the text',
    article(paragraphs([...P.slice(0, 3), 'AB/CD', 'Visitor Counter : 211', ...P.slice(3)])),
    { text: [...P.slice(0, 3), 'AB/CD', 'Visitor Counter : 211', ...P.slice(3)] },
  ),
  kept(
    'a sentence in brackets that links',
    article(
      `${paragraphs(P.slice(0, 3))}<p>[The treaty was <a href="https://x.example/t">never renewed by either side</a>, they say.]</p>${paragraphs(P.slice(3))}`,
    ),
    { text: [...P.slice(0, 3), '[The treaty was never renewed by either side, they say.]', ...P.slice(3)] },
  ),
  kept(
    'a linked word that a system calls a tag',
    article(
      paragraphs([
        ...P.slice(0, 5),
        'The next meeting is planned for June in <a href="https://x.example/w" data-component="auto-linked-tag">Washington</a>, where the bank that lent money for the barrages will take part for the first time.',
      ]),
    ),
  ),
  kept(
    'a first cross-head that names a post',
    article(
      `<p class="byline">By Hina Rafiq</p><h2>The correspondent’s river</h2>${paragraphs()}`,
      meta({ author: 'Hina Rafiq' }),
    ),
    { authors: ['Hina Rafiq'], text: ['The correspondent’s river', ...P] },
  ),
];
