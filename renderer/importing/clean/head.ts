import { inText, liveParas, type Para, setParaAside, type Working } from '../working/working';
import { isLoneBy, readByline, readNames } from './byline';
import { datelineFields, findDateline, readDateline, readOwnLineDateline } from './dateline';
import { readLabelledLine, readMetadataLine } from './metadata-lines';
import { isStandfirstPhrase, isStandfirstSentence } from './standfirst';
import { titleShape } from './title';
import {
  endsSentence,
  isListItem,
  isSalutation,
  looksLikeName,
  looksLikeRole,
  looksLikeSection,
  startsLower,
  wordCount,
} from './words';

/** Lines above the body: more than this are a table of contents or a list, not a head. */
const LONGEST_HEAD = 14;
const INSTITUTION =
  /\b(?:University|Institute|Cent(?:er|re)|College|School|Foundation|Council|Ministry|Correspondent|Editor|Fellow|Analyst|Reporter|Desk|Bureau|Professor|Director|Researcher|Columnist|Staff|Writer|Assistant|Associate|Lecturer|Ambassador|Secretary)\b/;

/** Sets aside what stands above the body: section label, title, standfirst, byline, dates; then the dateline. */
export function findHead(working: Working): void {
  const live = liveParas(working);
  const labelled = live.slice(0, LONGEST_HEAD).filter((para) => readLabelledLine(para.text));
  let at = 0;
  let title: Para | null = null;
  let standfirst: Para | null = null;
  let byline: Para | null = null;
  let lastDateAt = -2;
  for (; at < Math.min(live.length - 1, LONGEST_HEAD); at++) {
    const para = live[at];
    const next = live[at + 1];
    if (!para || !next || (para.kind !== 'paragraph' && para.kind !== 'heading')) break;
    const text = para.text;
    const take = (
      kind: 'title' | 'standfirst' | 'byline' | 'section' | 'furniture' | 'dateline',
      rule: string,
      message: string,
      fields = {},
    ) => setParaAside(working, para, { kind, rule, certain: true, message, fields });

    if (labelled.length >= 2 && labelled.includes(para)) {
      const line = readLabelledLine(text);
      if (line) {
        take(line.kind ?? 'furniture', line.rule, line.message, line.fields);
        if (line.kind === 'title') title = para;
        continue;
      }
    }
    const dates = readMetadataLine(text, true);
    if (dates) {
      take('furniture', dates.rule, dates.message, dates.fields);
      lastDateAt = at;
      continue;
    }
    const own = readOwnLineDateline(text);
    if (own) {
      take('dateline', 'dateline', 'A dateline stands on a line of its own.', datelineFields(own));
      continue;
    }
    if (isLoneBy(text)) {
      const names = readNames(next.text);
      if (names) {
        take('byline', 'byline', 'The byline is printed on two lines, “By” and the name.');
        setParaAside(working, next, {
          kind: 'byline',
          rule: 'byline',
          certain: true,
          message: 'The name after “By”.',
          fields: bylineFields(names),
        });
        byline = next;
        at++;
        continue;
      }
    }
    const by = readByline(text);
    if (by) {
      const firstByline = byline;
      const isMore = working.operations.find(
        (o) => o.fields?.authors?.value && o.start === firstByline?.start,
      );
      take('byline', 'byline', 'The line names who wrote the article.', isMore ? {} : bylineFields(by));
      // A second byline adds its names to the first.
      if (isMore?.fields?.authors?.value && by.authors.value) {
        isMore.fields.authors = {
          ...isMore.fields.authors,
          value: [...isMore.fields.authors.value, ...by.authors.value],
        };
      } else byline = para;
      continue;
    }
    const isSectionPlace = title !== null || titleShape(next.text) !== null || working.titleKnown;
    if (
      looksLikeSection(text) &&
      isSectionPlace &&
      !working.operations.some((o) => o.certain && o.fields?.section)
    ) {
      take('section', 'section-label', `“${text}” above the body names the section.`, {
        section: inText(text),
      });
      continue;
    }
    if (
      byline &&
      !endsSentence(text) &&
      wordCount(text) <= 20 &&
      (INSTITUTION.test(text) || looksLikeRole(text))
    ) {
      setParaAside(working, para, {
        kind: 'author-note',
        rule: 'affiliation',
        certain: true,
        message: 'The line under the byline says who the author is.',
      });
      continue;
    }
    if (!title && !byline && !working.titleKnown) {
      const verdict = judgeTitle(live, at);
      if (verdict !== 'no') {
        setParaAside(working, para, {
          kind: 'title',
          rule: 'title',
          certain: verdict === 'certain',
          message:
            verdict === 'certain'
              ? 'The first line stands apart, is short and ends without a stop: the title.'
              : 'The first line may be the title.',
          fields: { title: inText(text) },
        });
        if (verdict === 'offered') break;
        title = para;
        continue;
      }
    }
    const hasTitle = title !== null || working.titleKnown;
    if (
      hasTitle &&
      !standfirst &&
      isStandfirstPhrase(text) &&
      !readDateline(text) &&
      (endsSentence(next.text) || isHeadLine(next) || byline === null)
    ) {
      take('standfirst', 'standfirst', 'A phrase without a stop between title and body: the standfirst.', {
        standfirst: inText(text),
      });
      standfirst = para;
      continue;
    }
    if (
      hasTitle &&
      !standfirst &&
      !byline &&
      isStandfirstSentence(para) &&
      (isHeadLine(next) || readDateline(next.text)?.certain)
    ) {
      take('standfirst', 'standfirst', 'A sentence between title and byline or dateline: the standfirst.', {
        standfirst: inText(text),
      });
      standfirst = para;
      continue;
    }
    if (hasTitle && !byline && (looksLikeName(text) || looksLikeRole(text))) {
      const names = readNames(text);
      const besideDate = readMetadataLine(next.text, true) !== null || lastDateAt === at - 1;
      const isConfirmed =
        besideDate ||
        looksLikeRole(text) ||
        (names?.authors.value?.every((name) => isNamedBelow(live.slice(at + 1), name)) ?? false);
      if (names) {
        setParaAside(working, para, {
          kind: 'byline',
          rule: 'byline',
          certain: isConfirmed,
          message: 'A name alone under the title: perhaps the author.',
          fields: bylineFields(names),
        });
        if (isConfirmed) byline = para;
        continue;
      }
    }
    if (
      hasTitle &&
      !standfirst &&
      !byline &&
      isStandfirstSentence(para) &&
      para.text.length <= 200 &&
      next.text.length > 1.5 * text.length &&
      title !== null &&
      at === live.indexOf(title) + 1 &&
      para.gapAfter
    ) {
      setParaAside(working, para, {
        kind: 'standfirst',
        rule: 'standfirst',
        certain: false,
        message: 'A short paragraph under the title: perhaps the standfirst.',
        fields: { standfirst: inText(text) },
      });
    }
    break;
  }
  const body = liveParas(working);
  findDateline(working, body[0], body);
}

