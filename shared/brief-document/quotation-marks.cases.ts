/** Words, place, and how they are printed, marks included. */
export const MARK_CASES: readonly {
  name: string;
  words: string;
  place: 'inline' | 'block';
  printed: string;
}[] = [
  { name: 'plain words get the outer marks', words: 'the lever', place: 'inline', printed: '“the lever”' },
  { name: 'a block gets none', words: 'the lever', place: 'block', printed: 'the lever' },
  {
    name: 'double marks inside become single',
    words: 'a “seed” tranche',
    place: 'inline',
    printed: '“a ‘seed’ tranche”',
  },
  {
    name: 'double marks inside a block stay double',
    words: 'a “seed” tranche',
    place: 'block',
    printed: 'a “seed” tranche',
  },
  {
    name: 'single marks inside stay single',
    words: 'a ‘seed’ tranche',
    place: 'inline',
    printed: '“a ‘seed’ tranche”',
  },
  {
    name: 'single marks in a block go back to double',
    words: 'a ‘seed’ tranche',
    place: 'block',
    printed: 'a “seed” tranche',
  },
  {
    name: 'the next level alternates',
    words: 'he said “call it ‘seed’ money” twice',
    place: 'inline',
    printed: '“he said ‘call it “seed” money’ twice”',
  },
  {
    name: 'and alternates from double in a block',
    words: 'he said “call it ‘seed’ money” twice',
    place: 'block',
    printed: 'he said “call it ‘seed’ money” twice',
  },
  { name: 'three levels', words: '“a ‘b “c” d’ e” f', place: 'inline', printed: '“‘a “b ‘c’ d” e’ f”' },
  {
    name: 'straight marks are paired',
    words: 'a "seed" tranche',
    place: 'inline',
    printed: '“a ‘seed’ tranche”',
  },
  {
    name: 'straight marks in a block stay as they are',
    words: 'a "seed" tranche',
    place: 'block',
    printed: 'a "seed" tranche',
  },
  { name: 'enclosing marks are not doubled', words: '“We pay,”', place: 'inline', printed: '“We pay,”' },
  {
    name: 'straight enclosing marks give way to the style',
    words: '"We pay."',
    place: 'inline',
    printed: '“We pay.”',
  },
  {
    name: 'single enclosing marks give way to the style',
    words: '‘We pay.’',
    place: 'inline',
    printed: '“We pay.”',
  },
  { name: 'a block loses its enclosing marks', words: '“We pay.”', place: 'block', printed: 'We pay.' },
  {
    name: 'inside enclosing marks the level counts from there',
    words: '“We pay the ‘seed’ money.”',
    place: 'inline',
    printed: '“We pay the ‘seed’ money.”',
  },
  {
    name: 'inside enclosing marks of a block it goes back to double',
    words: '“We pay the ‘seed’ money.”',
    place: 'block',
    printed: 'We pay the “seed” money.',
  },
  {
    name: 'two quotations side by side enclose nothing',
    words: '“yes” and “no”',
    place: 'inline',
    printed: '“‘yes’ and ‘no’”',
  },
  {
    name: 'a mark at the end only',
    words: 'he called it “seed”',
    place: 'inline',
    printed: '“he called it ‘seed’”',
  },
  {
    name: 'punctuation after the last mark stays there',
    words: 'he called it “seed”.',
    place: 'inline',
    printed: '“he called it ‘seed’.”',
  },
  {
    name: 'apostrophes are nobody’s marks',
    words: 'Washington’s and the states’ money isn’t “seed”',
    place: 'inline',
    printed: '“Washington’s and the states’ money isn’t ‘seed’”',
  },
  {
    name: 'a possessive inside single marks',
    words: '‘the states’ money’ is',
    place: 'block',
    printed: '“the states’ money” is',
  },
  {
    name: 'a leading apostrophe',
    words: 'the ’90s and the ‘80s',
    place: 'block',
    printed: 'the ’90s and the ‘80s',
  },
  {
    name: 'inches stay inches',
    words: 'a 5" pipe and a 6" pipe',
    place: 'inline',
    printed: '“a 5" pipe and a 6" pipe”',
  },
  {
    name: 'a passage cut inside a quotation, end',
    words: 'trade, and security,” he said',
    place: 'inline',
    printed: '“trade, and security,’ he said”',
  },
  {
    name: 'a passage cut inside a quotation, start',
    words: 'he said, “trade',
    place: 'inline',
    printed: '“he said, ‘trade”',
  },
  {
    name: 'cut in a block the mark stays',
    words: 'trade, and security,” he said',
    place: 'block',
    printed: 'trade, and security,” he said',
  },
  {
    name: 'an opening mark repeated per paragraph',
    words: '“a plan. “another “b” plan',
    place: 'inline',
    printed: '“‘a plan. ‘another ‘b’ plan”',
  },
  { name: 'spaces at the edge stay outside', words: ' the lever ', place: 'inline', printed: '“the lever”' },
  {
    name: 'guillemets are left alone',
    words: 'le « mot » juste',
    place: 'inline',
    printed: '“le « mot » juste”',
  },
  { name: 'Urdu words', words: 'کہا کہ “منصوبہ” ہے', place: 'inline', printed: '“کہا کہ ‘منصوبہ’ ہے”' },
  {
    name: 'brackets beside marks',
    words: 'advice (“Do Not Travel”), twice',
    place: 'inline',
    printed: '“advice (‘Do Not Travel’), twice”',
  },
  { name: 'after a dash', words: 'a plan—"seed"—was', place: 'inline', printed: '“a plan—‘seed’—was”' },
];
