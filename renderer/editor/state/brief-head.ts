import { BriefHeader, type StyleId } from '../../../shared/model';

/** What a brief holds beside its text: the fields of its head, and the style of its citations. */
export type BriefHead = { header: BriefHeader; style: StyleId };

const FIELDS = BriefHeader.keyof().options;

export function isSameHead(one: BriefHead, other: BriefHead): boolean {
  return one.style === other.style && FIELDS.every((field) => isSame(one.header[field], other.header[field]));
}

/** The head with each field that `from` and `to` differ in set as in `to`, unless it is another by now than in `from`. */
export function movedHead(now: BriefHead, from: BriefHead, to: BriefHead): BriefHead {
  const moved: Record<string, unknown> = { ...now.header };
  for (const field of FIELDS) {
    if (!isSame(now.header[field], from.header[field]) || isSame(from.header[field], to.header[field]))
      continue;
    if (to.header[field] === undefined) delete moved[field];
    else moved[field] = to.header[field];
  }
  const read = BriefHeader.safeParse(moved);
  return {
    header: read.success ? read.data : now.header,
    style: now.style === from.style ? to.style : now.style,
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
