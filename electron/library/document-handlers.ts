import type { LibraryHandlers } from '../../shared/ipc/contract';
import { checkBrief } from './briefs/check';
import { briefDocument } from './briefs/document';
import { briefFromMarkdown, briefMarkdown } from './briefs/markdown';
import { quoteVerdicts } from './briefs/quote-verdicts';
import { briefDisagreements } from './evidence/brief-disagreements';
import { compareQuote } from './evidence/compare-quote';
import { getMatrix } from './evidence/matrix';
import { findOtherWordings } from './evidence/other-wordings';
import { getQuote } from './quotes/quotes';
import { returnableDocument } from './returns/exports';
import { compareReturned, mergeReturned } from './returns/returns';
import { continueBrief, recordRelease } from './review/releases';
import { getReview } from './review/review';
import { sourceSummary } from './review/source-summary';
import type { Store } from './store/open-store';
import { deleteStyle, findStyle, listStyles, restoreStyle, storeStyle } from './styles/style-shelf';

/** Requests that read a brief as a document: they need the citation processor and the Markdown reader, both large. */
export type DocumentChannel =
  | 'briefs:check'
  | 'briefs:disagreements'
  | 'briefs:document'
  | 'briefs:fromMarkdown'
  | 'briefs:markdown'
  | 'briefs:matrix'
  | 'quotes:compare'
  | 'quotes:otherWordings'
  | 'quotes:verdicts'
  | 'styles:delete'
  | 'styles:restore'
  | 'briefs:sourceSummary'
  | 'styles:get'
  | 'styles:list'
  | 'styles:store'
  | 'briefs:review'
  | 'releases:record'
  | 'releases:continue'
  | 'returns:compare'
  | 'returns:merge';

/** Answers them. Inputs are parsed already. */
export function documentHandlers({ read, write }: Store): Pick<LibraryHandlers, DocumentChannel> {
  return {
    'briefs:check': ({ briefId }) => read((db) => checkBrief(db, briefId)),
    'briefs:disagreements': ({ briefId }) => read((db) => briefDisagreements(db, briefId)),
    'briefs:document': (input) =>
      input.canReturn ? write((db) => returnableDocument(db, input)) : read((db) => briefDocument(db, input)),
    'returns:compare': (input) => read((db) => compareReturned(db, input)),
    'returns:merge': (input) => read((db) => mergeReturned(db, input)),
    'briefs:fromMarkdown': (input) => write((db) => briefFromMarkdown(db, input)),
    'briefs:markdown': (input) => read((db) => briefMarkdown(db, input)),
    'briefs:matrix': ({ briefId }) => read((db) => getMatrix(db, briefId)),
    'quotes:compare': ({ quoteId }) => read((db) => compareQuote(db, quoteId)),
    'quotes:otherWordings': ({ quoteId }) => read((db) => findOtherWordings(db, getQuote(db, quoteId))),
    'styles:delete': ({ styleId }) => {
      read((db) => deleteStyle(db, styleId));
      return {};
    },
    'styles:restore': ({ styleId }) => {
      read((db) => restoreStyle(db, styleId));
      return {};
    },
    'styles:get': ({ styleId }) => read((db) => findStyle(db, styleId)),
    'styles:list': () => read(listStyles),
    'styles:store': (input) => read((db) => storeStyle(db, input)),
    'briefs:sourceSummary': ({ briefId }) => read((db) => sourceSummary(db, briefId)),
    'briefs:review': ({ briefId }) => read((db) => getReview(db, briefId)),
    'releases:record': (input) => write((db) => recordRelease(db, input)),
    'releases:continue': (input) => write((db) => continueBrief(db, input)),
    'quotes:verdicts': ({ briefId }) => read((db) => quoteVerdicts(db, briefId)),
  };
}
