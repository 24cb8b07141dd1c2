// What the rules share: how sentences end, what names look like, which words name sections, agencies and roles.

/** Ends like a sentence, closing marks allowed after the stop. Urdu and Arabic stops count. */
export const endsSentence = (text: string): boolean =>
  /[.!?…۔؟](?:["'”’»)\]]|\[\d+\]|[¹²³⁰-⁹])*$/.test(text.trim());
export const endsQuestion = (text: string): boolean => /[?!؟]["'”’»)\]]*$/.test(text.trim());
/** Ends so that more must follow on the same line. */
export const endsOpen = (text: string): boolean => /[,;:،؛([{–—-]$/.test(text.trim());
export const startsLower = (text: string): boolean => /^["'“‘(]?\p{Ll}/u.test(text.trim());
export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const CAP = String.raw`(?:[\p{Lu}][\p{L}\p{M}'’.-]*|[\p{Lo}][\p{L}\p{M}]*)`;
const PARTICLE = '(?:al|ul|ur|bin|ibn|bint|de|del|della|di|da|van|von|der|den|la|le|el|e|dos|du|and)';
/** One person's printed name: two to six words, capitals or known particles; initials and titles allowed. */
const NAME = new RegExp(String.raw`^(?:${CAP})(?:\s+(?:${PARTICLE}\s+){0,2}${CAP}){1,5}$`, 'u');

const NOT_IN_NAMES =
  /\b(?:The|An?(?!\.)|Of|In|On|At|To|For|From|With|Its?|This|That|These|New|US|U\.S\.|UN|EU|UK|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|End|Late|Early|Mid|Is|Are|Was|Were|Be|Has|Have|Not|No|Who|What|Why|How|When|Where|By|As|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Years?|After|Before|Over|Under|Into|Conclusion|Introduction|Background|Summary|Executive|Recommendations|Pakistan|America|American|Pakistani|Islamabad|Washington|Contrast|Comparison|Most|All|Any|Some|Editor|Correspondent|Reporter|Staff|Analyst|Desk|Agency|Agencies|Bureau|Ministry|University|Institute|Council|News|Department|Government|Fellow|Senior|Junior|Centre|Center|Policy|Research|Researcher|Associate|Assistant|Officer|Studies|School|College|Foundation|Commission|Authority|Board|Company|Forum|Journal|Review|Gazette|Times|Tribune|Herald|Network|Project|Programme|Program|International|National|Global|Security|Strategic|Economic|Relations|Affairs|Estimates|Figures|Accounts|Standards|Officials|Committee|Association|Society|Embassy|Consulate|Executive|Vice|Deputy|Former|Special|Guest|Visiting)\b|(?<=\S\s)(?:Professor|Director|Minister|Secretary|Ambassador|President|Chair)\b/;

export function looksLikeName(text: string): boolean {
  const name = text
    .trim()
    .replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Amb|Gen|Lt|Col|Maj|Sir|Syed)\.?\s+/, (title) => title);
  return (
    name.length >= 4 &&
    name.length <= 60 &&
    NAME.test(name) &&
    !NOT_IN_NAMES.test(name === name.toUpperCase() ? inTitleCase(name) : name) &&
    !/\band\b/.test(name)
  );
}

const inTitleCase = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());

const ROLE =
  /^(?:by |our |a |the |special |senior |staff |chief |foreign |diplomatic |political |economic |business |bureau |news |web |online |digital |international |national |monitoring |city |guest |contributing |associate )*(?:correspondent|reporter|report|desk|writer|bureau|monitor|staff|newsdesk|contributor|columnist|editor|editorial board|editorial|team|agencies|agency)s?$/i;
/** "Recorder Report", "Courier Digital Desk": no surname. */
const DESK =
  /^(?:\p{Lu}[\p{L}.’'&-]*\s+){1,3}(?:Report|Desk|Bureau|Newsroom|Monitoring|Agencies|Editorial|Staff)$/u;
/** "The Newspaper's Staff Reporter", "Courier's Correspondent". */
const OF_THE_PAPER =
  /^(?:the )?[\p{L}-]+[’'`]s (?:own |staff |special |senior |chief |foreign |diplomatic |monitoring |city |sports )*(?:correspondent|reporter|desk|bureau|staff)s?$/iu;
/** A byline that names a role and no person ("Our Special Correspondent", "News Desk"). */
export const looksLikeRole = (text: string): boolean =>
  ROLE.test(text.trim()) ||
  DESK.test(text.trim()) ||
  OF_THE_PAPER.test(text.trim()) ||
  URDU_ROLE.test(text.trim()) ||
  ACCOUNT.test(text.trim());

/** Desks, bureaux and unnamed reporters as Urdu papers print them. */
const URDU_ROLE =
  /^(?:(?:ویب|نیوز|مانیٹرنگ|اسپورٹس|سپورٹس|انٹرنیشنل|قومی|ڈیجیٹل|خصوصی|اپنے|ہمارے|اسٹاف|سٹاف)\s+)*(?:ڈیسک|رپورٹر|رپورٹ|بیورو(?: رپورٹ)?|نمائندہ(?: خصوصی)?|نمائندے|نامہ نگار(?: خصوصی)?|ایجنسیاں|ادارہ)(?:\s+سے)?$/;
/** Names of accounts that publishing systems put where an author should stand. */
const ACCOUNT =
  /^(?:(?:wp|web|site|super|news)[ -]?)?(?:admin(?:istrator)?|webmaster|newsroom|superuser|root|user\d*|publisher|anonymous|unknown|guest|n\/?a|none)$/i;

export const AGENCIES =
  'Reuters|AFP|AP|APP|PPI|INP|NNI|UPI|ANI|PTI|IANS|dpa|DPA|EFE|Xinhua|TASS|Bloomberg|Anadolu|Agence France-Presse|Associated Press|Associated Press of Pakistan|Agencies|News Agencies|Web Desk|Monitoring Desk|News Desk';
export const looksLikeAgency = (text: string): boolean =>
  new RegExp(`^(?:${AGENCIES})$`, 'i').test(text.trim());

const SECTION_WORDS =
  /^(?:asia|asian|africa|europe|americas|world|international|global|national|domestic|politics|political|policy|business|economy|economics|economic|finance|markets|money|trade|energy|climate|environment|science|technology|tech|health|sports?|culture|opinions?|editorials?|columns?|commentary|comment|analysis|features?|perspectives?|blogs?|diplomacy|diplomatic|security|defence|defense|military|region|regional|news|affairs|headlines|stories|pakistan|india|afghanistan|china|us|usa|us-pakistan|pak-us|minerals|mining|investment|education|society|interviews?|reports?|briefing|dispatches|letters|op-ed|explainers?|reviews?)$/i;
const SECTION_FILLERS =
  /^(?:south|north|east|west|central|southeast|middle|far|latest|top|front|back|page|and|of|the|to|&|\||\/|-|›|»|>|foreign|current|public|home|united|states|guest|lead|special|local|critical)$/i;

/** Names a section by words that sections use ("South Asia", "Opinion", "World | Diplomacy"). */
export function looksLikeSection(text: string): boolean {
  const words = text.trim().replace(/:$/, '').split(/\s+/);
  if (words.length > 6 || text.trim().length > 50) return false;
  return (
    words.some((word) => SECTION_WORDS.test(word)) &&
    words.every((word) => SECTION_WORDS.test(word) || SECTION_FILLERS.test(word))
  );
}

/** Title Case or capitals throughout, no sentence: the shape of a label. */
export function looksLikeLabel(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 4 &&
    text.trim().length <= 40 &&
    !endsSentence(text) &&
    !endsOpen(text) &&
    words.every((word) => /^(?:\p{Lu}|and$|of$|the$|&$|\|$|\/$)/u.test(word))
  );
}

/** Letters and digits only, lower case: for comparing "Global Outlet" with "globaloutlet.com". */
export const squash = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Words that salutations of letters begin with. */
export const isSalutation = (text: string): boolean =>
  /^(?:dear\b|sir\b|madam\b|sirs\b|to the editor|respected\b)/i.test(text.trim());

export const isListItem = (text: string): boolean =>
  /^(?:[-*•▪‣◦·]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+|\([ivx]+\)\s+)/.test(text.trim());

/**
 * "Watch: this is where it will break.": behind a label goes on, in lower case, a sentence with its stop. Titles that sites
 * put behind their labels begin with a capital, lists of topics have no stop.
 */
export const isSentenceBehindLabel = (text: string): boolean =>
  /^[^:|–—-]{2,24}\s*[:|–—-]\s*\p{Ll}[^@]*[.!?]["”’)]*$/u.test(text.replace(/^\(/, '')) &&
  !/https?:|www\./.test(text);
