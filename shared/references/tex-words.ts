/** Accents of TeX as combining marks. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const LETTERS =
  'aa=å AA=Å ae=æ AE=Æ oe=œ OE=Œ o=ø O=Ø l=ł L=Ł ss=ß SS=ẞ i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ng=ŋ NG=Ŋ textendash=– textemdash=— textquoteleft=‘ textquoteright=’ textquotedblleft=“ textquotedblright=” guillemotleft=« guillemotright=» quotesinglbase=‚ quotedblbase=„ ldots=… dots=… textellipsis=… textasciitilde=~ textasciicircum=^ textbar=| textless=< textgreater=> textbraceleft={ textbraceright=} textunderscore=_ textdollar=$ textdegree=° textperiodcentered=· textbullet=• textregistered=® texttrademark=™ copyright=© textcopyright=© pounds=£ textsterling=£ texteuro=€ euro=€ textyen=¥ S=§ P=¶ dag=† ddag=‡ slash=/ TeX=TeX LaTeX=LaTeX textrupee=₨ textnumero=№ textonehalf=½ textonequarter=¼ textthreequarters=¾';
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...LETTERS.split(' ').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)];
  }),
  ['textquotesingle', "'"],
  ['textquotedbl', '"'],
  ['textbackslash', '\\'],
  ['textasciigrave', '`'],
  ['newline', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['noopsort', ''],
  ['relax', ''],
  ['protect', ''],
  [' ', ' '],
  ['\\', ' '],
  ['-', ''],
  ['/', ''],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['!', ''],
  ['@', ''],
]);
/** Commands that only say how their words look. */
const LOOKS = new Set(
  'emph textit textbf textsc textsl texttt textrm textsf textup textmd textnormal text mbox hbox uppercase lowercase url path nolinkurl mkbibemph mkbibbold mkbibitalic bibstring textsuperscript textsubscript ensuremath underline bibinfo it bf sc sl tt rm sf em itshape bfseries scshape'.split(
    ' ',
  ),
);

/** A name or value of TeX as plain words; `unknown`: commands that it does not know, whose names stand in the words. */
export type TexWords = { words: string; unknown: string[] };

/** Words of a TeX value: accents and signs as letters, without braces; blanks and line ends as one blank. Linear, without recursion. */
export function decodeTex(tex: string): TexWords {
  const out: string[] = [];
  const unknown: string[] = [];
  let at = 0;
  const blanks = () => {
    while (/[ \t\r\n]/.test(tex[at] ?? '')) at += 1;
  };
  /** What an accent stands over. */
  const base = (): string => {
    blanks();
    let braces = 0;
    while (tex[at] === '{') {
      at += 1;
      braces += 1;
    }
    let letter = '';
    if (tex[at] === '\\') {
      const [command = ''] = /^\\(?:[A-Za-z]+|.)/su.exec(tex.slice(at, at + 40)) ?? [];
      at += command.length;
      const name = command.slice(1);
      // The dot of i and j makes room for the accent by itself.
      letter = name === 'i' || name === 'j' ? name : (SYMBOLS.get(name) ?? '');
      if (braces === 0) blanks();
    } else if (tex[at] !== '}' && tex[at] !== undefined) {
      letter = String.fromCodePoint(tex.codePointAt(at) ?? 0x20);
      at += letter.length;
    }
    // Only what these braces hold: further letters in them follow unaccented.
    for (; braces > 0 && tex[at] === '}'; braces -= 1) at += 1;
    return letter;
  };
  while (at < tex.length) {
    const unit = tex[at] ?? '';
    if (unit === '{' || unit === '}') at += 1;
    else if (unit === '~') {
      out.push(' ');
      at += 1;
    } else if (unit === '$' && isMath(tex, at)) {
      const end = tex.indexOf('$', at + 1);
      out.push(tex.slice(at, end + 1));
      at = end + 1;
    } else if (unit === '-' && tex.startsWith('---', at)) {
      out.push('—');
      at += 3;
    } else if (unit === '-' && tex.startsWith('--', at)) {
      out.push('–');
      at += 2;
    } else if (tex.startsWith('``', at) || tex.startsWith("''", at)) {
      out.push(unit === '`' ? '“' : '”');
      at += 2;
    } else if (unit === '\\') {
      const [, letters, mark] = /^\\(?:([A-Za-z]+)|(.))/su.exec(tex.slice(at, at + 80)) ?? [];
      if (letters === undefined && mark === undefined) {
        out.push('\\');
        at += 1;
        continue;
      }
      const name = letters ?? mark ?? '';
      at += 1 + name.length;
      const accent = Object.hasOwn(ACCENTS, name) ? ACCENTS[name] : undefined;
      if (accent !== undefined && (letters === undefined || /[\s{\\]/.test(tex[at] ?? ''))) {
        const letter = base();
        out.push(letter === '' ? '' : `${letter}${accent}`.normalize('NFC'));
        continue;
      }
      if (letters !== undefined) {
        // Blanks end the name of a command, and an empty group does.
        blanks();
        if (tex.startsWith('{}', at)) at += 2;
      }
      const symbol = SYMBOLS.get(name);
      if (symbol !== undefined) {
        out.push(symbol);
        continue;
      }
      if (mark !== undefined) out.push(mark);
      else if (name === 'href') skipGroup();
      else if (!LOOKS.has(name)) {
        out.push(`\\${name} `);
        if (!unknown.includes(name)) unknown.push(name);
      }
    } else {
      out.push(unit);
      at += 1;
    }
  }
  function skipGroup(): void {
    let depth = 0;
    for (; at < tex.length; at += 1) {
      if (tex[at] === '{') depth += 1;
      else if (tex[at] === '}') depth -= 1;
      if (depth <= 0) break;
    }
    at += 1;
  }
  return {
    words: out
      .join('')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
    unknown,
  };
}

/** `$…$` with something of mathematics in it stays as it is; a price is no formula. */
const isMath = (tex: string, at: number): boolean =>
  /^\$[^$\s][^$]{0,200}\$/.test(tex.slice(at, at + 210)) &&
  /[\\^_{}]/.test(tex.slice(at, tex.indexOf('$', at + 1)));

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** Words as one line in which neither TeX nor BibTeX finds a command or an unpaired brace. */
export const encodeTex = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^`$&#%_]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`)
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}");

/** Pieces of a TeX value at depth 0, parted by `separator` (sticky), in time linear in its length. */
export function splitTex(tex: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < tex.length; ) {
    const unit = tex[at];
    if (unit === '\\') {
      at += 2;
      continue;
    }
    if (unit === '{') depth += 1;
    else if (unit === '}') depth -= 1;
    separator.lastIndex = at;
    const found = depth === 0 ? separator.exec(tex)?.[0] : undefined;
    if (found !== undefined && found !== '') {
      parts.push(tex.slice(from, at));
      at += found.length;
      from = at;
    } else at += 1;
  }
  parts.push(tex.slice(from));
  return parts;
}
