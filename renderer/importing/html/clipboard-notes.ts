/** Elements are looked up by names out of the page, which are never made into selectors. */
type Names = ReadonlyMap<string, Element>;

const LIST_OF_NOTES = /mso-element\s*:\s*(?:foot|end)note-list/i;
const ONE_NOTE = /mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/i;
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i;

/**
 * Takes the notes of a copied page out of it: a link to words that link back is the call of a note, in whatever form a
 * word processor or page writes it. Each call becomes what `mark` gives for the number of its note; the notes are
 * returned, in the order of their calls, without the links back. A further call of
 * the same note stays as words, unless the note links back to it, too.
 */
export function takeNotes(body: HTMLElement, mark: (note: number) => string): Element[] {
  const names = namesIn(body);
  const calls = [...body.querySelectorAll('a[href]')].flatMap((call) => {
    const note = noteOf(call, names);
    return note === null ? [] : [{ call, note }];
  });
  // Two notes cannot share one element: where they seem to, nothing says which words are whose.
  const isCall = new Set(calls.map(({ call }) => call));
  const settled = calls.filter(
    ({ note }) =>
      ![...note.body.querySelectorAll('a[href]')].some((link) => isCall.has(link)) &&
      !calls.some((other) => other.note.target !== note.target && other.note.body.contains(note.target)) &&
      !calls.some((other) => other.note.target !== note.target && note.body.contains(other.note.target)),
  );
  const notes = settled.map(({ note }) => {
    const copy = note.body.cloneNode(true) as Element;
    const backs = [...note.body.querySelectorAll('a')];
    const copied = [...copy.querySelectorAll('a')];
    backs.forEach((link, index) => {
      if (note.backs.has(link)) copied[index]?.remove();
    });
    trimStart(copy);
    return copy;
  });
  settled.forEach(({ call, note }, index) => {
    const words = body.ownerDocument.createTextNode(mark(index));
    const sup = call.parentElement;
    // The raised place that holds nothing but the call goes with it.
    (sup?.tagName === 'SUP' && sup.textContent === call.textContent ? sup : call).replaceWith(words);
    note.body.remove();
  });
  if (settled.length > 0)
    for (const el of [...body.querySelectorAll('[style]')])
      if (LIST_OF_NOTES.test(styleOf(el)) && (el.textContent ?? '').trim() === '') el.remove();
  return notes;
}

const styleOf = (el: Element): string => el.getAttribute('style') ?? '';

function namesIn(body: HTMLElement): Names {
  const names = new Map<string, Element>();
  for (const el of body.querySelectorAll('[id], [name]'))
    for (const name of [el.id, el.getAttribute('name') ?? ''])
      if (name !== '' && !names.has(name)) names.set(name, el);
  return names;
}

type Note = { target: Element; body: Element; backs: ReadonlySet<Element> };

/** The number, letter or sign of a note, bare or in brackets. */
const CALL = /^[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,8}|[*†‡§¶]{1,4})[\])]?$/i;

function noteOf(call: Element, names: Names): Note | null {
  if (!CALL.test((call.textContent ?? '').trim())) return null;
  const target = names.get(fragmentOf(call));
  if (target === undefined || target.contains(call) || call.contains(target)) return null;
  // Of two links that lead to each other the first is the call.
  if (!((call.compareDocumentPosition(target) & 4) /* following */)) return null;
  const body = bodyOf(target, call);
  if (body === null) return null;
  const own = new Set([call.id, call.getAttribute('name') ?? '', call.parentElement?.id ?? '']);
  own.delete('');
  const backs = new Set([...body.querySelectorAll('a[href]')].filter((link) => own.has(fragmentOf(link))));
  return backs.size === 0 ? null : { target, body, backs };
}

/** Where a link leads within its page: Word puts the name of a file before it. */
function fragmentOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  return href.includes('#') && !/^https?:/i.test(href) ? href.slice(href.indexOf('#') + 1) : '';
}

/** The element that holds a note and no more. */
function bodyOf(target: Element, call: Element): Element | null {
  let body: Element | null = target.closest('li, p, div, dd, aside');
  for (let up = body?.parentElement; body !== null && up; up = up.parentElement) {
    const isNote = up.tagName === 'DIV' && (ONE_NOTE.test(styleOf(up)) || NOTE_ID.test(up.id));
    const isItem = up.tagName === 'LI' && up.firstElementChild === body;
    if (isNote || isItem) body = up;
    else break;
  }
  if (body === null || body.contains(call) || body.querySelector('h1, h2, h3, h4, h5, h6') !== null)
    return null;
  return body;
}

/** A space, or an empty raised place, between the number and the words of a note. */
function trimStart(note: Element): void {
  const walker = note.ownerDocument.createTreeWalker(note, 4 /* text */);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    text.nodeValue = (text.nodeValue ?? '').replace(/^[\s\u00a0]+/, '');
    if (text.nodeValue !== '') return;
  }
}
