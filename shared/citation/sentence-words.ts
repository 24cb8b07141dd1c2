/**
 * Words that news titles use and that are no names. APA sets titles in sentence case; a capital is taken away only
 * from a word known here (or seen small in the article), so that no name is ever printed small.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'about above academic accelerate accept access accord account accuse achieve across act action active activity add address ' +
    'administration admit adopt advance adviser advisor affair affirm after against age agency agenda agree agreement ahead aid aim air ' +
    'airport airstrike alert all allay allege alliance allow ally almost along already also alternative amend amendment amid amidst among ' +
    'analysis analyst announce annual another answer anti any appeal appear appoint appraise approach approve area argue arm around ' +
    'arrange arrest arrive article ask assault assembly assert assess asset assist assistance assure at attack attempt attend attract ' +
    'authority avert avoid award away back balance ban bank bar barrier base basic battle be become before begin behind being believe ' +
    'below benefit besides best better between beyond bid big bilateral bill billion bind block blow board body bolster bomb bombing bond ' +
    'boost border both bounce break breakthrough bridge brief bring broad broaden budget build building bus business but buy by cabinet ' +
    'call campaign can cap capability capacity capital care cargo carry case cash cause caution cease ceasefire center central centre ' +
    'century chair challenge chamber chance change chaos charge chart check chief child choice choose citizen city civil civilian claim clash ' +
    'clear climate close closer closing coal coalition code cold collaboration collapse collective combat come command commander comment ' +
    'commerce commercial commission commit commitment committee common community company compete competition complete complex compromise ' +
    'concern conclude condemn conference confidence confirm conflict connect connectivity consensus consequence consider ' +
    'constitution construct consult contact contain continue contract control convene conventional convince cooperate cooperation ' +
    'coordinate copper corporate corridor cost could council counter counterterror counterterrorism country court cover craft create ' +
    'credit crime criminal crisis criticise criticism criticize critical cross crucial crude crypto cultural currency current curb cut cyber ' +
    'daily damage danger data day dead deadline deadly deal death debate debt decade decide decision decline decrease deep deepen defence ' +
    'defend defense deficit define defuse delay delegate delegation deliver demand democracy democratic deny department deploy deport ' +
    'depth deputy describe design despite destroy detail deter develop development dialogue differ difference different difficult digital ' +
    'diplomacy diplomat diplomatic direct direction director disaster discuss discussion dismiss dispute diversify divide document dollar ' +
    'domestic door doubt down draft draw drill drive drone drop drug due during duty each ' +
    'early earn earth earthquake ease east eastern easy economic economy edge education effect effective effort eight ' +
    'elect election electric electricity eliminate embassy embrace emerge emergency emission employ enable encourage end ' +
    'energy enforce engage engagement enhance ensure enter enterprise entire envoy equal equip equipment era erupt escalate ' +
    'essential establish estimate evaluate even event ever every evidence evolve examine example exchange execute exercise exit ' +
    'expand expect expectation expert explain exploit explore explosion export express extend external extra extradite extradition ' +
    'extreme extremism extremist eye face facilitate facility fact factor fail failure fair fall false family far farm farmer fast fate ' +
    'fear federal fertile few field fight fighter figure file fill final finally finance financial find fire firm first fiscal five fix flag flee ' +
    'fleet flight flood flow focus follow food for force forecast foreign foreseeable forge form formal former forum forward foster ' +
    'foundation four fragile framework free freedom freeze frequent fresh friend friendly friendship from front frontier fuel full fully ' +
    'fund fundamental future gain game gap gas gate general generate get girl give global go goal gold good goods govern government ' +
    'grab grant great green grid ground group grow growth guarantee guard guide guideline gun hail half halt hand happen hard harm have head ' +
    'health hear hearing heart heat heavy held help hide high highlight hinder hit hold home honour honor hope hospital host hostage hostile ' +
    'hour house how human humanitarian hundred hunt hurdle idea identify if ignore illegal illicit image impact imperative implement ' +
    'import importance important impose improve in inaugurate incident include inclusive income increase independent index industrial ' +
    'industry infiltrate inflation influence inform information infrastructure initial initiative injure inside insist inspect ' +
    'instability institution instrument insurance insurgency insurgent integrate intelligence intend intensify intent interest interim internal ' +
    'international interview into introduce invest investigate investigation investment investor invite involve irregular is issue it item ' +
    'jail job join joint journalist journey judge judicial jump just justice keep key kick kill kilogram kind know knowledge ' +
    'labor labour lack lag land language large last late latest launch law lawmaker lawyer lay lead leader leadership leading leak ' +
    'learn leave leaving left legal legislation legislature less lesson let level leverage liberty lie life lift light like limit limited line ' +
    'link list lithium little live loan local long look lopsided lose loss lot low loyal lure machine main maintain major make man manage ' +
    'manufacture many maritime mark market mass massive match material matter meaning measure mechanism media mediate medium meet ' +
    'meeting member memo memorandum mention merchant message metal migrant migration militant militancy military million mind mine ' +
    'mineral mining minister ministry minor minority miss missile mission mistake mixed mobile model modern modernise modernize moment money ' +
    'monitor month more most motion move movement much multilateral multiple murder must mutual name narrow nation national nationwide ' +
    'natural nature naval navigate near necessary need negotiate negotiation network neutral never new news next night no ' +
    'non nor normal normalise normalize north northern not note nothing notice now nuclear number oath object objective observe obstacle ' +
    'occupy of off offensive offer office officer official often oil old on once one ongoing only onto open opening operate operation ' +
    'opinion opportunity oppose opposition optimism option or order ordinary ore organise organize organisation organization other our out outcome ' +
    'outlook outline outreach over overcome overhaul own pace pact page pain panel paper parliament part participate partner ' +
    'partnership party pass passage passenger past path patient pave pay payment peace peaceful peacekeeper people perceive percent perform ' +
    'period permanent permit person perspective petition petroleum phase phone pick piece pilot pipeline pivot place plan plane plant play plea ' +
    'plead pledge plot point police policy political politician politics poor popular population port portfolio pose position positive possible ' +
    'post potential poverty power practical praise precious predict prefer premier prepare presence present president presidential ' +
    'press pressure prevent price primary prime principle prior prioritise prioritize priority prison prisoner private privatise privatize ' +
    'probe problem procedure process produce product production profile profit program programme progress prohibit project prominent promise ' +
    'promising promote proof property proposal propose prosecute prospect prosper prosperity protect protection protest prove provide ' +
    'province provincial public publish pull purchase pursue push put quality quarter question quick quiet quit quota quote race radar raid ' +
    'rail railway raise range rank rapid rare rate rather ratify raw reach react reaction read ready real realise reality realize reason ' +
    'reassess rebuild receive recent reclaim recognise recognition recognize recommend record recover recovery reduce refer reform refuge refugee ' +
    'refuse regain regard regime region regional register regret regular regulate reiterate reject relate relation relationship release ' +
    'reliable relief rely remain remark remedy remember remittance remove renew renewable renewed repair repatriate repeat replace reply report ' +
    'reporter represent representative request require rescue research reserve reset reshape resign resilience resist resolution resolve ' +
    'resource respect respond response responsibility responsible rest restart restore restrict restriction result resume retain ' +
    'retire retreat return reveal revenue reverse review revise revisit revive rich ride rift right rise rising risk rival river road roadmap rock ' +
    'role roll root route row rule ruling run rupee rural rush sabotage safe safeguard safety sale salvage same sanction satellite save say ' +
    'scale scandal scheme scholar school science scientist scope scrap sea season seat second secret secretary sector secure security ' +
    'see seek seem seize select self sell senator send senior sense sentence separate series serious serve service session set ' +
    'settle settlement seven several severe shadow shape share sharp shell shift ship shock shoot short shortage should show ' +
    'shut side sign signal significant silent similar simple since single site situation six size skill slam slap slash slow small smart smooth ' +
    'smuggle so soar social society soft soil solar soldier solidarity solution solve some soon source south southern sovereign sovereignty space ' +
    'spark speak special specific speech speed spend spike split sponsor spotlight spread spring stabilise stability stabilize stable staff ' +
    'stage stake stalemate stall stance stand standard start state statement station status stay steady steel steer stem step still stock ' +
    'stop storm story strain strategic strategy street strength strengthen stress strike strong structural structure struggle student ' +
    'study subject submit success successful such suffer suggest suicide suit summer summit summon supply support surge surprise survey ' +
    'survive suspect suspend suspension sustain sustainable sweep swift symbol system table tackle take talk target tariff task tax team tech ' +
    'technical technology temporary ten tension term terms terror terrorism terrorist test testify testimony textile than thank thaw the ' +
    'their theme then there these they thing think third this thousand threat threaten three through throughout tie tighten time to today ' +
    'together tool top total touch tough tour toward towards town trace track trade trader trading tradition traditional traffic train ' +
    'training transaction transactional transfer transform transit transition transparency transport trap travel treasury treat treaty ' +
    'tribal tribunal trigger trip troop trouble truce trust truth try turn twin two type ultimatum uncertain uncertainty under underline ' +
    'underscore understand understanding unilateral union unique unit unite unity universal university unlikely unlock unrest until unveil up ' +
    'update upgrade uphold upon urban urge urgent use useful vaccine value various vast vehicle venture verdict version via victim victory video view ' +
    'village violate violation violence violent visa vision visit visitor vital voice volatile volume vote voter vow voyage vulnerable wage wait walk wall ' +
    'want war warn warning warship waste watch water wave way weak weaken wealth weapon weather week weekly weigh welcome welfare west western what wheat ' +
    'when where whether which while who whole why wide widen will win wind winter with withdraw withdrawal within without witness woman women word work worker ' +
    'workshop world worry worth would wound write year yet yield you young your youth zone ' +
    'was were has had been are did does done made met paid said sold told won lost led kept left sent spent built caught fought found gave given grew ' +
    'held knew known laid rose ran sat saw seen shown shot sought spoke spoken stood stuck struck taken taught thought took went wore written wrote began ' +
    'broke broken brought bought came chose chosen drew drawn drove driven fell fallen felt flew forgot froze frozen got hung hurt men children lives leaves ' +
    'he she we his her them us my me its than that those whose whom very too also quite rather ago minerals talks ties relations affairs do lender borrower fee bribe ' +
    'uneven memory tranche grill nine eleven twelve hike warm waiver calm fruitful despair hunger uneasy beware blame brink burden ' +
    'cheap clean clever collide comeback compass costly courage cycle dare dilemma dream dusk empty endless endure enemy enough ' +
    'explainer fade fatigue fault feel fence fever float forever foe gamble ghost guess guilt habit harvest haul heal heir hidden ' +
    'history horizon humble idle illusion inch invisible lasting linger loom lurch maze mess miracle mirage mistrust mood myth ' +
    'neglect neighbour neighbor newcomer nightmare nobody noise opaque outsider paradox patience pawn peril perilous pitfall ' +
    'pragmatic pragmatism puzzle quagmire quest reckoning relevance reluctant remake rethink reward rhetoric ripple ruin rumour ' +
    'rumor rupture sceptic skeptic shaky slide slump soul squeeze stubborn stumble surplus swap tale tangle temptation thorny tide ' +
    'tight tired toll torn tragedy trickle turmoil twist unravel upbeat upheaval upset verge virtue wary whisper wisdom wither woe ' +
    'wrangle wreck wrong yesterday tomorrow zero mostly per plus everybody everything everyone everywhere somebody someone ' +
    'something somewhere anybody anything nowhere again always maybe perhaps yes please lunch dinner breakfast passport ticket ' +
    'dust smoke tree forest snow rain drought heatwave cotton sugar fruit onion mango cement fertiliser fertilizer gasoline diesel ' +
    'petrol bailout instalment installment subsidy surcharge levy rebate audit auditor startup software hardware semiconductor ' +
    'broadband internet submarine frigate helicopter jet tank rifle ammunition artillery explosive ambush hijack kidnap ransom ' +
    'cleric seminary mosque church shrine pilgrim pilgrimage boy teacher nurse doctor polio malaria virus pandemic clinic ' +
    'nutrition seldom hardly barely twice thrice quietly loudly worse worst least bold brave blind bitter sour swiftly ' +
    'gentle harsh cruel hungry thirsty happy sad angry afraid aware apart aside ashore abroad overseas inland halfway upstream ' +
    'downstream offshore onshore lorry truck wagon freight container shipment manifest scanner inspection queue backlog ' +
    'bottleneck shortcut detour crossing checkpoint tribe elder militia warlord smuggler trafficker poppy opium heroin narcotics ' +
    'laundering seizure forfeiture parole bail plaintiff defendant injunction'
  ).split(' '),
);

/** Endings that names do not have. */
export const COMMON_ENDING =
  /(?:[aiu]tions?|[cp]tions?|[ns]sions?|ments?|ships?|nesses|ness|fulness|ibility|ability|ically|ally|ively|ously|isation|ization|ising|izing|ised|ized|ises|izes|ating|ative|ctive|istic|istics|iveness)$/;

