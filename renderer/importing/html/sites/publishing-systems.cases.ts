import { ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const DEK = 'Engineers from both sides will share readings for the first time since the flood year';
const url = 'https://coast.example/2025/03/14/river-gauges';
const graph = (...things: unknown[]) => ld({ '@context': 'https://schema.org', '@graph': things });
const canonical = `<link rel="canonical" href="${url}">`;

/** Markup of present-day publishing systems and of ministries. */
export const PUBLISHING_SYSTEMS: readonly SitePage[] = [
  {
    name: 'WordPress block theme with Yoast',
    html: page(
      `<title>${TITLE} - Coast Weekly</title>${canonical}${meta({ 'og:title': TITLE, 'og:site_name': 'Coast Weekly', 'article:published_time': '2025-03-14T05:12:00+05:00', 'article:modified_time': '2025-03-15T07:00:00+05:00', author: 'Hina Rafiq' })}${graph({ '@type': 'Article', '@id': `${url}#article`, isPartOf: { '@id': url }, author: { name: 'Hina Rafiq', '@id': 'https://coast.example/#/schema/person/1' }, headline: TITLE, datePublished: '2025-03-14T05:12:00+05:00', dateModified: '2025-03-15T07:00:00+05:00', mainEntityOfPage: { '@id': url }, publisher: { '@id': 'https://coast.example/#organization' }, articleSection: ['Water'], inLanguage: 'en-US' }, { '@type': 'WebPage', '@id': url, name: `${TITLE} - Coast Weekly` }, { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home' }] }, { '@type': 'WebSite', '@id': 'https://coast.example/#website', name: 'Coast Weekly' }, { '@type': 'Organization', '@id': 'https://coast.example/#organization', name: 'Coast Weekly' }, { '@type': 'Person', '@id': 'https://coast.example/#/schema/person/1', name: 'Hina Rafiq' })}`,
      `<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group is-layout-flex"><p class="wp-block-site-title"><a href="/">Coast Weekly</a></p><nav class="wp-block-navigation"><ul><li class="wp-block-navigation-item"><a href="/w">Water</a></li><li><a href="/h">Hills</a></li></ul></nav></div></header><main class="wp-block-group" id="wp--skip-link--target"><div class="wp-block-group"><h1 class="wp-block-post-title">${TITLE}</h1><figure class="wp-block-post-featured-image"><img src="a.jpg" alt=""/><figcaption>A gauge at Sukkur. Photo: Ali Zar</figcaption></figure><div class="wp-block-template-part"><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="2025-03-14T05:12:00+05:00"><a href="${url}">March 14, 2025</a></time></div><p class="has-small-font-size">by</p><div class="wp-block-post-author-name"><a href="/author/hina">Hina Rafiq</a></div><div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">in </span><a href="/category/water" rel="tag">Water</a></div></div></div></div><div class="entry-content wp-block-post-content is-layout-constrained"><p class="has-drop-cap">${P[0]}</p><p>${P[1]}</p><figure class="wp-block-pullquote"><blockquote><p>“We have waited long enough.”</p><cite>Hamid Sahar</cite></blockquote></figure><h2 class="wp-block-heading">Four years in a drawer</h2>${paragraphs(P.slice(2))}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div><div class="wp-block-comments"><h2>Comments</h2><p>Leave a Reply</p></div></main><footer><p>Designed with <a href="https://wordpress.example">WordPress</a></p></footer></div>`,
      'lang="en-US"',
    ),
    text: [P[0], P[1], 'Four years in a drawer', ...P.slice(2)],
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'Coast Weekly',
    published: '2025-03-14',
    modified: '2025-03-15',
    section: 'Water',
    language: 'en-US',
  },
  {
    name: 'Arc: data attributes, an ad between paragraphs, interstitial links',
    html: page(
      `<title>${TITLE} | The Harbor Post</title>${canonical}${meta({ 'og:title': TITLE, 'og:site_name': 'The Harbor Post', 'og:description': `${DEK}.`, 'article:section': 'World' })}${ld(
        {
          '@context': 'http://schema.org',
          '@type': 'NewsArticle',
          headline: TITLE,
          author: [
            { '@type': 'Person', name: 'Omar Beg' },
            { '@type': 'Person', name: 'Lena Ode' },
          ],
          datePublished: '2025-03-14T09:00:06.213Z',
          dateModified: '2025-03-14T11:32:46Z',
          publisher: { '@type': 'NewsMediaOrganization', name: 'The Harbor Post' },
          isAccessibleForFree: false,
          hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.article-body' },
        },
      )}`,
      `<div id="fusion-app"><div class="b-right-rail"><nav class="b-header-nav-chain"><a href="/">The Harbor Post</a><a href="/w">World</a></nav><main class="b-right-rail__main"><h1 class="b-headline">${TITLE}</h1><h2 class="b-subheadline">${DEK}</h2><div class="b-byline"><span class="b-byline__by">By </span><span class="b-byline__names"><a href="/people/ob">Omar Beg</a> and <a href="/people/lo">Lena Ode</a></span></div><time as="time" class="b-date" datetime="2025-03-14T09:00:06.213Z">March 14, 2025 at 5:00AM EDT</time><article class="b-article-body"><p>${P[0]}</p><div class="b-ads-block"><div class="arcad">Advertisement</div></div><p>${P[1]}</p><p class="interstitial-link block-margin-bottom"><a href="/x">[ Barrage loan delayed again ]</a></p>${paragraphs(P.slice(2))}</article><div class="b-author-bio"><h2>Omar Beg</h2><p>Omar Beg covers rivers for The Harbor Post.</p></div><div class="b-results-list"><h2>Most read</h2><article><h3><a href="/1">Snow closes the hill towns</a></h3></article></div></main></div></div>`,
      'lang="en"',
    ),
    text: P,
    title: TITLE,
    authors: ['Omar Beg', 'Lena Ode'],
    outlet: 'The Harbor Post',
    published: '2025-03-14',
    modified: '2025-03-14',
    section: 'World',
  },
  {
    name: 'Drupal 10: node fields, a submitted line, tags under the text',
    html: page(
      `<title>${TITLE} | River Policy Forum</title>${canonical}<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">`,
      `<div class="dialog-off-canvas-main-canvas"><header role="banner"><a href="/" rel="home">River Policy Forum</a></header><main role="main"><div class="region region-content"><div id="block-theme-page-title" class="block"><h1><span class="field field--name-title field--type-string field--label-hidden">${TITLE}</span></h1></div><article role="article" about="/node/41" class="node node--type-article node--view-mode-full clearfix"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span lang="" typeof="schema:Person" property="schema:name">Sana Mirza</span></span> on <span class="field field--name-created">Fri, 03/14/2025 - 10:22</span></div></footer><div class="node__content clearfix"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${paragraphs()}</div><div class="field field--name-field-tags field--label-above"><h3 class="field__label">Tags</h3><ul class="links field__items"><li><a href="/t">water</a></li><li><a href="/u">treaties</a></li></ul></div></div></article></div></main></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Sana Mirza'],
    outlet: 'River Policy Forum',
    published: '2025-03-14',
  },
  {
    name: 'Ghost: a card for members, author card behind the text',
    html: page(
      `<title>${TITLE}</title>${canonical}${meta({ 'og:site_name': 'The Delta Letter', 'og:type': 'article', 'og:title': TITLE, 'article:published_time': '2025-03-14T00:12:00.000Z', 'article:modified_time': '2025-03-14T00:12:00.000Z', 'article:tag': 'Rivers', 'twitter:label1': 'Written by', 'twitter:data1': 'Ayla Brandt', generator: 'Ghost 5.80' })}${ld({ '@context': 'https://schema.org', '@type': 'Article', publisher: { '@type': 'Organization', name: 'The Delta Letter', url: 'https://d.example/' }, author: { '@type': 'Person', name: 'Ayla Brandt', url: 'https://d.example/author/ayla/', sameAs: [] }, headline: TITLE, url, datePublished: '2025-03-14T00:12:00.000Z', dateModified: '2025-03-14T00:12:00.000Z', mainEntityOfPage: url })}`,
      `<div class="gh-viewport"><header id="gh-navigation" class="gh-navigation"><a class="gh-navigation-logo" href="/">The Delta Letter</a></header><main class="gh-main"><article class="gh-article post tag-rivers"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/rivers/">Rivers</a><h1 class="gh-article-title is-title">${TITLE}</h1><p class="gh-article-excerpt is-body">${DEK}.</p><div class="gh-article-meta"><div class="gh-article-author-image"><a href="/author/ayla/"><img alt="Ayla Brandt"></a></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a href="/author/ayla/">Ayla Brandt</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2025-03-14">14 Mar 2025</time><span class="gh-article-meta-length"><span class="bull">—</span> 4 min read</span></div></div></div></header><section class="gh-content gh-canvas is-body">${paragraphs(P.slice(0, 3))}<div class="kg-card kg-signup-card"><h2>Sign up for The Delta Letter</h2><p>Rivers, in your inbox, every Friday.</p><button>Subscribe</button></div><div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">A gauge is a staff with marks at which the height of a river is read twice a day.</div></div>${paragraphs(P.slice(3))}</section></article><section class="gh-container is-grid"><h2 class="gh-container-title">Read more</h2><article class="gh-card"><h3>Snow in the hills</h3></article></section></main></div>`,
    ),
    text: [
      ...P.slice(0, 3),
      'A gauge is a staff with marks at which the height of a river is read twice a day.',
      ...P.slice(3),
    ],
    title: TITLE,
    section: 'Rivers',
    authors: ['Ayla Brandt'],
    outlet: 'The Delta Letter',
    published: '2025-03-14',
    modified: '2025-03-14',
  },
  {
    name: 'a newsletter as Substack has them',
    html: page(
      `<title data-rh="true">${TITLE} - by Jo Field</title>${canonical}${meta({ 'og:title': TITLE, 'og:description': `${DEK}`, author: 'Jo Field' })}${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', url, mainEntityOfPage: url, headline: TITLE, description: DEK, datePublished: '2025-03-14T11:01:11+00:00', dateModified: '2025-03-14T11:01:11+00:00', isAccessibleForFree: true, author: [{ '@type': 'Person', name: 'Jo Field', url: 'https://s.example/@jo' }], publisher: { '@type': 'Organization', name: 'Upstream Notes', url: 'https://s.example' } })}`,
      `<div id="entry"><div class="main-menu-content"><h1><a href="/">Upstream Notes</a></h1><button>Subscribe</button><button>Sign in</button></div><div aria-label="Post" role="main" class="single-post-container"><article class="typography newsletter-post post"><div role="region" aria-label="Post header" class="post-header"><h1 dir="auto" class="post-title published">${TITLE}</h1><h3 dir="auto" class="subtitle">${DEK}</h3><div aria-label="Post UFI"><div class="profile-hover-card-target"><a href="https://s.example/@jo">Jo Field</a></div><div class="meta">Mar 14, 2025</div></div><div class="post-ufi"><a class="like-count">41</a><a>7</a><a>Share</a></div></div><div class="visibility-check"></div><div><div class="available-content"><div dir="auto" class="body markup">${paragraphs(P.slice(0, 3))}<div class="subscription-widget-wrap"><div class="preamble"><p class="cta-caption">Upstream Notes is a reader-supported publication. To receive new posts, consider becoming a subscriber.</p></div><form><input type="email"></form></div><h2 class="header-anchor-post">What the drawer held</h2>${paragraphs(P.slice(3))}<p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p></div></div></div></article><div id="discussion" class="comments-section"><h4>Discussion about this post</h4><p>Great piece, thank you for writing it up so fast.</p></div></div></div>`,
    ),
    text: [...P.slice(0, 3), 'What the drawer held', ...P.slice(3)],
    title: TITLE,
    authors: ['Jo Field'],
    outlet: 'Upstream Notes',
    published: '2025-03-14',
    modified: '2025-03-14',
  },
  {
    name: 'a foreign ministry: office, place and day in lines of their own',
    html: page(
      `<title>${TITLE} - Department of Rivers</title>${canonical}${meta({ 'og:site_name': 'Department of Rivers', 'og:title': `${TITLE} - Department of Rivers`, 'article:modified_time': '2025-03-14T18:00:00+00:00' })}`,
      `<header><nav><a href="/">Home</a> <a href="/p">Press Releases</a></nav></header><main><div class="featured-content"><p class="article-meta doctype-meta">Media Note</p><h1 class="featured-content__headline stars-above">${TITLE}</h1></div><div class="article-meta"><p class="article-meta__author-bureau">Office of the Spokesperson</p><p class="article-meta__publish-date">March 14, 2025</p></div><div class="entry-content">${paragraphs()}<p>###</p></div><div class="tags"><h2>Tags</h2><a href="/t">Office of the Spokesperson</a> <a href="/u">Pakistan</a></div></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Office of the Spokesperson'],
    outlet: 'Department of Rivers',
    published: '2025-03-14',
    modified: '2025-03-14',
  },
  {
    name: 'a press information bureau: tables for layout, “Posted On”, release id',
    html: page(
      `<title>Press Release:Press Information Office</title>`,
      `<form id="form1"><div class="container"><div class="ReleaseHead"><div class="MinistryNameSubhead text-center">Ministry of Water</div><div class="text-center"><h2>${TITLE}</h2><h3>${DEK}</h3></div><div class="ReleaseDateSubHeaddateTime text-center pt20">Posted On: 14 MAR 2025 7:42PM by PIO Capital</div></div><div class="innner-page-main-about-us-content-right-part">${P.map((text) => `<p style="text-align:justify"><span style="font-family:Arial">${text}</span></p>`).join('')}<p style="text-align:center">*****</p><p>AB/CD</p><p>(Release ID: 2111333)</p><p>Visitor Counter : 211</p></div></div></form>`,
    ),
    text: P,
    title: TITLE,
    published: '2025-03-14',
  },
  {
    name: 'a think tank: report page with a link to its PDF, several authors in a list',
    html: page(
      `<title>${TITLE} | Basin Institute</title>${canonical}${meta({ 'og:site_name': 'Basin Institute', 'og:title': TITLE, 'article:published_time': '2025-03-14' })}`,
      `<header><a href="/">Basin Institute</a></header><main><article class="report"><div class="hero"><span class="type">Report</span><h1>${TITLE}</h1><p class="deck">${DEK}.</p><ul class="authors"><li><a rel="author" href="/e/1">Sana Mirza</a></li><li><a rel="author" href="/e/2">Omar Beg</a></li><li><a rel="author" href="/e/3">Lena Ode</a></li></ul><time datetime="2025-03-14">March 14, 2025</time><a class="btn" href="/r.pdf">Download the full report (PDF, 2.1 MB)</a></div><div class="report__body"><h2>Summary</h2>${paragraphs(P.slice(0, 3))}<h2>Findings</h2>${paragraphs(P.slice(3))}</div><section class="about-authors"><h2>About the authors</h2><p>Sana Mirza is a fellow at the Basin Institute.</p></section></article></main>`,
    ),
    text: ['Summary', ...P.slice(0, 3), 'Findings', ...P.slice(3)],
    title: TITLE,
    authors: ['Sana Mirza', 'Omar Beg', 'Lena Ode'],
    outlet: 'Basin Institute',
    published: '2025-03-14',
  },
  {
    name: 'an Urdu page from right to left, the day in Urdu words',
    html: page(
      `<title>دریا کے پیمانوں پر بات چیت دوبارہ شروع ہوگی - روزنامہ ساحل</title>${meta({ 'og:site_name': 'روزنامہ ساحل', 'og:title': 'دریا کے پیمانوں پر بات چیت دوبارہ شروع ہوگی' })}`,
      `<header><a href="/">روزنامہ ساحل</a><nav><a href="/p">پاکستان</a><a href="/d">دنیا</a></nav></header><main><article><h1>دریا کے پیمانوں پر بات چیت دوبارہ شروع ہوگی</h1><div class="meta"><span class="author">ویب ڈیسک</span> <span class="date">14 مارچ 2025</span></div><p>اسلام آباد: پاکستان اور امریکہ نے جمعرات کو دریا کے چالیس پیمانوں کی پیمائش ایک دوسرے کو بتانے پر اتفاق کر لیا ہے، دونوں ملکوں کے حکام نے صحافیوں کو بتایا۔</p><p>نائب وزیر آبی وسائل نے کہا کہ پہلی پیمائش مون سون سے پہلے ایک دوسرے کو دی جائے گی اور اس بار کاغذات دراز میں نہیں رکھے جائیں گے۔</p><p>انجینیئروں نے سیلاب کے دنوں میں دریا کو دن میں دو مرتبہ ہاتھ سے ناپا تھا اور نتائج ٹیلی فون پر دارالحکومت بھیجے تھے۔</p><p>ناقدین کہتے ہیں کہ پچھلا معاہدہ بھی اسی ہال میں انہی قلموں سے ہوا تھا مگر ایک بھی پیمانہ نصب نہیں کیا گیا۔</p></article></main><footer>جملہ حقوق محفوظ ہیں</footer>`,
      'lang="ur" dir="rtl"',
    ),
    text: [
      'پاکستان اور امریکہ نے جمعرات کو دریا کے چالیس پیمانوں کی پیمائش ایک دوسرے کو بتانے پر اتفاق کر لیا ہے، دونوں ملکوں کے حکام نے صحافیوں کو بتایا۔',
      'نائب وزیر آبی وسائل نے کہا کہ پہلی پیمائش مون سون سے پہلے ایک دوسرے کو دی جائے گی اور اس بار کاغذات دراز میں نہیں رکھے جائیں گے۔',
      'انجینیئروں نے سیلاب کے دنوں میں دریا کو دن میں دو مرتبہ ہاتھ سے ناپا تھا اور نتائج ٹیلی فون پر دارالحکومت بھیجے تھے۔',
      'ناقدین کہتے ہیں کہ پچھلا معاہدہ بھی اسی ہال میں انہی قلموں سے ہوا تھا مگر ایک بھی پیمانہ نصب نہیں کیا گیا۔',
    ],
    title: 'دریا کے پیمانوں پر بات چیت دوبارہ شروع ہوگی',
    outlet: 'روزنامہ ساحل',
    published: '2025-03-14',
    place: 'اسلام آباد',
    language: 'ur',
  },
  {
    name: 'Next.js with hashed class names and several types in one graph',
    html: page(
      `<title>${TITLE}</title>${canonical}${graph({ '@type': ['NewsArticle', 'AnalysisNewsArticle'], '@id': `${url}#a`, headline: TITLE, datePublished: '2025-03-14T05:12:00Z', author: [{ '@type': 'Person', name: 'Hina Rafiq' }], publisher: { '@id': '#o' } }, { '@type': ['NewsMediaOrganization', 'Organization'], '@id': '#o', name: 'Meridian' }, { '@type': 'VideoObject', name: 'A river from above', uploadDate: '2023-01-01' }, { '@type': 'ImageObject', author: { '@type': 'Person', name: 'Ali Zar' } })}`,
      `<div id="__next"><div class="Layout_root__x1Y2z"><header class="Header_bar__9k"><a href="/">Meridian</a></header><main class="Article_main__Q8"><div class="Article_head__a1"><span class="Kicker_k__b2">Analysis</span><h1 class="Headline_h__c3">${TITLE}</h1><div class="Byline_b__d4"><span>Hina Rafiq</span><span>14 March 2025</span><span>6 min</span></div></div><div class="Body_body__e5">${P.map((text) => `<div class="Block_block__f6"><p class="Text_p__g7">${text}</p></div>`).join('')}</div><div class="Rail_rail__h8"><div class="Card_c__i9"><h3>Snow closes the hill towns</h3><p>Lena Ode</p></div></div></main></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"title":"x"}}}</script>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'Meridian',
    published: '2025-03-14',
  },
  {
    name: 'a page drawn by scripts, with its text in linked data only',
    html: page(
      `<title>${TITLE} | Tidewater</title>${canonical}${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, datePublished: '2025-03-14T05:12:00Z', author: { '@type': 'Person', name: 'Hina Rafiq' }, publisher: { '@type': 'Organization', name: 'Tidewater' }, articleBody: P.join('\n\n') })}`,
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/js/main.js"></script>',
    ),
    text: P,
    title: TITLE,
    authors: ['Hina Rafiq'],
    outlet: 'Tidewater',
    published: '2025-03-14',
    warns: ['text-from-linked-data'],
  },
];
