import { DEK, ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const HIDDEN =
  'style="border:0;clip:rect(0 0 0 0);clip-path:inset(50%);height:1px;margin:-1px;overflow:hidden;padding:0;position:absolute;width:1px;white-space:nowrap"';
const news = (more: Record<string, unknown> = {}): string =>
  ld({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: TITLE,
    datePublished: '2026-03-05T10:11:12Z',
    dateModified: '2026-03-05T15:00:00Z',
    ...more,
  });

export const AGENCIES_AND_BROADCASTERS: readonly SitePage[] = [
  {
    name: 'an agency whose paragraphs are divs, with words for screen readers in its links',
    html: page(
      `<title>${TITLE} | Worldwire</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Worldwire', 'article:section': 'Asia Pacific' })}${news(
        {
          author: [
            { '@type': 'Person', name: 'Saad Noor' },
            { '@type': 'Person', name: 'Ines Vidal' },
          ],
          publisher: { '@type': 'NewsMediaOrganization', name: 'Worldwire' },
        },
      )}`,
      `<header class="site-header"><a href="/">Worldwire</a></header><main id="main-content"><article class="article-grid" data-testid="Article"><header class="article-header"><nav aria-label="Breadcrumbs"><a href="/asia">Asia Pacific</a></nav><h1 data-testid="Heading">${TITLE}</h1><div class="info-content"><div class="author-name" data-testid="AuthorName">By <a href="/a">Saad Noor</a> and <a href="/b">Ines Vidal</a></div><time datetime="2026-03-05T10:11:12Z"><span data-testid="DateLineText">March 5, 2026</span><span data-testid="DateLineText">10:11 AM UTC</span><span>Updated 5 hours ago</span></time></div></header><div class="article-body"><div class="article-body__content"><div data-testid="paragraph-0" class="text__text__1FZLe body__full_width__ekUdw">ISLAMABAD, March 5 (Worldwire) - ${P[0]}</div><div data-testid="paragraph-1" class="text__text__1FZLe">${P[1]}</div><p class="newsletter-sign-up" data-testid="Body">The Asia Briefing newsletter has the news of the region in your inbox. Sign up <a href="/n">here</a>.</p><div data-testid="paragraph-2" class="text__text__1FZLe">${P[2].replace('the talks', `<a href="https://x.example/t">the talks<span ${HIDDEN}>, opens new tab</span></a>`)}</div><div data-testid="Ad" class="ad-slot">Advertisement · Scroll to continue</div>${paragraphs(P.slice(3), 'div', 'class="text__text__1FZLe"')}<p data-testid="SignOff" class="sign-off">Reporting by Saad Noor in Islamabad and Ines Vidal in Washington; Editing by Petra Lund</p><p data-testid="Body">Our Standards: <a href="/s">The Worldwire Trust Principles.<span ${HIDDEN}>, opens new tab</span></a></p></div></div></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Saad Noor', 'Ines Vidal'],
    outlet: 'Worldwire',
    published: '2026-03-05',
    modified: '2026-03-05',
    section: 'Asia Pacific',
    place: 'Islamabad',
  },
  {
    name: 'an agency with its own elements, cards of other stories between, a rule and who contributed',
    html: page(
      `<title>${TITLE} | Joint Press</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Joint Press', 'article:published_time': '2026-03-05T10:11:12' })}${news({ author: [{ '@type': 'Person', name: 'MUNIR ASAD' }], publisher: { '@type': 'Organization', name: 'Joint Press' } })}`,
      `<div class="Page-content"><main class="Page-main"><bsp-story-page><div class="Page-lead"><figure class="Figure"><figcaption class="Figure-caption"><p>A gauge stands in the river near Sukkur, Pakistan, Wednesday, March 4, 2026. (JP Photo/Fareed Kazi)</p></figcaption></figure></div><h1 class="Page-headline">${TITLE}</h1><div class="Page-byline"><div class="Page-authors"><span>By&nbsp;</span><a class="Link" href="/author/ma">MUNIR ASAD</a></div><div class="Page-dateModified"><bsp-timestamp>Updated 3:00 PM UTC, March 5, 2026</bsp-timestamp></div></div><div class="RichTextStoryBody RichTextBody"><p>ISLAMABAD (JP) — ${P[0]}</p><p>${P[1]}</p><div class="Enhancement"><div class="Enhancement-item"><bsp-list-loadmore class="PageListStandardG"><div class="PageList-header"><h2 class="PageList-header-title">Related Stories</h2></div><div class="PageList-items"><div class="PagePromo"><div class="PagePromo-title"><a class="Link" href="/1">A bridge falls in the north</a></div><div class="PagePromo-description">Five days after the rain, a bridge fell.</div></div></div></bsp-list-loadmore></div></div>${paragraphs(P.slice(2))}<p>___</p><p>Joint Press writer Lena Ode in Washington contributed to this report.</p></div></bsp-story-page></main></div>`,
    ),
    text: [...P, 'Joint Press writer Lena Ode in Washington contributed to this report.'],
    title: TITLE,
    authors: ['Munir Asad'],
    outlet: 'Joint Press',
    published: '2026-03-05',
    modified: '2026-03-05',
    place: 'Islamabad',
  },
  {
    name: 'a French channel in English: lead in bold, “Issued on” in numbers, other stories between',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Chaîne 9' })}${news({ author: { '@type': 'Organization', name: 'Chaîne 9' }, publisher: { '@type': 'NewsMediaOrganization', name: 'Chaîne 9' }, articleSection: 'asia-pacific' })}`,
      `<main><article class="t-content"><h1 class="t-content__title a-page-title">${TITLE}</h1><p class="t-content__chapo">${DEK}.</p><div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">Issued on: <time datetime="2026-03-05T10:11:12+00:00" pubdate="pubdate">05/03/2026 - 11:11</time></span><span class="m-pub-dates__date">Modified: <time datetime="2026-03-05T15:00:00+00:00">05/03/2026 - 16:00</time></span></p><span class="m-reading-time">3 min</span></div><div class="t-content__authors-tts"><div class="m-from-author">By:<a href="/a" class="m-from-author__name">NEWS WIRES</a></div></div><figure class="m-item-image"><figcaption class="a-media-legend"><span>A gauge in the river in March 2026.</span> © Ali Zar, AFP</figcaption></figure><div class="t-content__body u-clearfix"><div class="o-self-promo">Advertising</div>${paragraphs(P.slice(0, 3))}<p><strong>Read more</strong><a href="/r">Barrage loan delayed again</a></p>${paragraphs(P.slice(3))}<p>(Chaîne 9 with AFP and Reuters)</p></div></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Chaîne 9'],
    outlet: 'Chaîne 9',
    published: '2026-03-05',
    modified: '2026-03-05',
    section: 'asia-pacific',
  },
  {
    name: 'a Gulf channel: words for screen readers in byline and day, a list of stories inside the text',
    html: page(
      `<title>${TITLE} | Water News | Gulf Channel</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Gulf Channel', 'og:description': `${DEK}.` })}${news({ author: [{ '@type': 'Person', name: 'Abid Hassan' }], publisher: { '@type': 'Organization', name: 'Gulf Channel' } })}`,
      `<div id="root"><main id="main-content-area"><header class="article-header"><div class="topics"><a href="/n">News</a><span class="screen-reader-text">|</span><a href="/w">Water</a></div><h1>${TITLE}</h1><p class="article__subhead"><em>${DEK}.</em></p></header><figure class="article-featured-image"><figcaption>A boat on the river [File: Ali Zar/AP]</figcaption></figure><div class="article-info-block"><div class="article-author-name"><span class="screen-reader-text">By </span><span class="author-link"><a class="author-link" href="/author/ah">Abid Hassan</a></span></div><div class="date-simple"><span class="screen-reader-text">Published On 5 Mar 2026</span><span aria-hidden="true">5 Mar 2026</span></div></div><div class="wysiwyg wysiwyg--all-content" aria-live="polite" aria-atomic="true"><p><strong>Islamabad, Pakistan –</strong> ${P[0]}</p><p>${P[1]}</p><div class="more-on"><h2 class="more-on__heading">Recommended Stories</h2><span class="screen-reader-text">list of 2 items</span><ul class="more-on__list"><li><span class="screen-reader-text">list 1 of 2</span><a href="/1">A bridge falls in the north</a></li><li><span class="screen-reader-text">list 2 of 2</span><a href="/2">Barrage loan delayed again</a></li></ul><span class="screen-reader-text">end of list</span></div><h2>Four years in a drawer</h2>${paragraphs(P.slice(2))}</div></main></div>`,
    ),
    text: [P[0], P[1], 'Four years in a drawer', ...P.slice(2)],
    title: TITLE,
    authors: ['Abid Hassan'],
    outlet: 'Gulf Channel',
    published: '2026-03-05',
    modified: '2026-03-05',
    place: 'Islamabad, Pakistan',
  },
  {
    name: 'an American broadcaster abroad: byline as a link, “See also” in a block',
    html: page(
      `<title>${TITLE}</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Free Wave', title: TITLE })}${news({ author: { '@type': 'Person', name: 'Aziz Gulzar' }, publisher: { '@type': 'NewsMediaOrganization', name: 'Free Wave' }, articleSection: 'South & Central Asia', inLanguage: 'en' })}`,
      `<div class="body-container"><div class="hdr-container"><div class="col-title"><div class="category"><a href="/z">South &amp; Central Asia</a></div><h1 class="title pg-title">${TITLE}</h1></div><div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="2026-03-05T10:11:12+00:00">March 05, 2026</time></span></div><ul class="links__list"><li class="links__item"><a class="links__item-link" href="/author/ag" rel="author">Aziz Gulzar</a></li></ul></div></div><div id="article-content" class="content-floated-wrap fb-quotable"><div class="wsw"><span class="dateline">ISLAMABAD — </span><p>${P[0]}</p>${paragraphs(P.slice(1, 3))}<div class="wsw__embed"><div class="media-block also-read"><a class="img-wrap" href="/s"><span class="also-read__text--label">SEE ALSO:</span><h4 class="media-block__title">A bridge falls in the north</h4></a></div></div>${paragraphs(P.slice(3))}</div></div></div><div class="share--box"><a href="#">share</a></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Aziz Gulzar'],
    outlet: 'Free Wave',
    published: '2026-03-05',
    modified: '2026-03-05',
    section: 'South & Central Asia',
    place: 'Islamabad',
  },
  {
    name: 'the transcript of a programme: speakers in capitals, the note on transcripts below',
    html: page(
      `<title>${TITLE} : Public Radio</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Public Radio' })}${news({ author: { '@type': 'Person', name: ['Dana Hamdan'] }, publisher: { name: 'Public Radio' } })}`,
      `<main><article class="story"><div class="slug-wrap"><h3 class="slug"><a href="/a">Asia</a></h3></div><div class="storytitle"><h1>${TITLE}</h1></div><div id="storybyline"><div class="byline"><p class="byline__name"><a rel="author" href="/d">Dana Hamdan</a></p></div></div><div class="dateblock"><time datetime="2026-03-05T05:05:00-05:00"><span class="date">March 5, 2026</span><span class="time">5:05 AM ET</span></time></div><div class="transcript storytext" aria-label="Transcript"><p>STEPHEN INSKOP, HOST:</p><p>${P[0]}</p><p>DIANA HADID, BYLINE: ${P[3]}</p><p>HAMID SAHAR: We have waited long enough.</p><p>HADID: ${P[4]}</p><p>INSKOP: ${P[5]}</p><p>(SOUNDBITE OF RIVER)</p><p class="disclaimer">Copyright &copy; 2026 Public Radio. All rights reserved. Visit our website <a href="/t">terms of use</a> for further information.</p></div></article></main>`,
    ),
    text: [
      'STEPHEN INSKOP, HOST:',
      P[0],
      `DIANA HADID, BYLINE: ${P[3]}`,
      'HAMID SAHAR: We have waited long enough.',
      `HADID: ${P[4]}`,
      `INSKOP: ${P[5]}`,
      '(SOUNDBITE OF RIVER)',
    ],
    title: TITLE,
    authors: ['Dana Hamdan'],
    outlet: 'Public Radio',
    published: '2026-03-05',
    modified: '2026-03-05',
  },
  {
    name: 'an American channel: town and name in front of the text, cards between, who contributed',
    html: page(
      `<title>${TITLE} | KNN</title>${meta({ 'og:title': TITLE, 'og:site_name': 'KNN', 'article:section': 'asia' })}${news(
        {
          author: [
            { '@type': 'Person', name: 'Sofia Tarin' },
            { '@type': 'Person', name: 'Rana Mokri' },
          ],
          publisher: { '@type': 'Organization', name: 'KNN' },
        },
      )}`,
      `<div class="layout__wrapper"><main class="article__main"><div class="headline__wrapper"><h1 class="headline__text inline-placeholder" id="maincontent">${TITLE}</h1></div><div class="headline__sub-text"><div class="byline"><div class="byline__names">By <a class="byline__link" href="/s"><span class="byline__name">Sofia Tarin</span></a> and <a class="byline__link" href="/r"><span class="byline__name">Rana Mokri</span></a>, KNN</div></div><div class="timestamp">Updated 10:00 AM EST, Thu March 5, 2026</div></div><div class="article__content-container"><div class="article__content" itemprop="articleBody"><div class="source inline-placeholder"><cite class="source__cite"><span class="source__location">Islamabad, Pakistan</span><span class="source__text">KNN</span>&nbsp;&mdash;&nbsp;</cite></div><p class="paragraph inline-placeholder">${P[0]}</p><p class="paragraph">${P[1]}</p><div class="related-content related-content--article"><a href="/1"><div class="related-content__info"><p class="related-content__headline"><span class="related-content__label-text">Related article</span><span class="related-content__headline-text">A bridge falls in the north</span></p></div></a></div><h2 class="subheader inline-placeholder">The same pens</h2>${paragraphs(P.slice(2))}<p class="paragraph"><em>KNN’s Lena Ode contributed reporting.</em></p></div></div></main></div>`,
    ),
    text: [P[0], P[1], 'The same pens', ...P.slice(2), 'KNN’s Lena Ode contributed reporting.'],
    title: TITLE,
    authors: ['Sofia Tarin', 'Rana Mokri'],
    outlet: 'KNN',
    published: '2026-03-05',
    modified: '2026-03-05',
    section: 'asia',
    place: 'Islamabad',
  },
  {
    name: 'a live blog of many posts',
    html: page(
      `<title>${TITLE} - live | KNN</title>${meta({ 'og:title': `${TITLE} - live`, 'og:site_name': 'KNN' })}${ld({ '@type': 'LiveBlogPosting', headline: `${TITLE} - live`, datePublished: '2026-03-05T06:00:00Z', author: { '@type': 'Person', name: 'Rana Mokri' }, publisher: { name: 'KNN' }, liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Doors open' }] })}`,
      `<main><h1>${TITLE} - live</h1><div class="live-story"><div class="live-story__items"><article class="live-story-post liveStoryPost" id="p3"><header><time datetime="2026-03-05T09:00:00Z">4 min ago</time><h2 class="live-story-post__headline">A third meeting is named</h2></header><div class="live-story-post__content"><p>${P[5]}</p><p>${P[4]}</p></div></article><article class="live-story-post liveStoryPost" id="p2"><header><time datetime="2026-03-05T08:00:00Z">1 hr ago</time><h2 class="live-story-post__headline">The minister speaks</h2></header><div class="live-story-post__content"><p>${P[1]}</p></div></article><article class="live-story-post liveStoryPost" id="p1"><header><time datetime="2026-03-05T06:00:00Z">3 hr ago</time><h2 class="live-story-post__headline">Doors open</h2></header><div class="live-story-post__content"><p>${P[0]}</p><p>${P[2]}</p></div></article></div></div></main>`,
    ),
    text: ['A third meeting is named', P[5], P[4], 'The minister speaks', P[1], 'Doors open', P[0], P[2]],
    title: `${TITLE} - live`,
    authors: ['Rana Mokri'],
    outlet: 'KNN',
    published: '2026-03-05',
  },
  {
    name: 'a cable channel: links in capitals between the paragraphs, its app, a note on the reporter',
    html: page(
      `<title>${TITLE} | Vixen News</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Vixen News', 'dc.date': '2026-03-05' })}${news({ author: { '@type': 'Person', name: 'Ash Carnes' }, publisher: { name: 'Vixen News' } })}`,
      `<main class="main-content"><article class="article-wrap"><header class="article-header"><div class="article-meta"><span class="eyebrow"><a href="/p">Pakistan</a></span><h1 class="headline speakable">${TITLE}</h1><h2 class="sub-headline speakable">${DEK}</h2><div class="author-byline"><span>By <span><a href="/person/c">Ash Carnes</a></span> <span class="article-source"><a href="/">Vixen News</a></span></span></div><div class="article-date"><span class="published-date">Published <time>March 5, 2026 5:11am EST</time></span></div></div></header><div class="article-content"><div class="article-body"><p class="speakable">${P[0]}</p><p>${P[1]}</p><p><a href="/1"><u><strong>BRIDGE FALLS IN THE NORTH AS RIVER RISES AGAIN</strong></u></a></p>${paragraphs(P.slice(2, 4))}<p><a href="https://vixen.example/app"><u><strong>CLICK HERE TO DOWNLOAD THE VIXEN NEWS APP</strong></u></a></p>${paragraphs(P.slice(4))}<p><i>The Joint Press contributed to this report.</i></p></div><div class="article-footer"><div class="author-bio"><p>Ash Carnes is a reporter for Vixen News. Story tips can be sent to ash@vixen.example.</p></div></div></div></article></main>`,
    ),
    text: [...P, 'The Joint Press contributed to this report.'],
    title: TITLE,
    authors: ['Ash Carnes'],
    outlet: 'Vixen News',
    published: '2026-03-05',
    modified: '2026-03-05',
  },
];
