import type { ArticleRecord, ImportChoices, ImportWarning } from '../../../shared/model';
import { findCharacters } from '../clean/characters';
import { clean } from '../clean/clean';
import { directionOf } from '../clean/language';
import type { PageBlock } from '../html/dom-to-blocks';
import type { Imported } from '../import-file';
import { compose } from '../working/compose';
import { workingFromBlocks } from '../working/from-blocks';
import { setMetadataCopiesAside } from '../working/metadata-copies';

export type AboutFile = {
  /** What the file's own record says; what its text says goes before it. */
  fields?: Partial<ArticleRecord>;
  warnings?: ImportWarning[];
  /** True if the file itself names its title, so that no line is taken for one. */
  titleKnown?: boolean;
};

/** Cleans the blocks of a word processor's file, book or mail by the rules of every other format. */
export function importBlocks(
  blocks: readonly PageBlock[],
  fileName: string,
  choices: ImportChoices,
  about: AboutFile = {},
): Imported {
  const working = workingFromBlocks(
    blocks.map((block) => {
      const dir = block.dir ?? directionOf(block.runs.map((run) => run.text).join(''));
      return dir ? { ...block, dir } : block;
    }),
    fileName,
  );
  working.fields = about.fields ?? {};
  working.warnings.push(...(about.warnings ?? []));
  working.titleKnown = about.titleKnown ?? false;
  if (working.titleKnown) setMetadataCopiesAside(working);
  findCharacters(working);
  clean(working);
  const { warnings, forward } = working;
  return { ...compose(working, choices), warnings, ...(forward && { forward }) };
}
