import { inferred, liveParas, type Working } from '../working/working';

const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is for with as on was are by has have its it an be at from this which will not'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des et en un une du que est dans pour qui sur au par plus ne pas avec il'.split(' '),
  ),
  de: new Set('der die und das ist nicht ein eine den von zu mit sich des auf für im dem auch'.split(' ')),
  es: new Set('el la los las de que y en un una por con para del se su al lo como'.split(' ')),
  pt: new Set('o os as de que e em um uma por com para do da dos se ao na no'.split(' ')),
};
const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  pt: 'Portuguese',
};
/** Common words are at least this share of running text in a language. */
const ENOUGH = 0.12;

/** Language by letters (Urdu, Arabic) or by common words; left unknown where neither is clear. */
export function inferLanguage(working: Working): void {
  if (working.fields.language) return;
  const sample = liveParas(working)
    .slice(0, 60)
    .map((para) => para.text)
    .join(' ')
    .slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return;
  const arabicScript = sample.match(/[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]/g)?.length ?? 0;
  if (arabicScript / letters > 0.6) {
    const urdu = sample.match(/[ٹڈڑںےہھ]/g)?.length ?? 0;
    const persian = sample.match(/[پچژگکی]/g)?.length ?? 0;
    if (urdu / arabicScript > 0.02)
      working.fields.language = inferred('ur', 'The text uses letters that only Urdu has.');
    else if (persian / arabicScript < 0.005)
      working.fields.language = inferred(
        'ar',
        'The text is in Arabic letters, without those of Urdu or Persian.',
      );
    return;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranked = Object.entries(COMMON)
    .map(([code, common]) => ({
      code,
      share: words.filter((word) => common.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (best && best.share >= ENOUGH && best.share > 1.3 * (second?.share ?? 0)) {
    working.fields.language = inferred(
      best.code,
      `${Math.round(best.share * 100)} % of the words are common ${NAMES[best.code]} words.`,
    );
  }
}

/** Right-to-left if most of the first letters are Arabic or Hebrew. */
export function directionOf(text: string): 'rtl' | undefined {
  const sample = text.slice(0, 400);
  const rtl = sample.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0;
  const ltr = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return rtl > ltr ? 'rtl' : undefined;
}
