import type { SpellingLanguage } from './spelling-worker';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words of policy and diplomacy, and of the region, that the dictionaries lack. */
const BOTH = list(`
  chokepoint chokepoints communiqué communiqués counterdrug counternarcotics counterparties counterparty counterproliferation
  counterterror counterterrorism counterterrorist counterterrorists cyberattack cyberattacks cybercrime cybersecurity demarche demarches
  démarche démarches derisk derisking détente drawdown drawdowns friendshoring geoeconomic geoeconomics geostrategic geostrategically
  hydropower interagency minilateral minilaterals multilateralism nearshoring onshoring plurilateral policymaking pushback reshoring
  rollout rollouts subnational transboundary workstream workstreams
  crore crores hawala hundi jihadi jihadis jihadism jirga jirgas kharif lakh lakhs mujahideen panchayat rabi tehsil tehsils ulema
  zakat Barelvi Deobandi Islamists Salafi Salafis Shia
  Abbottabad Abu Attock Azad Bajaur Baloch Balochi Balochistan Baltistan Bannu Bhasha Chabahar Chaman Chenab Dasu Dhabi Diamer Diq Durand Gilgit
  Gwadar Herat Hunza Jalalabad Jhelum Karakoram Kashgar Kashmiri Kashmiris Kasur Khost Khunjerab Kohat Kunar Kurram Lasbela Mangla Mardan Mirpur
  Mohmand Muzaffarabad Nangarhar Neelum Orakzai Pakhtunkhwa Paktika Panjgur Pashto Pashtun Pashtuns Quetta Raiwind Reko Saindak Sargodha Sialkot
  Sindh Sukkur Sutlej Taftan Tarbela Thakot Tharparkar Torkham Turbat Waziristan Zhob
`);
const AMERICAN = list('decarbonization denuclearization deradicalization deradicalize securitization');
const BRITISH = list(
  'decarbonisation decarbonise denuclearisation deradicalisation deradicalise securitisation',
);

/** Words of the field that are right in briefs spelt so. */
export const fieldWords = (language: SpellingLanguage): readonly string[] => [
  ...BOTH,
  ...(language === 'en-GB' ? BRITISH : AMERICAN),
];
