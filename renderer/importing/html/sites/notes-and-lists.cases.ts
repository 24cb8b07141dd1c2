import { meta, P, page, paragraphs, type SitePage, TITLE } from './site-page';

const HEAD = meta({ 'og:title': TITLE, 'og:site_name': 'River Gazette', author: 'Omar Daud' });
const KNOWN = { title: TITLE, authors: ['Omar Daud'], outlet: 'River Gazette' };
const LINKS =
  '<ul><li><a href="/a">Barrage loan delayed again</a></li><li><a href="/b">Gauges stolen</a></li></ul>';
const PAPERS =
  '<ul><li><a href="/a">Barrage loan delayed for the third time</a></li><li><a href="/b">Forty gauges stolen within one winter</a></li></ul>';
const NOTE =
  'The readings were counted by hand, at night, by two engineers who did not know of each other, and they agree.';
const article = (words: string) => page(HEAD, `<article><h1>${TITLE}</h1>${words}</article>`);

/** Notes on authors, captions, lists of other stories and entries for sources, that stand among the paragraphs. */
export const NOTES_AND_LISTS: readonly SitePage[] = [
  {
    name: 'takes the note on the author from over the text, with the link to more',
    html: article(
      `<div class="bio"><p><span>OMAR DAUD</span> is a Senior Fellow at the River Centre and the author of a history of canals.</p><a href="/od">More by Omar Daud</a></div>${paragraphs()}`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes the note on the author from under the text, with a heading that leads elsewhere below it',
    html: article(
      `${paragraphs()}<p><em>Omar Daud is a nonresident fellow at the River Centre.</em></p><h4>Further reading</h4><div><h3><a href="/x">Two customs unions</a></h3></div>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes a list of other stories from between the paragraphs, with its label',
    html: article(
      `${paragraphs(P.slice(0, 3))}<p><strong>یہ بھی پڑھیے</strong></p>${LINKS}${paragraphs(P.slice(3))}`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes the caption of a picture with the name of its agency',
    html: article(
      `<div class="slide"><p>A boy reads a gauge near Sukkur, Pakistan, Monday, Feb. 2, 2026. (KNN Photo/K.M. Ode)</p></div>${paragraphs()}`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes how to cite the paper from under the text',
    html: article(
      `${paragraphs()}<h3>How to cite</h3><p>Daud, O. (2026) Gauges. Policy Paper 44. River Centre.</p>`,
    ),
    ...KNOWN,
    text: P,
  },
  {
    name: 'takes the number of a note that leads back, and keeps the note’s words',
    html: article(
      `<p>${P[0]}<a id="call-1" href="#note-1">1</a></p>${paragraphs(P.slice(1))}<div><a id="note-1" href="#call-1">1</a><div><p>${NOTE}</p></div></div>`,
    ),
    ...KNOWN,
    text: [...P, NOTE],
  },
  {
    name: 'names the site that its title names, where the metadata name a shelf',
    html: page(
      `<title>${TITLE} - River Gazette</title>${meta({ 'og:title': TITLE, 'og:site_name': 'U.S.', author: 'Omar Daud' })}`,
      `<a href="/">River Gazette</a><article><h1>${TITLE}</h1>${paragraphs()}</article>`,
    ),
    ...KNOWN,
    text: P,
  },
];

const OF_ONESELF =
  'Omar Daud is a name that means little in the capital and everything in Sukkur, where he reads gauges.';
const CITED = 'How to cite this river';

/** The same shapes, of the article's own. */
export const NOTES_AND_LISTS_KEPT: readonly SitePage[] = [
  {
    name: 'keeps a first paragraph about a person who bears the author’s family name, or another',
    html: article(`<p>Hamid Sahar is a deputy minister and a reader of gauges.</p>${paragraphs()}`),
    ...KNOWN,
    text: ['Hamid Sahar is a deputy minister and a reader of gauges.', ...P],
  },
  {
    name: 'keeps a paragraph further down that tells who the author is',
    html: article(`${paragraphs(P.slice(0, 3))}<p>${OF_ONESELF}</p>${paragraphs(P.slice(3))}`),
    ...KNOWN,
    text: [...P.slice(0, 3), OF_ONESELF, ...P.slice(3)],
  },
  {
    name: 'keeps a list of links under a line of the article’s own, and under a head that is one word',
    html: article(
      `${paragraphs(P.slice(0, 3))}<p>The bank published these papers on Thursday</p>${PAPERS}<h3>Watch</h3><p><a href="/c">Forty gauges and one clock</a></p>${paragraphs(P.slice(3))}`,
    ),
    ...KNOWN,
    text: [
      ...P.slice(0, 3),
      'The bank published these papers on Thursday',
      'Barrage loan delayed for the third time',
      'Forty gauges stolen within one winter',
      'Forty gauges and one clock',
      ...P.slice(3),
    ],
  },
  {
    name: 'keeps sentences with a bracket that names no owner of a picture',
    html: article(
      `${paragraphs(P.slice(0, 5))}<p>The readings were compared with pictures from above (River Images and two others).</p>`,
    ),
    ...KNOWN,
    text: [
      ...P.slice(0, 5),
      'The readings were compared with pictures from above (River Images and two others).',
    ],
  },
  {
    name: 'keeps a heading that only begins as one over an entry does',
    html: article(`${paragraphs(P.slice(0, 5))}<h3>${CITED} in court</h3>${paragraphs(P.slice(5))}`),
    ...KNOWN,
    text: [...P.slice(0, 5), `${CITED} in court`, ...P.slice(5)],
  },
  {
    name: 'keeps the number in front of a note’s words, on their line',
    html: article(
      `<p>${P[0]}<a id="call-1" href="#note-1">[1]</a></p>${paragraphs(P.slice(1))}<p><a id="note-1" href="#call-1">[1]</a> ${NOTE}</p>`,
    ),
    ...KNOWN,
    text: [...P, `[1] ${NOTE}`],
  },
  {
    name: 'keeps a number that is a link to a place which leads nowhere back',
    html: article(
      `${paragraphs(P.slice(0, 5))}<p>It stood at gauge <a href="#g40">40</a>, below the barrage.</p><p id="g40">${P[5]}</p>`,
    ),
    ...KNOWN,
    text: [...P.slice(0, 5), 'It stood at gauge 40, below the barrage.', P[5]],
  },
  {
    name: 'keeps an outlet that the metadata name, though the page’s title ends otherwise',
    html: page(
      `<title>${TITLE} - World</title>${meta({ 'og:title': TITLE, 'og:site_name': 'River Gazette', author: 'Omar Daud' })}`,
      `<a href="/">World</a><article><h1>${TITLE}</h1>${paragraphs()}</article>`,
    ),
    ...KNOWN,
    text: P,
  },
];
