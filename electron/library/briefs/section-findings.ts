import type { CheckFinding } from '../../../shared/ipc/check-report';
import type { Brief, BriefTemplate, EditorNode } from '../../../shared/model';
import { sectionUnder, writtenSections } from '../../../shared/templates/state-from-template';
import { childrenOf, textOf } from './walk';

const hasWords = (node: EditorNode): boolean =>
  node.type === 'citation' ||
  (node.type === 'text' ? node.text.trim() !== '' : childrenOf(node).some(hasWords));

/** Sections that the brief's template asks for and that are missing, empty, or in another order. */
export function sectionFindings(
  { state, template: name }: Pick<Brief, 'state' | 'template'>,
  template: BriefTemplate | null,
): CheckFinding[] {
  if (!template)
    return [
      {
        check: 'template-missing',
        severity: 'warn',
        message: `The template “${name}” is not in this library, or its file cannot be used: sections and limits were not looked at.`,
        where: 'the brief',
      },
    ];
  const sections: { heading: string; hasWords: boolean; block: number }[] = [];
  for (const [block, node] of state.root.children.entries()) {
    if (node.type === 'heading') sections.push({ heading: textOf(node).trim(), hasWords: false, block });
    else if (hasWords(node)) for (const section of sections.slice(-1)) section.hasWords = true;
  }
  const finding = (check: string, message: string, where: string, block?: number): CheckFinding => ({
    check,
    severity: 'warn',
    message,
    where,
    ...(block !== undefined && { block }),
  });
  const asked = writtenSections(template);
  let last = -1;
  return asked.flatMap((wanted): CheckFinding[] => {
    const index = sections.findIndex(({ heading }) => sectionUnder(heading, asked) === wanted);
    const section = sections[index];
    if (!section)
      return wanted.optional
        ? []
        : [finding('section-missing', `The section “${wanted.heading}” is missing.`, 'the brief')];
    const where = `“${section.heading}”`;
    const isLate = index < last;
    last = Math.max(last, index);
    return [
      ...(section.hasWords
        ? []
        : [finding('section-empty', `The section ${where} is empty.`, where, section.block)]),
      ...(isLate
        ? [finding('section-order', `The section ${where} stands too late.`, where, section.block)]
        : []),
    ];
  });
}