/** Groups of words that are names together though each may be common alone. */
export const NAMED_TOGETHER: readonly string[] = [
  'South Asia',
  'South Asian',
  'Central Asia',
  'Central Asian',
  'Middle East',
  'Middle Eastern',
  'North Africa',
  'West Asia',
  'East Asia',
  'Southeast Asia',
  'South Korea',
  'North Korea',
  'South Africa',
  'South China Sea',
  'North Waziristan',
  'South Waziristan',
  'United States',
  'United Nations',
  'United Kingdom',
  'United Arab Emirates',
  'European Union',
  'African Union',
  'Saudi Arabia',
  'New Delhi',
  'New York',
  'New Zealand',
  'Great Britain',
  'Hong Kong',
  'Sri Lanka',
  'Gulf States',
  'White House',
  'Capitol Hill',
  'State Department',
  'Treasury Department',
  'Defense Department',
  'Justice Department',
  'Foreign Office',
  'Foreign Ministry',
  'Interior Ministry',
  'Defence Ministry',
  'Finance Ministry',
  'Security Council',
  'General Assembly',
  'National Assembly',
  'Supreme Court',
  'High Court',
  'House of Representatives',
  'World Bank',
  'International Monetary Fund',
  'World Health Organization',
  'State Bank',
  'Air Force',
  'Central Command',
  'Coast Guard',
  'Border Patrol',
  'Cold War',
  'World War',
  'Red Sea',
  'Arabian Sea',
  'Black Sea',
  'Indian Ocean',
  'Persian Gulf',
  'Line of Control',
  'Durand Line',
  'Indus Waters Treaty',
  'Belt and Road',
  'Silk Road',
  'Abbey Gate',
  'Great Game',
  'Do Not Travel',
  'Green Alliance',
  'Khyber Pass',
  'Wall Street',
  'Marshall Plan',
  'Paris Agreement',
  'Abraham Accords',
];
