import type { Working } from '../working/working';
import { findCaptions } from './caption';
import { findInlineCredit } from './credit-line';
import { findCrossHeads } from './cross-heads';
import { findDatabaseExport } from './database-export';
import { findForwarded } from './forwarded';
import { findHead } from './head';
import { findBrokenLines, findLineEndHyphens } from './hyphenation';
import { inferKind } from './kind';
import { inferLanguage } from './language';
import { findMailSignature } from './mail-signature';
import { findNoteCallouts } from './note-callouts';
import { findPageFurniture } from './page-furniture';
import { findPullQuotes } from './pull-quote';
import { findQuotedReply } from './quoted-reply';
import { findTail } from './tail';

/** Runs every rule, in order of trust: what surrounds the article first, then its head and foot, then what is inside. */
export function clean(working: Working): void {
  const isSeveral = findDatabaseExport(working);
  findPageFurniture(working);
  findForwarded(working);
  findCaptions(working);
  findBrokenLines(working);
  if (!isSeveral) findHead(working);
  findQuotedReply(working);
  findMailSignature(working);
  if (!isSeveral) findTail(working);
  findInlineCredit(working);
  findPullQuotes(working);
  findNoteCallouts(working);
  findCrossHeads(working);
  findLineEndHyphens(working);
  inferLanguage(working);
  inferKind(working);
}
