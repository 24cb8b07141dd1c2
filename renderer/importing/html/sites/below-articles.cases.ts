import { meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const HEAD = meta({ 'og:title': TITLE, 'og:site_name': 'River Gazette', author: 'Omar Daud' });
const KNOWN = { title: TITLE, authors: ['Omar Daud'], outlet: 'River Gazette' };
const QUESTION = 'Who will read the gauges at night?';

/** What pages print below or between the parts of an article. */
export const BELOW_ARTICLES: readonly SitePage[] = [
  {
    name: 'sets what readers wrote and other stories aside, below the end of the one article',
    html: page(
      HEAD,
      `<div><article><h1>${TITLE}</h1>${paragraphs()}</article>
      <div><h2>Written by Omar Daud</h2><div>1.2K followers</div><p>I write about rivers and about those who measure them by night.</p></div>
      <div><h2>Responses (4)</h2><p>What are your thoughts?</p><pre>I set up two of these gauges, and nobody has ever come to read them since.</pre></div></div>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'keeps paragraphs apart where only an empty element stands between their breaks',
    html: page(
      HEAD,
      `<h1>${TITLE}</h1><div data-body="1"><div>${P.join('<br><span class="br" data-pos="3"></span><br>')}</div></div>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'keeps a cross-head that the editor’s system calls a tag',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1>${paragraphs(P.slice(0, 3))}<h3 class="edTag">${QUESTION}</h3>${paragraphs(P.slice(3))}</article>`,
    ),
    ...KNOWN,
    text: [...P.slice(0, 3), QUESTION, ...P.slice(3)],
  },
  {
    name: 'takes the disclaimer of the house and the note on the author from under the text',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1><p>Commentary by Omar Daud</p>${paragraphs()}<p><em>Omar Daud is director of the gauge programme at the River Centre.</em></p>
      <p><em>Commentary is produced by the River Centre, a private institution. Accordingly, all views expressed in this publication should be understood to be solely those of the author(s).</em></p></article>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes the box about a guest author and what asks for subscriptions',
    html: page(
      HEAD,
      `<div><h1>${TITLE}</h1><div>By <a href="/od">Omar Daud</a></div>${paragraphs()}<h4>Authors</h4><div>Guest Author</div><h3>Omar Daud</h3><p>Omar Daud teaches geography in Quetta.</p><p>If you have been enjoying the Gazette, please consider subscribing.</p></div>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes a note on the author that goes on below the name, and the call for donations',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1>${paragraphs()}<div><strong>Omar Daud</strong><p>is a civil engineer and the author of a history of canals.</p></div><h3>Independent journalism needs you</h3><p>If everyone who read us gave Rs100, our fundraising would be over this week.</p><p><a href="/give">Support us</a></p></article>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes the signature with the place of a reporter, and day lines in French',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1><p>Publié le 04 février 2026 à 06h00, modifié le 05 février 2026 à 10h12 · Lecture 3 min.</p>${paragraphs()}<p>Omar Daud (Gwadar, envoyé spécial)</p></article>`,
    ),
    ...KNOWN,
    published: '2026-02-04',
    modified: '2026-02-05',
    text: P,
  },
  {
    name: 'reads who wrote it behind “Interview by”',
    html: page(
      meta({ 'og:title': TITLE, 'og:site_name': 'River Gazette' }),
      `<article><h1>${TITLE}</h1><p>Interview by Omar Daud</p>${paragraphs()}</article>`,
    ),
    ...KNOWN,
    text: P,
  },
];

/** The same places, with words of the article itself. */
export const BELOW_ARTICLES_KEPT: readonly SitePage[] = [
  {
    name: 'keeps the rest of a text that goes on behind the element of its first part',
    html: page(
      HEAD,
      `<main><article><h1>${TITLE}</h1>${paragraphs(P.slice(0, 4))}</article><section><h2>${QUESTION}</h2>${paragraphs(P.slice(4))}</section></main>`,
    ),
    ...KNOWN,
    text: [...P.slice(0, 4), QUESTION, ...P.slice(4)],
  },
  {
    name: 'keeps what stands below a heading of the article that pages use too',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1>${paragraphs(P.slice(0, 4))}<h2>Responses</h2>${paragraphs(P.slice(4))}</article>`,
    ),
    ...KNOWN,
    text: [...P.slice(0, 4), 'Responses', ...P.slice(4)],
  },
  {
    name: 'keeps one sentence whole whose words an element in colour parts',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1>${paragraphs(P.slice(0, 5))}<p>The next meeting is planned for June,<br><span>in Washington</span>,<br>where the bank will take part for the first time.</p></article>`,
    ),
    ...KNOWN,
    text: [
      ...P.slice(0, 5),
      'The next meeting is planned for June, in Washington, where the bank will take part for the first time.',
    ],
  },
  {
    name: 'keeps last paragraphs that speak of authors, gifts and support',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1>${paragraphs()}<p>“Support us,” the fishermen told him, “or leave us.”</p><p>Omar Sahar (no relation of the minister) read the last gauge at night.</p></article>`,
    ),
    ...KNOWN,
    text: [
      ...P,
      '“Support us,” the fishermen told him, “or leave us.”',
      'Omar Sahar (no relation of the minister) read the last gauge at night.',
    ],
  },
  {
    name: 'keeps a last paragraph that reports whose views something is',
    html: page(
      HEAD,
      `<article><h1>${TITLE}</h1>${paragraphs()}<p>The views in the report are solely those of its authors, the deputy minister said, and not of the cabinet.</p></article>`,
    ),
    ...KNOWN,
    text: [
      ...P,
      'The views in the report are solely those of its authors, the deputy minister said, and not of the cabinet.',
    ],
  },
];
