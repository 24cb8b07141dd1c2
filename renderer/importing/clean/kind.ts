import { inferred, type Working } from '../working/working';

/** What kind of article it is, as far as its own form says; nothing where it says nothing. */
export function inferKind(working: Working): void {
  if (working.fields.kind) return;
  const certain = working.operations.filter(
    (operation) => operation.certain && operation.effect.type === 'set-aside',
  );
  const words = (kind: string) =>
    certain.flatMap((o) =>
      o.effect.type === 'set-aside' && o.effect.kind === kind && o.rule !== 'page-chrome'
        ? [working.text.slice(o.start, o.end)]
        : [],
    );
  const named = certain.flatMap((operation) => operation.fields?.section?.value ?? []);
  const section = [...new Set([...words('section'), ...named, working.fields.section?.value ?? ''])].join(
    ' ',
  );
  const note = words('author-note').join(' ');
  const opening = working.paras.slice(0, 6).map((para) => working.text.slice(para.start, para.end));
  const head = [...opening, ...words('furniture')].join('\n').slice(0, 4000);
  const kind = (value: string, reason: string) => {
    working.fields.kind = inferred(value, reason);
  };
  if (/^\s*(?:for immediate release|press release)\b/im.test(head))
    kind('press-release', 'The text calls itself a press release.');
  else if (/\b(?:opinion|op-ed|editorial|column|columns|comment|letters)\b/i.test(section))
    kind('opinion', `The section is “${section.trim()}”.`);
  else if (/^[([*_—\s]*(?:the|this) (?:writer|author|columnist)s?\b/i.test(note))
    kind('opinion', 'The note under the text (“The writer is …”) has the form of an opinion column.');
  else if (
    /\b(?:fellow|research|professor|cent(?:er|re)|institute|university|think tank|analyst)\b/i.test(note)
  )
    kind('commentary', 'The note on the author presents a researcher.');
  else if (certain.some((operation) => operation.rule === 'dateline'))
    kind('news', 'The text opens with a dateline, as news reports do.');
}
