import { z } from 'zod';
import { Annex, AnnexName, BriefDocument } from '../brief-document/brief-document';
import {
  Article,
  Brief,
  BriefHeader,
  BriefSummary,
  EditorState,
  Id,
  ImportWarning,
  Paper,
  StyleId,
  TemplateId,
} from '../model';
import { CheckReport } from './check-report';
import { Nothing, request } from './request';
import { ReleasedAs } from './review-contract';

/** Keeping briefs, and what is made of them. */
export const briefContract = {
  'briefs:list': request(Nothing, z.array(BriefSummary)),
  'briefs:create': request(
    z.strictObject({
      header: BriefHeader.partial(),
      template: TemplateId,
      style: StyleId.optional(),
      state: EditorState.optional(),
    }),
    Brief,
  ),
  'briefs:get': request(z.strictObject({ briefId: Id }), Brief),
  'briefs:save': request(
    z.strictObject({
      briefId: Id,
      revision: z.int(),
      header: BriefHeader,
      style: StyleId,
      state: EditorState,
    }),
    z.strictObject({ revision: z.int(), modified: z.string() }),
  ),
  'briefs:delete': request(z.strictObject({ briefId: Id }), Nothing),
  'briefs:check': request(z.strictObject({ briefId: Id }), CheckReport),
  /** Cited articles in order of first mention, for rendering citations and verdicts in the editor. */
  'briefs:sources': request(z.strictObject({ articleIds: z.array(Id).max(10_000) }), z.array(Article)),
  'briefs:document': request(
    z.strictObject({
      briefId: Id,
      style: StyleId.optional(),
      paper: Paper,
      draft: z.boolean(),
      annexes: z.array(AnnexName).max(20).optional(),
      /** Says what citations point at, for formats and options that keep it. */
      withCited: z.boolean().optional(),
      /** Remembers what is exported, so that its Word file can come back. */
      canReturn: z.boolean().optional(),
      released: ReleasedAs.optional(),
    }),
    BriefDocument,
  ),
} as const;

/** Asked by the shell alone. */
export const briefInternalContract = {
  'briefs:fromMarkdown': request(
    z.strictObject({
      markdown: z.string().max(20_000_000),
      template: TemplateId.optional(),
      style: StyleId.optional(),
    }),
    z.strictObject({
      briefId: Id,
      title: z.string(),
      quotations: z.int(),
      citations: z.int(),
      warnings: z.array(ImportWarning),
    }),
  ),
  'briefs:markdown': request(
    z.strictObject({
      briefId: Id,
      /** Instead of the brief's own. */
      style: StyleId.optional(),
      /** Says that the file is a draft; stands in its head as a remark, which no reader takes for a field. */
      draftMark: z.string().max(500).nullish(),
      /** Stand at the end, where reading a brief leaves them out. */
      annexes: z.array(Annex).max(20).optional(),
      released: ReleasedAs.optional(),
    }),
    z.strictObject({ markdown: z.string() }),
  ),
} as const;
