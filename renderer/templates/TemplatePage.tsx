import type { JSX } from 'react';
import type { BriefTemplate } from '../../shared/model';
import { limitsInWords } from '../../shared/templates/limits';
import { habitsOf, type ListedTemplate, lengthOf } from './template-facts';

type TemplatePageProps = { listed: ListedTemplate; onOpenFile: (fileName: string) => void };

/** What a template is for, a small drawing of its page, and the sections with their limits. */
export function TemplatePage({ listed, onOpenFile }: TemplatePageProps): JSX.Element {
  const { template, origin, fileName } = listed;
  const habits = habitsOf(template);
  return (
    <>
      <div className="template-head">
        <h3>{template.name}</h3>
        <p className="template-purpose">{template.purpose}</p>
        <p className="template-habits">{[lengthOf(template), ...habits].join(' · ')}</p>
        {origin === 'own' && (
          <button type="button" className="btn line small" onClick={() => onOpenFile(fileName)}>
            Edit {fileName}
          </button>
        )}
      </div>
      <div className="template-body">
        <SmallPage template={template} />
        {template.sections.length === 0 ? (
          <p className="template-none">No sections: headings are yours to make.</p>
        ) : (
          <ol className="template-sections" aria-label="Sections">
            {template.sections.map((section) => {
              const limits = limitsInWords(section.limits);
              const kind =
                section.automatic !== null ? 'made by Briefwright' : section.optional ? 'optional' : '';
              return (
                <li key={section.heading} className={section.automatic !== null ? 'automatic' : undefined}>
                  <b>{section.heading}</b>
                  {limits !== '' && <span> {limits}</span>}
                  {kind !== '' && <span> {kind}</span>}
                  {section.guidance !== '' && <p>{section.guidance}</p>}
                </li>
              );
            })}
          </ol>
        )}
      </div>
    </>
  );
}

/** A page in small: words would be too small to read, so lines stand for them. */
function SmallPage({ template }: { template: BriefTemplate }): JSX.Element {
  const rows = template.header.filter(({ field }) => field !== 'title').slice(0, 6);
  return (
    <div className="small-page" aria-hidden="true">
      {template.handling !== '' && <u className="mark" />}
      <u className="title" />
      <div className="memo">
        {(rows.length > 0 ? rows : [null, null, null]).map((field, index) => (
          <u key={field?.label ?? index} />
        ))}
      </div>
      {template.sections.length === 0 && <SmallLines count={5} />}
      {template.sections
        .filter(({ automatic }) => automatic === null)
        .map((section) => (
          <div key={section.heading} className={template.numberedParagraphs ? 'numbered' : undefined}>
            <u className="heading" />
            {section.startsWith === 'paragraph' ? (
              <SmallLines count={(section.limits.words?.most ?? 60) > 150 ? 4 : 2} />
            ) : (
              <div className="points">
                <u />
                <u />
              </div>
            )}
          </div>
        ))}
    </div>
  );
}

const SmallLines = ({ count }: { count: number }): JSX.Element => (
  <div className="lines">
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines that are all alike
      <u key={index} />
    ))}
  </div>
);
