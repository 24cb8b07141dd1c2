import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/model';
import { importFile } from '../import-file';

const BODY = [
  'The ministry and the visiting delegation agreed on Thursday to set up a joint working group on the harbour.',
  'Officials said that the group would meet every quarter, and that nobody had named a budget so far.',
];
const TITLE = 'Harbour talks resume after six years';
const read = async (lines: readonly string[], fileName = 'article.txt') => {
  const { record, blocks, setAside } = await importFile({
    fileName,
    mediaType: '',
    bytes: new TextEncoder().encode(lines.join('\n\n')),
    choices: {},
  });
  return { record, body: canonicalText(blocks), aside: setAside.map(({ kind, text }) => [kind, text]) };
};

describe('a first paragraph of the body', () => {
  it.each(['', '1', '12', '”3'])(
    'is no standfirst, though “%s” stands behind its last stop',
    async (call) => {
      const { record, body } = await read([TITLE, 'By Sana Mirza', `${BODY[0]}${call}`, ...BODY]);
      expect(record.standfirst.value).toBeNull();
      expect(body.startsWith(BODY[0] ?? '-')).toBe(true);
    },
  );
});

describe('a headline that names an office, over the day', () => {
  it.each([
    ['Pakistan Government Approves New Water Policy', '5 March 2026'],
    ['Foreign Office Rejects Indian Claims', 'ISLAMABAD, March 3, 2026'],
    ['Ministry of Finance Cuts Growth Target', '5 March 2026'],
    ['Cabinet Approves New Water Commission', '5 March 2026'],
    ['Government and Opposition Agree Truce', '5 March 2026'],
    ['Election Commission', '5 March 2026'],
    ['Ministry of Example Affairs', '5 March 2026'],
  ])('%s / %s', async (title, day) => {
    const { record, body } = await read([title, day, ...BODY]);
    expect(record.title.value === title || body.startsWith(title)).toBe(true);
    if (title.split(' ').length > 4) expect(record.title.value).toBe(title);
    expect(body.endsWith(BODY.join('\n\n'))).toBe(true);
  });

  it('stays the title over a standfirst', async () => {
    const { record } = await read([
      'Foreign Office Rejects Indian Claims',
      '5 March 2026',
      'Spokesman says the map shown in Delhi is wrong',
      ...BODY,
    ]);
    expect(record.title.value).toBe('Foreign Office Rejects Indian Claims');
  });

  it('stays the title in three words over a dateline', async () => {
    const { record } = await read(['Sharif Rejects Claims', 'ISLAMABAD, March 3, 2026', ...BODY]);
    expect(record.title.value).toBe('Sharif Rejects Claims');
    expect(record.authors.value).toBeNull();
  });

  it('stays the title right below “PRESS RELEASE”', async () => {
    const { record } = await read([
      'PRESS RELEASE',
      'Pakistan Government Approves New Water Policy',
      '5 March 2026',
      ...BODY,
    ]);
    expect(record.title.value).toBe('Pakistan Government Approves New Water Policy');
  });

  it('is no issuer under the title', async () => {
    const { aside } = await read([TITLE, 'Foreign Office Rejects Indian Claims', '5 March 2026', ...BODY]);
    expect(aside).not.toContainEqual(['furniture', 'Foreign Office Rejects Indian Claims']);
  });
});

describe('an issuer over the day', () => {
  it.each([
    [[TITLE, 'Ministry of Example Affairs, Press Wing', '5 March 2026']],
    [['Ministry of Example Affairs', '5 March 2026', TITLE]],
    [['PRESS RELEASE', 'Ministry of Example Affairs', '5 March 2026', TITLE]],
  ])('%j', async (head) => {
    const { record, body } = await read([...head, ...BODY]);
    expect(record.title.value).toBe(TITLE);
    expect(record.published.value).toBe('2026-03-05');
    expect(body).toBe(BODY.join('\n\n'));
  });

  it('is set aside right below “PRESS RELEASE”, where no title stands', async () => {
    const { record, aside } = await read([
      'PRESS RELEASE',
      'Ministry of Example Affairs',
      '5 March 2026',
      ...BODY,
    ]);
    expect(record.title.value).toBeNull();
    expect(aside).toContainEqual(['furniture', 'Ministry of Example Affairs']);
  });
});

describe('a line above a heading', () => {
  const [first = '', second = ''] = BODY;

  it.each([
    [[TITLE, '## Who pays for it', first, '## What happens next year', second]],
    [[TITLE, '## Who pays for it', first, second]],
    [[TITLE, '## Who pays for it', first, '# What happens next year', second]],
    [[TITLE, '## Who pays for it', first, '### What happens next year', second]],
  ])('is the title where it reads as one: %j', async (lines) => {
    const { record, body } = await read(lines, 'article.md');
    expect(record.title.value).toBe(TITLE);
    expect(body).toContain('Who pays for it');
  });

  it('with a bar is no running head over one heading of several', async () => {
    const { record, body, aside } = await read(
      ['Harbour talks | What we know', '## Who pays for it', first, '## What happens next year', second],
      'article.md',
    );
    expect(aside).not.toContainEqual(['furniture', 'Harbour talks | What we know']);
    expect(record.title.value).not.toBe('Who pays for it');
    expect(body).toContain('Who pays for it');
  });

  it.each([
    'Example Quarterly, 5 March 2026',
    'Harbour Desk | Example Quarterly',
    'Ministry of Example Affairs',
  ])('is set aside where it is made like a running head: %s', async (line) => {
    const { record, body } = await read(
      [line, `# ${TITLE}`, first, '## Who pays for it', second],
      'article.md',
    );
    expect(record.title.value).toBe(TITLE);
    expect(body).not.toContain(line);
  });
});

