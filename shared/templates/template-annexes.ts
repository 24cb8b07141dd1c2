import type { AnnexName } from '../brief-document/brief-document';
import type { BriefTemplate } from '../model/template';

/** Annexes that a template asks for, in its order, each under the heading that it has there. */
export const templateAnnexes = (
  template: Pick<BriefTemplate, 'sections'> | null | undefined,
): { name: AnnexName; heading: string }[] =>
  (template?.sections ?? []).flatMap(({ automatic: name, heading }) =>
    name === null || name === 'endnotes' || name === 'sources' ? [] : [{ name, heading }],
  );
