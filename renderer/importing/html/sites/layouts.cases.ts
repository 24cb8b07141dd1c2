import { DEK, ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

/** How systems lay out heads, tables, boxes and notes; what of it belongs to the article. */
export const LAYOUTS: readonly SitePage[] = [
  {
    name: 'a byline in several elements, with the outlet behind the names',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:site_name': 'Wire News' })}`,
      `<main><article><h1>${TITLE}</h1><div class="article-byline"><div>By ASIM TANVIR <span>and</span> MONA ASAD, Wire News</div></div><p>___</p>${paragraphs()}<p>—</p></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Asim Tanvir', 'Mona Asad'],
    outlet: 'Wire News',
  },
  {
    name: 'a reporter beside a nameless colleague, whom the metadata name alone',
    html: page(
      `<title>${TITLE}</title>${meta({ author: 'The Newspaper&#39;s Staff Reporter', 'og:site_name': 'Morning' })}`,
      `<article class="story"><h2 class="story__title"><a class="story__link" href="/n">${TITLE}</a></h2><span class="story__byline"><a class="story__byline__link" href="/a/z">Zahid Imdad</a> | <a class="story__byline__link" href="/a/s">The Newspaper's Staff Reporter</a></span><div class="story__content">${paragraphs()}</div></article>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Zahid Imdad'],
    outlet: 'Morning',
  },
  {
    name: 'a ministry whose pages all bear the name of their shelf; town and day in one line below',
    html: page(
      '<title>Press Releases - Ministry of Outer Affairs</title>',
      `<h2>Press Releases</h2><div class="detail"><h3>${TITLE}</h3>${paragraphs()}<p><strong>Islamabad</strong><br><strong>5 March 2026</strong></p></div><div class="sidebar"><h4>Recent Press Releases</h4><ul><li><a href="/1">Visit of the minister to Ankara</a></li></ul></div>`,
    ),
    text: P,
    title: TITLE,
    published: '2026-03-05',
    place: 'Islamabad',
  },
  {
    name: 'tables within tables, a menu of one link a row, the title in bold, breaks for paragraphs',
    html: page(
      '<title>::Press Release::</title>',
      `<table><tr><td colspan="2">Press Wing</td></tr><tr><td><table><tr><td><a href="h">Home</a></td></tr><tr><td><a href="g">Gallery</a></td></tr></table></td><td><table><tr><td><b>No PR-112/2025</b></td></tr><tr><td><font><b>${TITLE}</b></font></td></tr><tr><td><font>${P.join('<br><br>')}</font></td></tr></table></td></tr></table>`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'a weekly in one table: byline, town and day by breaks under a bold title',
    html: page(
      `<title>Coast Weekly - ${TITLE}</title>`,
      `<table><tr><td colspan="2"><img src="l.gif"></td></tr><tr><td><font><a href="i">Cover</a><br><a href="e">Editorial</a></font></td><td><font size="5"><b>${TITLE}</b></font><br><font size="2"><i>By Raza Jamil</i><br>Multan, 12 September 2003</font><br><br><font size="3">${P.join('<br><br>')}</font><br><br><font><a href="#top">Back to top</a> | <a href="p">Printer friendly</a></font></td></tr></table>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Raza Jamil'],
    published: '2003-09-12',
  },
  {
    name: 'two authors under the title, of whom the metadata name one',
    html: page(
      `<title>${TITLE}</title>${ld({ '@type': 'Article', headline: TITLE, author: { '@type': 'Person', name: 'Saad Noor' } })}`,
      `<main><h1>${TITLE}</h1><div class="hero__authors"><a href="/saad">Saad Noor</a> and <a href="/uzma">Uzma Malik</a></div><div>${paragraphs()}</div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor', 'Uzma Malik'],
  },
  {
    name: 'names and posts by turns, each name in an element that is called so',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><h1>${TITLE}</h1><div class="AuthorBlock"><span class="AuthorName">Saad Noor</span> <span class="AuthorPost">Specialist in Asian Rivers</span> <span class="AuthorName">Uzma B. Malik</span> <span class="AuthorPost">Analyst in Trade</span></div><div>${paragraphs()}</div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor', 'Uzma B. Malik'],
  },
  {
    name: 'calls of notes in a system’s own names, which the notes below lead back to',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1><p>${P[0]}<a class="Ref" href="#fn1" id="ifn1">1</a> Nobody has said why.</p>${paragraphs(P.slice(1))}<h3>Sources</h3><table><tr><td><a href="#ifn1" id="fn1">1.</a></td><td><p>Hearing of May 6, 2025.</p></td></tr></table></article></main>`,
    ),
    text: [`${P[0]} Nobody has said why.`, ...P.slice(1), 'Sources', '1.', 'Hearing of May 6, 2025.'],
    title: TITLE,
  },
  {
    name: 'lines within the cells of a table',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1>${paragraphs()}<table><tr><th>Barrage<br>(left bank)</th><th>Flow</th></tr><tr><td><p>Taunsa</p><span>611,000</span></td><td>falling</td></tr></table></article></main>`,
    ),
    text: [...P, 'Barrage (left bank)\tFlow\nTaunsa 611,000\tfalling'],
    title: TITLE,
  },
  {
    name: 'calls of notes that only a style sheet raises',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1><p>${P[0]}<a id="footnote-anchor-1" href="#footnote-1">1</a></p>${paragraphs(P.slice(1))}</article></main>`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'heads in capitals within the lines, the first where a dateline would stand',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1><p><strong>SHARING WHAT IS KNOWN:</strong> ${P[0]}</p>${paragraphs(P.slice(1, 3))}<p><strong>LENDING GAUGES TO ALL:</strong> ${P[3]}</p>${paragraphs(P.slice(4))}</article></main>`,
    ),
    text: [
      `SHARING WHAT IS KNOWN: ${P[0]}`,
      ...P.slice(1, 3),
      `LENDING GAUGES TO ALL: ${P[3]}`,
      ...P.slice(4),
    ],
    title: TITLE,
  },
  {
    name: 'an overline, a heading as standfirst, a box that asks for an address, offers behind a barrier',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><p class="c-overline">The long river</p><h1>${TITLE}</h1><h2 class="subheadline">${DEK}</h2><div class="byline">By <a href="/a">Saad Noor</a></div><article>${paragraphs(P.slice(0, 3))}<div class="sc-nl"><h4>Gauge Daily</h4><p>What matters, every weekday at seven.</p><input type="email"><button>Go</button></div>${paragraphs(P.slice(3))}</article><div class="barrier"><ul><li><h3>Digital</h3><p>$39 a month</p></li></ul></div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor'],
  },
  {
    name: 'authors behind labels for screen readers, other stories under a hidden heading',
    html: page(
      `<title>${TITLE}</title>${ld({ '@type': 'NewsArticle', headline: TITLE, author: { '@type': 'NewsMediaOrganization', name: 'Radio River' } })}${meta({ 'og:site_name': 'Radio River' })}`,
      `<main role="main"><h1 id="content">${TITLE}</h1><figure><p><span class="visually-hidden">Image source, </span>Photo House</p></figure><section role="region"><strong class="visually-hidden" id="article-byline">Article information</strong><ul role="list"><li><span class="visually-hidden">Author, </span><span>Sahar Balo</span></li><li><span class="visually-hidden">Role, </span><span>Radio River, Multan</span></li></ul></section>${paragraphs(P.slice(0, 3), 'p', 'dir="ltr"')}<section role="region"><strong id="recommendations-heading">Most read</strong><ul><li><a href="/1">A bridge falls in the north</a></li></ul></section>${paragraphs(P.slice(3), 'p', 'dir="ltr"')}</main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Sahar Balo'],
    outlet: 'Radio River',
  },
  {
    name: 'a list of facts over the text: who, where, how often read',
    html: page(
      `<title>${TITLE}</title>${meta({ author: 'Super User' })}`,
      `<main><div class="item-page"><h2 itemprop="headline">${TITLE}</h2><dl class="article-info muted"><dt>Details</dt><dd itemprop="author"><span itemprop="name">Gul Noor</span></dd><dd><time datetime="2016-04-28" itemprop="datePublished">28 April 2016</time></dd><dd class="hits">Hits: 2114</dd></dl><div itemprop="articleBody">${paragraphs()}</div></div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Gul Noor'],
    published: '2016-04-28',
  },
  {
    name: 'a report’s own page: abstract, findings and recommendations in parts of their own',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><h1>${TITLE}</h1><div class="abstract"><p>${P[0]}</p><p>${P[1]}</p></div><div class="findings"><h2>Findings</h2><ul><li>${P[2]}</li><li>${P[3]}</li></ul></div><div class="advice"><h2>Advice</h2><ul><li>${P[4]}</li><li>${P[5]}</li></ul></div></main>`,
    ),
    text: [P[0], P[1], 'Findings', P[2], P[3], 'Advice', P[4], P[5]],
    title: TITLE,
  },
  {
    name: 'a page for telephones: boxes that a script fills, a menu at the side',
    html: page(
      `<title>${TITLE}</title>`,
      `<amp-sidebar><ul><li><a href="/l">Latest news of the day</a></li></ul></amp-sidebar><main><article><h1>${TITLE}</h1>${paragraphs()}<p>Published in Coast Weekly, March 5, 2026</p></article><amp-list><div fallback>Stories could not be loaded.</div></amp-list></main>`,
    ),
    text: P,
    title: TITLE,
    outlet: 'Coast Weekly',
    published: '2026-03-05',
  },
  {
    name: 'the outlet behind the title, and as the link to its first page',
    html: page(
      `<title>${TITLE} – The Canal</title>`,
      `<header><a href="https://canal.example/">The Canal</a></header><main><article><h1>${TITLE}</h1>${paragraphs()}</article></main>`,
    ),
    text: P,
    title: TITLE,
    outlet: 'The Canal',
  },
];

const article = (body: string, head = `<title>${TITLE}</title>`): string =>
  page(head, `<main><article><h1>${TITLE}</h1>${body}</article></main>`);

/** What these rules must leave alone. */
export const LAYOUTS_NOT_TAKEN: readonly SitePage[] = [
  {
    name: 'a number of the sentence that leads to a line below, from which nothing leads back',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1><p id="p1">${P[0]} There are <a id="n" href="#t">40</a> of them.</p>${paragraphs(P.slice(1, 5))}<p id="t">${P[5]} <a href="#p1">See above.</a></p></article></main>`,
    ),
    text: [`${P[0]} There are 40 of them.`, ...P.slice(1, 5), `${P[5]} See above.`],
    title: TITLE,
  },
  {
    name: 'a name beside the author’s, whom a label makes a photographer',
    html: page(
      `<title>${TITLE}</title>${meta({ author: 'Saad Noor' })}`,
      `<main><h1>${TITLE}</h1><div class="byline">By <a href="/saad">Saad Noor</a> · Photographs by <a href="/fareed">Fareed Kazi</a></div><article>${paragraphs()}</article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor'],
  },
  {
    name: 'names of other stories’ authors, called like the author’s',
    html: page(
      `<title>${TITLE}</title>${meta({ author: 'Saad Noor' })}`,
      `<main><h1>${TITLE}</h1><div><span class="author-name">Saad Noor</span></div><article>${paragraphs()}</article><div><div><h3>A bridge falls in the north</h3><span class="author-name">Uzma Malik</span></div><div><h3>Rain again</h3><span class="author-name">Fareed Kazi</span></div></div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor'],
  },
  {
    name: 'a town that no list knows, with a note in capitals further down',
    html: article(`<p>KOT ADDU: ${P[0]}</p>${paragraphs(P.slice(1))}<p>NOTE: ${P[3]}</p>`),
    text: [...P, `NOTE: ${P[3]}`],
    title: TITLE,
    place: 'Kot Addu',
  },
  {
    name: 'numbers that are links, and call no note',
    html: article(
      `<p>The flood of <a href="#timeline-2022">2022</a> was worse, and <a href="#note-table">12</a> gauges fell silent. ${P[0]}</p>${paragraphs(P.slice(1))}`,
    ).replace('#note-table', '#table-1'),
    text: [`The flood of 2022 was worse, and 12 gauges fell silent. ${P[0]}`, ...P.slice(1)],
    title: TITLE,
  },
  {
    name: 'a cross-head that begins with “Share this”, and one that is called a kicker',
    html: article(
      `${paragraphs(P.slice(0, 2))}<h2>Share this river</h2>${paragraphs(P.slice(2, 4))}<p class="kicker">And the gauge went on.</p>${paragraphs(P.slice(4))}`,
    ),
    text: [...P.slice(0, 2), 'Share this river', ...P.slice(2, 4), 'And the gauge went on.', ...P.slice(4)],
    title: TITLE,
  },
  {
    name: 'a title that begins with the name of a shelf',
    html: page(`<title>Press Release - ${TITLE}</title>`, `<main>${paragraphs()}</main>`),
    text: P,
    title: `Press Release - ${TITLE}`,
  },
  {
    name: 'a link of the same name as the end of the title, to a section',
    html: page(
      `<title>${TITLE} – Water</title>`,
      `<nav><a href="/water">Water</a></nav><main><article><h1>${TITLE}</h1>${paragraphs()}</article></main>`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'an article that asks for an address in its middle, in one element with its text',
    html: article(`<div>${paragraphs(P.slice(0, 3))}<input type="email">${paragraphs(P.slice(3))}</div>`),
    text: P,
    title: TITLE,
  },
  {
    name: 'summaries of other stories below a short article, all in one main part',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><h1>${TITLE}</h1><div class="text">${paragraphs(P.slice(0, 3))}</div><div class="river">${[1, 2, 3, 4, 5].map((n) => `<div><h3><a href="/${n}">A bridge falls in the north</a></h3><p>Bridge number ${n} fell after five days of rain on the plain, and nobody was hurt when it did.</p></div>`).join('')}</div></main>`,
    ),
    text: P.slice(0, 3),
    title: TITLE,
  },
  {
    name: 'words in colour within a sentence that is parted from the next by breaks',
    html: article(
      `${paragraphs(P.slice(0, 2))}<p>The minister would <font color="red">not</font> resign over the gauges.<br><br>${P[2]}</p><p>${P[3]}</p>`,
    ),
    text: [P[0], P[1], 'The minister would not resign over the gauges.', P[2], P[3]],
    title: TITLE,
  },
  {
    name: 'boxes of pages for telephones that are never closed',
    html: article(
      `<p>${P[0]}</p><amp-ad width="300" type="x" /><p>${P[1]}</p><amp-embed type="y"><p>${P[2]}</p><p>The gauge did not rise.</p>`,
    ),
    text: [P[0], P[1], P[2], 'The gauge did not rise.'],
    title: TITLE,
  },
  {
    name: 'hidden labels of those who comment and of those who wrote other stories',
    html: page(
      `<title>${TITLE}</title>`,
      `<main><article><h1>${TITLE}</h1><p class="byline">By Saad Noor</p>${paragraphs()}</article></main><section class="comments"><ul><li><span class="sr-only">Author</span> Gul Noor</li></ul></section><div class="more"><ul><li><span class="visually-hidden">By</span> Sahar Balo</li></ul></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor'],
  },
  {
    name: 'a last part of the text in one element with a field for an address',
    html: article(
      `${paragraphs(P.slice(0, 4))}<section><h2>What comes next</h2><p>${P[4]}</p><input type="email"></section>`,
    ),
    text: [...P.slice(0, 4), 'What comes next', P[4]],
    title: TITLE,
  },
  {
    name: 'a sum that leads to a note',
    html: article(`<p>A gauge costs $<a href="#note-5">5</a> a day. ${P[0]}</p>${paragraphs(P.slice(1))}`),
    text: [`A gauge costs $5 a day. ${P[0]}`, ...P.slice(1)],
    title: TITLE,
  },
];
