import { NEWS_BODY, type NewsShape } from './news-shapes.cases';

// What sites do to their articles, in words of our own.

const paragraphs = NEWS_BODY.map((words) => `<p>${words}</p>`).join('\n');
const TITLE = 'Harbour talks resume after six years';
const MORE =
  'The surveyors had measured the bed twice before, and neither measurement was ever given to the council.';
const LAST =
  'The bank said on Friday that it would answer in writing, and that no answer should be expected soon.';
const page = (head: string, article: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><main><article>${article}</article></main></body></html>`;
const nothing = { title: TITLE, authors: null, outlet: null, published: null };

export const SITE_HABITS: readonly NewsShape[] = [
  {
    name: 'an account of the publishing system as author, the byline on the page',
    html: page(
      `<title>${TITLE}</title><meta name="author" content="admin">`,
      `<h1>${TITLE}</h1><span class="byline">by <a class="author" href="/author/nr">Nadia Rehan</a></span>${paragraphs}`,
    ),
    expects: { ...nothing, authors: ['Nadia Rehan'] },
  },
  {
    name: 'a retired officer among several authors',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1><p>By Dr. Ayla Brandt, Lt Gen (retd) Omar Beg and Jo Field</p>${paragraphs}`,
    ),
    expects: { ...nothing, authors: ['Dr. Ayla Brandt', 'Lt Gen Omar Beg', 'Jo Field'] },
    byRule: true,
  },
  {
    name: 'a byline that begins with “From” and names a town',
    html: page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1><p>From Sana Mir in Islamabad</p>${paragraphs}`),
    expects: { ...nothing, authors: ['Sana Mir'] },
    byRule: true,
    excludes: ['From Sana Mir'],
  },
  {
    name: 'another name behind “From” than that of the author in the metadata',
    html: page(
      `<title>${TITLE}</title><meta name="author" content="Sana Mir">`,
      `<h1>${TITLE}</h1><p>From Xi Jinping in Beijing</p>${paragraphs}`,
    ),
    expects: { ...nothing, authors: ['Sana Mir'] },
    includes: ['From Xi Jinping in Beijing'],
  },
  {
    name: 'several names behind “From”, which may as well be those the article is about',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1><p>From Sana Mir, Bilal Tareen &amp; Omar Beg in Islamabad and Jo Field in Washington</p>${paragraphs}`,
    ),
    expects: nothing,
  },
  {
    name: 'an Urdu desk as byline',
    html: `<!doctype html><html lang="ur" dir="rtl"><head><meta charset="utf-8"><title>بندرگاہ پر بات چیت</title></head><body><article><h1>بندرگاہ پر بات چیت</h1><p>شائع 05 مارچ 2026 08:15pm</p><p>ویب ڈیسک</p>${paragraphs}</article></body></html>`,
    expects: { title: 'بندرگاہ پر بات چیت', authors: null, outlet: null, published: '2026-03-05' },
    excludes: ['ویب ڈیسک'],
  },
  {
    name: 'linked data with a comma too many',
    html: page(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2026-03-05","description":"A, }","author":{"@type":"Person","name":"Sana Mir",},}</script>`,
      `<h1>${TITLE}</h1>${paragraphs}`,
    ),
    expects: { ...nothing, authors: ['Sana Mir'], published: '2026-03-05' },
  },
  {
    name: 'a day without separators in the metadata',
    html: page(
      `<title>${TITLE}</title><meta name="pubdate" content="20260305">`,
      `<h1>${TITLE}</h1>${paragraphs}`,
    ),
    expects: { ...nothing, published: '2026-03-05' },
  },
  {
    name: 'a town and a dash on a line of their own',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1><div><strong>WASHINGTON — </strong></div>${paragraphs}`,
    ),
    expects: nothing,
    excludes: ['WASHINGTON'],
  },
  {
    name: 'a day with “p.m.” under the byline, notes and an appeal for letters below',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1><p>By Ayla Brandt</p><p>March 6, 2026, 11:50 p.m. ET</p>${paragraphs}<p>Ayla Brandt is a senior fellow at the Harbour Institute.</p><p>The Review is committed to publishing a diversity of letters to the editor. Here is our email: letters@review.example.</p>`,
    ),
    expects: { ...nothing, authors: ['Ayla Brandt'], published: '2026-03-06' },
    excludes: ['p.m. ET', 'senior fellow', 'diversity of letters'],
  },
  {
    name: 'buttons that are words: a PDF to download, a newsletter to subscribe to',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1><a href="r.pdf">Download PDF</a>${paragraphs}<p>Thanks for reading The Long Road! Subscribe for free to receive new posts.</p><p>${LAST}</p>`,
    ),
    expects: nothing,
    includes: [LAST],
    excludes: ['Download PDF', 'Thanks for reading'],
  },
  {
    name: 'the outlet’s name in the middle of a headline',
    html: page(
      `<title>Talks begin - a new dawn for the harbour | Dawn</title><meta property="og:site_name" content="Dawn"><meta property="og:title" content="Talks begin - a new dawn for the harbour">`,
      paragraphs,
    ),
    expects: { ...nothing, title: 'Talks begin - a new dawn for the harbour', outlet: 'Dawn' },
  },
  {
    name: 'a last word of a headline that is a part of a word of the outlet',
    html: page(
      `<title>Tariffs: what remains for the US</title><meta property="og:site_name" content="Business Recorder"><meta property="og:title" content="What remains of the old tariffs - US">`,
      paragraphs,
    ),
    expects: { ...nothing, title: 'What remains of the old tariffs - US', outlet: 'Business Recorder' },
  },
  {
    name: 'outlet and section behind the headline',
    html: page(
      `<title>${TITLE} - Pakistan - MORNING.EXAMPLE</title><meta property="og:site_name" content="MORNING.EXAMPLE">`,
      `<h2><a href="/1">${TITLE}</a></h2>${paragraphs}`,
    ),
    expects: { ...nothing, outlet: 'MORNING.EXAMPLE' },
  },
  {
    name: 'a page without styles, its head in one cell',
    html: `<html><head><title>Weekly Frontier: ${TITLE}</title></head><body><table width="100%"><tr><td><a href="/">Home</a></td><td><font size=5><b>${TITLE}</b></font><br><font size=2>By Sana Mir<br>5 March 2026</font><br><br>${NEWS_BODY.join('<br><br>')}</td></tr></table></body></html>`,
    expects: { ...nothing, authors: ['Sana Mir'], published: '2026-03-05' },
    byRule: true,
    excludes: ['By Sana Mir'],
  },
  {
    name: 'the rest of the article in a part called “paywall”',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1>${paragraphs}<div class="paywall"><p>${MORE}</p><p>${LAST} It has said so before.</p><p>${MORE} Nobody asked why.</p></div><div class="paywall-prompt"><p>Already a subscriber? Log in to continue reading.</p></div>`,
    ),
    expects: nothing,
    includes: [MORE, LAST],
    excludes: ['Already a subscriber'],
  },
  ...['sponsored promo', 'related promo', 'comments tags', 'outbrain promo', 'promo', 'related paywall'].map(
    (names) => ({
      name: `two whole paragraphs about another story in a part called “${names}”`,
      html: page(
        `<title>${TITLE}</title>`,
        `<h1>${TITLE}</h1>${paragraphs}<div class="${names}"><p>${MORE} Nobody asked why.</p><p>${LAST} It has said so before.</p></div>`,
      ),
      expects: nothing,
      excludes: [MORE, LAST],
    }),
  ),
  {
    name: 'most of the article in a part called “promo”',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1><div class="promo">${paragraphs}<p>${LAST}</p></div><p>${MORE}</p>`,
    ),
    expects: nothing,
    includes: [MORE, LAST],
  },
  {
    name: 'a part whose name only begins like that of a credit',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1>${paragraphs}<div class="creditCrisis"><p>${MORE}</p><p>${LAST}</p></div>`,
    ),
    expects: nothing,
    includes: [MORE, LAST],
  },
  {
    name: 'a part of the article that the page keeps out of sight',
    html: page(
      `<title>${TITLE}</title>`,
      `<h1>${TITLE}</h1>${paragraphs}<div class="d-none"><p>${MORE}</p><p>${LAST} It has said so before.</p><p>${MORE} Nobody asked why.</p></div>`,
    ),
    expects: nothing,
    excludes: [MORE],
    warns: ['hidden-words'],
  },
];
