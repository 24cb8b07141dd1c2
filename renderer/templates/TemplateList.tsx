import { type JSX, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTypeAhead } from '../ui/use-type-ahead';
import { type ListedTemplate, lengthOf } from './template-facts';

type TemplateListProps = {
  templates: readonly ListedTemplate[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  onBegin: (id: string) => void;
};

/** The templates, by arrows and by typing; Enter begins. */
export function TemplateList({ templates, chosenId, onChoose, onBegin }: TemplateListProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const typeAhead = useTypeAhead();
  const at = templates.findIndex(({ template }) => template.id === chosenId);
  const go = (index: number) => {
    const next = templates[Math.max(0, Math.min(templates.length - 1, index))];
    if (next) onChoose(next.template.id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: keeps what is chosen in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const found = typeAhead(event, () => templates.map(({ template }) => template.name), at);
    if (found !== null) {
      if (found >= 0) go(found);
    } else if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(templates.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (chosenId !== null) onBegin(chosenId);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="template-list"
      role="listbox"
      aria-label="Templates"
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={onKey}
    >
      {templates.map((listed, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
        // biome-ignore lint/a11y/useFocusableInteractive: options are reached through aria-activedescendant
        <div
          key={listed.template.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="template-row"
          onClick={() => onChoose(listed.template.id)}
          onDoubleClick={() => onBegin(listed.template.id)}
        >
          <b>
            {listed.template.name}
            {listed.origin === 'own' && <i>yours</i>}
          </b>
          <span>{lengthOf(listed.template)}</span>
        </div>
      ))}
    </div>
  );
}
