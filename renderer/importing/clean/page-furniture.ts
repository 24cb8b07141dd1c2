import { inText, liveParas, type Para, setParaAside, type Working } from '../working/working';
import { dayAlone } from './chronicle';
import { joinAcrossFurniture, splitsSentence } from './page-breaks';
import {
  endsOpen,
  endsSentence,
  isListItem,
  isSentenceBehindLabel,
  looksLikeAgency,
  squash,
  wordCount,
} from './words';

const DOMAIN =
  /^(?:\|\s*)?(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24})\/?$/i;
const ADDRESS = /^(?:URL:\s*|Link:\s*)?(https?:\/\/[^\s<>"]+)$/i;
const PAGE_NUMBER =
  /^(?:(?:page|pg|p)\.?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[|•·–—]\s*[^.!?]{2,60})?|[^.!?]{2,60}\s*[|•·]\s*(?:page|pg|p)?\.?\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\/\s*\d{1,4}|صفحہ\s*[0-9۰-۹]{1,4})$/i;
const BARE_NUMBER = /^\d{1,3}$/;
const SEPARATOR =
  /^[·•|*_~–—]$|^(?:[*_=~#·•.–—-]\s*){3,}$|^(?:-\s*30\s*-|\(?ENDS\)?|\(?END\)?|###|\*\*\*|Enditem|Endit)$/;

/** Lines that sites print around articles. Each is a whole line; none may be a sentence that an article could contain. */
const SITE_LINES: readonly RegExp[] = [
  /^(?:vol(?:ume)?\.? ?\d+\b[^!?]{0,40}|issue (?:no\.? ?)?\d+\b[^!?]{0,30}|no\. ?\d+\b[^.!?]{0,30}|issn\b.{0,30})(?<!\.)$/i,
  /^(?:policy|issue|research|working|briefing|discussion|occasional|special) (?:briefs?|papers?|reports?|notes?|series)\s*(?:no\.?|number|#)?\s*\d{1,4}(?:[/-]\d{2,4})?$/i,
  /^(?:for immediate release|(?:press|media|news) release(?: no\.? ?[\w/-]{1,12})?|media note|pr no\.? ?\d[\w/-]{0,14}|breaking(?: news)?|exclusive|developing story|web exclusive|print edition|today[’']s paper|(?:member|subscriber)s?-only (?:story|article|content))$/i,
  /^[-–—\s]*\[?\(?(?:advertisement(?: · scroll to continue)?|skip advertisement|sponsored(?: content)?|promoted|story continues (?:below|after) (?:this )?advertisement|ad)\)?\]?[-–—\s]*$/i,
  /^(?:share (?:this|on|via)\s*:?|share this (?:article|story|post|page|news|piece|report|video|content|on|via|with)\b[^.!?]{0,60}|share (?:on|via) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|telegram|reddit|bluesky|threads|social)\b[^.!?]{0,60}|share|tweet|print|email|e-mail|comments?|\d+ comments?|leave a (?:comment|reply)|post a comment|copy link|save|bookmark|listen(?: to (?:this )?(?:article|story))?)$/i,
  /^(?:follow|like|join|find) us on .{1,80}(?<![a-z]{3} [a-z]+ [a-z]+\.)$/i,
  /^(?:subscribe(?: (?:to|now|today|for)\b.{0,80})?|sign up (?:for|to)\b.{0,80}|get (?:our|the) (?:daily |weekly )?newsletter.{0,60}|download (?:our|the) app.{0,60})[.!]?$/i,
  /^(?:read|see|watch|also read|also see|read also|read more|see also|more|related|related (?:stories|articles|news|links|posts)|recommended|you may also like|must read|editor[’']s picks?|trending|most read|more from .{1,40}|don[’']t miss|مزید پڑھیں|یہ بھی پڑھیں)\s*(?:[:|»>→–—-]\s*.{0,160})?$/i,
  /^(?:also read|read also|read more|see also)\b(?!.*[.!?]$).{0,160}$/i,
  /^(?:tags?|topics?|keywords?|filed under|categories|category|posted in|labels?)\s*:\s*.{1,200}$/i,
  /^(?:©|\(?c\)\s*(?:\d{4}|copyright)|copyright\s*(?:©|\(c\)|\d{4}|:|by\b|notice)).{0,200}$/i,
  /^(?:.{0,80}[.,;|©–—-]\s*)?all rights reserved\.?(?:\s+.{0,80})?$/i,
  /^(?:this (?:website|site) uses cookies|we use cookies|by (?:continuing|using) .{0,40}cookies).{0,300}$/i,
  /^(?:accept all(?: cookies)?|cookie settings|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|home|menu|search|skip to (?:main )?content)$/i,
  /^our standards: .{4,80}$/i,
  /^(?:[àa] lire(?: aussi| également)?|lire aussi|lea también|le[ea] más|te puede interesar|lesen sie auch|mehr zum thema|leggi anche|leia (?:também|mais)|اقرأ أيضاً?|اقرأ المزيد|مزید پڑھیے)\s*(?:[:|»>→–—-]\s*.{0,200})?$/i,
  /^\((?:more|read more|related|see also|also read|watch|photos|video)\s*: [^()]{3,160}\)$/i,
  /^\d{1,5} (?:réactions?|commentaires?|comentarios?|kommentare?|commenti|comentários?|shares?|views?)$/i,
  /^(?:blog )?comments powered by\b.{0,40}$/i,
  /^(?:\[\+\] ?)?(?:enlarge(?: (?:this )?image)?|toggle caption|hide caption|text size|see more videos?|view comments?|show comments?|learn more|click (?:here )?to (?:enlarge|expand|share|listen|watch)\b.{0,40})$/i,
  /^(?:read or share|share) this story: https?:\/\/\S+$/i,
  /^(?:see |view )?(?:all|more) [\p{L} ]{3,40} ?[»→›]$/iu,
  /^(?:to view this (?:content|video|page),? )?(?:please )?(?:enable javascript|javascript must be enabled|your browser does not support)\b.{0,160}$/i,
  /^to (?:view|play|watch) this (?:content|video|page)\b.{0,40}\b(?:javascript|flash|cookies)\b.{0,80}$/i,
  /^home\s*(?:[>›»/|]\s*[^>›»/|]{2,40}){1,5}$/i,
  /^(?:\d{1,3}[ -]min(?:ute)?s?(?: |-)read|\d{1,2} min)$/i,
  /^(?:(?:back(?: to (?:top|index|contents|home))?|printer[- ]friendly(?: (?:version|page))?|print (?:this )?page|e-?mail (?:this(?: page| article)?|to a friend)|share (?:&|and) download)\s*(?:\||$)\s*){1,6}$/i,
  /^(?:(?:press release )?no\.?:? ?)?PR[-–/ ]\d{1,5}\/\d{2,4}(?:-[a-z]{2,6})?$/i,
  /^\d{1,2} (?:sec(?:ond)?|min(?:ute)?|hr|hour|day)s? ago$/i,
  /^(?:all )?copyright [^.!?]{2,60},? (?:19|20)\d{2}\.?$/i,
  /^a version of this (?:article|story|piece) (?:appears|appeared|was (?:first )?published) in\b.{0,300}$/i,
  /^(?:thank you for your patience while we verify access|you (?:have|[’']ve) (?:read|reached|used) (?:\d+ of )?your\b.{0,40}\b(?:articles?|limit)\b|already a (?:subscriber|member)\?|want all of [^.?!]{2,40}\? subscribe).{0,200}$/i,
  /^printed from:? https?:\/\/\S+$/i,
  /^سب سے زیادہ پڑھی جانے والی$/,
  /^(?:ہمارا|ہمارے) (?:واٹس ?ایپ|یوٹیوب|فیس بک|ٹیلی ?گرام)[^۔.!؟]{0,40}(?:جوائن|فالو|سبسکرائب)[^۔.!؟]{0,12}$/,
  /^(?:download|view|open|get)(?: (?:the|this|full|a))*(?: (?:report|paper|brief|article|publication|document))?(?: (?:as|in))?(?: a)? pdf(?: \(.{1,20}\))?$/i,
  /^thanks for reading [^.!?]{2,80}[.!] (?:subscribe|this post|share)\b.{0,160}$/i,
  /^(?:the )?[\p{L} ]{2,40} is committed to publishing a diversity of letters\b.{0,300}$/iu,
  /^(?:next|previous|continue reading|continued on (?:page|next page).{0,20}|continued from page.{0,20}|turn to page \d+)(?: (?:story|article|page))?\s*[»>→]?$/i,
];

const FOLLOW =
  /^follow (?:the|us|our)\b[^.,;:!?“”"]{0,80}\bon (?:[^.,;:!?“”"]{0,60}\b)?(?:facebook|twitter|instagram|whatsapp|tiktok|bluesky|threads)\b[^.,;:!?“”"]{0,80}$/i;
const SAYING =
  /\b(?:sa(?:y|ys|id|ying)|writ(?:e|es|ing|ten)|wrote|tells?|told|adds|added|posted|tweet(?:s|ed)|announce[ds]?|warn(?:s|ed)?|urge[ds]?|ask(?:s|ed)?|argue[ds]?|declare[ds]?|claim(?:s|ed)?|insist(?:s|ed)?|reported|noted|stated|repl(?:y|ies|ied)|shared)\b/i;

/** "Follow the Review on Facebook": a few words without a pause. Anything longer may be a sentence of the article. */
const isFollowLine = (text: string): boolean =>
  wordCount(text) <= 10 &&
  !SAYING.test(text) &&
  // "Follow the money on Facebook" may be a cross-head; a site writes its own name in capitals.
  !/^\p{L}+ the \p{Ll}/u.test(text) &&
  FOLLOW.test(/^follow (?:us|our)\b/i.test(text) ? text.replace(/\.$/, '') : text);

/** Lines printed around an article, not in it: addresses, page numbers, site lines, repeated running heads. */
export function findPageFurniture(working: Working): void {
  const repeats = countRepeats(working);
  for (const para of liveParas(working)) {
    if (para.kind === 'table' || para.text.length > 320) continue;
    const why = furnitureReason(para);
    if (why) {
      setParaAside(working, para, {
        kind: 'furniture',
        rule: why.rule,
        certain: true,
        message: why.message,
        fields: why.fields,
      });
    }
  }
  findMasthead(working);
  findRepeatedLines(working, repeats);
  findBareNumbers(working);
  joinAcrossFurniture(working);
}

function furnitureReason(para: Para): { rule: string; message: string; fields?: Working['fields'] } | null {
  const text = para.text;
  const address = ADDRESS.exec(text);
  const domain = DOMAIN.exec(text);
  if (domain?.[1]) {
    const host = domain[1].toLowerCase();
    return {
      rule: 'page-furniture',
      message: `The line is only a web address (${host}).`,
      fields: {
        url: inText(host, 'Only the site’s domain stands in the text, not the address of the article.'),
      },
    };
  }
  if (address?.[1]) {
    return {
      rule: 'page-furniture',
      message: 'The line is only a web address.',
      fields: { url: inText(address[1]) },
    };
  }
  if (PAGE_NUMBER.test(text)) return { rule: 'page-number', message: `“${text}” is a page number.` };
  if (SEPARATOR.test(text))
    return { rule: 'separator', message: `“${text.slice(0, 20)}” separates or ends; it says nothing.` };
  if ((para.kind !== 'heading' || text.length < 40) && !isOfTheText(text)) {
    if (SITE_LINES.some((line) => line.test(text)) || (para.kind !== 'heading' && isFollowLine(text))) {
      return { rule: 'site-line', message: `“${text.slice(0, 60)}” belongs to the page around the article.` };
    }
  }
  return null;
}

/** "Subscribe to the plan, he told the farmers": somebody says it. */
const REPORTED = new RegExp(`, (?:\\p{L}+ ){1,3}?${SAYING.source}`, 'u');
const isOfTheText = (text: string): boolean =>
  isSentenceBehindLabel(text) || (REPORTED.test(text) && !/\b(?:us|our|your|newsletters?)\b/i.test(text));

const repeatKey = (text: string): string => text.toLowerCase().replace(/\d+/g, '#');

/** How often each short line occurs, digits folded so that running heads with page numbers count as one. */
function countRepeats(working: Working): Map<string, number> {
  const counts = new Map<string, number>();
  for (const para of working.paras) {
    if (para.text.length > 80 || endsSentence(para.text)) continue;
    const key = repeatKey(para.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function findRepeatedLines(working: Working, repeats: Map<string, number>): void {
  const { paras } = working;
  const openingLines = paras.slice(0, 4).map((para) => para.text);
  paras.forEach((para, index) => {
    if (para.role !== null || para.kind !== 'paragraph' || para.text.length > 80) return;
    if (endsSentence(para.text) || endsOpen(para.text) || isListItem(para.text) || /^[-–—]/.test(para.text))
      return;
    const count = repeats.get(repeatKey(para.text)) ?? 0;
    if (count < 2) return;
    // Days of a chronicle differ; a running head prints the same one on every page.
    if (dayAlone(para.text) !== null && paras.some((other) => isSameHead(other, para))) return;
    const splits = splitsSentence(paras, index);
    // The first of several may be the article's own title; only later copies of it are running heads.
    const first = openingLines.indexOf(para.text);
    const isNumbered =
      /\d/.test(para.text) && paras.some((other) => other !== para && isSameHead(other, para));
    if (first === index && !splits && !isNumbered) return;
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'repeated-line',
      certain: count >= 3 || splits || /\d/.test(para.text) || (first >= 0 && isAboveBody(paras, first)),
      message: `“${para.text}” stands ${count} times in the file as a line of its own: a running head or foot.`,
    });
  });
}

/** The same running head with another number. */
const isSameHead = (a: Para, b: Para): boolean =>
  a.text !== b.text && repeatKey(a.text) === repeatKey(b.text);

/** Nothing that looks like body text stands above the line. */
const isAboveBody = (paras: readonly Para[], index: number): boolean =>
  paras.slice(0, index).every((para) => para.text.length < 100 && !endsSentence(para.text));

/** Page numbers printed bare: certain if they break a sentence or count up through the file. */
function findBareNumbers(working: Working): void {
  const numbers = working.paras.flatMap((para, index) =>
    para.role === null && BARE_NUMBER.test(para.text) ? [{ para, index }] : [],
  );
  const values = numbers.map(({ para }) => Number(para.text));
  const counting =
    values.length >= 2 && values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
  for (const { para, index } of numbers) {
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'page-number',
      certain: counting || splitsSentence(working.paras, index),
      message: `“${para.text}” alone on a line looks like a page number.`,
    });
  }
}

/** A line whose letters are those of a domain in the file names the outlet ("Example Review" for examplereview.com). */
function findMasthead(working: Working): void {
  const domains = new Set(
    working.operations
      .flatMap((operation) => (operation.fields?.url?.value ? [domainName(operation.fields.url.value)] : []))
      .filter((name) => name.length >= 4),
  );
  if (domains.size === 0) return;
  for (const para of liveParas(working)) {
    if (para.text.length > 60 || endsSentence(para.text) || looksLikeAgency(para.text)) continue;
    const name = squash(para.text);
    if (!domains.has(name) && !domains.has(name.replace(/^the/, '')) && !domains.has(`the${name}`)) continue;
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'page-furniture',
      certain: true,
      message: `“${para.text}” is the name that the site's own address spells.`,
      fields: {
        outlet: inText(para.text, 'Printed as page furniture; the site’s own address spells the same name.'),
      },
    });
  }
}

function domainName(url: string): string {
  const host =
    url
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .split('/')[0] ?? '';
  return squash(host.split('.')[0] ?? '');
}
