import { DEK, ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const open = (opening: string, words: readonly string[] = P): string =>
  `<p>${opening}${words[0]}</p>${paragraphs(words.slice(1))}`;

export const PAPERS_OF_PAKISTAN: readonly SitePage[] = [
  {
    name: 'a daily with section and site behind the title, edition line below',
    html: page(
      `<title>${TITLE} - Newspaper - MORNING.EXAMPLE</title>${meta({ 'og:title': TITLE, 'og:site_name': 'MORNING.EXAMPLE', 'og:type': 'article', 'article:published_time': '2026-03-05T07:41:52+05:00', 'article:modified_time': '2026-03-05T07:41:52+05:00', 'article:section': 'Newspaper', author: 'Baqir Sohail', 'og:description': `${P[0].slice(0, 90)}...` })}`,
      `<nav><a href="/">Home</a><a href="/latest">Latest</a></nav><div class="template"><article class="story relative"><h2 class="story__title"><a class="story__link" href="https://morning.example/news/1">${TITLE}</a></h2><div class="flex"><span class="story__byline"><a class="story__byline__link" href="/authors/9">Baqir Sohail</a></span> <span class="badge"><span class="story__time">Published </span><span class="timestamp--date">March 5, 2026</span> <span class="timestamp--time">07:41am</span></span></div>
<figure class="media media--fill"><div class="media__item"><img src="a.jpg" alt="x"></div><figcaption class="media__caption">ISLAMABAD: The delegations in the hall on Thursday.—APP</figcaption></figure>
<div class="story__content overflow-hidden">${open('<strong>ISLAMABAD:</strong> ')}<p><em>Published in Morning, March 5th, 2026</em></p></div></article><aside><h4>Must Read</h4><article class="story"><h2 class="story__title"><a href="/2">A bridge falls</a></h2></article></aside></div><div class="comments">Comments (3) Closed</div><footer>Copyright © 2026 Scribe Publishing Platform</footer>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Baqir Sohail'],
    outlet: 'MORNING.EXAMPLE',
    published: '2026-03-05',
    modified: '2026-03-05',
    section: 'Newspaper',
    place: 'Islamabad',
  },
  {
    name: 'an English daily with excerpt, “READ” lines, a rule on comments',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'The Evening Courier', 'og:description': `${DEK}` })}${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, datePublished: '2026-03-05T19:02:11+05:00', dateModified: '2026-03-05T19:02:11+05:00', author: { '@type': 'Person', name: 'Kamran Yasin' }, publisher: { '@type': 'Organization', name: 'The Evening Courier' } })}`,
      `<div class="story-box-section"><h1>${TITLE}</h1><h2 class="excerpt">${DEK}</h2><div class="authorsection"><ul class="list"><li class="left-authorbox"><a href="/author/7/ky">Kamran Yasin</a> <span>March 05, 2026</span></li></ul></div><div class="featured-image-global"><img alt="delegations at the table" src="x.jpg"><p class="story-imgcaption">delegations at the table. photo: app</p></div><div class="mainstorycontent-parent"><span class="story-text"><p class="story-listen"><button>Listen to article</button></p>${open('', P.slice(0, 3))}<p><strong>READ: </strong><a href="/x">Flood gauges rust in Sindh</a></p>${paragraphs(P.slice(3))}</span></div></div><div class="comments-section"><h4>COMMENTS</h4><p>Comments are moderated and generally will be posted if they are on-topic and not abusive.</p><p>For more information, please see our Comments FAQ</p></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Kamran Yasin'],
    outlet: 'The Evening Courier',
    published: '2026-03-05',
    modified: '2026-03-05',
  },
  {
    name: 'a television site with key points over the text, a desk as author and an agency’s help',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Zed News', 'og:locale': 'en_US', author: 'Web Desk', 'article:published_time': '2026-03-05T11:10:00Z' })}`,
      `<div class="story-area"><div class="breadcrumb"><ul><li><a href="/">Home</a></li><li><a href="/latest">Latest</a></li></ul></div><h1>${TITLE}</h1><div class="author-date"><p class="post-by">By <a href="/writer/web-desk">Web Desk</a></p><p class="post-date-time">March 05, 2026</p></div><div class="content-area"><div class="medium-insert-images"><figure><img src="a.jpg" alt="The delegations"><figcaption itemprop="description">The delegations in Islamabad. — Reuters/File</figcaption></figure></div><ul><li>Forty gauges to be shared.</li><li>No sum named so far.</li></ul><hr>${open('ISLAMABAD: ')}<hr><p><em>— With additional input from Reuters</em></p></div></div><div class="read-more"><h5>More From Latest</h5><ul><li><a href="/1">A bridge falls</a></li></ul></div>`,
    ),
    text: ['Forty gauges to be shared.', 'No sum named so far.', ...P],
    title: TITLE,
    outlet: 'Zed News',
    published: '2026-03-05',
    place: 'Islamabad',
  },
  {
    name: 'a business paper: points, a related story between, copyright line at the foot',
    html: page(
      `<title>${TITLE} - Markets - Trade Ledger</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Trade Ledger', 'article:published_time': '2026-03-05T10:00:00+05:00', 'article:section': 'Markets', author: 'Recorder Report' })}`,
      `<article class="story"><h2 class="story__title">${TITLE}</h2><span class="story__byline">Recorder Report</span> <span class="story__time">Published March 5, 2026</span><div class="story__content">${open('ISLAMABAD: ', P.slice(0, 2))}<p><strong>Also read: </strong><strong><a href="/3">Barrage loan delayed again</a></strong></p>${paragraphs(P.slice(2))}<p><strong>Copyright Trade Ledger, 2026</strong></p></div></article>`,
    ),
    text: P,
    title: TITLE,
    outlet: 'Trade Ledger',
    published: '2026-03-05',
    section: 'Markets',
    place: 'Islamabad',
  },
  {
    name: 'the state agency, in a theme of WordPress',
    html: page(
      `<title>${TITLE} - State Press Service</title>${ld({
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@type': 'Article',
            '@id': 'https://sps.example/#article',
            isPartOf: { '@id': 'https://sps.example/' },
            author: { name: 'Saima Rauf', '@id': 'https://sps.example/#person' },
            headline: TITLE,
            datePublished: '2026-03-05T08:00:00+00:00',
            dateModified: '2026-03-05T08:05:00+00:00',
            publisher: { '@id': 'https://sps.example/#organization' },
            articleSection: ['National'],
          },
          {
            '@type': 'Organization',
            '@id': 'https://sps.example/#organization',
            name: 'State Press Service',
          },
          { '@type': 'Person', '@id': 'https://sps.example/#person', name: 'Saima Rauf' },
        ],
      })}`,
      `<div class="td-main-content-wrap"><article class="post type-post status-publish"><header class="td-post-title"><ul class="td-category"><li class="entry-category"><a href="/n">National</a></li></ul><h1 class="entry-title">${TITLE}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div> <a href="/author/sr">Saima Rauf</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2026-03-05T13:00:00+05:00">Thu, 5 Mar 2026, 1:00 PM</time></span></div></header><div class="td-post-content tagdiv-type"><div class="td-a-rec td-a-rec-id-content_top">- Advertisement -</div>${open('<strong>ISLAMABAD, Mar 05 (SPS):</strong> ')}<div class="td-post-source-tags"><ul class="td-tags td-post-small-box"><li><span>TAGS</span></li><li><a href="/t">water</a></li></ul></div></div></article></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saima Rauf'],
    outlet: 'State Press Service',
    published: '2026-03-05',
    modified: '2026-03-05',
    section: 'National',
    place: 'Islamabad',
  },
  {
    name: 'a state broadcaster without metadata',
    html: page(
      `<title>${TITLE} | National Radio</title>`,
      `<div id="header"><ul><li>Home</li><li>National</li><li>Sports</li></ul></div><div class="node"><h1 class="page-title">${TITLE}</h1><div class="date-display">March 05, 2026</div><div class="field-item"><img src="a.jpg" alt="">${paragraphs()}</div><div class="links">Share this</div></div><div id="footer">© National Radio. All rights reserved</div>`,
      '',
    ),
    text: P,
    title: TITLE,
    outlet: 'National Radio',
    published: '2026-03-05',
  },
  {
    name: 'a column with a note on the writer and his address',
    html: page(
      `<title>River talk - Opinion - MORNING.EXAMPLE</title>${meta({ 'og:title': 'River talk', 'og:site_name': 'MORNING.EXAMPLE', author: 'Asha Mirza', 'article:published_time': '2026-03-06T05:12:00+05:00', 'article:section': 'Newspaper' })}`,
      `<article class="story"><h2 class="story__title">River talk</h2><span class="story__byline">Asha Mirza</span><figure class="media"><img src="w.jpg" alt=""><figcaption class="media__caption">The writer is a hydrologist.</figcaption></figure><div class="story__content">${paragraphs(P.slice(2))}<p><em>The writer is a hydrologist.</em></p><p><em><strong>asha.mirza@example.org</strong></em></p><p><em>Published in Morning, March 6th, 2026</em></p></div></article>`,
    ),
    text: P.slice(2),
    title: 'River talk',
    authors: ['Asha Mirza'],
    outlet: 'MORNING.EXAMPLE',
    published: '2026-03-06',
    section: 'Newspaper',
  },
];
const URDU = [
  'پاکستان اور امریکہ نے جمعرات کو چالیس مقامات پر دریا کے پانی کی پیمائش کے اعداد و شمار ایک دوسرے کو دینے پر اتفاق کیا ہے، دونوں ملکوں کے حکام نے بتایا۔',
  'نائب وزیر آب نے صحافیوں کو بتایا کہ پہلے اعداد و شمار مون سون سے پہلے دیے جائیں گے۔ ان کا کہنا تھا کہ ’ہم نے بہت انتظار کیا۔‘',
  'سکھر میں انجینئروں نے سیلاب کے دنوں میں دن میں دو بار دریا کو ناپا اور جو کچھ معلوم ہوا اسے ٹیلی فون پر دارالحکومت بھیج دیا۔',
  'اگلی ملاقات جون میں واشنگٹن میں ہو گی جہاں وہ بینک بھی شریک ہو گا جس نے بیراجوں کے لیے قرض دیا تھا۔',
];
export const URDU_TITLE = 'دریا کی پیمائش پر پاکستان اور امریکہ کے مذاکرات بحال';
export const PAPERS_OF_PAKISTAN_IN_URDU: readonly SitePage[] = [
  {
    name: 'a broadcaster in Urdu: labels for screen readers, links that skip a list, a caption',
    html: page(
      `<title>${URDU_TITLE} - عالمی نشریات اردو</title>${meta({ 'og:title': URDU_TITLE, 'og:site_name': 'عالمی نشریات اردو', 'article:published_time': '2026-03-05T10:11:12.000Z', 'article:modified_time': '2026-03-05T10:11:12.000Z', 'article:author': 'https://facebook.example/x' })}`,
      `<main role="main"><div><h1 id="content" tabindex="-1">${URDU_TITLE}</h1></div><div><figure><img alt="دریا" src="a.jpg"><p>،تصویر کا ذریعہGetty Images</p><figcaption><span class="visually-hidden">،تصویر کا کیپشن</span> دریا پر ایک ملاح</figcaption></figure></div><section role="region" aria-labelledby="article-byline"><ul role="list"><li><span class="visually-hidden">،مصنف</span><span>ریاض سحر</span></li></ul></section><div><ul><li><time datetime="2026-03-05">5 مارچ 2026</time></li></ul></div>${URDU.slice(
        0,
        2,
      )
        .map((text) => `<div dir="rtl"><p dir="rtl">${text}</p></div>`)
        .join(
          '',
        )}<section aria-label="سب سے زیادہ پڑھی جانے والی"><a href="#end-of-recommendations" class="visually-hidden">مواد پر جائیں</a><strong id="recommendations-heading">سب سے زیادہ پڑھی جانے والی</strong><ul><li><a href="/1">ایک پل گر گیا</a></li><li><a href="/2">قرض میں پھر تاخیر</a></li></ul><p id="end-of-recommendations" tabindex="-1" class="visually-hidden">مواد پر جائیں</p></section>${URDU.slice(
        2,
      )
        .map((text) => `<div dir="rtl"><p dir="rtl">${text}</p></div>`)
        .join('')}</main>`,
      'lang="ur" dir="rtl"',
    ),
    // Only words that nobody sees say that this is the author: the line is left standing.
    text: ['ریاض سحر', ...URDU],
    title: URDU_TITLE,
    outlet: 'عالمی نشریات اردو',
    published: '2026-03-05',
    modified: '2026-03-05',
    language: 'ur',
  },
  {
    name: 'an Urdu daily with its town and agency in front, its day in words',
    html: page(
      `<title>${URDU_TITLE}</title>${meta({ 'og:title': URDU_TITLE, 'og:site_name': 'روزنامہ مثال' })}`,
      `<div class="detail_view"><h1>${URDU_TITLE}</h1><div class="detail_time">05 مارچ ، 2026</div><div class="description_layout"><p>اسلام آباد: ${URDU[0]}</p>${paragraphs(URDU.slice(1))}</div><div class="more_layout"><h2>مزید پڑھیں</h2><ul><li><a href="/1">ایک پل گر گیا</a></li><li><a href="/2">قرض میں پھر تاخیر ہو گئی ہے</a></li></ul></div></div>`,
      'lang="ur" dir="rtl"',
    ),
    text: URDU,
    title: URDU_TITLE,
    outlet: 'روزنامہ مثال',
    published: '2026-03-05',
    language: 'ur',
    place: 'اسلام آباد',
  },
];
