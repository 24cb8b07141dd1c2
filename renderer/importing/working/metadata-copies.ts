import { readByline } from '../clean/byline';
import { readMetadataLine } from '../clean/metadata-lines';
import { endsSentence, looksLikeSection, squash, wordCount } from '../clean/words';
import { liveParas, type Para, setParaAside, type Working } from './working';

/** Title and byline that metadata told already, printed again above the body. */
export function setMetadataCopiesAside(working: Working): void {
  const title = working.fields.title?.value;
  const authors = working.fields.authors?.value ?? [];
  const head = liveParas(working).slice(0, 6);
  for (const [i, para] of head.entries()) {
    if (title && squash(para.text) === squash(title)) {
      setAboveTitleAside(working, head.slice(0, i));
      setParaAside(working, para, {
        kind: 'title',
        rule: 'title',
        certain: true,
        message: 'The title is printed again above the body.',
      });
    } else if (
      authors.length > 0 &&
      para.text.length < 160 &&
      squash(para.text.replace(/^by\s+/i, '').replace(/\b(?:and|&)\b/g, '')) === squash(authors.join(''))
    ) {
      setParaAside(working, para, {
        kind: 'byline',
        rule: 'byline',
        certain: true,
        message: 'The authors are printed again above the body.',
      });
      setPostAside(working, head[i + 1]);
    }
  }
}

const POST =
  /(?<!\p{L})(?:correspondent|reporter|editor|writer|columnist|fellow|analyst|producer|contributor)(?!\p{L})/iu;

/** "Water correspondent, Channel Nine" under the name. */
function setPostAside(working: Working, para: Para | undefined): void {
  if (para?.kind !== 'paragraph' || para.text.length > 80 || endsSentence(para.text) || !POST.test(para.text))
    return;
  if (wordCount(para.text) > 10 || /\s(?:is|are|was|were|has|have|says?|said)\s/.test(para.text)) return;
  setParaAside(working, para, {
    kind: 'author-note',
    rule: 'affiliation',
    certain: true,
    message: 'The line under the byline says who the author is.',
  });
}

/** Labels over the printed title: a section, a series. Anything longer is left where it stands. */
function setAboveTitleAside(working: Working, above: readonly Para[]): void {
  for (const para of above) {
    if (para.role !== null || para.text.length > 40 || endsSentence(para.text) || looksLikeSection(para.text))
      continue;
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'above-title',
      certain: true,
      message: `“${para.text}” stands above the title.`,
    });
  }
}

/** The line that was read for the day of publication, where it stands above the body. */
export function setDayLinesAside(working: Working, lines: readonly string[]): void {
  for (const para of liveParas(working).slice(0, 8)) {
    if (!lines.includes(para.text)) continue;
    setParaAside(working, para, {
      kind: kindOfDayLine(para.text),
      rule: 'printed-day',
      certain: true,
      message: 'The line under the title says when the article was published or changed.',
    });
  }
}

/** A day with a town or a clock beside it is more than a line of the page around. */
const kindOfDayLine = (line: string): 'byline' | 'furniture' | 'dateline' => {
  if (readByline(line)) return 'byline';
  return readMetadataLine(line, true) ? 'furniture' : 'dateline';
};

/** Headings with nothing below them lead to other stories. */
export function setLastHeadingsAside(working: Working): void {
  const live = liveParas(working);
  for (let i = live.length - 1; i > 0 && live[i]?.kind === 'heading'; i--) {
    const para = live[i];
    if (!para || endsSentence(para.text)) return;
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'last-heading',
      certain: true,
      message: `The heading “${para.text.slice(0, 80)}” has nothing below it: it leads to something else on the page.`,
    });
  }
}
