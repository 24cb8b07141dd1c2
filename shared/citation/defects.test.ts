import { describe, expect, it } from 'vitest';
import { article, asText, LEVEL_1 } from './golden.cases';
import { type CitedArticle, renderCitations } from './render-citations';

const render = (style: 'chicago-notes' | 'apa', ...articles: CitedArticle[]) => {
  const citations = articles.map(({ id }) => ({ citationId: id, items: [{ articleId: id }] }));
  return renderCitations({ citations, articles, style, language: 'en-US' });
};
const notes = (...articles: CitedArticle[]) => render('chicago-notes', ...articles).citations.map(asText);
const references = (...articles: CitedArticle[]) =>
  (render('apa', ...articles).references?.entries ?? []).map(asText);
const inText = (...articles: CitedArticle[]) => render('apa', ...articles).citations.map(asText);

describe('defects of public styles on incomplete records', () => {
  it('C1: without an outlet a title stays in quotation marks, a description bare, neither in italics', () => {
    const { a000, a004 } = LEVEL_1;
    for (const text of [...notes(a000, a004), ...references(a000, a004), ...inText(a000, a004)]) {
      expect(text).not.toContain('*');
    }
    expect(notes(a000)[0]).toMatch(/^“US Strengthens .*,” dateline/);
  });

  it('C2: two articles of one title, and two of one description, keep it and can be told apart', () => {
    const copies = ['k1', 'k2'].map((id) => article(id, { title: 'Ministers meet' }));
    expect(notes(...copies)).toEqual([
      '“Ministers Meet,” n.d., on file with author (k1).',
      '“Ministers Meet,” n.d., on file with author (k2).',
    ]);
    expect(references(...copies).map((text) => text.slice(0, 26))).toEqual([
      'Ministers meet. (n.d.-a). ',
      'Ministers meet. (n.d.-b). ',
    ]);
    const untitled = ['k3', 'k4'].map((id) => article(id, { title: 'Untitled' }, { title: 'supplied' }));
    expect(notes(...untitled).map((text) => text.split('],')[0])).toEqual(['[Untitled, k3', '[Untitled, k4']);
    expect(new Set(inText(...untitled)).size).toBe(2);
  });

  it('C2: repeated notes of two articles with one title name the accession', () => {
    const articles = ['k1', 'k2'].map((id) => article(id, { title: 'Ministers meet' }));
    const citations = ['k1', 'k2', 'k1', 'k2'].map((articleId, at) => ({
      citationId: `c${at}`,
      items: [{ articleId }],
    }));
    const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
    expect(rendered.citations.slice(2).map(asText)).toEqual([
      '“Ministers Meet,” on file as k1.',
      '“Ministers Meet,” on file as k2.',
    ]);
  });

  it('C3: an undated text says n.d.', () => {
    const undated = article('k', { title: 'Ministers meet', outlet: 'Dawn' });
    expect(notes(undated)[0]).toContain('*Dawn*, n.d.,');
    expect(references(undated)[0]).toContain('(n.d.)');
    expect(inText(undated)[0]).toContain('n.d.');
  });

  it('C4: an address without an access date is not "Retrieved"; with one, "Retrieved … from"', () => {
    const fields = { title: 'Ministers meet', outlet: 'Dawn', url: 'https://dawn.com/1' };
    expect(references(article('k', fields))[0]).toBe('Ministers meet. (n.d.). *Dawn*. https://dawn.com/1');
    expect(references(article('k', { ...fields, accessed: '2026-11-21' }))[0]).toBe(
      'Ministers meet. (n.d.). *Dawn*. Retrieved November 21, 2026, from https://dawn.com/1',
    );
    expect(notes(article('k', { ...fields, accessed: '2026-11-21' }))[0]).toBe(
      '“Ministers Meet,” *Dawn*, n.d., accessed November 21, 2026, https://dawn.com/1.',
    );
  });

  it('C5: a domain as outlet stays in small letters, also in a title', () => {
    const site = article('k', {
      title: 'Why dawn.com matters',
      outlet: 'boldnewsonline.com',
      published: '2026',
    });
    expect(notes(site)[0]).toBe('“Why dawn.com Matters,” boldnewsonline.com, 2026, on file with author (k).');
    expect(references(site)[0]).toBe('*Why dawn.com matters*. (2026). boldnewsonline.com.');
  });

  it('C6: a supplied title stands in brackets as it was typed, without quotation marks', () => {
    for (const title of ['[Untitled report on the port]', 'Untitled report on the port']) {
      expect(notes(article('k', { title }, { title: 'supplied' }))[0]).toBe(
        '[Untitled report on the port], n.d., on file with author (k).',
      );
    }
    expect(notes(article('k', { title: '[Watch] Minister speaks' }))[0]).toMatch(
      /^“\[Watch\] Minister Speaks,”/,
    );
  });

  it('C7: ibid. and short forms keep the label of their place', () => {
    const articles = [LEVEL_1.a002];
    const citations = ['4', '5', '6-8'].map((value, at) => ({
      citationId: `c${at}`,
      items: [{ articleId: LEVEL_1.a002.id, locator: { label: 'paragraph' as const, value } }],
    }));
    const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-US' });
    expect(rendered.citations.slice(1).map(asText)).toEqual(['Ibid., para. 5.', 'Ibid., paras. 6–8.']);
  });

  it('C8: APA sets titles in sentence case and keeps names', () => {
    expect(references(LEVEL_1.a002)[0]).toContain(
      'Pak-US relations: Areas of engagement beyond security cooperation.',
    );
  });

  it('C9: Chicago drops the initial "The" of an outlet, APA keeps it', () => {
    const nation = article('k', {
      title: 'Ministers meet',
      outlet: 'The Nation (Pakistan)',
      published: '2024',
    });
    expect(notes(nation)[0]).toContain(' *Nation* (Pakistan), 2024,');
    expect(references(nation)[0]).toContain(' *The Nation*.');
  });
});

