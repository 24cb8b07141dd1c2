import { stem } from '../claims/quote-facts';
import { splitSentences } from '../claims/split-sentences';
import type { Article } from '../model';
import type { MatrixRow } from '../model/source-matrix';
import { LIKELIHOOD_TERMS } from './likelihood-words';
import type { OwnSentence } from './own-sentences';
import { findingAt, type ReviewFinding } from './review-finding';
import { isOwnActSection, isSourceSummarySection, isWatchSection } from './section-kinds';

/** What the checks of sources read of an article. */
export type CitedArticle = Pick<Article, 'id' | 'key' | 'record'> & {
  text: Pick<Article['text'], 'blocks'>;
};

/** What the office assumes, asks for or proposes. */
const OWN_WORD =
  /^(?:(?:on balance|therefore|in sum),? )?(?:we|this (?:note|memo|assessment|paper|submission)) (?:also )?(?:assumes?|asks?|proposes?|recommends?|requests?|seeks?)(?!\p{L})|^(?:your )?(?:approval|agreement|decision|a decision) is (?:now )?(?:sought|asked|needed|requested)(?!\p{L})/iu;
/** How sure the office is, where in the brief to look, and what is asked without a figure: no article says any of these. */
const OF_ITSELF =
  /^(?:our|we have (?:low|moderate|high)) (?:\p{L}+ ){0,2}?confidence(?!\p{L})|^(?:our )?confidence in (?:this|that|the|our)(?!\p{L})|^(?:table|figure|annex|tab) [\p{N}A-Z]+ (?:sets? out|shows?|lists?|gives?)(?!\p{L})|^none(?: (?:found|known|stated|on record))?\.?$|^see (?:above|below|also|annex|table|figure|tab|section|paragraph)(?!\p{L})\P{N}*\p{N}{0,3}\.?$|^\P{N}*\?$/iu;
/** “That you approve …”; “Economic desk: send …”. */
const ASKS =
  /^that (?:you|the (?:minister|director|secretary|committee))(?!\p{L})|^(?:it|this (?:note|memo|assessment|paper|submission)) (?:asks whether|covers|does not cover)(?!\p{L})/iu;
/** What no source says stands in none of them. */
const OF_SOURCES = /^(?:no|neither|none of the|none of these) (?:source|report|article)s?(?!\p{L})/iu;
/** “Economic desk: send …”. */
const TASK =
  /^\p{Lu}[^:.]{1,40}: (?!(?:the|an?|its|his|her|their|this|these|those|no|some|all|most|many|more|up|down|nearly|about|over)(?!\p{L}))\p{Ll}/u;

const claimsNothing = ({ section, words }: Pick<MatrixRow, 'section' | 'words'>): boolean =>
  OF_ITSELF.test(words) || (isOwnActSection(section) && (ASKS.test(words) || TASK.test(words)));

/**
 * Claims without a source (check 4), which only warn where the office speaks of what it does or assumes, and claims on
 * one article or one origin (check 15). What is asked for, is to be done or may be looked out for rests on no source.
 */
export function checkStandings(rows: readonly MatrixRow[]): ReviewFinding[] {
  return rows.flatMap((row): ReviewFinding[] => {
    // What the brief says of its own sources rests on their records, and is counted against them (check 16).
    if (isSourceSummarySection(row.section)) return [];
    if (row.standing === 'uncited') {
      if (claimsNothing(row)) return [];
      const finding = findingAt(
        row,
        'claims-cited',
        'This claim has no citation: cite it, or say in the source matrix that it needs none.',
      );
      // A question states nothing, but a figure in it is taken from somewhere.
      const isOwn =
        isOwnActSection(row.section) ||
        isWatchSection(row.section) ||
        OWN_WORD.test(row.words) ||
        OF_SOURCES.test(row.words) ||
        row.words.endsWith('?');
      return [isOwn ? { ...finding, severity: 'warn' } : finding];
    }
    if (isWatchSection(row.section) || claimsNothing(row)) return [];
    if (row.standing === 'single-source')
      return [findingAt(row, 'more-than-one-origin', 'This claim rests on one source.')];
    if (row.standing === 'single-group')
      return [
        findingAt(row, 'more-than-one-origin', `This claim rests on ${row.articles} articles of one origin.`),
      ];
    return [];
  });
}

const OPINION = new Set(['opinion', 'commentary']);
/** Words by which a sentence of the brief says as well that it does not know. */
const HEDGED =
  /^If (?=\p{Ll})|(?<!\p{L})(?:would|doubts?|doubted|doubtful|unclear|uncertain|unknown|whether)(?!\p{L})/iu;
const ATTRIBUTED =
  /(?<!\p{L})(?:argu(?:e|es|ed|ing)|writes?|wrote|believes?|believed|thinks?|thought|contends?|contended|suggests?|suggested|warns?|warned|predicts?|predicted|forecasts?|expects?|expected|claims?|claimed|according to|in the view of|in h(?:is|er) view|says?|said|(?:holds?|held)(?=,? that)|grants?|granted|concedes?|conceded|reminds?|advises?|advised|urges?|urged|wants?|wanted|fears?|feared|prefers?|calls?|called|sees?|saw|views?|commentator|analysts?|columnists?|authors?|opinion)(?!\p{L})/iu;

