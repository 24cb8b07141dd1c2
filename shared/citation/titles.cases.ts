/** Title as printed by the source, then in headline capitals, its short form, and in sentence case. */
export const TITLES: readonly {
  source: string;
  headline: string;
  short: string;
  sentence: string;
  opening?: string;
}[] = [
  {
    source: 'US Strengthens Strategic and Mineral Partnerships with Pakistan',
    headline: 'US Strengthens Strategic and Mineral Partnerships with Pakistan',
    short: 'US Strengthens',
    sentence: 'US strengthens strategic and mineral partnerships with Pakistan',
  },
  {
    source: 'Pak-US relations: Areas of Engagement beyond Security Cooperation',
    headline: 'Pak-US Relations: Areas of Engagement beyond Security Cooperation',
    short: 'Pak-US Relations',
    sentence: 'Pak-US relations: Areas of engagement beyond security cooperation',
  },
  {
    source: 'Pakistan, US look forward to enhanced cooperation',
    headline: 'Pakistan, US Look Forward to Enhanced Cooperation',
    short: 'Pakistan, US Look Forward',
    sentence: 'Pakistan, US look forward to enhanced cooperation',
  },
  {
    source: 'Islamabad and Washington agree on minerals',
    headline: 'Islamabad and Washington Agree on Minerals',
    short: 'Islamabad and Washington Agree',
    sentence: 'Islamabad and Washington agree on minerals',
  },
  {
    source: 'The Navy Seizes Drugs In Arabian Sea After Two-Year Gap',
    headline: 'The Navy Seizes Drugs in Arabian Sea after Two-Year Gap',
    short: 'Navy Seizes Drugs',
    sentence: 'The Navy seizes drugs in Arabian Sea after two-year gap',
  },
  {
    source: 'Beyond the Emergency: What Energy and Education Could Do for an Uneven Partnership',
    headline: 'Beyond the Emergency: What Energy and Education Could Do for an Uneven Partnership',
    short: 'Beyond the Emergency',
    sentence: 'Beyond the emergency: What energy and education could do for an uneven partnership',
  },
  {
    source: 'IMF Board Clears Tranche as Reko Diq Lenders, CENTCOM and NADRA Hike Unsettled Fees',
    headline: 'IMF Board Clears Tranche as Reko Diq Lenders, CENTCOM and NADRA Hike Unsettled Fees',
    short: 'IMF Board Clears Tranche',
    sentence: 'IMF board clears tranche as Reko Diq lenders, CENTCOM and NADRA hike unsettled fees',
  },
  {
    source: 'Counter-terrorism And Anti-Corruption Bodies Step Up Work With USAID',
    headline: 'Counter-terrorism and Anti-Corruption Bodies Step Up Work with USAID',
    short: 'Counter-terrorism and Anti-Corruption Bodies Step Up Work',
    sentence: 'Counter-terrorism and anti-corruption bodies step up work with USAID',
  },
  {
    source: 'President Meets Kapur: What Next for TTP?',
    headline: 'President Meets Kapur: What Next for TTP?',
    short: 'President Meets Kapur',
    sentence: 'President meets Kapur: What next for TTP?',
  },
  {
    source: 'Envoy Praises President Zardari And The Prime Minister',
    headline: 'Envoy Praises President Zardari and the Prime Minister',
    short: 'Envoy Praises President',
    sentence: 'Envoy praises President Zardari and the prime minister',
  },
  {
    source: 'Hope For Reko Diq And Barrick',
    headline: 'Hope for Reko Diq and Barrick',
    short: 'Hope for Reko',
    sentence: 'Hope for Reko Diq and Barrick',
  },
  {
    source: 'White House Weighs Tariff On Textile Exports From Sialkot',
    headline: 'White House Weighs Tariff on Textile Exports from Sialkot',
    short: 'White House Weighs Tariff',
    sentence: 'White House weighs tariff on textile exports from Sialkot',
  },
  {
    source: 'A Harvest Moon Rises Over Gwadar',
    headline: 'A Harvest Moon Rises over Gwadar',
    short: 'Harvest Moon Rises',
    sentence: 'A harvest moon rises over Gwadar',
    opening: 'People came early. The harvest moon stood over Gwadar on Monday.',
  },
  {
    source: 'Opinion | what the U.S. and Pakistan want',
    headline: 'Opinion | What the U.S. and Pakistan Want',
    short: 'Opinion | What the U.S.',
    sentence: 'Opinion | What the U.S. and Pakistan want',
  },
  {
    source: 'U.S. And Pakistan Vow To Fight On. What Next? The View From D.C.',
    headline: 'U.S. and Pakistan Vow to Fight On. What Next? The View from D.C.',
    short: 'U.S. and Pakistan Vow',
    sentence: 'U.S. and Pakistan vow to fight on. What next? The view from D.C.',
  },
  {
    source: 'Minister says ‘we will never return to the past’',
    headline: 'Minister Says ‘We Will Never Return to the Past’',
    short: 'Minister Says ‘We Will Never Return to the Past’',
    sentence: 'Minister says ‘we will never return to the past’',
  },
  {
    source: 'PAKISTAN, US SIGN PACT',
    headline: 'PAKISTAN, US SIGN PACT',
    short: 'PAKISTAN, US SIGN PACT',
    sentence: 'PAKISTAN, US SIGN PACT',
  },
  {
    source: 'Hepatitis A cases rise',
    headline: 'Hepatitis A Cases Rise',
    short: 'Hepatitis A Cases Rise',
    sentence: 'Hepatitis A cases rise',
  },
  { source: 'Talks', headline: 'Talks', short: 'Talks', sentence: 'Talks' },
];

