import type { LibraryHandlers } from '../../shared/ipc/contract';
import {
  deleteArticle,
  findArticle,
  getArticle,
  getArticleHead,
  getArticleRow,
  latestTextRow,
  listSources,
} from './articles/articles';
import { correctStoredText, standText } from './articles/correct-text';
import {
  listCorrections,
  redoCorrection,
  restoreValue,
  setField,
  undoCorrection,
} from './articles/corrections';
import { HeldPieces } from './articles/held-pieces';
import { findKnownFile } from './articles/known-files';
import { listArticles } from './articles/list-articles';
import { mergeArticles, weighMerge } from './articles/merge';
import { listMerged } from './articles/merged-records';
import { getRawBytes, getRawText } from './articles/raw-text';
import { storeImport, storeImports, withRaw } from './articles/store-import';
import { storePacked } from './articles/store-packed';
import { TextParts } from './articles/text-parts';
import { getText } from './articles/texts';
import { unmergeArticle } from './articles/undo-merge';
import { deleteBrief, getBrief, listBriefs, saveBrief } from './briefs/briefs';
import { getOutline, saveOutline } from './briefs/outline';
import { getVersion, keepVersion, listVersions, renameVersion, restoreVersion } from './briefs/versions';
import type { DocumentChannel } from './document-handlers';
import { listLikelyOrigins, listSharedSentences, lookForCopies } from './evidence/copies';
import { exemptClaim } from './evidence/exempt-claims';
import { assignGroup, deleteGroup, listGroups, saveGroup } from './evidence/groups';
import { linkQuotes, listLinks, unlinkQuotes } from './evidence/links';
import { makeOrigin, tellApart } from './evidence/origins';
import { findImage, storeImage } from './images/images';
import { importJobHandlers } from './import-jobs/import-job-handlers';
import { hasUnreadQuotes, readUnreadQuotes } from './quotes/attribution';
import { quoteContexts } from './quotes/context';
import { findQuoteAgain, keepOlder, listImpact, reanchorQuote } from './quotes/find-again';
import { deleteQuote, findQuotePassage, listQuotes, saveQuote, updateQuote } from './quotes/quotes';
import { unsettle } from './quotes/settlements';
import { joinFiles } from './references/join-files';
import { chooseIds, getKept, listEntries } from './references/read-references';
import { storeReferences } from './references/store-references';
import { getReleasedFile, listReleases } from './review/release-files';
import { treatFinding } from './review/treatments';
import { searchHandlers } from './search-handlers';
import { getSettings, setSetting } from './settings/settings';
import { shelfHandlers } from './shelf/shelf-handlers';
import type { Store } from './store/open-store';
import type { TemplateChannel } from './template-handlers';

/** The answer of a request that only does something. */
const done = (work: () => void): Record<string, never> => {
  work();
  return {};
};

