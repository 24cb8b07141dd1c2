import { liveParas, setParaAside, type Working } from '../working/working';

const LONGEST_SIGNATURE = 8;
const LONGEST_LINE = 120;

/** Mail programs part the sender's signature from the words by a line of two hyphens. */
export function findMailSignature(working: Working): void {
  const live = liveParas(working);
  const at = live.findLastIndex(({ text }) => /^--$/.test(text.trim()));
  const signature = live.slice(at + 1);
  if (at < 1 || signature.length === 0 || signature.length > LONGEST_SIGNATURE) return;
  if (signature.some(({ kind, text }) => kind !== 'paragraph' || text.length > LONGEST_LINE)) return;
  for (const para of live.slice(at))
    setParaAside(working, para, {
      kind: 'author-note',
      rule: 'mail-signature',
      certain: true,
      message: 'The lines below two hyphens at the end are the signature of whoever sent the text.',
    });
}
