import { afterEach, describe, expect, it } from 'vitest';
import { fromMarkdown } from '../testing/lending-brief';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const SAID = 'The fund will lend to every province that asks for the money in time';
function two() {
  const library = makeLibrary();
  const first = addArticle(library, {
    fileName: 'first.txt',
    paragraphs: [`“${SAID},” Ayesha Malik said in Quetta on Monday.`, 'Rain fell on the town.'],
  });
  const second = addArticle(library, {
    fileName: 'second.txt',
    paragraphs: [
      'Officials met again.',
      '“The fund will not lend to every province that asks for money in time,” Ayesha Malik said.',
    ],
  });
  return { library, first, second };
}

describe('independence groups', () => {
  it('puts articles into named groups, one each, and lets them go', () => {
    const { library, first, second } = two();
    const group = library.request('groups:save', {
      name: ' Ministry  release ',
      note: 'Same words as the handout.',
      articleIds: [second.articleId, first.articleId],
    });
    expect(group).toMatchObject({
      name: 'Ministry release',
      articleIds: [first.articleId, second.articleId],
    });
    const other = library.request('groups:save', { name: 'Wire', note: '' });
    library.request('groups:assign', { articleId: second.articleId, groupId: other.id });
    expect(
      library.request('groups:list', {}).map(({ name, articleIds }) => [name, articleIds.length]),
    ).toEqual([
      ['Ministry release', 1],
      ['Wire', 1],
    ]);
    library.request('groups:delete', { groupId: group.id });
    library.request('groups:assign', { articleId: second.articleId, groupId: null });
    expect(library.request('groups:list', {})).toMatchObject([{ name: 'Wire', articleIds: [] }]);
  });

  it('refuses names that are empty or taken, and groups and articles that are not there', () => {
    const { library, first } = two();
    const { id } = library.request('groups:save', { name: 'Wire', note: '' });
    expect(codeOf(() => library.request('groups:save', { name: ' ', note: '' }))).toBe('invalid-input');
    expect(codeOf(() => library.request('groups:save', { name: 'WIRE', note: '' }))).toBe('invalid-input');
    expect(library.request('groups:save', { groupId: id, name: 'WIRE', note: 'n' }).name).toBe('WIRE');
    expect(codeOf(() => library.request('groups:assign', { articleId: first.articleId, groupId: 'x' }))).toBe(
      'not-found',
    );
    expect(codeOf(() => library.request('groups:delete', { groupId: 'x' }))).toBe('not-found');
    expect(codeOf(() => library.request('groups:assign', { articleId: 'x', groupId: id }))).toBe('not-found');
  });

  it('loses a deleted article, not the group', () => {
    const { library, first } = two();
    library.request('groups:save', { name: 'Wire', note: '', articleIds: [first.articleId] });
    library.request('articles:delete', { articleId: first.articleId });
    expect(library.request('groups:list', {})).toMatchObject([{ name: 'Wire', articleIds: [] }]);
  });
});

describe('the matrix of a brief', () => {
  it('counts a group once, and remembers which claims need no source', () => {
    const { library, first, second } = two();
    const { briefId } = fromMarkdown(
      library,
      '# Facts\n\nIt rained [@first, para. 2]. Lending is disputed [@first; @second]. We asked for this note.',
    );
    const standings = () =>
      library
        .request('briefs:matrix', { briefId })
        .rows.map(({ standing, section }) => `${section}: ${standing}`);
    expect(standings()).toEqual(['Facts: single-source', 'Facts: independent', 'Facts: uncited']);
    library.request('groups:save', {
      name: 'Wire',
      note: '',
      articleIds: [first.articleId, second.articleId],
    });
    const words = library.request('briefs:matrix', { briefId }).rows[2]?.words ?? '';
    library.request('briefs:exemptClaim', { briefId, words, exempt: true });
    expect(standings()).toEqual(['Facts: single-source', 'Facts: single-group', 'Facts: exempt']);
    library.request('briefs:exemptClaim', { briefId, words, exempt: false });
    expect(standings()[2]).toBe('Facts: uncited');
  });
});

describe('citations in footnotes', () => {
  it('count for the sentence that bears the footnote', () => {
    const { library } = two();
    const { briefId } = fromMarkdown(
      library,
      'It rained.[^a] We asked why.\n\n[^a]: As told there [@first, para. 2] and elsewhere [@second].',
    );
    expect(library.request('briefs:matrix', { briefId }).rows).toMatchObject([
      { words: 'It rained.', standing: 'independent', uses: [{ paragraphs: [2] }, { paragraphs: [] }] },
      { words: 'We asked why.', standing: 'uncited' },
    ]);
  });
});

