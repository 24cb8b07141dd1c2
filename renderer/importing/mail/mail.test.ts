// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { ArticleDraft } from '../../../shared/model';
import { importFile } from '../import-file';

const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const latin = (text: string) =>
  Uint8Array.from(text.replace(/\r?\n/g, '\r\n'), (char) => char.charCodeAt(0) & 0xff);
const read = (name: string, text: string | Uint8Array) =>
  importFile({
    fileName: name,
    mediaType: '',
    bytes: typeof text === 'string' ? latin(text) : text,
    choices: {},
  });
const refusal = (name: string, text: string | Uint8Array) =>
  read(name, text).then(
    () => 'ok',
    (error: unknown) =>
      error instanceof AppError ? `${error.code}: ${error.message}` : `unexpected: ${String(error)}`,
  );
const HEAD = `From: =?utf-8?Q?M=C3=ADna_Adler?= <mina@port.example>
To: Desk <desk@paper.example>
Date: Thu, 12 Feb 2026 23:30:00 -0500
Subject: =?utf-8?B?VGFsa3MgcmVzdW1lIOKAkyBhZ2Fpbg==?=
MIME-Version: 1.0
`;

describe('an e-mail', () => {
  it('gives the words of its body, and its head as metadata with its basis', async () => {
    const { record, blocks, setAside } = await read(
      'mail.eml',
      `${HEAD}Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

${SENTENCE}

Tolls =93rose=94 by a tenth, and th=
en fell over the winter.
`,
    );
    expect(record.title).toMatchObject({ value: 'Talks resume – again', basis: 'in-text' });
    expect(record.authors).toMatchObject({ value: ['Mína Adler'], basis: 'in-text' });
    // The sender's day, though it was the next one in Karachi already.
    expect(record.published).toMatchObject({
      value: '2026-02-12',
      reason: 'Day on which the e-mail was sent.',
    });
    expect(blocks.map(({ text }) => text)).toEqual([
      SENTENCE,
      'Tolls “rose” by a tenth, and then fell over the winter.',
    ]);
    expect(setAside.map(({ text }) => text)).toEqual([
      'From: Mína Adler <mina@port.example>',
      'To: Desk <desk@paper.example>',
      'Date: Thu, 12 Feb 2026 23:30:00 -0500',
      'Subject: Talks resume – again',
    ]);
  });

  it('is read from its page where it has one; attachments are named and stay closed', async () => {
    const { blocks, warnings, setAside } = await read(
      'mail.eml',
      `${HEAD}Content-Type: multipart/mixed; boundary=m

--m
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain; charset=utf-8

plain words that the page says better
--a
Content-Type: text/html; charset=utf-8

<p>${SENTENCE}</p><p onclick="window.ran=1">It was <i>not</i> the last time, as <a href="https://example.org/x">they said</a>.</p><script>window.ran=1</script>
--a--
--m
Content-Type: application/pdf; name="report.pdf"
Content-Disposition: attachment; filename="report.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjcK
--m--
`,
    );
    expect(blocks.map(({ text }) => text)).toEqual([SENTENCE, 'It was not the last time, as they said.']);
    expect(blocks[1]?.runs).toContainEqual({ text: 'not', italic: true });
    expect(warnings).toMatchObject([
      { code: 'attachments-not-opened', message: expect.stringContaining('“report.pdf”') },
    ]);
    expect(setAside).toHaveLength(4);
    expect(Reflect.has(window, 'ran')).toBe(false);
  });

  it.each([
    ['The Daily Gauge', null],
    ['Coast Weekly Newsletter', null],
    ['Mina Adler', ['Mina Adler']],
  ])('sent by “%s” is by that person, or by nobody known', async (sender, authors) => {
    const { record, blocks } = await read(
      'mail.eml',
      `From: ${sender} <a@coast.example>\nSubject: Talks resume\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${SENTENCE}\n\nTolls rose by a tenth, and then fell over the winter.\n`,
    );
    expect(record.authors.value).toEqual(authors);
    expect(blocks).toHaveLength(2);
  });

  it.each([
    ['no words', `${HEAD}\n\n`, 'no-text'],
    [
      'parts inside parts without end',
      `${HEAD}${'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(500)}`,
      'import-failed',
    ],
  ])('with %s is refused, by name', async (_what, text, code) => {
    const outcome = await refusal('mail.eml', text);
    expect(outcome).toContain(`${code}: `);
    expect(outcome).toContain('“mail.eml”');
  });
});

const PAGE = `<html><head><title>Talks resume</title><meta property="og:site_name" content="Port Review"></head><body><article><h1>Talks resume</h1><p>${SENTENCE}</p><p>${SENTENCE.replace('Monday', 'Tuesday')}</p><p>Caf=C3=A9 talks went on and on until the evening, the minister said to the press.</p></article></body></html>`;
const SAVED = `From: <Saved by a browser>
Snapshot-Content-Location: https://port.example/news/talks
Subject: Talks resume
Date: Fri, 13 Feb 2026 09:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----b"

------b
Content-Type: text/html
Content-Location: https://ads.example/frame

<p>Buy a boat today, they are cheap as never before, and they float.</p>
------b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://port.example/news/talks

${PAGE.replace(/="/g, '=3D"')}
------b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://port.example/a.png

iVBORw0KGgo=
------b--
`;