const bylineFields = (by: {
  authors: Working['fields']['authors'];
  edtf: string | null;
}): Working['fields'] => ({
  ...(by.authors ? { authors: by.authors } : {}),
  ...(by.edtf ? { published: inText(by.edtf, 'Date printed in the byline.') } : {}),
});

function isHeadLine(para: Para): boolean {
  return (
    isLoneBy(para.text) ||
    readByline(para.text) !== null ||
    readMetadataLine(para.text, true) !== null ||
    readOwnLineDateline(para.text) !== null
  );
}

/** A note at the end ("NAME is a …") confirms that the name above is the author's. */
const isNamedBelow = (rest: readonly Para[], name: string): boolean =>
  rest
    .slice(-4)
    .some(
      (para) =>
        para.text.startsWith(`${name} is `) ||
        para.text.startsWith(`${name}, `) ||
        para.text.startsWith(`Dr ${name} is `),
    );

function judgeTitle(live: readonly Para[], at: number): 'certain' | 'offered' | 'no' {
  const para = live[at];
  const next = live[at + 1];
  if (!para || !next) return 'no';
  const shape = titleShape(para.text);
  // A line that goes on in lower case, next or after one short line between, is the first half of a sentence.
  if (shape === null || startsLower(next.text)) return 'no';
  if (!endsSentence(next.text) && startsLower(live[at + 2]?.text ?? '')) return 'no';
  if (para.kind === 'heading') return 'certain';
  const below = live.slice(at + 1, at + 6);
  const isAboveHead = isHeadLine(next) || readDateline(next.text)?.certain === true;
  if (shape === 'question')
    return isAboveHead
      ? 'certain'
      : below.some((line, i) => i > 0 && isHeadLine(line))
        ? 'certain'
        : 'offered';
  if (isSalutation(next.text) || isListItem(next.text)) return 'offered';
  if (isAboveHead) return 'certain';
  const isBody = (line: Para | undefined) =>
    line !== undefined &&
    (endsSentence(line.text) || line.text.endsWith(':')) &&
    line.text.length > para.text.length;
  if (para.gapAfter)
    return below.some((line) => isBody(line) || line.kind === 'heading') ? 'certain' : 'offered';
  // No blank line after it: the body must look like body at once, or after one standfirst.
  if (isBody(next) && next.text.length >= 1.3 * para.text.length) return 'certain';
  if (isStandfirstPhrase(next.text) && isBody(below[1])) return 'certain';
  return below.some((line) => isHeadLine(line)) ? 'certain' : 'offered';
}