/** Opinion cited for a fact without a word that says whose view it is (check 17). */
export function checkOpinions(
  sentences: readonly OwnSentence[],
  articles: ReadonlyMap<string, CitedArticle>,
): ReviewFinding[] {
  return sentences.flatMap((sentence) => {
    if (ATTRIBUTED.test(sentence.own)) return [];
    return sentence.uses.flatMap(({ articleId }): ReviewFinding[] => {
      const article = articles.get(articleId);
      const kind = article?.record.kind.value ?? null;
      if (!article || kind === null || !OPINION.has(kind)) return [];
      return [
        findingAt(
          sentence,
          'opinion-for-fact',
          `“${article.key}” is ${kind === 'opinion' ? 'an opinion' : 'a commentary'}: say whose view it is, or cite a report.`,
        ),
      ];
    });
  });
}

const INFERRED = new RegExp(
  `(?<!\\p{L})(?:${[
    ...LIKELIHOOD_TERMS.map(({ pattern }) => pattern.source),
    'reportedly|allegedly|apparently|presumably|purportedly|expected|believed to|thought to|appears? to|seems? to|may|might|could|possibly|suspected|rumou?red|unconfirmed',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/**
 * A cited paragraph infers (“likely”, “reportedly”), and the sentence that cites it tells a fact (check 18). Only where
 * the locator names the paragraph: an article as a whole always infers something. Of a paragraph of several sentences
 * those count that speak of the same.
 */
export function checkInference(
  sentences: readonly OwnSentence[],
  articles: ReadonlyMap<string, CitedArticle>,
): ReviewFinding[] {
  return sentences.flatMap((sentence) => {
    if (sentence.own.trim() === '' || isWatchSection(sentence.section)) return [];
    if (HEDGED.test(sentence.own)) return [];
    if (INFERRED.test(sentence.own) || ATTRIBUTED.test(sentence.own) || claimsNothing(sentence)) return [];
    return sentence.uses.flatMap(({ articleId, how, paragraphs }): ReviewFinding[] => {
      const article = articles.get(articleId);
      if (!article || how === 'quotation') return [];
      for (const paragraph of paragraphs) {
        const words = article.text.blocks[paragraph - 1]?.text ?? '';
        const inferred = sentencesAbout(sentence.own, words)
          .map((each) => INFERRED.exec(each)?.[0])
          .find((found) => found !== undefined);
        if (inferred !== undefined)
          return [
            findingAt(
              sentence,
              'inference-kept',
              `Paragraph ${paragraph} of “${article.key}” says “${inferred}”; this sentence tells it as fact.`,
            ),
          ];
      }
      return [];
    });
  });
}

/** Words of a sentence that carry its subject, in one form each. */
const telling = (words: string): Set<string> =>
  new Set((words.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => word.length > 3).map(stem));

const LEANS =
  /^[\s“"‘']*(?:it|its|he|she|they|their|this|that|these|those|such|but|however|yet|both|neither|none)(?!\p{L})/iu;

/**
 * The sentences of a paragraph that say what `claim` says, by the words they share; all of them where none stands out,
 * for then it may be any.
 */
function sentencesAbout(claim: string, paragraph: string): string[] {
  const sentences = splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end));
  const wanted = telling(claim);
  const shared = sentences.map((each) => [...telling(each)].filter((word) => wanted.has(word)).length);
  const most = Math.max(0, ...shared);
  return most < 2
    ? sentences
    : sentences.filter((each, index) => {
        const says = (at: number) => (shared[at] ?? 0) * 2 > most;
        // “It will probably never do so”: what leans on a sentence speaks of the same.
        return says(index) || (says(index - 1) && LEANS.test(each));
      });
}

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNTED =
  /(?<![\p{L}\p{N}])(?<n>\d+|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<adjective>(?:\p{L}+\s+){0,2}?)(?<what>independent (?:origins?|groups?|sources?|reports?)|(?:origins?|groups?)|sources?|articles?|reports?)(?!\p{L})/iu;

/**
 * What the source summary counts, against the articles that are cited and the origins they rest on (check 16): sources
 * are to be counted by origin.
 */
export function checkSourceSummary(
  sentences: readonly OwnSentence[],
  cited: Readonly<{ articles: number; origins: number }>,
): ReviewFinding[] {
  const summary = sentences.filter(
    ({ section, kind }) => isSourceSummarySection(section) && kind !== 'heading' && kind !== 'label',
  );
  return summary.flatMap((sentence): ReviewFinding[] => {
    const groups = COUNTED.exec(sentence.own)?.groups;
    if (!groups) return [];
    const said = /^\d+$/u.test(groups.n ?? '')
      ? Number(groups.n)
      : NUMBERS.indexOf((groups.n ?? '').toLowerCase());
    const what = (groups.what ?? '').toLowerCase();
    const say = (message: string) => [findingAt(sentence, 'summary-counts-origins', message)];
    const counts = `${cited.articles} ${cited.articles === 1 ? 'article' : 'articles'} of ${cited.origins} ${cited.origins === 1 ? 'origin' : 'origins'}`;
    if (/articles?$/u.test(what))
      return said === cited.articles
        ? []
        : say(`The summary says ${said} articles; the brief cites ${counts}.`);
    if (said === cited.origins) return [];
    const byFiles = said === cited.articles ? ' It counts files, not origins.' : '';
    return say(`The summary says ${said} ${what}; the brief cites ${counts}.${byFiles}`);
  });
}
