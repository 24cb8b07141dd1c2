import { describe, expect, test } from 'vitest';
import { AppError } from '../ipc/app-error';
import type { Article } from '../model';
import type { BriefDocument } from './brief-document';
import { articleText, cite, paragraph, quotation, words } from './builders.cases';
import { documentOf, port } from './document-of.cases';
import { assertReleasable } from './release-gate';

describe('what may leave as final', () => {
  const wrong = paragraph(quotation('rail', 'Lenders have offered to pay for security', { paragraph: 2 }));
  const right = paragraph(quotation('port', 'The dry port opens in May', { paragraph: 1 }));
  const refusal = (document: BriefDocument): string | null => {
    try {
      assertReleasable(document);
      return null;
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toHaveProperty('code', 'quotations-do-not-match');
      return error instanceof Error ? error.message : '';
    }
  };

  test('a dropped “not” keeps a brief from leaving, and the draft says so', () => {
    const final = documentOf([wrong, right]);
    expect(final.quotations.map((each) => each.verdict.verdict)).toEqual(['changed', 'exact']);
    expect(refusal(final)).toContain('Lenders have offered to pay for security');
    const draft = documentOf([wrong, right], { draft: true });
    expect(draft.draftMark).toBe('DRAFT: 1 quotation does not match its stored article');
    expect(refusal(draft)).toBeNull();
    expect(documentOf([wrong, right, wrong], { draft: true }).draftMark).toBe(
      'DRAFT: 2 quotations do not match their stored articles',
    );
  });

  test('a brief in order leaves, as a draft it says only that', () => {
    expect(refusal(documentOf([right]))).toBeNull();
    expect(documentOf([right]).draftMark).toBeNull();
    expect(documentOf([right], { draft: true }).draftMark).toBe('Draft');
  });

  test('a missing article is a missing source, in quotation and citation', () => {
    const document = documentOf([paragraph(quotation('gone', 'Words of nobody'), cite('gone'), words('.'))]);
    expect(document.quotations[0]?.verdict.verdict).toBe('source-missing');
    expect(refusal(document)).not.toBeNull();
    expect(document.notes[0]?.length).toBeGreaterThan(0);
  });

  test('a quotation whose words only moved is flagged with their new paragraph, not as other words', () => {
    const paragraphs = [
      'Cranes were ordered from two yards abroad last year.',
      'The dry port opens in May, said the minister of railways.',
      'A new road leads to the border crossing in the north.',
    ];
    const older = articleText('port', 1, ...paragraphs);
    const newer = articleText('port', 2, 'A correction was made to this article on Monday.', ...paragraphs);
    const quoted = paragraph(
      quotation('port', 'The dry port opens in May', {
        quoteId: 'q1',
        paragraph: 2,
        captured: 'The dry port opens in May',
      }),
    );
    const document = documentOf([quoted], {
      articles: [{ ...port, text: newer }],
      texts: new Map([['q1', older]]),
    });
    const verdict = document.quotations[0]?.verdict;
    expect(verdict).toMatchObject({ verdict: 'flagged', paragraph: 3, reasons: [{ rule: 'QI-08' }] });
    expect(verdict?.reasons).toHaveLength(1);
    expect(verdict?.reasons[0]?.message).toMatch(/unchanged in paragraph 3.*no longer in paragraph 2/);
    expect(refusal(document)).toBeNull();
  });

  test('a quotation made on an older text of a changed article is flagged, not refused', () => {
    const changed: Article = { ...port, text: articleText('port', 2, 'The dry port opens in June.') };
    const quoted = paragraph(
      quotation('port', 'The dry port opens in May', {
        quoteId: 'q1',
        paragraph: 1,
        captured: 'The dry port opens in May',
      }),
    );
    const document = documentOf([quoted], { articles: [changed], texts: new Map([['q1', port.text]]) });
    expect(document.quotations[0]?.verdict).toMatchObject({
      verdict: 'flagged',
      reasons: [{ rule: 'QI-08' }, {}],
    });
    expect(document.quotations[0]?.verdict.reasons[0]?.message).toContain('2026-11-01');
    expect(refusal(document)).toBeNull();
    expect(document.quotations[0]?.verdict.reasons[0]?.message).toContain('with other words here');
    // Without the older text there is nothing that the words match.
    expect(refusal(documentOf([quoted], { articles: [changed] }))).not.toBeNull();
  });
});
