// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { headlinesOfStories } from './several-stories';
import { P } from './sites/site-page';

const [first, second, third] = P;
const story = (title: string, address: string, ...words: string[]) =>
  `<section><h2><a href="${address}">${title}</a></h2>${words.map((text) => `<p>${text}</p>`).join('')}</section>`;

test.each<[name: string, body: string, headlines: string[]]>([
  [
    'a front page',
    `${story('Gauges agreed', 'https://a.example/1', first)}${story('Ports wait', 'https://a.example/2', second)}`,
    ['Gauges agreed', 'Ports wait'],
  ],
  [
    'a page whose whole boxes are links',
    `<a href="https://a.example/1"><h3>Gauges agreed</h3></a><p>${first}</p><a href="https://a.example/2"><h3>Ports wait</h3></a><p>${second}</p>`,
    ['Gauges agreed', 'Ports wait'],
  ],
  [
    'an article under its own linked headline',
    story('Gauges agreed', 'https://a.example/1', first, second),
    ['Gauges agreed'],
  ],
  [
    'an article with boxes about other stories',
    `<h1>Gauges agreed</h1><p>${first}</p><div class="related">${story('Ports wait', 'https://a.example/2', second)}</div><aside>${story('Rail is late', 'https://a.example/3', third)}</aside><p>${third}</p>`,
    [],
  ],
  [
    'headlines with a line of teaser each',
    `<h1>Gauges agreed</h1><p>${first}</p>${story('Ports wait', 'https://a.example/2', 'Ships stand off.')}${story('Rail is late', 'https://a.example/3', 'Again.')}`,
    [],
  ],
  [
    'a live page whose entries are places of the page itself',
    `${story('At noon', '#noon', first)}${story('At one', '#one', second)}`,
    [],
  ],
  [
    'a live page whose entries have addresses on it',
    `${story('At noon', 'https://a.example/live#noon', first)}${story('At one', 'https://a.example/live#one', second)}`,
    ['At one'],
  ],
  [
    'a list of things sold elsewhere',
    `<h1>Ten gauges</h1>${story('A gauge', 'https://shop.example/1', first)}${story('Another', 'https://shop.example/2', second)}`,
    [],
  ],
  [
    'cross-heads with a link in them',
    `<h1>Gauges agreed</h1><p>${first}</p><h2>What the <a href="https://a.example/plan">plan</a> says</h2><p>${second}</p><h2>Who <a href="https://a.example/pays">pays</a></h2><p>${third}</p>`,
    [],
  ],
])('%s', (_name, body, headlines) => {
  const page = new DOMParser().parseFromString(`<main>${body}</main>`, 'text/html');
  expect(headlinesOfStories(page.body, 'https://www.a.example/')).toEqual(headlines);
});
