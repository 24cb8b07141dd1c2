import { ExternalLink, X } from 'lucide-react';
import { type JSX, useState } from 'react';
import { type CiteItem, Locator } from '../../../shared/model';

const LABELS = Locator.shape.label.options;
type Label = Locator['label'];
const asLabel = (value: string): Label => LABELS.find((label) => label === value) ?? 'paragraph';

type CiteItemFieldsProps = {
  item: CiteItem;
  title: string;
  onChange: (item: CiteItem) => void;
  onRemove: (() => void) | null;
  onOpen: () => void;
  /** Enter in a field: done. */
  onDone: () => void;
  focusLocator: boolean;
};

/** One source of a citation: where in it, and the words around it. Kept when a field is left. */
export function CiteItemFields({
  item,
  title,
  onChange,
  onRemove,
  onOpen,
  onDone,
  focusLocator,
}: CiteItemFieldsProps): JSX.Element {
  const [label, setLabel] = useState<Label>(item.locator?.label ?? 'paragraph');
  const [value, setValue] = useState(item.locator?.value ?? '');
  const [prefix, setPrefix] = useState(item.prefix ?? '');
  const [suffix, setSuffix] = useState(item.suffix ?? '');

  const keep = (nextLabel: Label = label) => {
    const next: CiteItem = { articleId: item.articleId };
    if (value.trim() !== '') next.locator = { label: nextLabel, value: value.trim() };
    if (prefix.trim() !== '') next.prefix = prefix.trim();
    if (suffix.trim() !== '') next.suffix = suffix.trim();
    if (item.quoting !== undefined) next.quoting = item.quoting;
    if (item.suppressAuthor) next.suppressAuthor = true;
    if (JSON.stringify(next) !== JSON.stringify(plain(item))) onChange(next);
  };
  const done = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    keep();
    onDone();
  };
  return (
    <fieldset className="cite-item">
      <legend className="unseen">{title}</legend>
      <div className="cite-item-head">
        <b title={title}>{title}</b>
        <button
          type="button"
          className="btn icon"
          aria-label={`Open ${title}`}
          data-tip="Open the source"
          onClick={onOpen}
        >
          <ExternalLink size={14} aria-hidden="true" />
        </button>
        {onRemove !== null && (
          <button
            type="button"
            className="btn icon"
            aria-label={`Remove ${title} from this citation`}
            data-tip="Remove this source"
            onClick={onRemove}
          >
            <X size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {item.quoting !== undefined && (
        <p className="cite-item-quoting">
          <span>
            Quoted in this source: <b>{item.quoting.speaker}</b>
            {item.quoting.occasion !== null && `, ${item.quoting.occasion}`}
          </span>
          <button
            type="button"
            className="btn icon"
            aria-label={`Do not cite as quoting ${item.quoting.speaker}`}
            data-tip="Cite without “quoted in”"
            onClick={() => onChange(plain({ ...item, quoting: undefined }))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </p>
      )}
      <div className="cite-item-fields">
        <select
          className="field"
          aria-label="Kind of place"
          value={label}
          onChange={(event) => {
            const next = asLabel(event.target.value);
            setLabel(next);
            keep(next);
          }}
        >
          {LABELS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <input
          className="field"
          aria-label="Place in the source"
          placeholder="7"
          maxLength={100}
          value={value}
          {...(focusLocator ? { 'data-autofocus': '' } : {})}
          onChange={(event) => setValue(event.target.value)}
          onBlur={() => keep()}
          onKeyDown={done}
        />
        <input
          className="field wide"
          aria-label="Words before the source"
          placeholder="Before: see also"
          maxLength={1000}
          value={prefix}
          onChange={(event) => setPrefix(event.target.value)}
          onBlur={() => keep()}
          onKeyDown={done}
        />
        <input
          className="field wide"
          aria-label="Words after the place"
          placeholder="After: emphasis added"
          maxLength={1000}
          value={suffix}
          onChange={(event) => setSuffix(event.target.value)}
          onBlur={() => keep()}
          onKeyDown={done}
        />
      </div>
    </fieldset>
  );
}

const plain = ({
  articleId,
  locator,
  prefix,
  suffix,
  quoting,
  suppressAuthor,
}: { [K in keyof CiteItem]: CiteItem[K] | undefined } & {
  articleId: string;
}): CiteItem => ({
  articleId,
  ...(locator === undefined ? {} : { locator: { label: locator.label, value: locator.value } }),
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
  ...(quoting === undefined ? {} : { quoting }),
  ...(suppressAuthor === undefined ? {} : { suppressAuthor }),
});
