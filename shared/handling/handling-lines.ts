/** Schemes of handling lines, as they are offered. The app prints what the analyst picks; it never decides. */
export type HandlingScheme = 'us' | 'cui' | 'uk' | 'tlp';

export type HandlingChoice = {
  scheme: HandlingScheme;
  name: string;
  lines: readonly string[];
  /** How the scheme wants its line. */
  rule: string;
};

export const TLP_LABELS = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;

export const HANDLING_CHOICES: readonly HandlingChoice[] = [
  {
    scheme: 'tlp',
    name: 'TLP 2.0',
    lines: TLP_LABELS,
    rule: 'Upper case, no space after the colon; at the right of the head and foot of each page.',
  },
  {
    scheme: 'uk',
    name: 'UK government',
    lines: ['OFFICIAL', 'OFFICIAL-SENSITIVE'],
    rule: 'Upper case; handling instructions may follow.',
  },
  {
    scheme: 'us',
    name: 'US government',
    lines: ['UNCLASSIFIED'],
    rule: 'A double slash before words on handling; title and paragraphs marked (U).',
  },
  {
    scheme: 'cui',
    name: 'US controlled unclassified information',
    lines: ['CUI'],
    rule: 'With a designation block on page 1; “may contain CUI” is no marking.',
  },
];

const US_LEVELS = /^(UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)(?![\p{L}\p{N}])/u;

/** The scheme that a line belongs to; null for none and for words of one's own. */
export function schemeOf(line: string): HandlingScheme | null {
  const words = line.trim();
  if (/^tlp\b/iu.test(words)) return 'tlp';
  if (/^cui(?![\p{L}\p{N}])/iu.test(words)) return 'cui';
  if (/^official(?![\p{L}\p{N}])/iu.test(words)) return 'uk';
  return US_LEVELS.test(words) || /^unclassified\b/iu.test(words) ? 'us' : null;
}

/** What is wrong with a line, and the line that is right, where only one can be meant. */
export type HandlingFault = { message: string; instead?: string };

/** Looks at a handling line: null for one that its scheme knows, and for words of no scheme. */
export function handlingFault(line: string): HandlingFault | null {
  const words = line.trim();
  if (words === '') return null;
  if (/\bmay contain cui\b/iu.test(words))
    return { message: 'A document is CUI or it is not: “may contain CUI” is no marking.', instead: 'CUI' };
  switch (schemeOf(words)) {
    case 'tlp':
      return tlpFault(words);
    case 'cui':
      return slashes(words, /^cui/iu, 'CUI');
    case 'uk':
      return ukFault(words);
    case 'us':
      return slashes(words, /^unclassified/iu, 'UNCLASSIFIED');
    case null:
      return null;
  }
}

function tlpFault(words: string): HandlingFault | null {
  const known = (label: string): boolean => TLP_LABELS.some((each) => each === label);
  if (known(words)) return null;
  const plain = words
    .toUpperCase()
    .replaceAll(/\s+/gu, '')
    .replace(/^TLP[:：\-–—.]?/u, 'TLP:');
  if (plain === 'TLP:WHITE')
    return {
      message: 'TLP 2.0 has no TLP:WHITE any more: what it meant is TLP:CLEAR.',
      instead: 'TLP:CLEAR',
    };
  if (!known(plain))
    return { message: `“${words}” is no label of TLP 2.0: the labels are ${TLP_LABELS.join(', ')}.` };
  const why = /:\s/u.test(words)
    ? 'A TLP label has no space after its colon'
    : words !== words.toUpperCase()
      ? 'A TLP label stands in upper case'
      : 'A TLP label is written with a colon and without spaces';
  return { message: `${why}: write ${plain}.`, instead: plain };
}

function ukFault(words: string): HandlingFault | null {
  if (/^official-(?!sensitive(?![\p{L}\p{N}]))\S/iu.test(words))
    return { message: `“${words}” is no marking of the UK: it writes OFFICIAL or OFFICIAL-SENSITIVE.` };
  const found = /^official(?:[\s:–—-]*sensitive)?(?![\p{L}\p{N}])/iu.exec(words)?.[0] ?? words;
  const right = /sensitive/iu.test(found) ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
  if (found === right) return null;
  return {
    message: `The marking is written ${right}${right.includes('-') ? ', with a hyphen' : ', in upper case'}.`,
    instead: right + words.slice(found.length),
  };
}

/** The first word in upper case; what follows it behind a double slash. */
function slashes(words: string, first: RegExp, right: string): HandlingFault | null {
  const found = first.exec(words)?.[0];
  const level = found ?? US_LEVELS.exec(words)?.[0] ?? '';
  const rest = words.slice(level.length);
  const isUpper = found === undefined || found === right;
  const handling = rest.replace(/^\s*[/\-–—:,]*\s*/u, '').trim();
  const isParted = rest === '' || /^\/\/[^/\s]/u.test(rest);
  if (isUpper && isParted) return null;
  const name = found === undefined ? level : right;
  return {
    message: isUpper
      ? 'Words on handling follow the marking behind a double slash, without spaces.'
      : `The marking is written ${right}, in upper case.`,
    instead: handling === '' ? name : `${name}//${handling}`,
  };
}

/** May title and paragraphs bear “(U)”? Under another line only somebody who knows each portion can mark it. */
export const takesPortionMarks = (line: string): boolean =>
  /^UNCLASSIFIED(?![\p{L}\p{N}])/u.test(line.trim());

/** How a line stands on paper. Type size in points. */
export type HandlingLook = { align: 'center' | 'right'; points: 8 | 12 };

/** TLP asks for 12 points or more, at the right; every other line stands small in the middle. */
export const handlingLook = (line: string): HandlingLook =>
  schemeOf(line) === 'tlp' ? { align: 'right', points: 12 } : { align: 'center', points: 8 };