describe('other wordings of one statement', () => {
  it('finds them in the texts of other articles, and says that the speaker is not confirmed', () => {
    const { library, first, second } = two();
    const { id } = addQuote(library, first.articleId, SAID);
    const { wordings } = library.request('quotes:compare', { quoteId: id });
    expect(wordings).toMatchObject([
      {
        articleId: second.articleId,
        paragraph: 2,
        quoteId: null,
        speaker: 'Ayesha Malik',
        isConfirmed: false,
      },
    ]);
    expect(library.request('quotes:otherWordings', { quoteId: id })).toEqual(wordings);
    expect(codeOf(() => library.request('quotes:otherWordings', { quoteId: 'x' }))).toBe('not-found');
    expect(wordings[0]?.there.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['not']);
    expect(wordings[0]?.here.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['the']);
    expect(wordings[0]?.here.map(({ text }) => text).join('')).toContain(SAID);
  });

  it('prefers the saved quote, and confirms when both speakers are', () => {
    const { library, first, second } = two();
    const mine = addQuote(library, first.articleId, SAID);
    const other = addQuote(
      library,
      second.articleId,
      'The fund will not lend to every province that asks for money in time',
    );
    library.request('quotes:update', { quoteId: mine.id, speaker: 'Malik' });
    library.request('quotes:update', { quoteId: other.id, speaker: 'Ayesha Malik' });
    expect(library.request('quotes:compare', { quoteId: mine.id }).wordings).toMatchObject([
      { quoteId: other.id, isConfirmed: true },
    ]);
  });

  it('finds none for another speaker, the same words, or words outside quotation marks', () => {
    const { library, first } = two();
    addArticle(library, {
      fileName: 'third.txt',
      paragraphs: [
        `“${SAID},” Ayesha Malik said.`,
        '“Rain fell on all the towns of the valley,” Bilal Khan said.',
      ],
    });
    const rain = addQuote(library, first.articleId, 'Rain fell on the town.');
    expect(library.request('quotes:compare', { quoteId: rain.id }).wordings).toEqual([]);
    const { id } = addQuote(library, first.articleId, SAID);
    expect(library.request('quotes:compare', { quoteId: id }).wordings).toHaveLength(1);
  });
});

describe('links between quotes', () => {
  function linked() {
    const made = two();
    const a = addQuote(made.library, made.first.articleId, SAID).id;
    const b = addQuote(made.library, made.second.articleId, 'Officials met again.').id;
    return { ...made, a, b };
  }

  it('are seen from both sides, replaced when said anew, and go with their quote', () => {
    const { library, a, b } = linked();
    const { id } = library.request('quotes:link', {
      quoteIds: [a, b],
      relation: 'agrees',
      note: ' same day ',
    });
    library.request('quotes:link', { quoteIds: [b, a], relation: 'contradicts', note: 'other place' });
    for (const [quoteId, other] of [
      [a, b],
      [b, a],
    ] as const)
      expect(library.request('quotes:compare', { quoteId }).links).toMatchObject([
        { link: { id, relation: 'contradicts', note: 'other place' }, other: { quoteId: other } },
      ]);
    library.request('quotes:delete', { quoteId: b });
    expect(library.request('quotes:compare', { quoteId: a }).links).toEqual([]);
  });

  it('can be taken back, and not be made with itself or with nothing', () => {
    const { library, a, b } = linked();
    const { id } = library.request('quotes:link', { quoteIds: [a, b], relation: 'agrees', note: '' });
    library.request('quotes:unlink', { linkId: id });
    expect(codeOf(() => library.request('quotes:unlink', { linkId: id }))).toBe('not-found');
    const link = (one: string, other: string) => () =>
      library.request('quotes:link', { quoteIds: [one, other], relation: 'agrees', note: '' });
    expect(codeOf(link(a, a))).toBe('invalid-input');
    expect(codeOf(link(a, 'nothing'))).toBe('not-found');
  });

  it('a proposal that was put away does not come back', () => {
    const library = makeLibrary();
    const quote = (fileName: string, words: string) =>
      addQuote(library, addArticle(library, { fileName, paragraphs: [words] }).articleId, words).id;
    const a = quote('a.txt', 'The Indus dam project in Sindh employs 400 workers from the valley.');
    const b = quote('b.txt', 'In Sindh the Indus dam project employs 900 workers.');
    expect(library.request('quotes:compare', { quoteId: a }).proposals).toMatchObject([
      { kind: 'number', other: { quoteId: b } },
    ]);
    library.request('quotes:link', { quoteIds: [b, a], relation: 'dismissed', note: '' });
    expect(library.request('quotes:compare', { quoteId: a }).proposals).toEqual([]);
    expect(library.request('quotes:compare', { quoteId: b }).proposals).toEqual([]);
  });
});

/** Not the digits of an id, of a hash or of a time. */
const NUMBER_900 = /(?<![\da-f.-])900(?![\da-f-])/;