/** Answers the requests for what is stored. Inputs are parsed already. */
export function storedHandlers(store: Store): Omit<LibraryHandlers, DocumentChannel | TemplateChannel> {
  const { read, write } = store;
  const pieces = new HeldPieces();
  const parts = new TextParts();
  return {
    ...searchHandlers(store),
    ...importJobHandlers(store),
    ...shelfHandlers(store),
    'articles:list': (input) => read((db) => listArticles(db, input)),
    'articles:get': ({ articleId }) => read((db) => getArticle(db, articleId)),
    'articles:read': ({ articleId, held }) =>
      read((db) => {
        const article = getArticleHead(db, articleId);
        const { id } = latestTextRow(db, article.id);
        return { article, text: id === held ? null : parts.part(db, id, 0) };
      }),
    'articles:find': ({ ref }) => read((db) => findArticle(db, ref) ?? null),
    'articles:setField': (input) => write((db) => setField(db, input)),
    'articles:weighMerge': (input) => read((db) => weighMerge(db, input)),
    'articles:merge': (input) => write((db) => mergeArticles(db, input)),
    'articles:joinFiles': (input) => joinFiles(write, input),
    'articles:unmerge': (input) => write((db) => unmergeArticle(db, input)),
    'texts:correct': (input) => write((db) => correctStoredText(db, input)),
    'texts:stand': (input) => write((db) => standText(db, input)),
    'records:history': ({ articleId }) =>
      read((db) => {
        const { id } = getArticleRow(db, articleId);
        return { corrections: listCorrections(db, id), merged: listMerged(db, id) };
      }),
    'records:undo': ({ articleId }) => write((db) => undoCorrection(db, articleId)),
    'records:redo': ({ articleId }) => write((db) => redoCorrection(db, articleId)),
    'records:restore': (input) => write((db) => restoreValue(db, input)),
    'articles:delete': ({ articleId }) => write((db) => done(() => deleteArticle(db, articleId))),
    'texts:get': ({ textId }) => read((db) => getText(db, textId)),
    'texts:read': ({ textId, from }) => read((db) => parts.part(db, textId, from)),
    'texts:raw': (input) => read((db) => getRawText(db, input)),
    'texts:bytes': (input) => read((db) => getRawBytes(db, input)),
    'imports:store': (input) => write((db) => storeImport(db, withRaw(input))),
    'references:store': (input) => storeReferences(write, input, pieces),
    'references:entries': (input) => read((db) => listEntries(db, input)),
    'references:choose': (input) => read((db) => chooseIds(db, input)),
    'references:kept': ({ articleId }) => read((db) => getKept(db, articleId)),
    'imports:storeAll': ({ files }) => storeImports(store.writeBatch, files.map(withRaw)),
    'imports:storePacked': ({ files }) => storePacked(store.writeBatch, files, pieces),
    'imports:piece': ({ key, isFirst, bytes }) => done(() => pieces.put(key, isFirst, bytes)),
    'imports:knownAll': ({ rawSha256s }) =>
      read((db) => rawSha256s.map((rawSha256) => findKnownFile(db, rawSha256))),
    'quotes:find': ({ articleId, ...wanted }) =>
      read((db) => findQuotePassage(db, latestTextRow(db, getArticleRow(db, articleId).id).id, wanted)),
    'quotes:save': (input) => write((db) => saveQuote(db, input)),
    'quotes:list': (input) => {
      if (read(hasUnreadQuotes)) write(readUnreadQuotes);
      return read((db) => listQuotes(db, input));
    },
    'quotes:context': ({ quoteIds }) => read((db) => quoteContexts(db, quoteIds)),
    'outlines:get': ({ briefId }) => read((db) => getOutline(db, briefId)),
    'outlines:save': (input) => write((db) => saveOutline(db, input)),
    'quotes:update': (input) => write((db) => updateQuote(db, input)),
    'quotes:delete': ({ quoteId }) => write((db) => done(() => deleteQuote(db, quoteId))),
    'quotes:findAgain': ({ quoteId }) => read((db) => findQuoteAgain(db, quoteId)),
    'quotes:impact': ({ articleId }) => write((db) => listImpact(db, articleId)),
    'quotes:reanchor': (input) => write((db) => reanchorQuote(db, input)),
    'quotes:keepOlder': (input) => write((db) => keepOlder(db, input)),
    'quotes:unsettle': (input) => write((db) => done(() => unsettle(db, input))),
    'quotes:link': (input) => write((db) => linkQuotes(db, input)),
    'quotes:links': () =>
      read((db) => listLinks(db, null).filter(({ relation }) => relation !== 'dismissed')),
    'quotes:unlink': ({ linkId }) => write((db) => done(() => unlinkQuotes(db, linkId))),
    'groups:list': () => read(listGroups),
    'groups:save': (input) => write((db) => saveGroup(db, input)),
    'groups:delete': ({ groupId }) => write((db) => done(() => deleteGroup(db, groupId))),
    'groups:assign': (input) => write((db) => done(() => assignGroup(db, input))),
    'copies:look': (input) => write((db) => lookForCopies(db, input)),
    'copies:list': (input) => read((db) => listLikelyOrigins(db, input)),
    'copies:sentences': (input) => read((db) => listSharedSentences(db, input)),
    'copies:tellApart': (input) => write((db) => tellApart(db, input)),
    'origins:make': (input) => write((db) => makeOrigin(db, input)),
    'briefs:exemptClaim': (input) => write((db) => done(() => exemptClaim(db, input))),
    'briefs:list': () => read(listBriefs),
    'briefs:get': ({ briefId }) => read((db) => getBrief(db, briefId)),
    'briefs:save': (input) => write((db) => saveBrief(db, input)),
    'briefs:delete': ({ briefId }) => write((db) => done(() => deleteBrief(db, briefId))),
    'versions:list': ({ briefId }) => read((db) => listVersions(db, briefId)),
    'versions:get': ({ versionId }) =>
      read((db) => {
        const { briefId: _, ...version } = getVersion(db, versionId);
        return version;
      }),
    'versions:keep': (input) => write((db) => keepVersion(db, input)),
    'versions:rename': (input) => write((db) => renameVersion(db, input)),
    'versions:restore': (input) =>
      write((db) =>
        restoreVersion(
          db,
          input,
          (saved) => saveBrief(db, saved),
          (id) => getBrief(db, id),
        ),
      ),
    'briefs:sources': ({ articleIds }) => read((db) => listSources(db, articleIds)),
    'briefs:treat': (input) => write((db) => done(() => treatFinding(db, input))),
    'releases:list': ({ briefId }) => read((db) => listReleases(db, briefId)),
    'releases:file': (input) => read((db) => getReleasedFile(db, input)),
    'images:store': (input) => write((db) => storeImage(db, input)),
    'images:bytes': ({ sha256 }) =>
      read((db) => {
        const image = findImage(db, sha256);
        return image && { mediaType: image.mediaType, bytes: new Uint8Array(image.bytes) };
      }),
    'settings:get': () => read(getSettings),
    'settings:set': (input) => write((db) => done(() => setSetting(db, input))),
  };
}
