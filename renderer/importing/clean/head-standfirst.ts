import { inText, type Para, setParaAside } from '../working/working';
import { readDateline } from './dateline';
import { readBareNames } from './head-byline';
import { type HeadRule, hasTitle, isHeadLine, take } from './head-state';
import { isShortPhrase, isStandfirstPhrase, isStandfirstSentence } from './standfirst';
import { endsSentence } from './words';

/** A phrase without a stop between title and body. */
export const standfirstPhrase: HeadRule = (head, para, next) => {
  if (!hasTitle(head) || head.standfirst) return null;
  const isBetween = head.byline === null && isHeadLine(next) && isShortPhrase(para.text);
  if (!(isStandfirstPhrase(para.text) || isBetween) || readDateline(para.text) || readBareNames(para.text))
    return null;
  if (!endsSentence(next.text) && !isHeadLine(next) && head.byline !== null) return null;
  head.standfirst = para;
  return take(
    head,
    para,
    'standfirst',
    'standfirst',
    'A phrase without a stop between title and body: the standfirst.',
    {
      standfirst: inText(para.text),
    },
  );
};

/** A whole sentence between title and byline, date or dateline. */
export const standfirstSentence: HeadRule = (head, para, next) => {
  if (!hasTitle(head) || head.standfirst || head.byline || !isStandfirstSentence(para)) return null;
  const afterNext = head.live[head.at + 2];
  const isAboveNames =
    readBareNames(next.text) !== null &&
    afterNext !== undefined &&
    (isHeadLine(afterNext) || readDateline(afterNext.text)?.certain === true);
  if (!isHeadLine(next) && !readDateline(next.text)?.certain && !isAboveNames) return null;
  head.standfirst = para;
  return take(
    head,
    para,
    'standfirst',
    'standfirst',
    'A sentence between title and byline or dateline: the standfirst.',
    {
      standfirst: inText(para.text),
    },
  );
};

/** A short first paragraph right under the title may be the standfirst; nothing shows it, so it is offered. */
export const perhapsStandfirst: HeadRule = (head, para, next) => {
  const isUnderTitle = head.title !== null && head.at === head.live.indexOf(head.title) + 1;
  if (!isUnderTitle || head.standfirst || head.byline || !isShortLead(para, next)) return null;
  setParaAside(head.working, para, {
    kind: 'standfirst',
    rule: 'standfirst',
    certain: false,
    message: 'A short paragraph under the title: perhaps the standfirst.',
    fields: { standfirst: inText(para.text) },
  });
  return 'body';
};

const isShortLead = (para: Para, next: Para): boolean =>
  isStandfirstSentence(para) &&
  para.text.length <= 200 &&
  next.text.length > 1.5 * para.text.length &&
  para.gapAfter;
