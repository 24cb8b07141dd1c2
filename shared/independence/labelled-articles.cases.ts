/**
 * Articles made up to tell origins apart: of each story a wire report, reprints of it, a rewrite, and what is easily
 * mistaken for one: a follow-up with the same background, an independent report of the same event that quotes the same
 * words, and another text under the same title. `origin` says what belongs together.
 */
export type LabelledArticle = {
  story: string;
  form: 'wire' | 'cut' | 'own-lead' | 'rewrite' | 'follow-up' | 'independent' | 'same-title';
  /** Articles of one origin rest on each other. */
  origin: string;
  title: string;
  paragraphs: readonly string[];
};

type Story = {
  story: string;
  title: string;
  wire: readonly string[];
  /** An outlet's own first paragraph, put before half of the wire report. */
  lead: string;
  rewrite: readonly string[];
  followUp: { title: string; paragraphs: readonly string[] };
  independent: { title: string; paragraphs: readonly string[] };
  sameTitle: readonly string[];
};

const STORIES: readonly Story[] = [
  {
    story: 'copper',
    title: 'Lenders back rail line to copper mine',
    wire: [
      'Two development banks agreed on Tuesday to lend $410 million for a railway between the Marwand copper mine and the port of Kalbet, the finance ministry said.',
      'The line of 190 kilometres is to carry ore by 2029 and will replace about 600 lorries a day on the coastal road. “This is the missing link of the whole project,” said Ayesha Malik, the deputy finance minister.',
      'Under the agreement the province receives a tenth of the freight charges for twenty years. Construction is due to begin in October after the rains.',
      'Residents of three villages have asked a court in Quetta to halt the work until they are paid for grazing land that was taken in 2019.',
      'The mine, which opened four years ago, produces 85,000 tonnes of copper concentrate a year and employs 1,900 people.',
    ],
    lead: 'The long wait for a railway to the coast may be ending: our correspondent has seen the papers that two banks signed this week.',
    rewrite: [
      'The finance ministry says two development banks will lend $410 million for a railway from the Marwand copper mine to Kalbet port.',
      'By 2029 the 190-kilometre line should carry the ore that some 600 lorries a day now take along the coastal road.',
      'A tenth of the freight charges will go to the province for twenty years, the agreement says, and construction should begin in October, when the rains are over.',
      'Three villages want a Quetta court to halt the work until residents are paid for grazing land taken from them in 2019.',
    ],
    followUp: {
      title: 'Court lets work on mine railway begin',
      paragraphs: [
        'A judge in Quetta ruled on Thursday that engineers may start laying track towards the Marwand copper mine while the claims of herders are heard.',
        'The order obliges the railway company to put 40 million rupees aside for compensation. Lawyers for the herders called the sum too small and said they would appeal within the week.',
        'Officials had feared that a long hearing would cost the project its dry season. Surveyors were back at work the same evening, and the first steel is to be landed next month.',
        'The mine, which opened four years ago, produces 85,000 tonnes of copper concentrate a year and employs 1,900 people.',
      ],
    },
    independent: {
      title: 'Copper railway gets its money at last',
      paragraphs: [
        'After six years of talks the money for a track from the Marwand pits to the sea is there, according to a loan document that the Harbour Post was shown in Karachi.',
        '“This is the missing link of the whole project,” the deputy minister, Ayesha Malik, told guests at a dinner afterwards.',
        'What the paper does not say is who pays when prices fall: an annex on guarantees is blank. A banker who took part in the talks put the odds of delay at one in three.',
        'Hauliers in Kalbet, who stand to lose most of their trade, plan a strike. Their union has asked for retraining and for licences on the northern route.',
      ],
    },
    sameTitle: [
      'Pension funds from three countries have bought bonds that pay for twelve locomotives, which a leasing firm will rent to mining companies in the south of the continent.',
      'The bonds carry a coupon of seven per cent. Analysts described the deal as unusual because the rolling stock itself is the only security.',
    ],
  },
  {
    story: 'flood',
    title: 'Barrage gates opened as river rises',
    wire: [
      'Engineers opened all 44 gates of the Sarwan barrage on Saturday night after the river rose three metres in a day, the irrigation department said in a statement.',
      'About 12,000 people were moved from seven settlements on the left bank to schools and tents. No deaths were reported by Sunday noon.',
      '“The worst should pass within thirty hours if the hills stay dry,” the department’s chief engineer, Imran Baig, said.',
      'The army sent two battalions with boats. Power was cut in the lower districts because substations stood in water.',
      'Cotton on 30,000 hectares is under water, according to a first estimate by the growers’ association.',
    ],
    lead: 'Families carried bedding and goats along the embankment through the night while sirens sounded across the district.',
    rewrite: [
      'All 44 gates of the Sarwan barrage were opened by engineers on Saturday night, when the river had risen by three metres within a day, according to the irrigation department.',
      'Seven settlements on the left bank were emptied and some 12,000 people moved into tents and schools; by noon on Sunday no deaths had been reported.',
      'Two battalions of the army came with boats, and the lower districts had their power cut as substations stood in water.',
      'The growers’ association puts the cotton under water at 30,000 hectares in its first estimate.',
    ],
    followUp: {
      title: 'Growers count losses after flood',
      paragraphs: [
        'A week after the waters fell, growers along the Sarwan say a quarter of this year’s cotton will not be picked.',
        'The association wants the state bank to put off loan payments until spring. A committee of the assembly takes up the request on Monday, its chairman said, and may visit the worst fields first.',
        'Engineers opened all 44 gates of the Sarwan barrage on Saturday night after the river rose three metres in a day.',
        'Seed for the winter crop is short as well: two stores in the district lost their stock, and traders ask twice last year’s price for wheat seed.',
      ],
    },
    independent: {
      title: 'A night on the embankment at Sarwan',
      paragraphs: [
        'The water came over the lower road before midnight, and by two in the morning the school at Haji Goth was full.',
        'Teachers counted 340 arrivals, most on foot. A nurse treated cuts and fever by the light of telephones; the clinic’s generator had drowned.',
        '“The worst should pass within thirty hours if the hills stay dry,” a loudspeaker van repeated, in the words of the chief engineer.',
        'Nobody we met had been warned before the evening prayer. The district office says messages were sent at four, but the mast that should carry them had failed the day before.',
      ],
    },
    sameTitle: [
      'In a new novel about a border town, the opening of a barrage stands for everything its people have held back: debts, quarrels, a wedding.',
      'The author, an engineer by training, is best where water is only water. The love story takes too long to begin and ends on the last page.',
    ],
  },
  {
    story: 'visas',
    title: 'Embassy widens student visa scheme',
    wire: [
      'The United States embassy in Islamabad will hold an extra 9,000 interviews for student visas before the autumn term, it announced on Wednesday.',
      'Applicants in science and nursing are to be given the first places. The embassy has brought in eighteen officers from other posts for ten weeks.',
      'Waiting times had grown to 310 days in the spring, when two consular sections were closed for repairs. “We heard the students,” the consul general, Karen Holt, said.',
      'Universities in both countries had warned that half of those admitted would miss their first semester.',
      'Fees stay at $185, and interviews can be waived for those who held a student visa within the last four years.',
    ],
    lead: 'There is good news for thousands of families who have refreshed a booking page every morning since March.',
    rewrite: [
      'Before the autumn term the US embassy in Islamabad will hold 9,000 extra interviews for student visas, it has announced.',
      'First places go to applicants in nursing and science, and eighteen officers from other posts have been brought in for ten weeks.',
      'In spring, with two consular sections closed for repairs, waiting times grew to 310 days.',
      'Half of all admitted students would miss the first semester, universities in both countries had warned.',
      'Those who held a student visa in the last four years can have the interview waived; fees stay at $185.',
    ],
    followUp: {
      title: 'Half of extra visa interviews booked in a day',
      paragraphs: [
        'The additional appointments for students were half gone by Thursday evening, according to the booking page of the consular service.',
        'Agents in Lahore are said to sell places that cost nothing. The police arrested two men with lists of names, and the embassy asked applicants to report demands for money.',
        'Waiting times had grown to 310 days in the spring, when two consular sections were closed for repairs.',
        'A second round in January is being considered if the officers can stay. Parents’ groups want appointments in Karachi too, where none are offered so far.',
      ],
    },
    independent: {
      title: 'Why nursing students go first',
      paragraphs: [
        'Behind the new order of the queue at the consulate lies a shortage seven thousand miles away: hospitals in Ohio and Texas pay for the schooling of nurses they cannot find at home.',
        '“We heard the students,” Karen Holt says, but the hospitals were louder. Letters seen by this magazine show three of them offering to pay for officers’ flights.',
        'Critics at home ask what remains for wards in Multan. Of last year’s graduates two in five have left, the nursing council estimates, and training places have not grown since 2016.',
      ],
    },
    sameTitle: [
      'New Delhi’s mission of a neighbouring kingdom has added music and film schools to the courses for which it gives study permits, its cultural office says.',
      'The change took effect this month. Some forty schools are on the list, most of them private, and permits last for as long as the course does.',
    ],
  },
  {
    story: 'drill',
    title: 'Navies end joint drill in Arabian Sea',
    wire: [
      'Pakistani and American ships finished a five-day exercise against piracy in the Arabian Sea on Friday, the navy’s press office said in Karachi.',
      'Six vessels and four helicopters took part. Crews practised boarding a hijacked freighter and bringing wounded sailors ashore.',
      '“We trained for the day when minutes count,” Commodore Faisal Raza said on the quay.',
      'It was the eleventh exercise of its kind since 2007 and the first with unmanned craft, which searched for mines off Ormara.',
      'The next one is planned for the spring and will be joined by Oman.',
    ],
    lead: 'Fishermen off Ormara got used to the sound of helicopters this week and sold their catch to sailors.',
    rewrite: [
      'A five-day exercise of Pakistani and American ships against piracy finished in the Arabian Sea on Friday, according to the navy’s press office.',
      'Boarding a hijacked freighter and bringing wounded sailors ashore was what crews of six vessels and four helicopters practised.',
      'For the first time in eleven exercises of the kind since 2007 unmanned craft took part; they searched for mines off Ormara.',
      'Oman will join the next one, planned for spring.',
    ],
    followUp: {
      title: 'Oman confirms part in spring naval exercise',
      paragraphs: [
        'Muscat will send a frigate and a supply ship to next year’s manoeuvres off Karachi, its defence ministry said on Monday.',
        'A planning meeting is set for December in Salalah. Officers of the three fleets are to settle who commands on which day, a question that has sunk such plans before.',
        'Six vessels and four helicopters took part. That was this autumn’s drill; twice as many are expected now, and divers for the first time.',
        'Iran, which was not asked, called the plan needless in a short note of its foreign ministry.',
      ],
    },
    independent: {
      title: 'Robots look for mines off Ormara',
      paragraphs: [
        'The yellow boats have no cabin and no crew. For three nights they crossed the same strip of water, each eight metres long, and drew a map of the bottom.',
        'An American technician said the machines found eleven of twelve dummies, and one washing machine.',
        '“We trained for the day when minutes count,” said Commodore Faisal Raza, who keeps a print of the map in his office.',
        'Whether Karachi will buy such boats is open. A study for the defence committee prices a flotilla at $70 million and doubts that the yard can keep it running.',
      ],
    },
    sameTitle: [
      'The school bands of the Blue and the Red Navies, as the town’s two sailing clubs call themselves, closed their yearly contest on the beach with a march.',
      'Judges gave the trophy to the visitors. Rain fell on the fireworks, which will be let off next week instead.',
    ],
  },
  {
    story: 'power',
    title: 'Regulator cuts solar tariff by a third',
    wire: [
      'The power regulator lowered what households are paid for solar electricity from 27 to 18 rupees a unit on Monday, citing a hole of 159 billion rupees in the grid’s accounts.',
      'New contracts will run for five years instead of seven. Those who have one keep it until it ends.',
      'Installers expect sales to halve. “The rules changed while people were still paying off their panels,” said Sana Qureshi of the solar association.',
      'Imports of panels had reached 17 gigawatts last year, more than a third of the country’s generating capacity.',
      'The distribution companies say every unit fed in at noon costs them twice: once to buy, once to keep gas plants waiting.',
    ],
    lead: 'Anybody who put panels on the roof this summer will want to read the small print of a decision made in Islamabad.',
    rewrite: [
      'Citing a hole of 159 billion rupees in the accounts of the grid, the power regulator has lowered the price paid to households for solar electricity from 27 rupees a unit to 18.',
      'Contracts that are new will run for five years rather than seven, while existing ones are kept until they end.',
      'Sales will halve, installers expect.',
      'Last year imports of panels reached 17 gigawatts, over a third of the generating capacity of the country.',
      'Distribution companies say a unit fed in at noon costs them twice, to buy it and to keep gas plants waiting.',
    ],
    followUp: {
      title: 'Senators call regulator over solar cut',
      paragraphs: [
        'The head of the power regulator will have to explain the new solar price to the Senate’s energy committee, its clerk said on Wednesday.',
        'Members of both sides want to know why no hearing was held outside the capital. Eleven of them signed a letter that asks for a pause of ninety days.',
        'New contracts will run for five years instead of seven. Those who have one keep it until it ends.',
        'A petition against the change passed two hundred thousand signatures. The ministry let it be known that it would not interfere.',
      ],
    },
    independent: {
      title: 'What a roof in Multan earns now',
      paragraphs: [
        'Rashida Bano’s eight panels paid for her daughters’ bus to college. She has done the sum again, on the back of the old bill, and it no longer works.',
        '“The rules changed while people were still paying off their panels,” Sana Qureshi says for the association to which her fitter belongs.',
        'Batteries could be the answer: kept for the evening, a unit is worth what the company charges for it, not what it pays. But a set costs as much as the roof.',
        'Her neighbour has unplugged from the grid altogether. He reads by lamp light when it rains for three days, and says he sleeps better.',
      ],
    },
    sameTitle: [
      'A customs tariff on glass for greenhouses, which growers call the solar tariff, falls by a third from June, the trade office of the island said.',
      'Tomatoes should cost less by autumn. The local maker of panes, with fourteen workers, fears for its orders.',
    ],
  },
  {
    story: 'polio',
    title: 'Third polio drive of the year begins',
    wire: [
      'Health workers began to give polio drops to 45 million children on Monday in the year’s third nationwide drive, the emergency operations centre said.',
      'Some 410,000 vaccinators will go from door to door for a week, guarded by police in 38 districts.',
      'Twenty-one cases have been counted this year against 74 in the last. “We are close, and close is not enough,” the programme’s coordinator, Rabia Anwar, said.',
      'The virus was found in sewage of 31 districts in October, fewer than in any month since 2023.',
      'Refusals remain most frequent in the south of Khyber Pakhtunkhwa, where two guards were killed during the spring round.',
    ],
    lead: 'At seven in the morning the cool boxes were handed out in the yard of the district hospital, four to a team.',
    rewrite: [
      'In the third nationwide drive of the year health workers on Monday began giving polio drops to 45 million children, according to the emergency operations centre.',
      'For a week 410,000 vaccinators go from door to door; police guard them in 38 districts.',
      'This year 21 cases have been counted, last year there were 74.',
      'In October the virus was found in the sewage of 31 districts, which is fewer than in any month since 2023.',
      'Most refusals come from the south of Khyber Pakhtunkhwa, where during the spring round two guards were killed.',
    ],
    followUp: {
      title: 'Vaccinators walk out over unpaid wages',
      paragraphs: [
        'Teams in four districts laid down their boxes on Thursday and said they had not been paid since summer.',
        'The provincial secretary for health promised the money by the end of the month. Supervisors went on alone and reached one house in five, according to their tally sheets.',
        'The virus was found in sewage of 31 districts in October, fewer than in any month since 2023.',
        'A union of lady health workers backs the strike. It wants contracts instead of daily wages, insurance for those hurt on duty and transport after dark.',
      ],
    },
    independent: {
      title: 'The guard who would not stay at home',
      paragraphs: [
        'Constable Noor Zaman lost his brother in spring on the road to Wana. On Monday he carried the same rifle and walked behind two young women with a blue box.',
        '“We are close, and close is not enough,” he had heard the coordinator, Rabia Anwar, say on the radio, and he liked it.',
        'At the ninth door a grandfather shut the gate, opened it again and asked about the brother. Then he called the children, all six of them.',
        'It is not always like that. The women keep a list of doors at which they only leave a mark in chalk, and come back with the teacher.',
      ],
    },
    sameTitle: [
      'A bank that calls its savings campaign Polio, after the sweet of that name, opens the third one of this year for customers under eighteen.',
      'Accounts earn a bonus after six months. Consumer advocates advise families to read the conditions on withdrawals.',
    ],
  },
];

/** A reprint without its last paragraphs, with the spelling of another house. */
const cut = (wire: readonly string[]): string[] =>
  wire
    .slice(0, 3)
    .map((text) =>
      text.replaceAll('lorries', 'trucks').replaceAll('per cent', 'percent').replaceAll(' said.', ' stated.'),
    );

export const LABELLED_ARTICLES: readonly LabelledArticle[] = STORIES.flatMap(
  ({ story, title, wire, lead, rewrite, followUp, independent, sameTitle }) =>
    [
      { form: 'wire', origin: story, title, paragraphs: wire },
      { form: 'cut', origin: story, title: `${title}: report`, paragraphs: cut(wire) },
      { form: 'own-lead', origin: story, title: `${title} at last`, paragraphs: [lead, ...wire.slice(0, 4)] },
      { form: 'rewrite', origin: story, title: `In brief: ${title}`, paragraphs: rewrite },
      { form: 'follow-up', origin: `${story} follow-up`, ...followUp },
      { form: 'independent', origin: `${story} independent`, ...independent },
      { form: 'same-title', origin: `${story} other`, title, paragraphs: sameTitle },
    ].map((article) => ({ story, ...article }) as LabelledArticle),
);