describe('what leaves the library', () => {
  function disputed() {
    const { library, first, second } = two();
    const a = addQuote(library, first.articleId, SAID);
    const other = addArticle(library, {
      fileName: 'other.txt',
      paragraphs: ['The Indus dam project in Sindh employs 400 workers from the valley.'],
    });
    const third = addArticle(library, {
      fileName: 'third.txt',
      paragraphs: ['In Sindh the Indus dam project employs 900 workers.'],
    });
    const b = addQuote(
      library,
      other.articleId,
      'The Indus dam project in Sindh employs 400 workers from the valley.',
    );
    const c = addQuote(library, third.articleId, 'In Sindh the Indus dam project employs 900 workers.');
    const { briefId } = fromMarkdown(
      library,
      `---\ntitle: Lending\n---\n\n# Facts\n\nMalik said “${SAID}” [@first, para. 1]. “The Indus dam project in Sindh employs 400 workers from the valley.” [@other, para. 1] The rate is 7 per cent [@first, para. 2].`,
    );
    return { library, briefId, a, b, c, second };
  }
  const everything = (library: ReturnType<typeof makeLibrary>, briefId: string): string => {
    const annexes = ['quotation-report', 'source-matrix'] as const;
    const document = library.request('briefs:document', {
      briefId,
      paper: 'A4',
      draft: true,
      annexes: [...annexes],
    });
    const { markdown } = library.request('briefs:markdown', { briefId, annexes: document.annexes });
    return [
      JSON.stringify(document),
      markdown,
      JSON.stringify(library.request('briefs:check', { briefId })),
      JSON.stringify(library.request('briefs:matrix', { briefId })),
    ].join('\n');
  };

  it('carries no proposal, but what the analyst confirmed', () => {
    const { library, briefId, b, c } = disputed();
    expect(library.request('quotes:compare', { quoteId: b.id }).proposals).toHaveLength(1);
    const listed = () => library.request('briefs:disagreements', { briefId });
    expect(listed()).toMatchObject([
      { relation: 'proposed', link: null, here: { quoteId: b.id, path: [1, expect.any(Number)] } },
    ]);
    expect(listed()[0]?.there).toMatchObject({ quoteId: c.id, path: null });
    expect(listed()[0]?.message).toMatch(/400.*900/);
    expect(everything(library, briefId)).not.toMatch(NUMBER_900);
    library.request('quotes:link', { quoteIds: [b.id, c.id], relation: 'dismissed', note: '' });
    expect(listed()).toMatchObject([{ relation: 'dismissed', message: null }]);
    expect(everything(library, briefId)).not.toMatch(NUMBER_900);
    library.request('quotes:link', {
      quoteIds: [b.id, c.id],
      relation: 'contradicts',
      note: 'ask the ministry',
    });
    expect(listed()).toMatchObject([{ relation: 'contradicts', link: { note: 'ask the ministry' } }]);
    const findings = library.request('briefs:check', { briefId }).findings;
    expect(findings.filter(({ check }) => check === 'quote-contradicted')).toMatchObject([
      { severity: 'warn', message: expect.stringMatching(/900.*ask the ministry/) },
    ]);
  });

  it('finds other wordings and facts that no source has, and blocks on neither', () => {
    const { library, briefId } = disputed();
    const found = library
      .request('briefs:check', { briefId })
      .findings.filter(({ check }) => ['quoted-differently', 'fact-not-in-source'].includes(check));
    expect(found).toMatchObject([
      {
        check: 'quoted-differently',
        severity: 'warn',
        message: expect.stringMatching(/“second”, paragraph 2.*not confirmed/),
      },
      { check: 'fact-not-in-source', severity: 'warn', message: expect.stringMatching(/number “7”/) },
    ]);
    expect(found[0]?.wordings?.there.filter(({ differs }) => differs)).toEqual([
      { text: 'not', differs: true },
    ]);
  });

  it('prints the matrix with columns while there is room, else with the sources in one cell', () => {
    const library = makeLibrary();
    const keys = Array.from({ length: 12 }, (_, index) => `source-${index + 1}`);
    for (const key of keys)
      addArticle(library, { fileName: `${key}.txt`, paragraphs: [`It is so, says ${key}.`] });
    const tableOf = (cited: readonly string[]) => {
      const { briefId } = fromMarkdown(
        library,
        `It is so [${cited.map((key) => `@${key}`).join('; ')}]. We ask why.`,
      );
      const [annex] = library.request('briefs:document', {
        briefId,
        paper: 'A4',
        draft: true,
        annexes: ['source-matrix'],
      }).annexes;
      return annex?.blocks.find((block) => block.kind === 'table');
    };
    const words = (table: ReturnType<typeof tableOf>) =>
      table?.rows.map((row) =>
        row.map((cell) => cell.map((inline) => ('text' in inline ? inline.text : ' / ')).join('')),
      );
    expect(words(tableOf(keys.slice(0, 2)))).toEqual([
      ['No.', 'Claim', 'S1', 'S2', 'Rests on'],
      ['1', 'It is so.', 'C', 'C', 'independent sources / 2 articles, 2 origins'],
      ['2', 'We ask why.', '', '', 'no source'],
    ]);
    const wide = tableOf(keys);
    expect(wide?.widths?.reduce((sum, width) => sum + width, 0)).toBe(100);
    expect(words(wide)?.[1]?.[2]).toMatch(/^S1\u00a0C, S2\u00a0C, .*S12\u00a0C$/);
  });
});
