export type ReadingCase = {
  name: string;
  markdown: string;
  /** The state in the shorthand of the test. */
  reads: string;
  /** Codes, in order; none when left out. */
  warnings?: string[];
};

export const READING_CASES: ReadingCase[] = [
  {
    name: 'a line across the page, in each of its forms',
    markdown: 'One\n\n* * *\n\nTwo\n\n---\n\n____\n',
    reads: 'p[One] rule p[Two] rule rule',
  },
  {
    name: 'a page break is TeX’s order on a line of its own',
    markdown: 'One\n\\newpage\nTwo\n\n\\pagebreak\n\nNot \\newpage here',
    reads: 'p[One] page-break p[Two] page-break p[Not \\newpage here]',
  },
  {
    name: 'the place of a list is a division without words',
    markdown:
      'One\n\n::: {#refs}\n:::\n\nTwo\n::: {#notes title="End \\"notes\\""}\n\n:::\n\n::: sources\n:::\n\n\\::: notes\n\n::: notes\n\nleft open',
    reads:
      'p[One] sources here p[Two] notes here: End "notes" sources here p[::: notes] p[::: notes] p[left open]',
  },
  {
    name: 'a caption behind a table is its own',
    markdown: 'Before\n\n| A |\n| --- |\n| b |\n\n: What *each* says\n\n: Not this\n\n\\: Nor this',
    reads:
      'p[Before] caption[What <i:each> says] table[tr[th[p[A]]]tr[td[p[b]]]] p[: Not this] p[: Nor this]',
  },
  {
    name: 'a caption of nothing near it is a division',
    markdown:
      '| A |\n| --- |\n| b |\n\n::: {.table-caption}\nOf *none*\n:::\n\n::: {.figure-caption}\nleft open',
    reads: 'table[tr[th[p[A]]]tr[td[p[b]]]] caption[Of <i:none>] p[::: {.figure-caption} left open]',
  },
  {
    name: 'words behind a nested list stay behind it',
    markdown: '- one\n  - two\n\n  three\n- four',
    reads: 'ul[li[one]li[ul[li[two]]]li[three]li[four]]',
  },
  {
    name: 'lists hold neither, and it is said',
    markdown: '- one\n\n  * * *\n',
    reads: 'ul[li[one]]',
    warnings: ['divider-dropped'],
  },
  {
    name: 'words before a citation become a quotation',
    markdown: 'She said “the dam holds” [@river, para. 3].',
    reads: 'p[She said Q(river ¶3|the dam holds) {river, paragraph 3}.]',
  },
  {
    name: 'straight marks do as well',
    markdown: 'She said "the dam holds" [@river, para. 3].',
    reads: 'p[She said Q(river ¶3|the dam holds) {river, paragraph 3}.]',
  },
  {
    name: 'a comma may stand between',
    markdown: '“The dam holds”, [@river] she said.',
    reads: 'p[Q(river|The dam holds), {river} she said.]',
  },
  {
    name: 'a comma inside the marks stays inside',
    markdown: '“The dam holds,” [@river] she said.',
    reads: 'p[Q(river|The dam holds,) {river} she said.]',
  },
  {
    name: 'marks inside marks',
    markdown: '“He called it “sound” and left” [@river]',
    reads: 'p[Q(river|He called it “sound” and left) {river}]',
  },
  {
    name: 'only the words directly before the citation are quoted',
    markdown: '"no" and "never again, he said" [@river]',
    reads: 'p["no" and Q(river|never again, he said) {river}]',
  },
  {
    name: 'emphasis inside a quotation',
    markdown: '“the *whole* dam” [@river]',
    reads: 'p[Q(river|the <i:whole> dam) {river}]',
  },
  { name: 'an escaped mark is a character', markdown: 'the “dam\\” [@river]', reads: 'p[the “dam” {river}]' },
  {
    name: 'a citation alone',
    markdown: 'The dam holds [@river, p. 4].',
    reads: 'p[The dam holds {river, page 4}.]',
  },
  {
    name: 'a key of the library without brackets is told of; an address is none',
    markdown: 'As @river says, write to desk@river or @nobody.',
    reads: 'p[As @river says, write to desk@river or @nobody.]',
    warnings: ['bare-key'],
  },
  {
    name: 'prefix, two sources, suffix',
    markdown: 'So [see also @river, para. 3, and elsewhere; @khan-2024, pp. 4-5].',
    reads: 'p[So {see also river, paragraph 3 | and elsewhere; khan-2024, page 4-5}.]',
  },
  {
    name: 'a key that begins with digits',
    markdown: 'So [@000_bf22813c77c5c241, para. 2].',
    reads: 'p[So {000_bf22813c77c5c241, paragraph 2}.]',
  },
  {
    name: 'a key between braces',
    markdown: 'So [@{000_bf22813c77c5c241}, paras. 2–3].',
    reads: 'p[So {000_bf22813c77c5c241, paragraph 2–3}.]',
  },
  {
    name: 'a key does not take the full stop after it',
    markdown: 'So [@river.]',
    reads: 'p[So {river | .}]',
  },
  {
    name: 'a bare number is a page, as in Pandoc',
    markdown: 'So [@river, 33].',
    reads: 'p[So {river, page 33}.]',
  },
  {
    name: 'a bare time is one, not a page',
    markdown: 'So [@river, 1:02:33; @river, {2:03}].',
    reads: 'p[So {river, timestamp 1:02:33; river, timestamp 2:03}.]',
  },
  {
    name: 'other labels',
    markdown: 'So [@river, § 4; @river, ch. 2; @river, n. 7].',
    reads: 'p[So {river, section 4; river, chapter 2; river, note 7}.]',
  },
  {
    name: 'a locator between braces',
    markdown: 'So [@river, {para. 3 (top)}].',
    reads: 'p[So {river, paragraph 3 (top)}.]',
  },
  {
    name: 'an unknown key stays as text, and is told',
    markdown: '“The dam holds” [@nobody, para. 3].',
    reads: 'p[“The dam holds” [@nobody, para. 3].]',
    warnings: ['unknown-key', 'unchecked-quotation'],
  },
  {
    name: 'one unknown key of two',
    markdown: 'So [@river; see @nobody, p. 2].',
    reads: 'p[So {river} [see @nobody, p. 2].]',
    warnings: ['unknown-key'],
  },
  {
    name: 'words between marks without a citation are told',
    markdown: 'He said “the dam holds” on Monday.',
    reads: 'p[He said “the dam holds” on Monday.]',
    warnings: ['unchecked-quotation'],
  },
  {
    name: 'a word or two between marks is no quotation',
    markdown: 'The so-called “dam” stands.',
    reads: 'p[The so-called “dam” stands.]',
  },
  {
    name: 'a block quotation that ends with a citation',
    markdown: '> The dam holds.\n> It does. [@river, para. 3]',
    reads: 'BQ(river ¶3|The dam holds. It does.{river, paragraph 3})',
  },
  {
    name: 'a block quotation with its citation on a line of its own',
    markdown: '> The dam holds.\n>\n> [@river, para. 3]',
    reads: 'BQ(river ¶3|The dam holds.{river, paragraph 3})',
  },
  {
    name: 'a block quotation of two paragraphs',
    markdown: '> One.\n>\n> Two. [@river]',
    reads: 'BQ(river|One.⏎⏎Two.{river})',
  },
  {
    name: 'a block quotation between marks',
    markdown: '> “The dam holds.” [@river]',
    reads: 'BQ(river|The dam holds.{river})',
  },
  {
    name: 'a block quotation without a citation',
    markdown: '> The dam holds.',
    reads: 'p[The dam holds.]',
    warnings: ['block-quotation-uncited'],
  },
  {
    name: 'a block quotation of an unknown source is told once',
    markdown: '> The dam holds. [@nobody]',
    reads: 'p[The dam holds. [@nobody]]',
    warnings: ['block-quotation-uncited', 'unknown-key'],
  },
  {
    name: 'a list in a block quotation in a list',
    markdown: '- > + z',
    reads: 'ul[li[ul[li[z]]]]',
    warnings: ['block-quotation-uncited'],
  },
  {
    name: 'headings; the fourth level is raised',
    markdown: '# A\n\n## B\n\n#### C',
    reads: 'h1[A] h2[B] h3[C]',
    warnings: ['heading-raised'],
  },
  {
    name: 'nested lists in the form of the editor',
    markdown: '- a\n- b\n    1. c\n    2. d\n- e',
    reads: 'ul[li[a]li[b]li[ol[li[c]li[d]]]li[e]]',
  },
  { name: 'a list that begins at four', markdown: '4. a\n5. b', reads: 'ol4[li[a]li[b]]' },
  { name: 'emphasis', markdown: '*a* **b** ***c*** d', reads: 'p[<i:a> <b:b> <bi:c> d]' },
  { name: 'a link', markdown: '[dam](https://example.org/dam)', reads: 'p[(dam → https://example.org/dam)]' },
  {
    name: 'an unsafe link stays as text',
    markdown: '[dam](javascript:alert)',
    reads: 'p[dam (javascript:alert)]',
    warnings: ['link-as-text'],
  },
  {
    name: 'a footnote of the analyst',
    markdown: 'Dam.[^1]\n\n[^1]: Built *late* [@river].',
    reads: 'p[Dam.fn[Built <i:late> {river}.]]',
  },
  {
    name: 'an inline footnote',
    markdown: 'Dam.^[Built *late*.] On.',
    reads: 'p[Dam.fn[Built <i:late>.] On.]',
  },
  {
    name: 'a footnote of two paragraphs and a hard break',
    markdown: 'Dam.[^a]\n\n[^a]: One\\\n    more.\n\n    Two.\n\nOn.',
    reads: 'p[Dam.fn[One⏎more.⏎⏎Two.]] p[On.]',
  },
  {
    name: 'a quotation in a footnote',
    markdown: 'Dam.[^1]\n\n[^1]: He said “the dam holds” [@river, para. 3].',
    reads: 'p[Dam.fn[He said Q(river ¶3|the dam holds) {river, paragraph 3}.]]',
  },
  {
    name: 'a footnote between a quotation and its citation',
    markdown: '“The dam holds”[^1] [@river, para. 3].\n\n[^1]: Aside.',
    reads: 'p[Q(river ¶3|The dam holds)fn[Aside.] {river, paragraph 3}.]',
  },
  {
    name: 'a footnote after the citation of a block quotation',
    markdown: '> The dam holds. [@river][^1]\n\n[^1]: Aside.',
    reads: 'BQ(river|The dam holds.{river}fn[Aside.])',
  },
  {
    name: 'words between marks in a footnote without a citation',
    markdown: 'Dam.[^1]\n\n[^1]: He said “the dam holds”.',
    reads: 'p[Dam.fn[He said “the dam holds”.]]',
    warnings: ['unchecked-quotation'],
  },
  {
    name: 'a list in a footnote becomes lines',
    markdown: 'Dam.[^1]\n\n[^1]: Two:\n\n    - a\n    - b [@river]',
    reads: 'p[Dam.fn[Two:⏎⏎• a⏎• b {river}]]',
    warnings: ['footnote-as-lines'],
  },
  {
    name: 'a footnote that is named twice is set twice',
    markdown: 'A[^1] b[^1]\n\n[^1]: N.',
    reads: 'p[Afn[N.] bfn[N.]]',
  },
  {
    name: 'a text of a footnote that nothing refers to is kept',
    markdown: 'A.\n\n[^1]: Lost [@river].',
    reads: 'p[A.] p[[^1] Lost {river}.]',
    warnings: ['footnote-unused'],
  },
  {
    name: 'two texts of one name',
    markdown: 'A[^1]\n\n[^1]: One.\n[^1]: Two.',
    reads: 'p[Afn[One.]] p[[^1] Two.]',
    warnings: ['footnote-unused'],
  },
  {
    name: 'marks inside a link stand behind it',
    markdown: '[dam^[N.] wall](https://example.org/dam)',
    reads: 'p[(dam wall → https://example.org/dam)fn[N.]]',
  },
  {
    name: 'a footnote that is missing',
    markdown: 'Dam.[^9]',
    reads: 'p[Dam.[^9]]',
    warnings: ['footnote-missing'],
  },
  {
    name: 'footnotes that name one another end',
    markdown: 'A[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]',
    reads: 'p[Afn[b (c[^1])]]',
    warnings: ['footnote-missing', 'footnote-inlined'],
  },
  {
    name: 'a table',
    markdown: '| a | b |\n|---|---|\n| c [@river] | d |',
    reads: 'table[tr[th[p[a]]th[p[b]]]tr[td[p[c {river}]]td[p[d]]]]',
  },
  {
    name: 'a quotation, a bar and an empty cell in a table',
    markdown: '| a | b |\n|---|---|\n| “The dam holds” [@river, para. 3] | |\n| c \\| d |',
    reads:
      'table[tr[th[p[a]]th[p[b]]]tr[td[p[Q(river ¶3|The dam holds) {river, paragraph 3}]]td[p[]]]tr[td[p[c | d]]td[p[]]]]',
  },
  {
    name: 'a table with an empty head has none',
    markdown: '|  |  |\n|---|---|\n| c | d |',
    reads: 'table[tr[td[p[c]]td[p[d]]]]',
  },
  {
    name: 'the alignment of columns is left out, and told',
    markdown: '| a | b |\n|--:|---|\n| c | d |',
    reads: 'table[tr[th[p[a]]th[p[b]]]tr[td[p[c]]td[p[d]]]]',
    warnings: ['alignment-dropped'],
  },
  {
    name: 'a table in a list is kept as text',
    markdown: '- x\n\n  | a | b |\n  |---|---|\n  | c | d |',
    reads: 'ul[li[x⏎a | b⏎c | d]]',
    warnings: ['table-as-text'],
  },
  {
    name: 'a block of code is kept as text',
    markdown: '```\na\n  b\n```',
    reads: 'p[a⏎  b]',
    warnings: ['code-as-text'],
  },
  { name: 'HTML is text', markdown: 'a <script>x</script> b', reads: 'p[a <script>x</script> b]' },
  {
    name: 'a picture leaves its description',
    markdown: 'a ![dam](dam.png) b',
    reads: 'p[a dam b]',
    warnings: ['picture-dropped'],
  },
  { name: 'a break', markdown: 'a\\\nb', reads: 'p[a⏎b]' },
  { name: 'lines of a paragraph are joined by a space', markdown: 'a\nb', reads: 'p[a b]' },
  {
    name: 'an address is no citation',
    markdown: 'Write to a@river.org or [@]',
    reads: 'p[Write to a@river.org or [@]]',
  },
  {
    name: 'a sentence that begins with a citation and a colon',
    markdown: '[@river]: the dam',
    reads: 'p[{river}: the dam]',
  },
  {
    name: 'a citation before words between parentheses',
    markdown: 'So [@river](see below).',
    reads: 'p[So {river}(see below).]',
  },
  {
    name: 'a link defined elsewhere',
    markdown: '[dam][d]\n\n[d]: https://example.org/dam',
    reads: 'p[(dam → https://example.org/dam)]',
  },
  { name: 'an empty file is an empty brief', markdown: '', reads: 'p[]' },
  {
    name: 'a quotation in an item of a list',
    markdown: '- “The dam holds” [@river, para. 1]',
    reads: 'ul[li[Q(river ¶1|The dam holds) {river, paragraph 1}]]',
  },
  {
    name: 'a block quotation in an item becomes an inline one',
    markdown: '- He said:\n\n  > The dam holds. [@river]',
    reads: 'ul[li[He said:⏎Q(river|The dam holds.) {river}]]',
  },
];
