import { quotationReport } from '../../../shared/brief-document/annex/quotation-report';
import { sourceList } from '../../../shared/brief-document/annex/source-list';
import { sourceMatrixAnnex } from '../../../shared/brief-document/annex/source-matrix';
import type { Annex, AnnexName, BriefDocument } from '../../../shared/brief-document/brief-document';
import { chooseSource } from '../../../shared/brief-document/choose-source';
import { outerMarkOf } from '../../../shared/brief-document/footnote-words';
import { type KeptForDocuments, toBriefDocument } from '../../../shared/brief-document/from-brief';
import { KeptResults } from '../../../shared/brief-document/kept-results';
import { markAnnex } from '../../../shared/brief-document/portion-marks';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import { claimTypedQuotations } from '../../../shared/brief-document/typed-quotations';
import type { Input } from '../../../shared/ipc/contract';
import {
  type Article,
  type Brief,
  isAddedStyle,
  type Paper,
  type Text,
  withoutComments,
} from '../../../shared/model';
import { releasedHeader } from '../../../shared/review/released-header';
import { templateAnnexes } from '../../../shared/templates/template-annexes';
import { listSources } from '../articles/articles';
import { getText } from '../articles/texts';
import { settledRelations } from '../evidence/brief-disagreements';
import { briefMatrix } from '../evidence/matrix';
import { documentImages } from '../images/images';
import { findUntaggedQuote } from '../quotes/quotes';
import { getSettings } from '../settings/settings';
import type { ReadableDb } from '../store/db';
import { findStyle } from '../styles/style-shelf';
import { findTemplate } from '../templates/template-shelf';
import { getBrief } from './briefs';
import { collect, sourcesOf } from './walk';

/** A brief with everything it points at. */
export type BriefMaterial = {
  brief: Brief;
  articles: Article[];
  /** By quote id: texts that quotes were made on and that are not their article's newest one. */
  texts: Map<string, Text>;
  /** By quote id: who the analyst says spoke the words. */
  speakers: Map<string, string>;
};

export function gatherMaterial(db: ReadableDb, stored: Brief): BriefMaterial {
  const articles = listSources(db, sourcesOf(stored.state));
  const brief = withTypedQuotations(stored, articles);
  const newest = new Set(articles.map((article) => article.text.id));
  const texts = new Map<string, Text>();
  const speakers = new Map<string, string>();
  for (const { quoteId } of collect(brief.state).quotations) {
    const quote = quoteId === null ? undefined : findUntaggedQuote(db, quoteId);
    if (quote?.speaker) speakers.set(quote.id, quote.speaker);
    if (quote && !newest.has(quote.textId)) texts.set(quote.id, getText(db, quote.textId));
  }
  return { brief, articles, texts, speakers };
}

/** Words that the analyst typed between marks and cited are quotations like any other: compared, listed, refused. */
function withTypedQuotations(brief: Brief, articles: readonly Article[]): Brief {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const children = claimTypedQuotations(withoutComments(brief.state.root.children), (words, here) =>
    chooseSource(words, here, byId, brief.style),
  );
  return { ...brief, state: { ...brief.state, root: { ...brief.state.root, children } } };
}

/** A brief of 2,000 quotations, and one in four styles, is read again without work. */
const kept: KeptForDocuments = { verdicts: new KeptResults(2_000), citations: new KeptResults(4) };

/** The document of a brief, whatever its verdicts. */
export function documentOf(
  db: ReadableDb,
  material: BriefMaterial,
  options: {
    style?: Brief['style'];
    paper?: Paper;
    draft: boolean;
    annexes?: readonly AnnexName[];
    withCited?: boolean;
    /** With the bytes of its pictures, as a file needs them. */
    withImages?: boolean;
    withLines?: boolean;
  },
): BriefDocument {
  const settings = getSettings(db);
  const style = options.style ?? material.brief.style;
  const template = findTemplate(db, material.brief.template);
  const document = toBriefDocument({
    ...material,
    memoOrder: template?.header,
    brief: { ...material.brief, style },
    addedStyle: isAddedStyle(style) ? (findStyle(db, style) ?? undefined) : undefined,
    language: settings.language === 'en-GB' ? 'en-GB' : 'en-US',
    paper: options.paper ?? 'A4',
    draft: options.draft,
    ...(options.withImages && { images: documentImages(db, material.brief.state) }),
    withLines: options.withLines,
    withCited:
      options.withCited ||
      options.annexes?.some((name) => name === 'source-list' || name === 'source-matrix'),
    kept,
  });
  // Those that the template asks for come first, in its order and under its headings.
  const asked = templateAnnexes(template);
  const headings = new Map(asked.map(({ name, heading }) => [name, heading]));
  const wanted = new Set(options.annexes);
  const inOrder = [...headings.keys(), ...wanted].filter((name) => wanted.has(name));
  const annexes = [...new Set(inOrder)].map((name) => {
    const annex = ANNEXES[name](document, db, material.brief);
    const headed = { ...annex, heading: headings.get(name) ?? annex.heading };
    return document.portionMark === undefined ? headed : markAnnex(headed);
  });
  return { ...document, annexes };
}

/** How each annex is made from the finished document. */
const ANNEXES: Readonly<Record<AnnexName, (document: BriefDocument, db: ReadableDb, brief: Brief) => Annex>> =
  {
    'quotation-report': (document, _, { header }) =>
      quotationReport(document, header.outerMarks ?? outerMarkOf(document.style)),
    'source-list': sourceList,
    'source-matrix': (document, db, brief) =>
      sourceMatrixAnnex(briefMatrix(db, brief), document, settledRelations(db, brief)),
  };

/** The document to export; throws `quotations-do-not-match` for a brief that may leave only as a draft. */
export function briefDocument(db: ReadableDb, input: Input<'briefs:document'>): BriefDocument {
  const stored = getBrief(db, input.briefId);
  const brief = input.released
    ? { ...stored, header: releasedHeader(stored.header, input.released.version) }
    : stored;
  const material = gatherMaterial(db, brief);
  const document = documentOf(db, material, { ...input, withImages: true });
  assertReleasable(document);
  return document;
}
