const WORDS =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const MORE =
  'Tolls rose by a tenth, and then fell over the winter, as the yearbook of the port shows on page 4.';
const BODY = `${WORDS}\n\n${MORE}`;
const LONG = Array.from(
  { length: 8 },
  (_, i) => `My own view of point ${i} is that nobody has looked at the tables.`,
).join(' ');

export type ForwardCase = {
  what: string;
  subject: string;
  body: string;
  type?: 'text/html';
  author: string[] | null;
  day: string | null;
  title?: string;
  /** Words that the text must hold, and that it must not. */
  keeps: string[];
  drops?: string[];
};

const GMAIL = `---------- Forwarded message ---------
From: Ali Raza <ali@port.example>
Date: Tue, 4 Mar 2025 at 07:02
Subject: Talks resume
To: <list@port.example>`;

/** Mails sent by Dana Reed on 5 March 2025. */
export const FORWARDS: readonly ForwardCase[] = [
  {
    what: 'Gmail, with a word above',
    subject: 'Fwd: Talks resume',
    body: `FYI, worth keeping.\n\n${GMAIL}\n\n\n${BODY}`,
    author: ['Ali Raza'],
    day: '2025-03-04',
    title: 'Talks resume',
    keeps: [WORDS, MORE],
    drops: ['FYI', 'list@port'],
  },
  {
    what: 'Gmail in HTML',
    type: 'text/html',
    subject: 'Fwd: Talks resume',
    body: `<div>FYI</div><div><div>---------- Forwarded message ---------<br>From: <strong>Ali Raza</strong> &lt;ali@port.example&gt;<br>Date: Tue, Mar 4, 2025 at 7:02 AM<br>Subject: Talks resume<br>To: &lt;list@port.example&gt;<br></div><br><p>${WORDS}</p><p>${MORE}</p></div>`,
    author: ['Ali Raza'],
    day: '2025-03-04',
    title: 'Talks resume',
    keeps: [WORDS, MORE],
    drops: ['FYI', 'list@port'],
  },
  {
    what: 'Outlook, a line of each',
    type: 'text/html',
    subject: 'FW: Talks resume',
    body: `<p>From: Ali Raza &lt;ali@port.example&gt;</p><p>Sent: Tuesday, March 4, 2025 7:02 AM</p><p>To: List</p><p>Subject: Talks resume</p><p>${WORDS}</p><p>${MORE}</p>`,
    author: ['Ali Raza'],
    day: '2025-03-04',
    keeps: [WORDS, MORE],
    drops: ['Sent:'],
  },
  {
    what: 'Outlook in words',
    subject: 'FW: Talks resume',
    body: `-----Original Message-----\nFrom: Raza, Ali\nSent: 4 March 2025 07:02\nTo: List\nSubject: Talks resume\n\n${BODY}`,
    author: ['Raza, Ali'],
    day: '2025-03-04',
    keeps: [WORDS, MORE],
    drops: ['Original Message'],
  },
  {
    what: 'Apple Mail',
    subject: 'Fwd: Talks resume',
    body: `Begin forwarded message:\n\nFrom: Ali Raza <ali@port.example>\nSubject: Talks resume\nDate: March 4, 2025 at 7:02:00 AM GMT+5\nTo: list@port.example\n\n${BODY}`,
    author: ['Ali Raza'],
    day: '2025-03-04',
    keeps: [WORDS, MORE],
    drops: ['GMT'],
  },
  {
    what: 'a newsletter',
    subject: 'Fwd: Talks resume',
    body: `${GMAIL.replace('Ali Raza', 'Port Newsletter')}\n\n${BODY}`,
    author: null,
    day: '2025-03-04',
    keeps: [WORDS, MORE],
  },
  {
    what: 'a newsletter that is called a brief',
    subject: 'Fwd: Talks resume',
    body: `${GMAIL.replace('Ali Raza', 'Corridor Brief')}\n\n${BODY}`,
    author: null,
    day: '2025-03-04',
    keeps: [WORDS, MORE],
  },
  {
    what: 'a sender whose name only begins so',
    subject: 'Fwd: Talks resume',
    body: `${GMAIL.replace('Ali Raza', 'Anna Briefer')}\n\n${BODY}`,
    author: ['Anna Briefer'],
    day: '2025-03-04',
    keeps: [WORDS, MORE],
  },
  {
    what: 'an address without a name',
    subject: 'Fwd: Talks resume',
    body: `${GMAIL.replace('Ali Raza <ali@port.example>', '<ali@port.example>')}\n\n${BODY}`,
    author: null,
    day: '2025-03-04',
    keeps: [WORDS, MORE],
  },
  {
    what: 'a day that may be two',
    subject: 'Fwd: Talks resume',
    body: `${GMAIL.replace('Tue, 4 Mar 2025 at 07:02', '04/03/2025 07:02')}\n\n${BODY}`,
    author: ['Ali Raza'],
    day: null,
    keeps: [WORDS, MORE],
  },
  {
    what: 'no head of the carried mail',
    subject: 'Fwd: Talks resume',
    body: BODY,
    author: null,
    day: null,
    title: 'Talks resume',
    keeps: [WORDS, MORE],
  },
  {
    what: 'an article by the one who sends it on above',
    subject: 'Fwd: Talks resume',
    body: `${LONG}\n\n${GMAIL}\n\n${BODY}`,
    author: null,
    day: null,
    keeps: ['My own view of point 7', WORDS, MORE],
  },
  {
    what: 'nothing below the head',
    subject: 'Fwd: Talks resume',
    body: `${BODY}\n\n${GMAIL}`,
    author: null,
    day: null,
    keeps: [WORDS, MORE],
  },
  // What is no forwarded mail.
  {
    what: 'an answer with the mail below',
    subject: 'Re: Talks resume',
    body: `${BODY}\n\n-----Original Message-----\nFrom: Ali Raza\nSent: 4 March 2025 07:02\nSubject: Talks resume\n\nAny news?`,
    author: ['Dana Reed'],
    day: '2025-03-05',
    keeps: [WORDS, MORE],
  },
  {
    what: 'words about forwarding',
    subject: 'Forwarded messages in the court file',
    body: `${WORDS}\n\nThe file holds a forwarded message from: the port, dated 4 March 2025. Subject: tolls.\n\n${MORE}`,
    author: ['Dana Reed'],
    day: '2025-03-05',
    keeps: [WORDS, MORE, 'forwarded message from: the port'],
  },
  {
    what: 'a subject that only begins so',
    subject: 'Forward planning at the port',
    body: `The quay and the mine, everything is new, the port said on Monday.\n\n${BODY}`,
    author: ['Dana Reed'],
    day: '2025-03-05',
    title: 'Forward planning at the port',
    keeps: [WORDS, MORE],
  },
  {
    what: 'a line that begins like a head, in a forwarded mail',
    subject: 'Fwd: Talks resume',
    body: `${GMAIL}\n\n${BODY}\n\nFrom: the quay to the mine, everything is new, the port said on Monday.`,
    author: ['Ali Raza'],
    day: '2025-03-04',
    keeps: [WORDS, MORE, 'the quay to the mine'],
  },
];
