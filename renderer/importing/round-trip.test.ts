import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import { type ArticleDraft, canonicalText, type ImportChoices } from '../../shared/model';
import { importFile } from './import-file';

const run = async (text: string, choices: ImportChoices = {}): Promise<ArticleDraft | null> => {
  try {
    return await importFile({
      fileName: 'a.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(text),
      choices,
    });
  } catch (error) {
    if (error instanceof AppError && ['no-text', 'file-empty', 'file-binary'].includes(error.code))
      return null;
    throw error;
  }
};

/** Lines that the rules react to, mixed in any order with ordinary ones. */
const line = fc.oneof(
  fc.constantFrom(
    'Talks resume after six years',
    'By Saira Anwar',
    'By',
    'Nadia Farooqi',
    'ISLAMABAD: The talks went on until late at night.',
    'WASHINGTON, March 3, 2026 (AP) — A deal is near.',
    'example.com',
    'Page 2 of 3',
    '3',
    'The Example Review',
    'Advertisement',
    'Also read: Other news',
    'Photo: A port',
    'South Asia',
    'Opinion',
    '— Reuters',
    'The writer is an analyst.',
    'Nadia Farooqi is a research fellow in Lahore.',
    'Published: 12 March 2026',
    'Source: APP',
    '***',
    '',
    '',
    '',
    '   ',
    'The ministry said that supply of critical',
    'minerals would be watched. Nobody objected to that.',
    'He said <u>nothing</u> at all, and <b>meant</b> it.[1]',
    '[1] A note.',
    'a &amp; b are both there, said the clerk.',
    'Both keep the coun-',
    'terterrorism file apart from the counterterrorism fund.',
    'soft\u00adhyphen and no\u00a0break',
    '“We are not starting from zero,” she said. “We are not.”',
    'are not starting from zero,',
    'Patience has become a kind of policy and may be the only one they share.',
    'Some say patience has become a kind of policy and may be the only one they share.',
    '# A heading',
    '1. First',
    '- item',
    'پانی پر تعاون',
    'اسلام آباد: دونوں ملکوں نے بات کی۔',
    'cafe\u0301 society',
    '<br>',
    'CANAL TALKS RESUME AFTER',
    'SIX YEARS OF SILENCE',
    'From: desk@wire.example',
    'Subject: Canal talks resume',
    'Editor’s note: This was corrected.',
    'Nadia Farooqi | Lahore | March 4, 2026',
    'Nadia Farooqi Published March 4, 2026 Updated March 5, 2026',
    'Islamabad',
    '4 March 2026',
    'Page 3 | The Example Review',
    'Most of it, as the ledger shows, went to the office of the',
    'Chief Engineer, who has retired.',
    'Conclusion',
    'THE WATER BILL',
    '“We are not starting from zero. We are not.”',
    '*By Saira Anwar*',
    'and',
    'Notes',
    'The Delta Post',
    'Published in The Delta Post, March 5, 2026',
    '<p>para</p>',
    '<a href="https://x.example/">link</a>',
    '\tindented text goes here',
  ),
  fc.lorem({ maxCount: 2, mode: 'sentences' }),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
);
const file = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 24 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end));

/** Characters that show, composed, each with how often it occurs. */
function characters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.normalize('NFC').replace(/\s/g, '')) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}
const total = (texts: readonly string[]) => characters(texts.join(' '));
const missing = (from: Map<string, number>, inside: Map<string, number>) =>
  [...from].filter(([char, count]) => (inside.get(char) ?? 0) < count).map(([char]) => char);
const kept = (draft: ArticleDraft) => [
  canonicalText(draft.blocks),
  ...draft.setAside.map((piece) => piece.text),
];
/** What a step took out of the words; a join or a set-aside takes nothing away. */
const removed = (draft: ArticleDraft, raw: string) =>
  draft.steps
    .filter(
      (step) =>
        step.status === 'applied' &&
        ['tag-removed', 'link-lost', 'hyphen-repaired', 'decoded', 'whitespace', 'joined'].includes(
          step.action,
        ),
    )
    .map((step) => raw.slice(step.rawStart ?? 0, step.rawEnd ?? 0));

describe('nothing is lost silently', () => {
  it('every visible character of the file is in the body, set aside, or in a logged step', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        const draft = await run(raw);
        if (!draft) return;
        expect(
          missing(characters(raw.replace(/^\ufeff/, '')), total([...kept(draft), ...removed(draft, raw)])),
        ).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('body and set-aside pieces hold no character more often than the file does', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        if (/&amp;|&#|&\w+;/.test(raw)) return;
        const draft = await run(raw);
        if (draft) expect(missing(total(kept(draft)), characters(raw))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('undoing every step brings every character back into the body', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        const draft = await run(raw);
        if (!draft) return;
        const undone = await run(
          raw,
          Object.fromEntries(
            draft.steps.filter((step) => step.status === 'applied').map((step) => [step.id, 'undo' as const]),
          ),
        );
        expect(undone?.setAside).toEqual([]);
        expect(canonicalText(undone?.blocks ?? []).replace(/\s/g, '')).toBe(
          raw
            .replace(/^\ufeff/, '')
            .normalize('NFC')
            .replace(/\s/g, ''),
        );
        expect(undone?.steps.map((step) => step.id)).toEqual(draft.steps.map((step) => step.id));
      }),
      { numRuns: 400 },
    );
  });

  it('applying every offer still loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        const draft = await run(raw);
        if (!draft) return;
        const all = await run(
          raw,
          Object.fromEntries(
            draft.steps
              .filter((step) => step.status === 'offered')
              .map((step) => [step.id, 'apply' as const]),
          ),
        );
        if (all)
          expect(
            missing(characters(raw.replace(/^\ufeff/, '')), total([...kept(all), ...removed(all, raw)])),
          ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('offsets lie in the file and name the words of the step', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        const draft = await run(raw);
        if (!draft) return;
        const text = raw.replace(/^\ufeff/, '');
        for (const step of draft.steps) {
          expect(step.rawText).toBe(text.slice(step.rawStart ?? 0, step.rawEnd ?? 0).slice(0, 2000));
        }
        for (const piece of draft.setAside) {
          expect(piece.rawStart).toBeGreaterThanOrEqual(0);
          expect(piece.rawEnd).toBeLessThanOrEqual(text.length);
          expect(piece.afterParagraph).toBeLessThanOrEqual(draft.blocks.length);
        }
        expect(new Set(draft.steps.map((step) => step.id)).size).toBe(draft.steps.length);
        for (const block of draft.blocks)
          expect(block.runs.map((part) => part.text).join('')).toBe(block.text);
      }),
      { numRuns: 400 },
    );
  });

  it('the same bytes give the same draft', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        expect(await run(raw)).toEqual(await run(raw));
      }),
      { numRuns: 50 },
    );
  });
});
