import { ChevronDown, ChevronUp, ExternalLink, GripVertical, Quote, X } from 'lucide-react';
import { type DragEvent, type JSX, useLayoutEffect, useRef, useState } from 'react';
import type { CiteItem } from '../../../shared/model';
import { useLibrary } from '../../state/library-data';
import { quotingOf } from '../../state/quoting';
import { IconButton } from '../../ui/IconButton';
import { asLabel, EMPTY_QUOTING, LABELS, PLACES, toDraft } from './cite-item-draft';
import { offeredQuoting } from './offered-quoting';
import { QuotedInFields } from './QuotedInFields';
import { useCiteItemDraft } from './use-cite-item-draft';

const DRAGGED = 'application/x-briefwright-cite-item';

type CiteItemFieldsProps = {
  item: CiteItem;
  title: string;
  /** `sameStep`: goes with the change before it, so that one undo takes both back. */
  onChange: (item: CiteItem, sameStep: boolean) => void;
  onRemove: (() => void) | null;
  onOpen: () => void;
  /** Enter in a field: done. */
  onDone: () => void;
  /** Null where the citation has one source. */
  order: { index: number; count: number; onMove: (from: number, to: number) => void } | null;
  focusLocator: boolean;
};

/** One source of a citation: where in it, whom it quotes, and the words around it. Shown in the citation as it is typed. */
export function CiteItemFields(props: CiteItemFieldsProps): JSX.Element {
  const { item, title, onChange, onRemove, onOpen, onDone, order, focusLocator } = props;
  const { draft, type, choose, show, leave } = useCiteItemDraft(item, onChange);
  const [isOver, setOver] = useState(false);

  const quotes = useLibrary((now) => now.quotes);
  const offers = draft.quoting === null ? offeredQuoting(item, quotes ?? [], quotingOf) : [];

  /** What was pressed goes with the change: the focus follows to what came in its place. */
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const turned = useRef(false);
  const isQuoting = draft.quoting !== null;
  useLayoutEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    const place = isQuoting ? '.quoted-in input' : '.cite-item-choices .btn';
    fieldset.current?.querySelector<HTMLElement>(place)?.focus();
  }, [isQuoting]);

  const done = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    leave();
    onDone();
  };
  const drop = (event: DragEvent) => {
    const from = Number(event.dataTransfer.getData(DRAGGED));
    setOver(false);
    if (order === null || !Number.isInteger(from)) return;
    event.preventDefault();
    order.onMove(from, order.index);
  };
  return (
    <fieldset
      ref={fieldset}
      className={isOver ? 'cite-item over' : 'cite-item'}
      onKeyDown={(event) => {
        if (order === null || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        leave();
        order.onMove(order.index, order.index + (event.key === 'ArrowUp' ? -1 : 1));
      }}
      onDragOver={(event) => {
        if (order === null || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend className="unseen">{title}</legend>
      <CiteItemHead title={title} order={order} onRemove={onRemove} onOpen={onOpen} onLeave={leave} />
      <div className="cite-item-fields">
        <select
          className="field"
          aria-label="Kind of place"
          value={draft.label}
          onChange={(event) => choose({ label: asLabel(event.target.value) })}
        >
          {LABELS.map((each) => (
            <option key={each} value={each}>
              {PLACES[each]}
            </option>
          ))}
        </select>
        <input
          className="field"
          aria-label="Place in the source"
          placeholder={draft.label === 'timestamp' ? '1:02:33' : '7'}
          maxLength={100}
          value={draft.place}
          {...(focusLocator ? { 'data-autofocus': '' } : {})}
          onChange={(event) => type({ place: event.target.value })}
          onBlur={leave}
          onKeyDown={done}
        />
        <input
          className="field wide"
          aria-label="Words before the source"
          placeholder="Before: see also"
          dir="auto"
          maxLength={1000}
          value={draft.prefix}
          onChange={(event) => type({ prefix: event.target.value })}
          onBlur={leave}
          onKeyDown={done}
        />
        <input
          className="field wide"
          aria-label="Words after the place"
          placeholder="After: emphasis added"
          dir="auto"
          maxLength={1000}
          value={draft.suffix}
          onChange={(event) => type({ suffix: event.target.value })}
          onBlur={leave}
          onKeyDown={done}
        />
      </div>
      <div className="cite-item-choices">
        <label>
          <input
            type="checkbox"
            checked={draft.suppressAuthor}
            onChange={(event) => choose({ suppressAuthor: event.target.checked })}
          />
          Leave the author out
        </label>
        {offers.map((quoting) => (
          <button
            key={JSON.stringify(quoting)}
            type="button"
            className="btn small"
            data-tip={`${[quoting.speaker, quoting.occasion].filter(Boolean).join(', ')}: as confirmed on the quote`}
            onClick={() => {
              turned.current = true;
              choose({ quoting: toDraft({ articleId: item.articleId, quoting }).quoting });
            }}
          >
            <Quote size={13} aria-hidden="true" /> {quoting.speaker}, quoted in
          </button>
        ))}
        {draft.quoting === null && (
          <button
            type="button"
            className="btn small"
            onClick={() => {
              turned.current = true;
              show({ quoting: EMPTY_QUOTING });
            }}
          >
            <Quote size={13} aria-hidden="true" /> Quoted in…
          </button>
        )}
      </div>
      {draft.quoting !== null && (
        <QuotedInFields
          quoting={draft.quoting}
          onType={(quoting) => type({ quoting })}
          onChoose={(quoting) => {
            turned.current = quoting === null;
            choose({ quoting });
          }}
          onLeave={leave}
          onDone={done}
        />
      )}
    </fieldset>
  );
}

type CiteItemHeadProps = Pick<CiteItemFieldsProps, 'title' | 'order' | 'onRemove' | 'onOpen'> & {
  /** The fields are left for a drag. */
  onLeave: () => void;
};

/** The title of a cited source, with the grip and the buttons that move it, open it or take it out. */
function CiteItemHead({ title, order, onRemove, onOpen, onLeave }: CiteItemHeadProps): JSX.Element {
  return (
    <div className="cite-item-head">
      {order !== null && (
        <span
          className="cite-item-grip"
          aria-hidden="true"
          draggable
          onDragStart={(event) => {
            onLeave();
            event.dataTransfer.setData(DRAGGED, String(order.index));
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <GripVertical size={14} />
        </span>
      )}
      <b title={title} dir="auto">
        {title}
      </b>
      {order !== null && (
        <>
          <IconButton
            icon={ChevronUp}
            label={`Move ${title} before the one above`}
            tip="Move up"
            keys="Alt ↑"
            disabled={order.index === 0}
            onClick={() => order.onMove(order.index, order.index - 1)}
          />
          <IconButton
            icon={ChevronDown}
            label={`Move ${title} behind the one below`}
            tip="Move down"
            keys="Alt ↓"
            disabled={order.index === order.count - 1}
            onClick={() => order.onMove(order.index, order.index + 1)}
          />
        </>
      )}
      <IconButton icon={ExternalLink} label={`Open ${title}`} tip="Open the source" onClick={onOpen} />
      {onRemove !== null && (
        <IconButton
          icon={X}
          label={`Remove ${title} from this citation`}
          tip="Remove this source"
          onClick={onRemove}
        />
      )}
    </div>
  );
}
