import type { CiteItem, StyleId } from '../model/brief';
import { article } from './golden.cases';

/** Sources that are no signed article of a newspaper: what is said of each is what a record can know. */
export const OTHER_SOURCES = [
  article('m1', {
    title: 'Harbour talks',
    authors: ['Amna Baker'],
    outlet: 'Harbour Gazette',
    published: '2025-04-02',
    url: 'https://h.example/a',
  }),
  article('v1', {
    title: 'Briefing on the port',
    authors: ['Port Authority of Karachi'],
    outlet: 'Meridian TV',
    published: '2025-04-02',
    url: 'https://v.example/a',
  }),
  article('an', {
    title: 'A view of the port',
    authors: ['Anonymous'],
    outlet: 'Harbour Gazette',
    published: '2025',
  }),
  article('u1', {
    title: 'بندرگاہ کی بات چیت',
    authors: ['احمد خان'],
    outlet: 'روزنامہ جنگ',
    published: '2025-04-02',
  }),
  article('t1', {
    title: 'Port talks [بندرگاہ کی بات چیت]',
    authors: ['Ahmed Khan'],
    outlet: 'Jang',
    published: '2025-04-02',
  }),
  article('h1', {
    title: 'South and Central Asia: Hearing before the Subcommittee',
    authors: ['U.S. House Committee on Foreign Affairs'],
    published: '2026-02-11',
  }),
  article('un', {
    title: 'Resolution 2593 (2021)',
    authors: ['United Nations Security Council'],
    published: '2021-08-30',
  }),
  article('le', { title: 'Letter to the Speaker', authors: ['Zara Malik'], published: '2025-05-01' }),
  article('tr', { title: 'Indus Waters Treaty', published: '1960-09-19' }),
  article(
    'ud',
    {
      title: 'About the port',
      outlet: 'portauthority.example',
      url: 'https://portauthority.example/about',
      accessed: '2026-11-21',
    },
    { accessed: 'confirmed' },
  ),
];

const cite = (
  articleId: string,
  label?: 'page' | 'paragraph' | 'section' | 'timestamp',
  value = '',
): CiteItem => ({
  articleId,
  ...(label && { locator: { label, value } }),
});

/** The notes of one brief: the first names two sources, so that the second is no “ibid.”. */
export const OTHER_NOTES: readonly CiteItem[][] = [
  [cite('m1', 'page', '101-108'), cite('v1', 'timestamp', '1:02:33')],
  [cite('m1', 'page', '109')],
  [cite('m1', 'page', '109')],
  [cite('m1', 'page', '110')],
  [cite('an', 'paragraph', '3')],
  [cite('u1', 'paragraph', '3')],
  [cite('t1', 'paragraph', '3-5')],
  [cite('h1', 'page', '12')],
  [cite('un', 'paragraph', '3')],
  [cite('le')],
  [cite('tr', 'section', 'IV')],
  [cite('ud')],
];

