import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const post = (head: string, around: (article: string) => string): string =>
  page(
    `<title>${TITLE} – Coast Weekly</title>${head}`,
    around(`<article><h1>${TITLE}</h1>${paragraphs()}</article>`),
  );

export const COPIES_OF_PAGES: readonly SitePage[] = [
  {
    name: 'an encyclopedia: edit marks, calls of notes, a box of facts, the day of the last edit',
    html: page(
      `<title>River gauge talks - Wikipedia</title>${ld({ '@context': 'https://schema.org', '@type': 'Article', name: 'River gauge talks', headline: 'talks on rivers', author: { '@type': 'Organization', name: 'Contributors to Wikimedia projects' }, publisher: { '@type': 'Organization', name: 'Wikimedia Foundation, Inc.' }, datePublished: '2024-05-01T10:00:00Z', dateModified: '2026-03-05T10:11:12Z' })}`,
      `<div class="mw-page-container"><main id="content" class="mw-body"><header class="mw-body-header"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">River gauge talks</span></h1></header><div id="bodyContent"><div id="siteSub" class="noprint">From Wikipedia, the free encyclopedia</div><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr"><div role="note" class="hatnote navigation-not-searchable">For the treaty, see <a href="/w">Treaty</a>.</div><table class="infobox vevent"><tbody><tr><th colspan="2" class="infobox-above">River gauge talks</th></tr><tr><th class="infobox-label">Date</th><td>2026</td></tr></tbody></table><p>${P[0]}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></p><div class="mw-heading mw-heading2"><h2 id="History">History</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/e"><span>edit</span></a><span class="mw-editsection-bracket">]</span></span></div>${paragraphs(P.slice(3))}<div class="mw-heading mw-heading2"><h2 id="References">References</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div><div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text"><cite class="citation news">Noor, Saad. "Talks resume". <i>Worldwire</i>.</cite></span></li></ol></div><div role="navigation" class="navbox"><table><tr><th>Rivers</th></tr></table></div></div></div><div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <ul><li><a href="/r">Rivers of Asia</a></li></ul></div></div></main><footer id="footer"><ul><li id="footer-info-lastmod">This page was last edited on 5 March 2026, at 10:11 (UTC).</li></ul></footer></div>`,
    ),
    text: [
      'For the treaty, see Treaty.',
      'Date',
      '2026',
      P[0],
      'History',
      ...P.slice(3),
      'References',
      '^ Noor, Saad. "Talks resume". Worldwire.',
    ],
    title: 'River gauge talks',
    authors: ['Contributors to Wikimedia projects'],
    outlet: 'Wikimedia Foundation, Inc.',
    published: '2024-05-01',
    modified: '2026-03-05',
  },
  {
    name: 'a newsletter site: buttons to subscribe and share between the paragraphs, likes and a discussion',
    html: page(
      `<title>${TITLE} - by Asha Mirza - The Long River</title>${meta({ 'og:title': TITLE, author: 'Asha Mirza', 'article:published_time': '2026-03-05T10:11:12+00:00' })}${ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2026-03-05T10:11:12+00:00', author: [{ '@type': 'Person', name: 'Asha Mirza' }], publisher: { '@type': 'Organization', name: 'The Long River' } })}`,
      `<div id="main" class="main typography use-theme-bg"><div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header" role="region"><h1 class="post-title published">${TITLE}</h1><h3 class="subtitle">What the gauges will and will not show.</h3><div class="byline-wrapper"><div class="profile-hover-card-target"><a href="/@asha">Asha Mirza</a></div><div class="pencraft">Mar 05, 2026</div></div><div class="post-ufi"><a class="post-ufi-button" href="#">12</a><a class="post-ufi-button" href="#">3</a><div class="pencraft">Share</div></div></div><div class="available-content"><div dir="auto" class="body markup">${paragraphs(P.slice(0, 3))}<div class="subscription-widget-wrap-editor"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">The Long River is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div></div>${paragraphs(P.slice(3))}<p class="button-wrapper"><a class="button primary" href="/s"><span>Share</span></a></p></div></div><div class="post-footer"><div class="like-button-container">12 Likes</div></div></article></div><div id="discussion"><h4>Discussion about this post</h4><div class="comment">Well said.</div></div></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Asha Mirza'],
    outlet: 'The Long River',
    published: '2026-03-05',
  },
  {
    name: 'a weblog of the default theme: “Posted on … by …”, the next post, replies',
    html: page(
      `<title>${TITLE} – Coast Weekly</title>`,
      `<div id="page" class="hfeed site"><header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">Coast Weekly</a></p></header><main id="main" class="site-main"><article id="post-1" class="post-1 post type-post hentry category-rivers"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/p" rel="bookmark"><time class="entry-date published updated" datetime="2026-03-05T15:11:12+05:00">March 5, 2026</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/sm">Sana Mirza</a></span></span></div></header><div class="entry-content">${paragraphs()}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3></div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Rivers</a></span></footer></article><nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><a href="/prev">Previous: A bridge falls</a></nav><div id="comments" class="comments-area"><h2 class="comments-title">One thought on “${TITLE}”</h2><ol class="comment-list"><li class="comment"><footer class="comment-meta"><b class="fn">Bilal</b> says: <time datetime="2026-03-09">March 9, 2026</time></footer><p>Well said. I was there when the river rose, and what you write is what I saw.</p></li></ol></div></main></div>`,
    ),
    text: P,
    title: TITLE,
    section: 'Rivers',
    authors: ['Sana Mirza'],
    outlet: 'Coast Weekly',
    published: '2026-03-05',
  },
  {
    name: 'a weblog whose text is bare lines between breaks, the day over the title',
    html: page(
      `<title>Harbour Notes: ${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Harbour Notes' })}`,
      `<div class="date-outer"><h2 class="date-header"><span>Thursday, March 5, 2026</span></h2><div class="post hentry"><h3 class="post-title entry-title" itemprop="name">${TITLE}</h3><div class="post-body entry-content" itemprop="description articleBody">${P.join('<br><br>')}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author"><span itemprop="name">Sana Mirza</span></span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/p" rel="bookmark"><abbr class="published" itemprop="datePublished" title="2026-03-05T15:11:00+05:00">3:11 PM</abbr></a></span></div></div></div><div class="sidebar"><h2>Blog Archive</h2><ul><li><a href="/2026">2026 (4)</a></li></ul></div>`,
      '',
    ),
    text: P,
    title: TITLE,
    authors: ['Sana Mirza'],
    outlet: 'Harbour Notes',
    published: '2026-03-05',
  },
  {
    name: 'a copy from an archive of the web, its toolbar above the page',
    html: post(
      meta({ 'og:site_name': 'Coast Weekly', 'article:published_time': '2026-03-05T10:00:00+05:00' }),
      (article) =>
        `<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en" style="display:block;direction:ltr;"><div id="wm-ipp"><div id="wm-ipp-inside"><div id="wm-toolbar"><div id="wm-capinfo"><a class="c" href="/web/*/x">12 captures</a><div class="r" title="Timespan for captures of this URL">05 Mar 2026 - 11 Nov 2026</div></div><table><tr class="m"><td class="b"><a href="/p">Feb</a></td><td class="c">MAR</td><td class="f">Apr</td></tr><tr class="d"><td>06</td></tr></table></div></div></div></div><div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20260306101112/https://coast.example/talks</div><!-- END WAYBACK TOOLBAR INSERT -->${article}`,
    ),
    text: P,
    title: TITLE,
    outlet: 'Coast Weekly',
    published: '2026-03-05',
  },
  {
    name: 'a copy from the memory of a search engine, its note above the page',
    html: post(
      '',
      (article) =>
        `<div style="border:1px solid #999;margin:-1px -1px 0;padding:0;background:#fff"><div style="margin:12px;padding:8px;border:1px solid #999;background:#ddd;font:13px arial,sans-serif;color:#000">This is Google's cache of <a href="https://coast.example/talks">https://coast.example/talks</a>. It is a snapshot of the page as it appeared on Mar 9, 2026 04:12:00 GMT. The <a href="https://coast.example/talks">current page</a> could have changed in the meantime. <a href="/l">Learn more</a>.</div></div><div style="position:relative">${article}</div>`,
    ),
    text: P,
    title: TITLE,
  },
  {
    name: 'a page behind a note on cookies, cut off by a wall',
    html: post(
      meta({ 'og:title': TITLE, 'og:site_name': 'Coast Weekly' }),
      (article) =>
        `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="alertdialog"><h2>We value your privacy</h2><p>We and our 842 partners store and access personal data, like browsing data or unique identifiers, on your device. Selecting I Accept enables tracking technologies to support the purposes shown under we and our partners process data to provide.</p></div></div>${article.replace(P[3], `${P[3]}</p><div class="paywall-overlay"><h3>Continue reading</h3><p>Subscribe to read the rest of this story and everything else we publish. Cancel any time.</p></div><p hidden>`)}`,
    ),
    text: P.slice(0, 4).concat(P.slice(4)),
    title: TITLE,
    outlet: 'Coast Weekly',
    warns: ['perhaps-cut'],
  },
  {
    name: 'messages of others and a gallery inside the text',
    html: post(meta({ 'og:title': TITLE }), (article) =>
      article.replace(
        `<p>${P[3]}</p>`,
        `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The gauges will stand before the monsoon. <a href="https://t.example/x">pic.twitter.com/x</a></p>— Hamid Sahar (@hsahar) <a href="https://t.example/1">March 5, 2026</a></blockquote><p>${P[3]}</p><div class="gallery"><figure class="gallery-item"><img src="1.jpg"><figcaption>A gauge by night.</figcaption></figure><figure class="gallery-item"><img src="2.jpg"><figcaption>A gauge by day.</figcaption></figure></div>`,
      ),
    ),
    text: [
      ...P.slice(0, 3),
      'The gauges will stand before the monsoon. pic.twitter.com/x',
      '— Hamid Sahar (@hsahar) March 5, 2026',
      ...P.slice(3),
    ],
    title: TITLE,
  },
  {
    name: 'a version for print without styles: address, day and words about the copy',
    html: page(
      `<title>${TITLE}</title>`,
      `<p><b>Coast Weekly</b></p><hr><h1>${TITLE}</h1><p>By Sana Mirza<br>March 5, 2026</p>${paragraphs()}<hr><p>Printed from: https://coast.example/talks</p><p>© 2026 Coast Weekly. All rights reserved.</p>`,
      '',
    ),
    text: P,
    title: TITLE,
    outlet: 'Coast Weekly',
    authors: ['Sana Mirza'],
    published: '2026-03-05',
  },
];