describe('a line that begins with “From”', () => {
  it('is the title over a byline', async () => {
    const title = 'From Xi Jinping and Vladimir Putin in Beijing';
    const { record } = await read([title, 'By Sana Mir', ...BODY]);
    expect(record.title.value).toBe(title);
    expect(record.authors.value).toEqual(['Sana Mir']);
  });

  it.each(['From Xi Jinping in Beijing', 'From Xi Jinping and Vladimir Putin in Beijing'])(
    'names no author beside a byline: %s',
    async (line) => {
      const authors = async (...head: string[]) => (await read([...head, ...BODY])).record.authors.value;
      expect(await authors(line, 'By Sana Mir')).toEqual(['Sana Mir']);
      expect(await authors(TITLE, 'By Sana Mir', line)).toEqual(['Sana Mir']);
      expect((await authors(TITLE, line, 'By Sana Mir')) ?? []).not.toContain('Xi Jinping');
    },
  );

  it('names no author where the title is not known', async () => {
    expect((await read(['From Xi Jinping in Beijing', ...BODY])).record.authors.value).toBeNull();
  });

  it('names one author and a known town under the title', async () => {
    const { record, body } = await read([TITLE, 'From Sana Mir in Islamabad', ...BODY]);
    expect(record.title.value).toBe(TITLE);
    expect(record.authors.value).toEqual(['Sana Mir']);
    expect(body).toBe(BODY.join('\n\n'));
  });
});

describe('a line that begins with “Follow”', () => {
  it.each([
    'Follow the law or leave, the minister wrote on Facebook on Friday.',
    'Follow the law or leave the minister wrote on Facebook',
    'Follow the money that the contractors say they never had on Facebook',
    'Follow the money on Facebook.',
  ])('is text: %s', async (line) => {
    expect((await read([TITLE, ...BODY, line, ...BODY])).body).toContain(line);
  });

  it.each([
    'Follow the Review on Facebook',
    'Follow our coverage on Instagram and WhatsApp.',
    'Follow us for more on Twitter',
  ])('belongs to the page: %s', async (line) => {
    expect((await read([TITLE, ...BODY, line])).body).not.toContain(line);
  });
});

describe('a line that names the outlet and the day', () => {
  it.each([
    ['Karachi Ledger, 14 March 2026', 'Karachi Ledger'],
    ['Harbour Times | March 14, 2026', 'Harbour Times'],
    ['March 14, 2026 | The Harbour Mail', 'The Harbour Mail'],
    ['Daily Harbour | Karachi | 14 March 2026', 'Daily Harbour'],
  ])('under the title, and names no author: %s', async (line, outlet) => {
    const { record, body } = await read([TITLE, line, ...BODY]);
    expect(record.outlet.value).toBe(outlet);
    expect(record.published.value).toBe('2026-03-14');
    expect(record.authors.value).toBeNull();
    expect(body).toBe(BODY.join('\n\n'));
  });

  it('under the byline', async () => {
    const { record, body } = await read([TITLE, 'By Sana Mirza', 'Karachi Ledger, 14 March 2026', ...BODY]);
    expect([record.outlet.value, record.published.value]).toEqual(['Karachi Ledger', '2026-03-14']);
    expect(record.authors.value).toEqual(['Sana Mirza']);
    expect(body).toBe(BODY.join('\n\n'));
  });

  it.each(['Daybreak, 14 March 2026', 'Heath Ledger, 14 March 2026', 'Emily Post | 14 March 2026'])(
    'under the byline, where the name may be another: the day alone is known: %s',
    async (line) => {
      const { record, body } = await read([TITLE, 'By Sana Mirza', line, ...BODY]);
      expect([record.outlet.value, record.published.value]).toEqual([null, '2026-03-14']);
      expect(record.authors.value).toEqual(['Sana Mirza']);
      expect(body).toBe(BODY.join('\n\n'));
    },
  );

  it.each(['Heath Ledger | 14 March 2026', 'Emily Post | March 14, 2026', 'Anna Star, 14 March 2026'])(
    'is a byline where a person may bear the name: %s',
    async (line) => {
      const { record } = await read([TITLE, line, ...BODY]);
      expect(record.outlet.value).toBeNull();
      expect(record.authors.value).toEqual([line.split(/[|,]/)[0]?.trim()]);
    },
  );

  it.each([
    'The ministry told the Harbour Times on 14 March 2026',
    'Simla, 2 July 1972',
    'Harbour Times, March 2026 and after',
  ])('is nothing else: %s', async (line) => {
    const { record, body } = await read([TITLE, ...BODY, line, ...BODY]);
    expect([record.outlet.value, record.published.value]).toEqual([null, null]);
    expect(body).toContain(line);
  });

  it.each([
    ['By Sana Mirza, Karachi Ledger', ['Sana Mirza']],
    ['By Sana Mirza and Ali Raza, Harbour Times', ['Sana Mirza', 'Ali Raza']],
    ['By Jim Courier and Anna Star', ['Jim Courier', 'Anna Star']],
    ['By Harbour Times', null],
  ])('names no author in a byline: %s', async (line, authors) => {
    expect((await read([TITLE, line, ...BODY])).record.authors.value).toEqual(authors);
  });
});
