import { DEK, ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const news = (more: Record<string, unknown> = {}): string =>
  ld({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: TITLE,
    datePublished: '2026-03-05T10:11:12.000Z',
    dateModified: '2026-03-06T02:00:00.000Z',
    ...more,
  });
const common = { title: TITLE, published: '2026-03-05', modified: '2026-03-06' } as const;

export const PAPERS_AND_MAGAZINES: readonly SitePage[] = [
  {
    name: 'a New York paper: advertisements, who reported from where, the print edition, a wall',
    html: page(
      `<title>${TITLE} - The Hudson Times</title>${meta({ 'og:title': TITLE, byl: 'By Salma Nasir and Elian Pelt', 'article:section': 'World', 'og:description': `${DEK}.` })}${news(
        {
          author: [
            { '@type': 'Person', name: 'Salma Nasir' },
            { '@type': 'Person', name: 'Elian Pelt' },
          ],
          publisher: { '@type': 'NewsMediaOrganization', name: 'The Hudson Times' },
        },
      )}`,
      `<div id="app"><div id="top-wrapper"><div id="top-slug"><p>Advertisement</p></div><a href="#after-top">SKIP ADVERTISEMENT</a></div><main id="site-content"><article id="story"><header><div id="link-1a2b"><h1 data-testid="headline">${TITLE}</h1></div><p id="article-summary">${DEK}.</p><div data-testid="photoviewer-wrapper"><figure aria-label="media"><figcaption><span>A gauge near Sukkur.</span><span><span class="visually-hidden">Credit...</span>Fareed Kazi for The Hudson Times</span></figcaption></figure></div><div class="byline-box"><p><span class="byline-prefix">By </span><a href="/by/sn">Salma Nasir</a> and <a href="/by/ep">Elian Pelt</a></p><p>Salma Nasir reported from Islamabad, and Elian Pelt from Washington.</p></div><time datetime="2026-03-05T05:11:12-05:00"><span>March 5, 2026</span></time></header><section name="articleBody"><div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${paragraphs(P.slice(0, 3), 'p', 'class="css-at9mc1 evys1bk0"')}</div></div><div class="css-ad" id="story-ad-1-wrapper"><div id="story-ad-1-slug"><p>Advertisement</p></div><a href="#after-story-ad-1">SKIP ADVERTISEMENT</a></div><div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${paragraphs(P.slice(3), 'p', 'class="css-at9mc1 evys1bk0"')}</div></div></section><div class="bottom-of-article"><div><p>Lena Ode contributed reporting from Karachi.</p></div><div><p>A version of this article appears in print on March 6, 2026, Section A, Page 8 of the New York edition with the headline: River Gauges to Be Shared. <a href="/r">Order Reprints</a> | <a href="/t">Today’s Paper</a> | <a href="/s">Subscribe</a></p></div></div><div id="gateway-content"><p>Thank you for your patience while we verify access. If you are in Reader mode please exit and log into your account, or subscribe for all of The Times.</p></div></article></main></div>`,
    ),
    ...common,
    text: [...P, 'Lena Ode contributed reporting from Karachi.'],
    authors: ['Salma Nasir', 'Elian Pelt'],
    outlet: 'The Hudson Times',
    section: 'World',
  },
  {
    name: 'a paper of the capital: the text in a part called “teaser-content”, a post under the byline',
    html: page(
      `<title>${TITLE} - The Capital Post</title>${meta({ 'og:title': TITLE, 'og:site_name': 'The Capital Post', 'article:published_time': '2026-03-05T10:11:12.000Z' })}${news({ author: [{ '@type': 'Person', name: 'Rolf Nadler' }], publisher: { name: 'The Capital Post' } })}`,
      `<main><article><header><h1 data-qa="headline">${TITLE}</h1><p data-qa="subheadline">${DEK}.</p><div class="flex"><time datetime="2026-03-05T10:11:12Z">March 5, 2026</time></div></header><div class="gift-bar"><button>Share</button><a href="#comments">14</a></div><div class="byline-row">By <a rel="author" href="/people/rn">Rolf Nadler</a></div><div class="grid-body"><div class="teaser-content"><div class="article-body">${paragraphs(P.slice(0, 2), 'p', 'data-el="text"')}</div></div><div class="article-body"><div class="hide-for-print"><p>Follow <a href="/w">World news</a></p></div>${paragraphs(P.slice(2), 'p', 'data-el="text"')}</div></div><div data-qa="author-bios"><div><a href="/people/rn">Rolf Nadler</a><p>Rolf Nadler is The Post's bureau chief in Islamabad.</p></div></div><div id="comments"><h3>What readers are saying</h3><p>This summary is AI-generated. AI can make mistakes and this summary is not a replacement for reading the comments.</p></div></article></main>`,
    ),
    ...common,
    text: P,
    authors: ['Rolf Nadler'],
    outlet: 'The Capital Post',
  },
  {
    name: 'a financial paper: a long dash behind the town, “Write to”, a copyright line',
    html: page(
      `<title>${TITLE} - FSJ</title>${meta({ 'og:title': TITLE, 'og:site_name': 'FSJ', author: 'Saeed Shahid', 'article.published': '2026-03-05T10:11:12.000Z', 'article:section': 'World' })}${news({ author: [{ '@type': 'Person', name: 'Saeed Shahid' }], publisher: { name: 'The Front Street Journal' } })}`,
      `<main><article><div class="crawler"><h1>${TITLE}</h1><h2>${DEK}</h2></div><div><div class="byline-row">By <a href="/a">Saeed Shahid</a></div><p>Updated March 5, 2026 9:00 pm ET</p></div><section class="article-container"><p data-type="paragraph"><span data-type="tagline">ISLAMABAD—</span>${P[0]}</p>${paragraphs(P.slice(1), 'p', 'data-type="paragraph"')}<p data-type="paragraph">Write to Saeed Shahid at <a href="mailto:s@fsj.example">saeed@fsj.example</a></p><p>Copyright ©2026 Dow &amp; Company, Inc. All Rights Reserved. 87990cbe856818d5eddac44c7b1cdeb8</p></section></article></main>`,
    ),
    ...common,
    text: P,
    authors: ['Saeed Shahid'],
    outlet: 'The Front Street Journal',
    section: 'World',
    place: 'Islamabad',
  },
  {
    name: 'a paper of the Hill: “by” and a short date in numbers, tags and a copyright line below',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'The Dome' })}${news({ author: { '@type': 'Person', name: 'Brad Dries' }, publisher: { name: 'The Dome' }, articleSection: ['Defense'] })}`,
      `<main><article><section class="page-header"><h1 class="page-title">${TITLE}</h1><section class="submitted-by">by <a href="/author/b">Brad Dries</a> - 03/05/26 5:11 AM ET</section></section><div class="article__text | body-copy | flow"><p>${P[0]}</p>${paragraphs(P.slice(1))}<div class="article__tags"><span>Tags</span> <a href="/t">Pakistan</a></div></div><p class="copyright">Copyright 2026 Starline Media Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</p></article></main>`,
    ),
    ...common,
    text: P,
    authors: ['Brad Dries'],
    outlet: 'The Dome',
    section: 'Defense',
  },
  {
    name: 'a political site: a heading of rank two as title, “Filed under” below, a newsletter between',
    html: page(
      `<title>${TITLE} - DISTRICT</title>${meta({ 'og:title': TITLE, 'og:site_name': 'DISTRICT', 'og:description': `${DEK}.` })}${ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2026-03-05T05:11:12-05:00', author: [{ '@type': 'Person', name: 'Nadia Torabi' }], publisher: { name: 'DISTRICT' } })}`,
      `<main id="main"><section class="media-item media-item--type-article"><div class="media-item__summary"><p class="category"><a href="/f">Foreign Affairs</a></p><h2 class="headline">${TITLE}</h2><p class="dek">${DEK}.</p></div></section><section class="story-meta"><p class="story-meta__authors">By <span class="vcard"><a href="/s/nt">Nadia Torabi</a></span></p><p class="story-meta__timestamp"><time datetime="2026-03-05 05:11:12">03/05/2026 05:11 AM EST</time></p></section><article class="story-main-content"><div class="story-text">${paragraphs(P.slice(0, 3), 'p', 'class="story-text__paragraph"')}<div class="newsletter-signup"><p>Sign up for the daily note on what happens abroad.</p><p>By signing up, you acknowledge and agree to our Privacy Policy and Terms of Service.</p></div>${paragraphs(P.slice(3), 'p', 'class="story-text__paragraph"')}</div><div class="story-tags"><ul><li>Filed under:</li><li><a href="/p">Pakistan</a></li></ul></div></article></main>`,
    ),
    title: TITLE,
    published: '2026-03-05',
    text: P,
    authors: ['Nadia Torabi'],
    outlet: 'DISTRICT',
  },
  {
    name: 'a magazine of foreign affairs: the author’s post beside the name, a box on comments, a bio below',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'World Order', 'article:published_time': '2026-03-05T10:11:12+00:00', author: 'Mikal Kuger' })}`,
      `<main><article class="article"><header><span class="department-name">Argument</span><h1 class="hed">${TITLE}</h1><div class="dek-heading--with-list">${DEK}.</div><div class="author-bio-text">By <a class="author" href="/author/mk">Mikal Kuger</a>, a columnist at <em>World Order</em>.</div><time class="date-time">March 5, 2026, 5:11 AM</time></header><div class="content-gated content-gated--main-article content-ungated"><div class="post-content-main">${paragraphs(P.slice(0, 3))}<div class="related-articles"><h3>Read More</h3><div><a href="/1">A bridge falls in the north</a></div></div>${paragraphs(P.slice(3))}</div></div><div class="article-footer"><p class="author-bio"><strong>Mikal Kuger</strong> is a columnist at <em>World Order</em>. X: <a href="https://x.example/mk">@mk</a></p><div class="comments-promo"><h3>Join the Conversation</h3><p>Commenting on this and other recent articles is just one benefit of a subscription. Already a subscriber? Log In.</p></div></div></article></main>`,
    ),
    title: TITLE,
    published: '2026-03-05',
    text: P,
    authors: ['Mikal Kuger'],
    outlet: 'World Order',
  },
  {
    name: 'a weblog of strategists: bios in italics and the picture’s maker at the foot',
    html: page(
      `<title>${TITLE} - Rocks and War</title>${meta({ 'og:title': `${TITLE} - Rocks and War`, 'og:site_name': 'Rocks and War', 'article:published_time': '2026-03-05T08:30:00+00:00', author: 'Sameer Lal' })}`,
      `<div class="site"><header class="masthead"><a href="/">Rocks and War</a></header><article class="post"><h1 class="entry-title">${TITLE}</h1><div class="author-meta"><a rel="author" href="/a">Sameer Lal</a> and <a rel="author" href="/b">Amna Kardar</a></div><div class="date">March 5, 2026</div><div class="entry-content"><p>${P[4]}</p>${paragraphs(P.slice(0, 4))}<p>&nbsp;</p><hr><p><strong><em>Sameer Lal</em></strong><em> is a senior fellow at the Basin Institute.</em></p><p><em><strong>Amna Kardar</strong> is an independent researcher in Islamabad.</em></p><p><em>Image: U.S. Navy photo by Seaman Jo Field</em></p></div><div class="become-member"><a href="/m">Become a Member</a></div></article></div>`,
    ),
    title: TITLE,
    published: '2026-03-05',
    text: [P[4], ...P.slice(0, 4)],
    authors: ['Sameer Lal', 'Amna Kardar'],
    outlet: 'Rocks and War',
  },
  {
    name: 'a magazine on Asia: a counter of free articles, an appeal to subscribe inside the text',
    html: page(
      `<title>${TITLE} – The Attaché</title>${meta({ 'og:title': TITLE, 'og:site_name': 'thediplo.example', 'og:description': `${DEK}.` })}${news({ author: { '@type': 'Person', name: 'Usman Jafri' }, publisher: { name: 'The Attaché' } })}`,
      `<main><div class="breadcrumbs"><a href="/f">The Pulse</a> | <a href="/d">Diplomacy</a> | <a href="/s">South Asia</a></div><article class="td-post"><h1 id="tda-title">${TITLE}</h1><p id="tda-subtitle">${DEK}.</p><div id="tda-byline"><div class="td-authors">By <strong><a href="/a">Usman Jafri</a></strong></div><span class="td-date">March 05, 2026</span></div><div id="tda-lead"><div class="td-credit">Credit: Depositphotos</div></div><div id="tda-gated-body"><section class="td-prose">${paragraphs(P.slice(0, 2))}<div class="td-inline-promo"><p>Enjoying this article? <a href="/s">Click here to subscribe for full access. Just $5 a month.</a></p></div>${paragraphs(P.slice(2))}</section></div><div class="td-meter"><p>You have read 1 of your 5 free articles this month.</p></div></article><section class="td-author-box"><h3>Contributing Author</h3><h4>Usman Jafri</h4><p>Usman Jafri is a doctoral student.</p></section></main>`,
    ),
    ...common,
    text: P,
    section: 'South Asia',
    authors: ['Usman Jafri'],
    outlet: 'The Attaché',
  },
  {
    name: 'a British paper: a dek, “This article is more than …”, a correction at the foot, an appeal',
    html: page(
      `<title>${TITLE} | Pakistan | The Watchman</title>${meta({ 'og:title': TITLE, 'og:site_name': 'the Watchman', 'article:published_time': '2026-03-05T10:11:12.000Z', 'article:section': 'World news', 'article:author': 'https://www.watchman.example/profile/hm', author: 'Hana Peters' })}`,
      `<main><article><div data-gu-name="headline"><h1>${TITLE}</h1></div><div data-gu-name="standfirst"><p>${DEK}</p></div><aside data-gu-name="meta"><address aria-label="Contributor info"><div data-component="meta-byline"><a rel="author" href="/profile/hm">Hana Peters</a> in Islamabad</div></address><details><summary><span>Thu 5 Mar 2026 10.11 GMT</span></summary>Last modified on Fri 6 Mar 2026 02.00 GMT</details></aside><div id="maincontent"><div class="article-body-commercial-selector">${paragraphs(P.slice(0, 3))}<figure class="element element-rich-link element--thumbnail"><gu-island><div><a href="/1"><h3>A bridge falls in the north</h3></a><span>Read more</span></div></gu-island></figure>${paragraphs(P.slice(3))}<ul><li><p><em>This article was amended on 6 March 2026. An earlier version gave the number of gauges as fourteen.</em></p></li></ul></div></div></article><section class="contribution"><h2>We need your help</h2><p>Journalism costs money. Support us from as little as £1.</p></section></main>`,
      'lang="en"',
    ),
    title: TITLE,
    published: '2026-03-05',
    text: [
      ...P,
      'This article was amended on 6 March 2026. An earlier version gave the number of gauges as fourteen.',
    ],
    authors: ['Hana Peters'],
    outlet: 'the Watchman',
    section: 'World news',
    modified: '2026-03-06',
  },
];
