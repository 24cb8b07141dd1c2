import type { NotePlacement } from '../../../shared/brief-document/brief-document';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/brief-document/export-formats';
import type { Paper } from '../../../shared/model';
import { request } from '../../api';

/** What is chosen for an export of one brief. */
export type ExportChoices = {
  format: ExportFormat;
  paper: Paper;
  /** Null: as the style wants. */
  notes: NotePlacement | null;
  contents: boolean;
  liveCitations: boolean;
  comments: boolean;
  /** The Word file may be edited and come back. */
  canReturn: boolean;
  report: boolean;
  matrix: boolean;
  sources: boolean;
  verification: boolean;
};

export const firstChoices = (paper: Paper): ExportChoices => ({
  format: 'pdf',
  paper,
  notes: null,
  contents: false,
  liveCitations: false,
  comments: false,
  canReturn: true,
  report: false,
  matrix: false,
  sources: false,
  verification: false,
});

/** Comments, report and verification file are asked for anew each time: none of them should leave the house unnoticed. */
const REMEMBERED = ['contents', 'liveCitations', 'matrix', 'sources'] as const;

const NO_RETURN = 'no-return';

const keyOf = (briefId: string): string => `export.${briefId.replaceAll('_', '.')}`;

/** The choices of the last export of a brief; those that are not known stay as they are in `first`. */
export async function rememberedChoices(briefId: string, first: ExportChoices): Promise<ExportChoices> {
  const settings = await request('settings:get', {});
  return parseChoices(settings[keyOf(briefId)], first);
}

export function parseChoices(stored: string | undefined, first: ExportChoices): ExportChoices {
  const words = new Set((stored ?? '').split(' '));
  if (stored === undefined) return first;
  const choices = { ...first };
  choices.format = EXPORT_FORMATS.find((format) => words.has(format)) ?? first.format;
  choices.paper = words.has('A4') ? 'A4' : words.has('Letter') ? 'Letter' : first.paper;
  choices.notes = words.has('footnotes') ? 'footnotes' : words.has('endnotes') ? 'endnotes' : null;
  choices.canReturn = !words.has(NO_RETURN);
  for (const name of REMEMBERED) choices[name] = words.has(name);
  return choices;
}

/** One line of words, each of which is a choice. */
export const choicesInWords = (choices: ExportChoices): string =>
  [
    choices.format,
    choices.paper,
    choices.notes,
    choices.canReturn ? null : NO_RETURN,
    ...REMEMBERED.filter((name) => choices[name]),
  ]
    .filter((word) => word !== null)
    .join(' ');

export const rememberChoices = async (briefId: string, choices: ExportChoices): Promise<void> => {
  await request('settings:set', { key: keyOf(briefId), value: choicesInWords(choices) });
};
