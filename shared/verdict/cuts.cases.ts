/** A made-up article whose sentences turn round when the wrong words are left out. */
export const CUT_ARTICLE = {
  blocks: [
    'The minister met the governor of the northern valley and said he would resign in spring. The clerks of the old fort hoped the lender would pay for the survey.',
    'The council opened the road, and the lender closed the port in spring. The council met the lender and will pay for the survey. The envoy, who runs the mill, will pay for the road.',
    'The council denied that the lender will pay for the survey. The bank refused to finance the road. The fleet failed to reach the port. The army stopped short of closing the road.',
    'The ministry has no plans to open the port. The talks are far from settled in the old fort. The council chose the river rather than the road. The lender built a mill instead of a port.',
    'The fleet left without the pilot on board. The road opens unless the river rises again. The mill works until the river rises. The lender pays only if the mill works. The port would have opened in spring.',
    '“We open the port in spring,” said the envoy. “We close the road in autumn,” said the clerk. The plan, long and dear, was filed with the clerk in the old fort.',
    'The survey of the valley that the clerk filed was lost. The road along the river runs to the old port. The miners who dig the copper of the valley sell it to traders. The farmers sow wheat in spring.',
    'The fishers lost a boat. The millers bought it in autumn. The port was slowly and quietly widened by the fleet in the spring of the same year.',
  ].map((text) => ({ text })),
  setAside: [],
};

/** Left out: each must be flagged, or worse. */
export const TURNING_CUTS: readonly string[] = [
  'The minister … said he would resign in spring.',
  'The minister met … and said he would resign in spring.',
  'The minister … he would resign in spring.',
  'The clerks … would pay for the survey.',
  'The clerks of the old fort … the lender would pay for the survey.',
  'The council … closed the port in spring.',
  'The council opened … the port in spring.',
  'The council … will pay for the survey.',
  'The council met … and will pay for the survey. … The envoy … will pay for the road.',
  'The council … the lender will pay for the survey.',
  'The bank … finance the road.',
  'The bank refused … the road.',
  'The fleet … reach the port.',
  'The army … closing the road.',
  'The ministry has … to open the port.',
  'The ministry … to open the port.',
  'The talks are … settled in the old fort.',
  'The council chose … the road.',
  'The council chose the river … the road.',
  'The lender built … a port.',
  'The lender built a mill … a port.',
  'The fleet left … the pilot on board.',
  'The road opens … the river rises again.',
  'The road opens … again.',
  'The mill works … the river rises.',
  'The lender pays … the mill works.',
  'The port … opened in spring.',
  'We open the port … in autumn',
  'We open the port in spring . . . We close the road in autumn',
  '“We open the port in spring,” … “We close the road in autumn,” said the clerk.',
  'The survey … was lost.',
  'The survey of the valley … was lost.',
  'The miners … sell it to traders.',
  'The fishers lost a boat. … it in autumn.',
  'The fishers … bought it in autumn.',
];

/** Only a modifier is left out: marked, and no flag. */
export const HARMLESS_CUTS: readonly string[] = [
  'The envoy … will pay for the road.',
  'The plan … was filed with the clerk in the old fort.',
  'The plan, long and dear, was filed … in the old fort.',
  'The road … runs to the old port.',
  'The road along the river runs to the … port.',
  'The farmers sow … in spring.',
  'The port was … widened by the fleet in the spring of the same year.',
  'The port was slowly and quietly widened … in the spring of the same year.',
  'The port was slowly and quietly widened by the fleet in … the same year.',
];

/** Words whose first neighbour in the source turns them round, though nothing is left out inside. */
export const TURNED_AT_THE_START: readonly string[] = [
  'the lender will pay for the survey',
  'finance the road',
  'reach the port',
  'closing the road',
  'open the port',
  'settled in the old fort',
  'the road. The lender',
  'a port.',
  'the pilot on board',
  'the river rises again',
  'the mill works. The port',
  'opened in spring',
];