/** Descriptions of untitled texts with their short forms. */
export const DESCRIPTIONS: readonly (readonly [string, string])[] = [
  ['Untitled news report on talks between John Bass and Amna Baloch', 'Untitled news report on talks'],
  ['Untitled opinion column on US-Pakistan relations', 'Untitled opinion column on US-Pakistan relations'],
  ['Untitled', 'Untitled'],
];

/** Printed names: family, given, suffix; or one literal. */
export const NAMES: readonly (readonly [string, Record<string, string>])[] = [
  ['Nawal Nawaz', { family: 'Nawaz', given: 'Nawal' }],
  ['Khan, Imran', { family: 'Khan', given: 'Imran' }],
  ['Shah Mahmood Qureshi', { family: 'Qureshi', given: 'Shah Mahmood' }],
  ['Zia ul Haq', { family: 'ul Haq', given: 'Zia' }],
  ['Ursula von der Leyen', { family: 'von der Leyen', given: 'Ursula' }],
  ['By Ayesha Rehman', { family: 'Rehman', given: 'Ayesha' }],
  ['Dr. Maleeha Lodhi', { family: 'Lodhi', given: 'Maleeha' }],
  ['Lt Gen (retd) Asad Durrani', { family: 'Durrani', given: 'Asad' }],
  ['John Smith Jr.', { family: 'Smith', given: 'John', suffix: 'Jr.' }],
  ['Smith, John, III', { family: 'Smith', given: 'John', suffix: 'III' }],
  ['Sherry', { literal: 'Sherry' }],
  ['APP', { literal: 'APP' }],
  ['Ministry of Interior', { literal: 'Ministry of Interior' }],
  [
    'Center for International Strategic Studies (CISS), Islamabad',
    { literal: 'Center for International Strategic Studies (CISS), Islamabad' },
  ],
  ['The Editorial Board', { literal: 'The Editorial Board' }],
  ['{World Bank}', { literal: 'World Bank' }],
  ['Ayesha Rehman and Bilal Khan', { literal: 'Ayesha Rehman and Bilal Khan' }],
  ['Ayesha Rehman, Bilal Khan', { literal: 'Ayesha Rehman, Bilal Khan' }],
  ['نوال نواز', { literal: 'نوال نواز' }],
];
