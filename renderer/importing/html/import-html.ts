import type { ImportChoices } from '../../../shared/model';
import { findCharacters } from '../clean/characters';
import { clean } from '../clean/clean';
import { namesPerson } from '../clean/institutions';
import { directionOf } from '../clean/language';
import { callsRelease } from '../clean/release';
import { squash } from '../clean/words';
import type { Imported } from '../import-file';
import { compose } from '../working/compose';
import { workingFromBlocks } from '../working/from-blocks';
import { setDayLinesAside, setLastHeadingsAside, setMetadataCopiesAside } from '../working/metadata-copies';
import { findRawPlaces } from '../working/raw-places';
import { inText, liveParas, setParaAside, type Working } from '../working/working';
import { absoluteAddress } from './addresses';
import { answeredCalls } from './answered-notes';
import { biosAmong } from './bios';
import { blocksOf, hideClipped, type PageBlock } from './dom-to-blocks';
import { leadsAwayAmong } from './leads-away';
import { classifyElement, findMainText, isMarked, unseenParts } from './main-text';
import { refuseDeepNesting } from './nesting';
import { labelCopies, labelStandfirst, withSurroundings } from './page-around';
import { readPageMetadata } from './page-metadata';
import { CAPTIONS_ARE_TEXT, withCaptionsAsText } from './photo-essay';
import { captionsAmong, wordsOfPictures } from './picture-words';
import { settlePublished } from './published-day';
import { proseLeftBehind } from './rest-behind';
import { sanitisedPage } from './sanitise';
import { severalStories, storiesInOne } from './several-stories';

/** Imports a saved page. Nothing in it runs or is fetched: it is sanitised as a string and walked as an inert document. */
export function importHtml(html: string, fileName: string, choices: ImportChoices): Imported {
  refuseDeepNesting(html, fileName);
  const page = sanitisedPage(html);
  const metadata = readPageMetadata(page, html);
  resolveAddresses(page, metadata.base);
  hideClipped(page);
  const unseen = unseenParts(page);
  const main = findMainText(page, metadata.fields.title?.value);
  const classify = (el: Element) => (el === main ? null : classifyElement(el));
  const shown = blocksOf(page.body, { classify: classifyElement });
  // What scripts would draw, a saved page may hold as data only.
  const drawn = lengthOf(shown) < LEAST_SHOWN ? paragraphsOf(metadata.body) : [];
  const article = drawn.length > 0 ? drawn : main ? blocksOf(main, { classify }) : [];
  const around = drawn.length > 0 ? drawn : shown;
  const dayLines = settlePublished(metadata, around);
  const known = {
    title: metadata.fields.title?.value,
    authors: metadata.fields.authors?.value,
    standfirst: metadata.description,
  };
  const labelled = captionsAmong(
    leadsAwayAmong(labelCopies(withSurroundings(article, around), known)),
    wordsOfPictures(html),
    known,
  );
  const ordinary = labelStandfirst(labelled, known.title, known.authors ?? [], dayLines);
  const told = metadata.fields.authors;
  const noted = biosAmong(ordinary, told?.value ?? []);
  const essay = withCaptionsAsText(noted);
  const blocks = essay ?? noted;
  const pageDir = page.documentElement.getAttribute('dir') ?? page.body?.getAttribute('dir');
  const working = workingFromBlocks(
    blocks.map((block) => withDirection(block, pageDir)),
    fileName,
  );
  working.fields = metadata.fields;
  working.warnings.push(...metadata.warnings);
  if (unseen.length > 0) working.warnings.push(hiddenWords(unseen));
  if (drawn.length > 0) working.warnings.push(FROM_LINKED_DATA);
  if (essay) working.warnings.push(CAPTIONS_ARE_TEXT);
  const asked = askedToGoOn(blocks);
  if (asked !== null) working.warnings.push(perhapsCut(asked));
  const left = proseLeftBehind(page, blocks, isMarked);
  if (left) working.warnings.push(left);
  const stories = storiesInOne(page, main, article, metadata.base);
  if (stories.length > 1) working.warnings.push(severalStories(stories));
  working.isRelease = headsOver(page).some(callsRelease);
  working.titleKnown = metadata.fields.title !== undefined;
  setMetadataCopiesAside(working);
  setDayLinesAside(working, dayLines);
  addStandfirst(working, metadata.description);
  const summary = blocks.find(({ why }) => why?.rule === 'standfirst');
  if (summary)
    working.fields.standfirst ??= inText(
      squeeze(summary.runs.map(({ text }) => text).join('')),
      'Printed between title and byline.',
    );
  findCharacters(working);
  // Above the note on the author, so that it stands last.
  setLastHeadingsAside(working);
  clean(working);
  setLastHeadingsAside(working);
  findRawPlaces(working, html, 'html');
  const composed = compose(working, choices);
  // Who wrote and who printed the article, its metadata say more surely than a line of its text.
  const isPersonKnown = composed.fields.authors !== undefined && namesPerson(composed.fields.authors);
  if (told?.value && (namesPerson(told) || !isPersonKnown)) composed.fields.authors = told;
  const { outlet } = metadata.fields;
  if (outlet?.value && (outlet.basis === 'in-text' || !composed.fields.outlet?.value))
    composed.fields.outlet = outlet;
  return { ...composed, warnings: working.warnings };
}

const LEAST_SHOWN = 200;
const lengthOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);

const paragraphsOf = (body: string | null): PageBlock[] =>
  body === null || body.trim().length < LEAST_SHOWN
    ? []
    : body
        .split(/\s*\n\s*/)
        .filter((text) => text.trim() !== '')
        .map((text) => ({ kind: 'paragraph', runs: [{ text: squeeze(text) }] }));

