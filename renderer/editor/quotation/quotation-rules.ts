import { type LexicalEditor, mergeRegister } from 'lexical';
import { registerQuotationEdges } from './quotation-edges';
import { registerQuotationTransforms } from './quotation-transforms';

/** Everything that keeps quotations whole while a brief is edited. */
export const registerQuotationRules = (editor: LexicalEditor): (() => void) =>
  mergeRegister(registerQuotationTransforms(editor), registerQuotationEdges(editor));