export const OTHER_FORMS_OF_NOTES: readonly { style: StyleId; notes: readonly string[] }[] = [
  {
    style: 'chicago-notes',
    notes: [
      'Amna Baker, “Harbour Talks,” *Harbour Gazette*, April 2, 2025, 101–108, https://h.example/a; Port Authority of Karachi, “Briefing on the Port,” *Meridian TV*, April 2, 2025, 1:02:33, https://v.example/a.',
      'Baker, “Harbour Talks,” 109.',
      'Ibid.',
      'Ibid., 110.',
      'Anonymous, “A View of the Port,” *Harbour Gazette*, 2025, para. 3, on file with author (an).',
      'احمد خان, “بندرگاہ کی بات چیت,” *روزنامہ جنگ*, April 2, 2025, para. 3, on file with author (u1).',
      'Ahmed Khan, “Port talks [بندرگاہ کی بات چیت],” *Jang*, April 2, 2025, paras. 3–5, on file with author (t1).',
      'U.S. House Committee on Foreign Affairs, “South and Central Asia: Hearing before the Subcommittee,” February 11, 2026, 12, on file with author (h1).',
      'United Nations Security Council, “Resolution 2593 (2021),” August 30, 2021, para. 3, on file with author (un).',
      'Zara Malik, “Letter to the Speaker,” May 1, 2025, on file with author (le).',
      '“Indus Waters Treaty,” September 19, 1960, sec. IV, on file with author (tr).',
      '“About the Port,” portauthority.example, n.d., accessed November 21, 2026, https://portauthority.example/about.',
    ],
  },
  {
    style: 'apa',
    notes: [
      '(Baker, 2025, pp. 101–108; Port Authority of Karachi, 2025, 1:02:33)',
      '(Baker, 2025, p. 109)',
      '(Baker, 2025, p. 109)',
      '(Baker, 2025, p. 110)',
      '(Anonymous, 2025, para. 3)',
      '(احمد خان, 2025, para. 3)',
      '(Khan, 2025, paras. 3–5)',
      '(U.S. House Committee on Foreign Affairs, 2026, p. 12)',
      '(United Nations Security Council, 2021, para. 3)',
      '(Malik, 2025)',
      '(“Indus Waters Treaty,” 1960, Section IV)',
      '(*About the Port*, n.d.)',
    ],
  },
  {
    style: 'oscola',
    notes: [
      'Amna Baker, ‘Harbour Talks’ *Harbour Gazette* (2 April 2025) 101–108 <https://h.example/a>; Port Authority of Karachi, ‘Briefing on the Port’ *Meridian TV* (2 April 2025) at 1:02:33 <https://v.example/a>.',
      'Baker (n 1) 109.',
      'ibid.',
      'ibid 110.',
      'Anonymous, ‘A View of the Port’ *Harbour Gazette* (2025) para 3 (copy on file with author, an).',
      'احمد خان, ‘بندرگاہ کی بات چیت’ *روزنامہ جنگ* (2 April 2025) para 3 (copy on file with author, u1).',
      'Ahmed Khan, ‘Port talks [بندرگاہ کی بات چیت]’ *Jang* (2 April 2025) paras 3–5 (copy on file with author, t1).',
      'U.S. House Committee on Foreign Affairs, ‘South and Central Asia: Hearing before the Subcommittee’ (11 February 2026) 12 (copy on file with author, h1).',
      'United Nations Security Council, ‘Resolution 2593 (2021)’ (30 August 2021) para 3 (copy on file with author, un).',
      'Zara Malik, ‘Letter to the Speaker’ (1 May 2025) (copy on file with author, le).',
      '‘Indus Waters Treaty’ (19 September 1960) s IV (copy on file with author, tr).',
      '‘About the Port’ (portauthority.example) <https://portauthority.example/about> accessed 21 November 2026.',
    ],
  },
  {
    style: 'crs',
    notes: [
      'Amna Baker, “Harbour Talks,” *Harbour Gazette*, April 2, 2025, pp. 101–108; Port Authority of Karachi, “Briefing on the Port,” *Meridian TV*, April 2, 2025, at 1:02:33.',
      'Amna Baker, “Harbour Talks,” *Harbour Gazette*, April 2, 2025, p. 109.',
      'Amna Baker, “Harbour Talks,” *Harbour Gazette*, April 2, 2025, p. 109.',
      'Amna Baker, “Harbour Talks,” *Harbour Gazette*, April 2, 2025, p. 110.',
      'Anonymous, “A View of the Port,” *Harbour Gazette*, 2025, paragraph 3.',
      'احمد خان, “بندرگاہ کی بات چیت,” *روزنامہ جنگ*, April 2, 2025, paragraph 3.',
      'Ahmed Khan, “Port talks [بندرگاہ کی بات چیت],” *Jang*, April 2, 2025, paragraphs 3–5.',
      'U.S. House Committee on Foreign Affairs, “South and Central Asia: Hearing before the Subcommittee” (outlet not identified), February 11, 2026, p. 12.',
      'United Nations Security Council, “Resolution 2593 (2021)” (outlet not identified), August 30, 2021, paragraph 3.',
      'Zara Malik, “Letter to the Speaker” (outlet not identified), May 1, 2025.',
      '“Indus Waters Treaty” (outlet not identified), September 19, 1960, section IV.',
      '“About the Port,” portauthority.example, n.d.',
    ],
  },
];
