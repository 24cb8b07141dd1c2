/** What a section is for, told from its heading in the words that templates and analysts use. */
const HEADINGS = {
  opening: /^(?:bottom line|bluf|issue|summary|executive summary|key judge?ments?)(?: up front)?$/iu,
  judgement:
    /(?:judge?ments?|assessment|bottom line|^bluf|argument|discussion|alternatives|indicators|outlook|what to watch|considerations|risks|recommendations?|conclusions?|options)/iu,
  contrary:
    /(?:alternatives?|sources differ|dissent|contrary|risks|options|considerations|argument|disagree)/iu,
  recommendation: /^recommend(?:ation|ed)/iu,
  status: /^(?:current )?status$|^current situation$|^where things stand$/iu,
  sourceSummary: /^source summary/iu,
  ownAct:
    /^(?:recommend(?:ation|ed)|next steps|timing|presentation|handling|scope note|change from earlier)/iu,
  watch: /^(?:indicators?|signposts?|what to watch)/iu,
} as const;

const isOf =
  (kind: keyof typeof HEADINGS) =>
  (heading: string): boolean =>
    HEADINGS[kind].test(heading.trim());

/** States the point of the note before anything else. */
export const isOpeningSection = isOf('opening');
/** May hold judgements. */
export const isJudgementSection = isOf('judgement');
/** Has room for a view against. */
export const isContrarySection = isOf('contrary');
export const isRecommendationSection = isOf('recommendation');
export const isStatusSection = isOf('status');
export const isSourceSummarySection = isOf('sourceSummary');
/** Says what the office asks, does or covers, which no article can say for it. */
export const isOwnActSection = isOf('ownAct');
/** Lists what may yet happen, and claims nothing of it. */
export const isWatchSection = isOf('watch');
