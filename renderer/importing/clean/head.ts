import { liveParas, type Para, type Working } from '../working/working';
import { findDateline } from './dateline';
import { affiliation, bareNames, byline, partsLine, splitByline } from './head-byline';
import {
  dateLine,
  editorsNote,
  fromLine,
  issuerLine,
  labelledLine,
  lineAboveHeading,
  ownDateline,
  sectionLine,
} from './head-lines';
import { dayUnderByline, outletLine } from './head-outlet';
import { perhapsStandfirst, standfirstPhrase, standfirstSentence } from './head-standfirst';
import type { Head, HeadRule } from './head-state';
import { isHeadKind, joinTitleLines, mastheadLine, titleLine } from './head-title';
import { readLabelledLine } from './metadata-lines';

/** Lines above the body: more than this are a table of contents or a list, not a head. */
const LONGEST_HEAD = 14;

const MOST_POINTS = 8;

/** In order of trust: what says itself what it is, then what its place and shape show. */
const RULES: readonly HeadRule[] = [
  labelledLine,
  editorsNote,
  mastheadLine,
  outletLine,
  partsLine,
  dateLine,
  ownDateline,
  splitByline,
  byline,
  fromLine,
  sectionLine,
  affiliation,
  dayUnderByline,
  issuerLine,
  lineAboveHeading,
  titleLine,
  standfirstPhrase,
  standfirstSentence,
  bareNames,
  perhapsStandfirst,
];

/** Sets aside what stands above the body: section label, title, standfirst, byline, dates; then the dateline. */
export function findHead(working: Working): void {
  joinTitleLines(working);
  const live = liveParas(working);
  const head: Head = {
    working,
    live,
    at: 0,
    title: null,
    standfirst: null,
    byline: null,
    lastDateAt: -2,
    labelled: new Set(live.slice(0, LONGEST_HEAD).filter((para) => readLabelledLine(para.text))),
  };
  while (head.at < Math.min(live.length - 1, LONGEST_HEAD)) {
    const para = live[head.at];
    const next = live[head.at + 1];
    if (!para || !next || !isHeadKind(para)) break;
    const verdict = firstVerdict(head);
    if (verdict !== 'taken') break;
    head.at++;
  }
  // A name or title that is only offered stays in the body; the dateline stands in the paragraph after it.
  const body = liveParas(working);
  const first = body.find((para, i) => !isOffered(working, para.start) && !isPoint(body, i));
  findDateline(working, first, body.slice(first ? body.indexOf(first) : 0));
}

/** One of a few points over the text: the report begins, with its dateline, below them. */
const isPoint = (body: readonly Para[], at: number): boolean =>
  at < MOST_POINTS && body.slice(0, at + 1).every(({ kind }) => kind === 'list-item');

function firstVerdict(head: Head): ReturnType<HeadRule> {
  const para = head.live[head.at];
  const next = head.live[head.at + 1];
  if (!para || !next) return null;
  for (const rule of RULES) {
    const verdict = rule(head, para, next);
    if (verdict) return verdict;
  }
  return null;
}

const isOffered = (working: Working, start: number): boolean =>
  working.operations.some(
    (operation) =>
      !operation.certain &&
      operation.start === start &&
      (operation.rule === 'byline' || operation.rule === 'title'),
  );
