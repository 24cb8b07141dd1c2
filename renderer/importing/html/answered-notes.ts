const NUMBER = /^\s*[[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\s*[\])]?\s*$/;
const MOST_LINKS = 5000;
const MOST_BACK = 20;

/**
 * Numbers in the text that lead to a place below it which leads back to them: notes, whatever the page calls them. A number
 * of the sentence that is a link ("in 140 places") leads elsewhere, or nothing leads back to it.
 */
export function answeredCalls(page: Document, base: string | undefined): ReadonlySet<Element> {
  const calls = new Set<Element>();
  // Thousands of calls may lead to one place.
  const known = new Map<Element, ReadonlySet<string>>();
  for (const link of [...page.querySelectorAll('a[href*="#"]')].slice(0, MOST_LINKS)) {
    const place = placeOf(link, base);
    const note = place === null || !NUMBER.test(link.textContent ?? '') ? null : page.getElementById(place);
    // Bit 4: the note follows the call.
    if (!note || (link.compareDocumentPosition(note) & 4) === 0) continue;
    const back = known.get(note) ?? placesBehind(note, base);
    known.set(note, back);
    if (!namesOf(link).some((name) => back.has(name))) continue;
    calls.add(link);
    // The note's own number leads back. Within the note's words it stays, on a line of its own it says nothing.
    if (note.tagName === 'A' && NUMBER.test(note.textContent ?? '') && isLineOfItsOwn(note)) calls.add(note);
  }
  return calls;
}

function placeOf(link: Element, base: string | undefined): string | null {
  const [target, place] = (link.getAttribute('href')?.trim() ?? '').split('#');
  return place && (target === '' || target === base) ? place : null;
}

/** The places that a note, or the line that it stands in, leads back to. */
function placesBehind(note: Element, base: string | undefined): ReadonlySet<string> {
  const line = note.closest('li, tr, p, dd, div') ?? note;
  const links = [note, ...[...line.querySelectorAll('a[href]')].slice(0, MOST_BACK)];
  return new Set(links.map((link) => placeOf(link, base) ?? ''));
}

/** What a note would call its caller by. */
const namesOf = (link: Element): string[] =>
  [link.id, link.getAttribute('name') ?? '', link.closest('sup, span')?.id ?? ''].filter(
    (name) => name !== '',
  );

const isLineOfItsOwn = (link: Element): boolean =>
  /^(?:DIV|P)$/.test(link.nextElementSibling?.tagName ?? '') &&
  [...(link.parentNode?.childNodes ?? [])].every(
    (node) => node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '',
  );