describe('a page saved as one file', () => {
  it('goes the way of every saved page: its frames and pictures stay where they are', async () => {
    const { record, blocks } = await read('talks.mhtml', SAVED);
    expect(record.title.value).toBe('Talks resume');
    expect(record.outlet.value).toBe('Port Review');
    expect(record.url).toMatchObject({ value: 'https://port.example/news/talks', basis: 'in-text' });
    // The day on which somebody saved the page is not the day on which it was published.
    expect(record.published.basis).toBe('unknown');
    expect(blocks).toHaveLength(3);
    expect(blocks[2]?.text).toContain('Café talks');
    expect(JSON.stringify(blocks)).not.toContain('boat');
  });

  it('a mailbox of several mails is refused, one mail that begins like a mailbox is read', async () => {
    const mail = (subject: string) =>
      `From a@coast.example Thu Feb 12 10:00:00 2026\nFrom: a@coast.example\nSubject: ${subject}\n\nBoth delegations met on Monday, and both will meet again in spring.\n`;
    expect(await refusal('box.eml', `${mail('One')}\n${mail('Two')}`)).toContain(
      'a mailbox with several e-mails',
    );
    const { record } = await read('one.eml', new TextEncoder().encode(mail('One')));
    expect(record.title.value).toBe('One');
  });

  it('without a page is refused, by name', async () => {
    expect(await refusal('talks.mht', 'From: x\nContent-Type: text/plain\n\nwords')).toContain(
      'no-text: “talks.mht”',
    );
  });
});

describe('mail and saved pages, cut or bent anywhere', () => {
  it('give a draft or a clear refusal', async () => {
    const whole = latin(SAVED);
    for (let at = 1; at < whole.length; at += 61) {
      const bent = new Uint8Array(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      for (const bytes of [bent, whole.slice(0, at)])
        for (const name of ['a.mhtml', 'a.eml']) {
          const outcome = await read(name, bytes).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
          else expect(ArticleDraft.safeParse(outcome).success).toBe(true);
        }
    }
  });
});

describe('an answer with the mail that it answers', () => {
  const mail = (body: string, type = 'text/plain') =>
    read('answer.eml', `${HEAD}Content-Type: ${type}; charset=utf-8\n\n${body}\n`);
  const OTHER = 'We shall never pay for that quay, and nobody has asked us to do so in writing, either.';
  const ON = 'On Thu, Feb 12, 2026 at 9:05 AM Ali Raza <ali@port.example> wrote:';

  it.each([
    ['with a blank line', `${SENTENCE}\n\n${ON}\n\n> ${OTHER}\n>\n> ${OTHER}`],
    ['without one', `${SENTENCE}\n\n${ON}\n> ${OTHER}`],
  ])('keeps the sender’s words alone, %s', async (_, body) => {
    const { blocks, setAside } = await mail(body);
    expect(blocks.map(({ text }) => text)).toEqual([SENTENCE]);
    expect(setAside.some(({ text }) => text.includes('never pay for that quay'))).toBe(true);
  });

  it('keeps them alone in HTML', async () => {
    const { blocks, setAside } = await mail(
      `<p>${SENTENCE}</p><div>${ON}<br></div><blockquote><p>${OTHER}</p></blockquote>`,
      'text/html',
    );
    expect(blocks.map(({ text }) => text)).toEqual([SENTENCE]);
    expect(setAside.some(({ text }) => text.includes('never pay for that quay'))).toBe(true);
  });

  it('keeps a quotation at the end of an article that was sent', async () => {
    const { blocks } = await mail(
      `<p>${SENTENCE}</p><p>On 12 February 2026 the minister wrote:</p><blockquote><p>${OTHER}</p></blockquote>`,
      'text/html',
    );
    expect(blocks.map(({ text }) => text)).toContain(OTHER);
  });

  it.each([
    ['answers line by line', `${ON}\n\n> ${OTHER}\n\n${SENTENCE}`],
    ['goes on below the quoted words', `${SENTENCE}\n\n${ON}\n\n> ${OTHER}\n\nThat is all for now, he said.`],
    ['tells what somebody wrote', `${SENTENCE}\n\nOn 3 March 2026 the minister wrote:\n\n${OTHER}`],
    ['is nothing but quoted', `${ON}\n\n> ${OTHER}`],
  ])('stays whole where it %s', async (_, body) => {
    const { blocks } = await mail(body);
    expect(blocks.map(({ text }) => text).join(' ')).toContain('never pay for that quay');
  });
});
