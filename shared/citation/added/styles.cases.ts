/** Style files of our own for tests of styles that analysts add. */
const head = (title: string, kind: string, rest = '') => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0"${rest}>
  <info>
    <title>${title}</title>
    <id>https://styles.example/${title.toLowerCase().replace(/\W+/g, '-')}</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
`;

/** Notes as other people write them: case changed by the style, quotation marks on every title. */
export const HARBOUR_NOTES = `${head('Harbour Notes', 'note')}
  <!-- A remark. -->
  <macro name="who"><names variable="author"><name and="text"/></names></macro>
  <citation>
    <layout suffix="." delimiter="; ">
      <choose>
        <if position="ibid-with-locator"><text term="ibid" suffix=" "/><text variable="locator"/></if>
        <else-if position="ibid"><text term="ibid"/></else-if>
        <else>
          <group delimiter=", ">
            <text macro="who"/>
            <text variable="title" quotes="true" text-case="title"/>
            <text variable="container-title" text-case="title" font-style="italic"/>
            <date variable="issued"><date-part name="month" suffix=" "/><date-part name="year"/></date>
            <text variable="locator"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography subsequent-author-substitute="———">
    <sort><key variable="title"/></sort>
    <layout suffix="."><group delimiter=", "><names variable="author"><substitute><text variable="title"/></substitute></names><text variable="title" font-style="italic"/></group></layout>
  </bibliography>
</style>`;

/** Cites in the text and prints a list. */
export const HARBOUR_TEXT = `${head('Harbour Text', 'in-text')}
  <citation>
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=" "><names variable="author"><name form="short"/><substitute><text variable="title" form="short" quotes="true"/></substitute></names><date variable="issued"><date-part name="year"/></date><label variable="locator" form="short"/><text variable="locator"/></group>
    </layout>
  </citation>
  <bibliography><layout suffix="."><group delimiter=". "><text variable="title" font-style="italic"/><text variable="container-title"/><text variable="archive_location" prefix="on file "/></group></layout></bibliography>
</style>`;

const LEVELS = 8;
const levels = Array.from(
  { length: LEVELS },
  (_, at) =>
    `  <macro name="level-${at}"><group delimiter=" ">${
      at === LEVELS - 1
        ? '<names variable="author"><name name-as-sort-order="all"/></names><text variable="title"/>'
        : `<text macro="level-${at + 1}"/><choose><if type="book"><text variable="title"/></if><else><text macro="level-${at + 1}"/></else></choose>`
    }</group></macro>`,
).join('\n');
/** Sorts by macros that call one another twice, eight levels deep, as large public styles do. */
export const DEEPLY_SORTED = `${head('Deeply Sorted', 'in-text')}
${levels}
  <citation>
    <sort><key macro="level-0"/><key variable="issued" sort="descending"/></sort>
    <layout prefix="(" suffix=")" delimiter="; "><text variable="title"/></layout>
  </citation>
  <bibliography>
    <sort><key macro="level-0" sort="descending"/><key macro="level-1"/></sort>
    <layout><text variable="title"/></layout>
  </bibliography>
</style>`;

/** Holds no rules of its own. */
export const DEPENDENT = `${head('Journal of Quays', 'note').replace(
  '<updated>',
  '<link href="https://styles.example/harbour-notes" rel="independent-parent"/><updated>',
)}</style>`;
export const GERMAN = HARBOUR_NOTES.replace('class="note"', 'class="note" default-locale="de-DE"');
/** Written for signed works: what has no author is not listed. Dates before names, ordinals, “and others”, a day that closes. */
export const SIGNED_ONLY = `${head('Signed Only', 'in-text')}
  <macro name="who"><names variable="author"><name/><et-al term="and others"/></names></macro>
  <citation et-al-min="3" et-al-use-first="1">
    <layout delimiter="; "><names variable="author"><name form="short"/><et-al term="and others"/></names><date variable="issued" prefix=" "><date-part name="day" form="ordinal" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date></layout>
  </citation>
  <bibliography>
    <layout>
      <choose><if variable="author"><group delimiter=", " suffix="."><text macro="who"/><text variable="title" font-style="italic"/><text variable="publisher"/><date variable="issued" suffix=","><date-part name="year" limit-day-ordinals-to-day-1="true"/></date></group></if></choose>
    </layout>
  </bibliography>
</style>`;
export const ENDLESS = HARBOUR_NOTES.replace(
  '<macro name="who">',
  '<macro name="again"><text macro="who"/></macro><macro name="who"><text macro="again"/>',
);
/** Thirty macros that each call the next one twice: a thousand million steps for one citation. */
export const BOMB = HARBOUR_NOTES.replace(
  '<macro name="who">',
  `${Array.from({ length: 30 }, (_, at) => `<macro name="b${at}"><text macro="${at === 29 ? 'who' : `b${at + 1}`}"/><text macro="${at === 29 ? 'who' : `b${at + 1}`}"/></macro>`).join('')}<macro name="who">`,
);

/** Notes that tell sources apart by what stands elsewhere: given names, further titles, numbers of first notes. */
export const TELLING_APART = `${head('Telling Apart', 'note')}
  <citation near-note-distance="3" disambiguate-add-names="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="by-cite" et-al-min="2" et-al-use-first="1">
    <sort><key variable="title"/></sort>
    <layout suffix="." delimiter="; ">
      <choose>
        <if position="ibid-with-locator"><text term="ibid" suffix=" "/><text variable="locator"/></if>
        <else-if position="ibid"><text term="ibid"/></else-if>
        <else-if position="near-note"><names variable="author"><name form="short"/></names><choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose></else-if>
        <else-if position="subsequent"><group delimiter=" "><names variable="author"><name form="short"/></names><text variable="first-reference-note-number" prefix="(n " suffix=")"/><text variable="locator"/></group></else-if>
        <else><group delimiter=", "><names variable="author"/><text variable="title"/><date variable="issued"><date-part name="year"/></date><text variable="locator"/></group></else>
      </choose>
    </layout>
  </citation>
</style>`;

/** Numbers in the text, with ranges, and a list in order of citation. */
export const NUMBERED = `${head('Numbered', 'in-text')}
  <citation collapse="citation-number">
    <sort><key variable="citation-number"/></sort>
    <layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/><text variable="locator" prefix=": "/></layout>
  </citation>
  <bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>
</style>`;

/** Authors and years in the text: grouped, with letters behind years, and a different form for what was just cited. */
export const YEAR_LETTERS = `${head('Year Letters', 'in-text')}
  <citation collapse="year-suffix" disambiguate-add-year-suffix="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name" cite-group-delimiter=", " year-suffix-delimiter=", ">
    <sort><key variable="author"/><key variable="issued"/></sort>
    <layout prefix="(" suffix=")" delimiter="; ">
      <choose>
        <if position="ibid"><text term="ibid"/><text variable="locator" prefix=" "/></if>
        <else><group delimiter=" "><names variable="author"><name form="short" initialize-with=". "/><substitute><text variable="title" form="short"/></substitute></names><date variable="issued"><date-part name="year"/></date><text variable="locator"/></group></else>
      </choose>
    </layout>
  </citation>
  <bibliography subsequent-author-substitute="———"><sort><key variable="author"/><key variable="issued"/></sort><layout><group delimiter=". "><names variable="author"/><date variable="issued"><date-part name="year"/></date><text variable="title"/></group></layout></bibliography>
</style>`;
