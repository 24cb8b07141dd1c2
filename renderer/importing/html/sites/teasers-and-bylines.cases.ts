import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const DEK = 'Engineers from both sides will share readings for the first time since the flood year';
const url = 'https://coast.example/2025/03/14/river-gauges';
const canonical = `<link rel="canonical" href="${url}">`;

/** Copies, teasers, unusual bylines and dates. */
export const TEASERS_AND_BYLINES: readonly SitePage[] = [
  {
    name: 'a teaser before a paywall: the page says that more is for subscribers',
    html: page(
      `<title>${TITLE} | The Ledger</title>${canonical}${meta({ 'og:site_name': 'The Ledger', 'og:title': TITLE })}${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, datePublished: '2025-03-14', author: { '@type': 'Person', name: 'Hina Rafiq' }, publisher: { '@type': 'Organization', name: 'The Ledger' }, isAccessibleForFree: 'False', hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paywall' } })}`,
      `<main><article><h1>${TITLE}</h1><p class="byline">By Hina Rafiq</p><div class="article-content"><p>${P[0]}</p><p>${P[1]}</p></div><div class="subscribe-wall"><h2>Subscribe to continue reading</h2><p>This article is for subscribers only. Get unlimited access for $1 a week.</p><a href="/s">Subscribe now</a><a href="/l">Already a subscriber? Log in</a></div></article></main>`,
    ),
    text: [P[0], P[1]],
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'The Ledger',
    published: '2025-03-14',
    warns: ['perhaps-cut'],
  },
  {
    name: 'AMP: amp-img, amp-social-share, amp-ad, schema in the head',
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><script async src="https://cdn.example/v0.js"></script><title>${TITLE}</title>${canonical}<style amp-custom>body{font:16px serif}</style><style amp-boilerplate>body{visibility:hidden}</style>${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', mainEntityOfPage: url, headline: TITLE, datePublished: '2025-03-14T05:12:00+05:00', dateModified: '2025-03-14T06:12:00+05:00', author: { '@type': 'Person', name: 'Hina Rafiq' }, publisher: { '@type': 'Organization', name: 'Coast Weekly' } })}</head><body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><header class="amp-header"><button on="tap:menu.open">☰</button><a href="/">Coast Weekly</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${TITLE}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img src="a.png" width="24" height="24"></amp-img><span class="amp-wp-author author vcard">Hina Rafiq</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2025-03-14T05:12:00+05:00">8 months ago</time></div></header><figure class="amp-wp-article-featured-image"><amp-img src="b.jpg" width="800" height="500"></amp-img><figcaption class="wp-caption-text">The gauge at Sukkur</figcaption></figure><div class="amp-wp-article-content">${paragraphs(P.slice(0, 3))}<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Advertisement</div></amp-ad>${paragraphs(P.slice(3))}<amp-social-share type="twitter"></amp-social-share></div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a href="/c">Water</a></div><div class="amp-wp-meta amp-wp-comments-link"><a href="#c">Leave a Comment</a></div></footer></article><footer class="amp-wp-footer"><p>Powered by WordPress</p><a href="#top">Back to top</a></footer></body></html>`,
    text: P,
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'Coast Weekly',
    published: '2025-03-14',
    modified: '2025-03-14',
  },
  {
    name: 'a paper of Pakistan: “Published March 14, 2025 05:12am” behind the name',
    html: page(
      `<title>${TITLE} - Newspaper - MORNING.EXAMPLE</title>${meta({ 'og:site_name': 'MORNING.EXAMPLE', 'og:title': TITLE })}`,
      `<div class="page"><nav><a href="/">Home</a><a href="/n">Newspaper</a></nav><main><article class="story"><h2 class="story__title"><a class="story__link" href="/s">${TITLE}</a></h2><div class="story__byline__wrap"><span class="story__byline"><a class="story__byline__link" href="/authors/1">Hina Rafiq</a></span> <span class="story__time"><span class="timestamp--label">Published</span> <span class="timestamp--date">March 14, 2025</span> <span class="timestamp--time">05:12am</span></span></div><div class="story__content">${paragraphs()}<p><em>Published in Morning, March 14th, 2025</em></p></div></article></main><div class="comments__section"><h3>Comments (3)</h3><div class="comment"><span>Reader</span><p>They will sign anything in that hall and build nothing at all.</p></div></div></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'MORNING.EXAMPLE',
    published: '2025-03-14',
  },
  {
    name: 'a byline of a desk and an agency, the day with a time zone',
    html: page(
      `<title>${TITLE} | Gulf Times of Water</title>${meta({ 'og:site_name': 'Gulf Times of Water', 'og:title': TITLE })}`,
      `<main><h1>${TITLE}</h1><div class="author-info"><span>AFP</span> | <span>Published: March 14, 2025, 10:22 PM GST</span></div><div class="content">${paragraphs()}</div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['AFP'],
    outlet: 'Gulf Times of Water',
    published: '2025-03-14',
  },
  {
    name: 'a magazine: microdata only',
    html: page(
      `<title>${TITLE} – Hinterland</title>`,
      `<main><article itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">${TITLE}</h1><p itemprop="description">${DEK}.</p><p>By <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Maria de la Cruz</span></span>, <time itemprop="datePublished" datetime="2025-03-14">March 14th, 2025</time></p><div itemprop="articleBody">${paragraphs()}</div><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Hinterland"></span></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Maria de la Cruz'],
    outlet: 'Hinterland',
    published: '2025-03-14',
  },
  {
    name: 'a text with line breaks instead of paragraphs',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:site_name': 'Hill Gazette', 'article:published_time': '2025-03-14' })}`,
      `<div id="main"><h1>${TITLE}</h1><div class="news-detail">${P.join('<br><br>')}</div></div><div id="side"><h3>Latest</h3><a href="/1">Snow closes the hill towns</a></div>`,
    ),
    text: P,
    title: TITLE,
    outlet: 'Hill Gazette',
    published: '2025-03-14',
  },
  {
    name: 'a tabloid: bullet points over the text, related in the middle, tags below',
    html: page(
      `<title>${TITLE} | Daily Lantern</title>${meta({ 'og:site_name': 'Daily Lantern', 'og:title': TITLE })}${ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2025-03-14T08:00:00Z', author: [{ '@type': 'Person', name: 'JO FIELD FOR DAILY LANTERN' }] })}`,
      `<main><article><h1>${TITLE}</h1><ul class="mol-bullets-with-font"><li>Forty gauges will be read by both sides</li><li>First readings come before the monsoon</li></ul><p class="author-section byline-plain">By <a href="/a" rel="author">Jo Field</a></p><p class="byline-section"><span>Published: </span><time datetime="2025-03-14T08:00:00Z">08:00 GMT, 14 March 2025</time></p><div itemprop="articleBody">${paragraphs(P.slice(0, 3))}<div class="related-carousel"><h3>RELATED ARTICLES</h3><ul><li><a href="/1">Snow closes the hill towns</a></li></ul></div>${paragraphs(P.slice(3))}</div><div class="article-tags">Tags: <a href="/t">rivers</a></div></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Jo Field'],
    outlet: 'Daily Lantern',
    published: '2025-03-14',
  },
  {
    name: 'a broadcaster: key points, share bar, a caption without figure',
    html: page(
      `<title>${TITLE} - Channel Nine News</title>${meta({ 'og:site_name': 'Channel Nine News', 'og:title': TITLE, 'article:published_time': '2025-03-14T05:12:00+05:00' })}`,
      `<main id="main-content"><article><h1 id="main-heading">${TITLE}</h1><div data-component="byline-block"><div><span>Omar Beg</span><div>Water correspondent, Channel Nine News</div></div><time datetime="2025-03-14T00:12:00.000Z">14 March 2025</time></div><div data-component="image-block"><img alt="a"><div data-component="caption-block">The gauge at Sukkur was painted last week</div></div>${P.map((text) => `<div data-component="text-block"><p>${text}</p></div>`).join('')}<div data-component="links-block"><h2>More on this story</h2><ul><li><a href="/1">Snow closes the hill towns</a></li></ul></div><div data-component="tag-list"><a href="/t">Rivers</a></div></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Omar Beg'],
    outlet: 'Channel Nine News',
    published: '2025-03-14',
  },
  {
    name: 'a print view: no markup but lines and a rule',
    html: page(
      `<title>Print: ${TITLE}</title>`,
      `<div class="print-header"><b>Coast Weekly</b></div><hr><h1>${TITLE}</h1><p>By Hina Rafiq</p><p>March 14, 2025</p>${paragraphs()}<hr><p>Printed from https://coast.example/print/41 on 23 November 2026</p><p>© 2025 Coast Weekly. All rights reserved.</p>`,
    ),
    text: P,
    title: TITLE,
    outlet: 'Coast Weekly',
    authors: ['Hina Rafiq'],
    published: '2025-03-14',
  },
  {
    name: 'an interview: bold questions stay with their answers',
    html: page(
      `<title>“We have waited long enough” | Upstream</title>${meta({ 'og:site_name': 'Upstream', 'og:title': '“We have waited long enough”', 'article:published_time': '2025-03-14', author: 'Hina Rafiq' })}`,
      `<main><article><h1>“We have waited long enough”</h1><p><strong>What changed after four years?</strong></p><p>${P[0]}</p><p><strong>Who pays for the gauges?</strong></p><p>${P[2]}</p><p>${P[3]}</p><p><strong>And the critics?</strong></p><p>${P[4]}</p></article></main>`,
    ),
    text: [
      'What changed after four years?',
      P[0],
      'Who pays for the gauges?',
      P[2],
      P[3],
      'And the critics?',
      P[4],
    ],
    title: '“We have waited long enough”',
    authors: ['Hina Rafiq'],
    outlet: 'Upstream',
    published: '2025-03-14',
  },
  {
    name: 'a live blog: entries with clocks stay, each under its own heading',
    html: page(
      `<title>${TITLE}: as it happened | Meridian</title>${meta({ 'og:site_name': 'Meridian', 'og:title': `${TITLE}: as it happened` })}${ld({ '@type': 'LiveBlogPosting', headline: `${TITLE}: as it happened`, datePublished: '2025-03-14T05:00:00Z', author: { '@type': 'Person', name: 'Hina Rafiq' } })}`,
      `<main><article><h1>${TITLE}: as it happened</h1><div class="liveblog-entries"><div class="entry"><time datetime="2025-03-14T11:00:00Z">11:00</time><h2>Talks end</h2><p>${P[5]}</p></div><div class="entry"><time datetime="2025-03-14T09:00:00Z">09:00</time><h2>Minister speaks</h2><p>${P[1]}</p></div><div class="entry"><time datetime="2025-03-14T08:00:00Z">08:00</time><h2>Talks begin</h2><p>${P[0]}</p></div></div></article></main>`,
    ),
    text: ['Talks end', P[5], 'Minister speaks', P[1], 'Talks begin', P[0]],
    title: `${TITLE}: as it happened`,
    authors: ['Hina Rafiq'],
    outlet: 'Meridian',
    published: '2025-03-14',
  },
  {
    name: 'a page kept by the Wayback Machine, with its toolbar',
    html: page(
      `<script src="//archive.org/includes/athena.js"></script><title>${TITLE} | Coast Weekly</title><link rel="canonical" href="https://web.archive.org/web/20250320101112/${url}"><meta property="og:site_name" content="Coast Weekly"><meta property="og:title" content="${TITLE}">`,
      `<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><div id="wm-capinfo"><span>41 captures</span><div class="r" title="Timespan">15 Mar 2025 - 2 Jan 2026</div></div><table><tr class="m"><td>Feb</td><td>MAR</td><td>Apr</td></tr><tr class="d"><td></td><td>20</td><td></td></tr><tr class="y"><td>2024</td><td>2025</td><td>2026</td></tr></table><p>About this capture</p></div></div><!-- END WAYBACK TOOLBAR INSERT --><main><article><h1>${TITLE}</h1><p class="byline">By Hina Rafiq</p><p class="date">March 14, 2025</p>${paragraphs()}</article></main><!-- FILE ARCHIVED ON 10:11:12 Mar 20, 2025 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 08:00:00 Nov 23, 2026. -->`,
    ),
    text: P,
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'Coast Weekly',
    published: '2025-03-14',
  },
  {
    name: 'a page printed as a reader’s view of a browser',
    html: page(
      `<title>${TITLE}</title>`,
      `<div class="container" dir="ltr"><div class="header reader-header reader-show-element"><a class="domain reader-domain" href="${url}">coast.example</a><div class="domain-border"></div><h1 class="reader-title">${TITLE}</h1><div class="credits reader-credits">Hina Rafiq</div><div class="meta-data"><div class="reader-estimated-time">2-3 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page">${paragraphs()}</div></div></div></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Hina Rafiq'],
    // From the address over the view.
    published: '2025-03-14',
  },
];