const FROM_LINKED_DATA = {
  code: 'text-from-linked-data',
  message:
    'The saved page shows no text. This one stands in its data for machines (JSON-LD articleBody): emphasis and headings are lost, paragraphs perhaps. Compare it with the page.',
};

const GO_ON =
  /\b(?:subscribe|sign in|log in|register|sign up)(?: now| today| here)? to (?:continue|keep|go on) reading\b|\b(?:subscribe|sign in|log in|register) to (?:read|view|unlock) (?:the (?:full|whole|rest|entire)|this)\b|\b(?:article|story|content) is (?:for|only for|available (?:only )?to|reserved for|exclusive to) (?:paying |paid |our )*(?:subscribers|members)\b|\bto (?:continue|keep) reading,? (?:this|the|subscribe|please|log|sign)\b|\bcontinue reading (?:with a|for (?:free|just|only))\b|\bunlock (?:this|the full) (?:article|story)\b/i;
const LONGEST_ASKING = 300;

/** What a page says where it keeps the rest for those who pay; sentences of the article itself do not count. */
function askedToGoOn(blocks: readonly PageBlock[]): string | null {
  for (const { runs, aside, around, kind } of blocks) {
    const words = squeeze(runs.map(({ text }) => text).join(''));
    const isOfPage = aside === 'furniture' || around !== undefined || kind === 'heading';
    if (isOfPage && words.length <= LONGEST_ASKING && GO_ON.test(words)) return words;
  }
  return null;
}

const perhapsCut = (words: string): { code: string; message: string } => ({
  code: 'perhaps-cut',
  message: `The page asks for more before one may read on (“${words.slice(0, 80)}”): the text may end there. Look whether it is whole.`,
});

/** The page's name and its first two headings: the shelf that it stands on, and its title. */
const headsOver = (page: Document): string[] => [
  page.title,
  ...[...page.querySelectorAll('h1, h2, h3')].slice(0, 2).map((el) => squeeze(el.textContent ?? '')),
];

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function hiddenWords(parts: readonly Element[]): { code: string; message: string } {
  const opening = squeeze(parts[0]?.textContent ?? '').slice(0, 60);
  return {
    code: 'hidden-words',
    message: `The page keeps a part of the article out of sight (“${opening}…”). It is set aside: look whether it belongs to the text, and restore it if it does.`,
  };
}

/** Relative links count from the page's own address; without one they lead nowhere and their words stay, logged as lost. */
function resolveAddresses(page: Document, base: string | undefined): void {
  const calls = answeredCalls(page, base);
  for (const link of page.querySelectorAll('a[href]')) {
    const printed = link.getAttribute('href')?.trim() ?? '';
    const [target, place] = printed.split('#');
    // A raised number that leads to a place on the page calls a note.
    if (
      calls.has(link) ||
      (place && (target === '' || target === base) && (isNoteNumber(link) || isNumberOfNote(link, place)))
    )
      link.setAttribute('role', 'doc-noteref');
    const address = absoluteAddress(printed, base);
    if (address) link.setAttribute('href', address);
    else if (printed === '' || printed.startsWith('#')) link.removeAttribute('href');
    // Left as printed, Readability would complete it with the address of this window.
    else link.setAttribute('href', 'lost:link');
  }
}

const isNoteNumber = (link: Element): boolean =>
  (link.closest('sup') !== null || link.querySelector('sup') !== null) &&
  /^\s*\[?\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\s*\]?\s*$/.test(link.textContent ?? '');

/** A bare number that leads to what the page calls a note, raised by a style sheet that is not read. */
const isNumberOfNote = (link: Element, place: string): boolean =>
  /^_?(?:foot|end)?(?:notes?|ftn)(?:$|[-_:.\d])/i.test(place) &&
  !/back|anchor|ref/i.test(place) &&
  /^\s*\[?\d{1,3}\]?\s*$/.test(link.textContent ?? '') &&
  CALLS.test(link.previousSibling?.textContent ?? '') &&
  !/(?:^|[^\p{L}])(?:nos?|nr|pp?|paras?|arts?|secs?|ch|fig|vol)\.$/iu.test(
    link.previousSibling?.textContent ?? '',
  );

/** What a note is called behind: a word or a sign that closes. Behind "$", "(" or a digit it is a number of the sentence. */
const CALLS = /[\p{L}\p{M}.,;:!?…"'”’»)\]۔،؟]$/u;

function withDirection(block: PageBlock, pageDir: string | null | undefined): PageBlock {
  if (block.dir) return block;
  if (pageDir?.toLowerCase() === 'rtl') return { ...block, dir: 'rtl' };
  const dir = directionOf(block.runs.map((run) => run.text).join(''));
  return dir ? { ...block, dir } : block;
}

/** A page's description is a standfirst only if it is not simply the article's own opening. */
function addStandfirst(working: Working, description: string | null): void {
  if (!description || description.length < 20 || description.length > 600) return;
  const words = squash(description.replace(/(?:…|\.\.\.|\[…\])$/, ''));
  const body = squash(
    liveParas(working)
      .slice(0, 8)
      .map((para) => para.text)
      .join(' '),
  );
  const copy = liveParas(working)
    .slice(0, 4)
    .find((para) => squash(para.text) === words);
  if (copy && copy === liveParas(working)[0] && copy.text.length < 320 && liveParas(working).length > 3) {
    setParaAside(working, copy, {
      kind: 'standfirst',
      rule: 'standfirst',
      certain: copy.kind === 'heading',
      message: 'The page describes itself with this paragraph: perhaps the standfirst.',
    });
  }
  if (!body.includes(words) && !body.includes(words.slice(0, 80))) {
    working.fields.standfirst = {
      value: description,
      basis: 'in-text',
      reason: 'Page metadata: description.',
    };
  }
}