describe('house rules', () => {
  it('H3: an inferred date stands in brackets with a query', () => {
    const inferred = (published: string) =>
      article('k', { title: 'Ministers meet', outlet: 'Dawn', published }, { published: 'inferred' });
    expect(notes(inferred('2026'))[0]).toContain('*Dawn*, [2026?], on');
    expect(notes(inferred('2025-04'))[0]).toContain('*Dawn*, [April 2025?], on');
    expect(notes(inferred('2026-02-12'))[0]).toContain('*Dawn*, [February 12, 2026?], on');
    expect(references(inferred('2026-02-12'))[0]).toContain('([2026, February 12?])');
    expect(inText(inferred('2026-02-12'))[0]).toContain('[2026?]');
  });

  it('H3: so do an inferred author, outlet and dateline; an inferred title is warned of', () => {
    const fields = {
      title: 'Ministers meet',
      authors: ['Ayesha Rehman'],
      outlet: 'The Dawn',
      published: '2026',
    };
    const inferred = article('k', fields, { title: 'inferred', authors: 'inferred', outlet: 'inferred' });
    expect(notes(inferred)[0]).toBe(
      '[Ayesha Rehman?], “Ministers Meet,” *[Dawn?]*, 2026, on file with author (k).',
    );
    expect(references(inferred)[0]).toBe('[Ayesha Rehman?]. (2026). Ministers meet. *[The Dawn?]*.');
    expect(render('apa', inferred).warnings[0]?.message).toContain('title is inferred');
    const placed = article('m', { title: 'Ministers meet', place: 'LAHORE' }, { place: 'inferred' });
    expect(notes(placed)[0]).toContain('dateline [Lahore?], n.d.');
  });

  it('H4: without an access on record none is printed, and an inferred one is not on record', () => {
    const fields = { title: 'Ministers meet', url: 'https://dawn.com/1', accessed: '2026-11-21' };
    expect(notes(article('k', fields, { accessed: 'inferred' }))[0]).toBe(
      '“Ministers Meet,” n.d., https://dawn.com/1.',
    );
    expect(notes(article('k', { title: 'Ministers meet', accessed: '2026-11-21' }))[0]).toContain(
      'on file with author (k)',
    );
  });

  it('H5: APA warns once of a work whose outlet is unknown', () => {
    const { a000, a002 } = LEVEL_1;
    const warnings = render('apa', a000, a002, a000).warnings;
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ articleId: a000.id });
    expect(render('chicago-notes', a000).warnings).toEqual([]);
  });

  it('says when a date cannot be read, and does not print a guess', () => {
    const rendered = render(
      'chicago-notes',
      article('k', { title: 'Ministers meet', published: 'last Thursday' }),
    );
    expect(asText(rendered.citations[0] ?? [])).toBe('“Ministers Meet,” n.d., on file with author (k).');
    expect(rendered.warnings[0]?.message).toContain('last Thursday');
  });

  it('prints the dates of en-GB day first', () => {
    const dated = article('k', { title: 'Ministers meet', published: '2026-02-12' });
    const unknownYear = article('m', { title: 'Others meet', published: 'XXXX-02-12' });
    const articles = [dated, unknownYear];
    const citations = articles.map(({ id }) => ({ citationId: id, items: [{ articleId: id }] }));
    const rendered = renderCitations({ citations, articles, style: 'chicago-notes', language: 'en-GB' });
    expect(rendered.citations.map(asText)).toEqual([
      '“Ministers Meet,” 12 February 2026, on file with author (k).',
      '“Others Meet,” 12 February [year not given], on file with author (m).',
    ]);
  });
});
