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

/** What stands for itself in a value: braces only hold together, a tie is a blank, hyphens and marks make dashes and marks. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['{', ''],
  ['}', ''],
  ['~', ' '],
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
]);

/** `$…$` with something of mathematics in it stays as it is; a price is no formula. */
const TOKEN = /\\(?:[A-Za-z]+|.)?|\$(?=[^$\s])(?=[^$]{0,200}[\\^_{}])[^$]{1,201}\$|---?|``|''|./gsu;

/** Words of a TeX value: accents and signs as letters, without braces; blanks and line ends as one blank. Linear, without recursion. */
export function decodeTex(tex: string): TexWords {
  const tokens = makeTokens(tex);
  const unknown = new Set<string>();
  const out: string[] = [];
  for (let token = tokens.take(); token !== undefined; token = tokens.take())
    out.push(
      PLAIN.get(token) ?? (isCommand(token) ? wordsOfCommand(token.slice(1), tokens, unknown) : token),
    );
  return {
    words: out
      .join('')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
    unknown: [...unknown],
  };
}

/** The tokens of a value one after the other. */
type Tokens = {
  next: () => string | undefined;
  take: () => string | undefined;
  takeBlanks: () => void;
  /** A group in braces with all that it holds, where one follows. */
  takeGroup: () => void;
};

function makeTokens(tex: string): Tokens {
  const tokens = tex.match(TOKEN) ?? [];
  let at = 0;
  const take = () => tokens[at++];
  return {
    next: () => tokens[at],
    take,
    takeBlanks: () => {
      while (/^[ \t\r\n]$/.test(tokens[at] ?? '')) at += 1;
    },
    takeGroup: () => {
      if (tokens[at] !== '{') return;
      let depth = 0;
      for (let token = take(); token !== undefined; token = take()) {
        if (token === '{') depth += 1;
        else if (token === '}') depth -= 1;
        if (depth === 0) return;
      }
    },
  };
}

const isCommand = (token: string | undefined): token is string =>
  token !== undefined && token.length > 1 && token.startsWith('\\');

/** The words that a command stands for, with what it takes of the tokens behind it. */
function wordsOfCommand(name: string, tokens: Tokens, unknown: Set<string>): string {
  const isNamed = /^[A-Za-z]/.test(name);
  const accent = Object.hasOwn(ACCENTS, name) ? ACCENTS[name] : undefined;
  if (accent !== undefined && (!isNamed || /^[\s{\\]/.test(tokens.next() ?? ''))) {
    const letter = takeAccented(tokens);
    return letter === '' ? '' : `${letter}${accent}`.normalize('NFC');
  }
  // Blanks end the name of a command. An empty group does as well, and says nothing.
  if (isNamed) tokens.takeBlanks();
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) return symbol;
  if (!isNamed) return name;
  if (name === 'href') tokens.takeGroup();
  if (name === 'href' || LOOKS.has(name)) return '';
  unknown.add(name);
  return `\\${name} `;
}

/** The letter that an accent stands over. */
function takeAccented(tokens: Tokens): string {
  tokens.takeBlanks();
  let braces = 0;
  for (; tokens.next() === '{'; braces += 1) tokens.take();
  const token = tokens.next();
  let letter = '';
  if (isCommand(token)) {
    tokens.take();
    const name = token.slice(1);
    // The dot of i and j makes room for the accent by itself.
    letter = name === 'i' || name === 'j' ? name : (SYMBOLS.get(name) ?? '');
    if (braces === 0) tokens.takeBlanks();
  } else if (token !== '}' && token !== '\\') letter = tokens.take() ?? '';
  // Only what these braces hold: further letters in them follow unaccented.
  for (; braces > 0 && tokens.next() === '}'; braces -= 1) tokens.take();
  return letter;
}

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
