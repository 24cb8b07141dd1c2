import { DEK, ld, meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

export const THINK_TANKS: readonly SitePage[] = [
  {
    name: 'an institution with calls of footnotes, notes below, a word on its independence',
    html: page(
      `<title>${TITLE} | Brook Street</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Brook Street Institution', citation_title: TITLE, citation_author: 'Mahira Anjum', citation_publication_date: '2026/03/05' })}`,
      `<main><article><div class="article-hero"><p class="content-type">Commentary</p><h1>${TITLE}</h1><div class="byline-group"><div class="byline"><a href="/people/ma">Mahira Anjum</a><p class="person-title">Fellow - Foreign Policy</p></div></div><p class="date">March 5, 2026</p></div><div class="article-layout"><aside class="toc"><h2>Contents</h2><ul><li><a href="#a">The drawer</a></li><li><a href="#b">The bank</a></li></ul></aside><div class="byo-blocks -article-content"><div class="editors-note"><p><em>Editor's note: This piece is part of a series on rivers.</em></p></div><p>${P[0].replace('said,', 'said,<sup><a href="#footnote-1" id="fnref-1" class="footnote-ref">1</a></sup>')}</p><h2 id="a">The drawer</h2>${paragraphs(P.slice(1, 4))}<h2 id="b">The bank</h2>${paragraphs(P.slice(4))}</div><section class="footnotes"><h3>Footnotes</h3><ol><li id="footnote-1">Interview, Islamabad, February 2026. <a href="#fnref-1">↩</a></li></ol></section></div><div class="disclaimer"><p>The Brook Street Institution is committed to quality, independence, and impact. We are supported by a diverse array of funders.</p></div></article></main>`,
    ),
    text: [P[0], 'The drawer', ...P.slice(1, 4), 'The bank', ...P.slice(4)],
    title: TITLE,
    authors: ['Mahira Anjum'],
    outlet: 'Brook Street Institution',
    published: '2026-03-05',
  },
  {
    name: 'a centre in Drupal: “Commentary by …”, what commentary is, copyright with its name',
    html: page(
      `<title>${TITLE} | Strategic Centre</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Center for Rivers', 'article:published_time': '2026-03-05T12:00:00-0500' })}`,
      `<div class="dialog-off-canvas-main-canvas"><main role="main"><article class="node--type-article"><h1>${TITLE}</h1><div class="contributors"><p>Commentary by <a href="/people/zh">Zia Haider</a></p><p>Published March 5, 2026</p></div><div class="wysiwyg-wrapper text-high-contrast">${paragraphs()}<p><em><strong>Zia Haider</strong> is a senior adviser at the Center for Rivers in Washington, D.C.</em></p></div><div class="boilerplate"><p><em><strong>Commentary</strong> is produced by the Center for Rivers, a private, tax-exempt institution focusing on water. Its research is nonpartisan and nonproprietary.</em></p><p><em>© 2026 by the Center for Rivers. All rights reserved.</em></p></div><div class="tags"><h3>Tags</h3><a href="/t">Asia</a>, <a href="/u">Water</a></div></article></main></div>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Zia Haider'],
    outlet: 'Center for Rivers',
    published: '2026-03-05',
  },
  {
    name: 'a council: bios, further reading and pictures’ words at the foot',
    html: page(
      `<title>${TITLE} - Ocean Council</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Ocean Council', 'article:published_time': '2026-03-05T16:00:00+00:00', author: 'jdoe' })}${ld({ '@graph': [{ '@type': 'Article', headline: TITLE, datePublished: '2026-03-05T16:00:00+00:00', author: { name: 'jdoe' }, publisher: { name: 'Ocean Council' } }] })}`,
      `<main><article class="post"><header><div class="gta-site-banner"><p class="gta-site-banner--heading"><a href="/b">SouthAsiaSource</a></p><p class="gta-post-site-banner--heading--date">March 5, 2026</p><h2 class="gta-post-site-banner--title">${TITLE}</h2><p class="gta-post-site-banner--byline">By <a href="/expert/um">Uzma Malik</a> and Manal Fatima</p></div></header><div class="gta-post-content">${paragraphs()}<hr class="wp-block-separator"><p><em>Uzma Malik is a nonresident senior fellow at the Ocean Council.</em></p><p><em>Manal Fatima is an assistant director at the Ocean Council.</em></p><div class="ac-further-reading"><h3>Further reading</h3><div class="ac-single-post"><p class="ac-single-post--date">Wed, Mar 4, 2026</p><h4><a href="/1">A bridge falls in the north</a></h4><p>New notes on an old bridge.</p></div></div><p><em>Image: The river at Sukkur, March 3, 2026. Worldwire/Fareed Kazi.</em></p></div></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Uzma Malik', 'Manal Fatima'],
    outlet: 'Ocean Council',
    published: '2026-03-05',
  },
  {
    name: 'an institute: “By: A; B” with a bar before the type of publication',
    html: page(
      `<title>${TITLE} | Institute of Peace and Water</title>${meta({ 'og:title': TITLE, 'og:site_name': 'Institute of Peace and Water' })}`,
      `<main><article><h1>${TITLE}</h1><p class="summary">${DEK}.</p><p class="publication-date">Thursday, March 5, 2026 <span>/</span> <strong>By:</strong> <a href="/a">Tamanna Sood</a>; <a href="/b">Derek Marlow, Ph.D.</a></p><p class="publication-type">Publication Type: <a href="/t">Analysis</a></p><div class="body-content">${paragraphs()}</div><div class="related-publications"><h2>Related Publications</h2><h3><a href="/1">A bridge falls in the north</a></h3><p>Tuesday, March 3, 2026</p><p>A bridge fell after five days of rain, and nobody was hurt.</p></div></article></main>`,
    ),
    text: P,
    title: TITLE,
    authors: ['Tamanna Sood', 'Derek Marlow'],
    outlet: 'Institute of Peace and Water',
    published: '2026-03-05',
  },
  {
    name: 'a podcast with its transcript, players and links to subscribe',
    html: page(
      `<title>Episode 12: ${TITLE} | Law Front</title>${meta({ 'og:title': `Episode 12: ${TITLE}`, 'og:site_name': 'Law Front', 'article:published_time': '2026-03-05T09:00:00-05:00' })}`,
      `<main><article><h1>Episode 12: ${TITLE}</h1><div class="listen-on"><a href="/a">Apple Podcasts</a> <a href="/s">Spotify</a></div><p>In this episode the host talks with an engineer who measured the river at night, and with one who read what he had written.</p><h2>Transcript</h2><p><strong>Host: </strong>${P[3]}</p><p><strong>Guest: </strong>${P[4]}</p><p><strong>Host: </strong>${P[5]}</p><div class="subscribe"><p>Subscribe wherever you listen to podcasts.</p></div></article></main>`,
    ),
    text: [
      'In this episode the host talks with an engineer who measured the river at night, and with one who read what he had written.',
      'Transcript',
      `Host: ${P[3]}`,
      `Guest: ${P[4]}`,
      `Host: ${P[5]}`,
    ],
    title: `Episode 12: ${TITLE}`,
    outlet: 'Law Front',
    published: '2026-03-05',
  },
];
