const NUMBER = /^\s*[[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\s*[\])]?\s*$/;
const MOST_LINKS = 5000;
const MOST_BACK = 20;

/**
 * Numbers in the text that lead to a place below it which leads back to them: notes, whatever the page calls them. A number
 * of the sentence that is a link ("in 140 places") leads elsewhere, or nothing leads back to it.
 */
export function answeredCalls(page: Document, base: string | undefined): ReadonlySet<Element> {
  const calls = new Set<Element>();
  for (const link of [...page.querySelectorAll('a[href*="#"]')].slice(0, MOST_LINKS)) {
    const place = placeOf(link, base);
    const note = place === null || !NUMBER.test(link.textContent ?? '') ? null : page.getElementById(place);
    // Bit 4: the note follows the call.
    if (!note || (link.compareDocumentPosition(note) & 4) === 0 || !leadsBack(note, link, base)) continue;
    calls.add(link);
  }
  return calls;
}

function placeOf(link: Element, base: string | undefined): string | null {
  const [target, place] = (link.getAttribute('href')?.trim() ?? '').split('#');
  return place && (target === '' || target === base) ? place : null;
}

/** Does the note, or the line that it stands in, lead back to its call? */
function leadsBack(note: Element, link: Element, base: string | undefined): boolean {
  const names = new Set([link.id, link.getAttribute('name') ?? '', link.closest('sup, span')?.id ?? '']);
  names.delete('');
  if (names.size === 0) return false;
  const line = note.closest('li, tr, p, dd, div') ?? note;
  return [
    note,
    ...[...note.querySelectorAll('a[href]')].slice(0, MOST_BACK),
    ...[...line.querySelectorAll('a[href]')].slice(0, MOST_BACK),
  ].some((back) => back !== link && names.has(placeOf(back, base) ?? ''));
}
