import { squash } from '../clean/words';
import { liveParas, setParaAside, type Working } from './working';

/** Title and byline that metadata told already, printed again above the body. */
export function setMetadataCopiesAside(working: Working): void {
  const title = working.fields.title?.value;
  const authors = working.fields.authors?.value ?? [];
  for (const para of liveParas(working).slice(0, 6)) {
    if (title && squash(para.text) === squash(title)) {
      setParaAside(working, para, {
        kind: 'title',
        rule: 'title',
        certain: true,
        message: 'The title is printed again above the body.',
      });
    } else if (
      authors.length > 0 &&
      para.text.length < 160 &&
      squash(para.text.replace(/^by\s+/i, '').replace(/\b(?:and|&)\b/g, '')) === squash(authors.join(''))
    ) {
      setParaAside(working, para, {
        kind: 'byline',
        rule: 'byline',
        certain: true,
        message: 'The authors are printed again above the body.',
      });
    }
  }
}
