import type { Output } from '../../shared/ipc/contract';
import type { BriefTemplate } from '../../shared/model';
import { lengthInWords } from '../../shared/templates/limits';

export type ListedTemplate = Output<'templates:list'>['templates'][number];

/** “At most 2 pages”, or what else tells a template from the others at a glance. */
export const lengthOf = (template: BriefTemplate): string => {
  const words = lengthInWords(template);
  return words === '' ? 'No limits' : words.charAt(0).toUpperCase() + words.slice(1);
};

const SCALES = { icd203: 'ICD 203', phia: 'PHIA' } as const;

/** Habits of the form that are not those of every brief. */
export function habitsOf(template: BriefTemplate): string[] {
  const { dates, likelihood, numberedParagraphs, outerMarks, length, handling } = template;
  return [
    dates === 'us' && 'Dates as February 12, 2026',
    dates === 'uk' && 'Dates as 12 February 2026',
    likelihood !== 'none' && `Likelihood words of ${SCALES[likelihood]}`,
    numberedParagraphs && 'Numbered paragraphs',
    outerMarks !== 'style' && `${outerMarks === 'single' ? 'Single' : 'Double'} quotation marks`,
    length.pagesNeverAbove !== undefined && `Never more than ${pages(length.pagesNeverAbove)}`,
    handling !== '' && `Marked ${handling}`,
  ].filter((habit) => habit !== false);
}

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
