/** Towns that datelines name often. Only for datelines that look like ordinary words; a capitalised one needs none. */
const TOWNS = new Set(
  (
    'islamabad,karachi,lahore,peshawar,quetta,rawalpindi,multan,faisalabad,sialkot,gwadar,hyderabad,muzaffarabad,gilgit,' +
    'washington,new york,united nations,chicago,houston,boston,los angeles,san francisco,' +
    'kabul,kandahar,new delhi,delhi,mumbai,srinagar,dhaka,colombo,kathmandu,tehran,beijing,shanghai,tashkent,astana,' +
    'doha,dubai,abu dhabi,riyadh,jeddah,muscat,kuwait city,ankara,istanbul,cairo,baghdad,amman,beirut,jerusalem,' +
    'london,paris,geneva,vienna,brussels,berlin,rome,moscow,kyiv,davos,the hague,madrid,' +
    'tokyo,seoul,singapore,hong kong,bangkok,jakarta,kuala lumpur,canberra,sydney,ottawa,toronto,nairobi'
  ).split(','),
);
const URDU_TOWNS = [
  'اسلام آباد',
  'کراچی',
  'لاہور',
  'پشاور',
  'کوئٹہ',
  'راولپنڈی',
  'ملتان',
  'واشنگٹن',
  'نیویارک',
  'نئی دہلی',
  'کابل',
  'لندن',
];
export const URDU_TOWN = `(?:${URDU_TOWNS.join('|')})`;

export const isKnownTown = (name: string): boolean =>
  name
    .toLowerCase()
    .split('/')
    .every((part) =>
      TOWNS.has(
        part
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/,.*$|\s+d\.?\s?c\.?$/, ''),
      ),
    );

/** "KARACHI, Pakistan" → "Karachi, Pakistan"; "Washington, D.C." stays, "UAE" and "D.C." stay. */
export function placeName(printed: string): string {
  const whole = printed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\p{Lu}[\p{Lu}'’]{3,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
  // "KOT Addu", "RIO DE Janeiro": from the last short word to the first.
  return inTitleCase(inTitleCase(whole));
}

const inTitleCase = (name: string): string =>
  name.replace(
    /\b(?!(?:US|UN|UK|EU|UAE|AJK|DC)\b)\p{Lu}{2,3}\b(?=[ -]\p{Lu}\p{Ll})/gu,
    (word) => word[0] + word.slice(1).toLowerCase(),
  );
