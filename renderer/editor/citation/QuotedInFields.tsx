import { Plus, X } from 'lucide-react';
import { type JSX, useLayoutEffect, useRef } from 'react';
import { readTypedDate } from '../../../shared/model/typed-date';
import { DateMeaning } from '../../reader/FieldParts';
import { IconButton } from '../../ui/IconButton';
import { EMPTY_SAID, type QuotingDraft, type SaidDraft } from './cite-item-draft';

type QuotedInFieldsProps = {
  quoting: QuotingDraft;
  /** Typed: kept after a pause. */
  onType: (quoting: QuotingDraft) => void;
  /** Pressed: kept at once, for nobody waits before the window of the citation is closed. */
  onChoose: (quoting: QuotingDraft | null) => void;
  onLeave: () => void;
  onDone: (event: { key: string; preventDefault: () => void }) => void;
};

/** Whose words the source itself quotes, and through whom they came. */
export function QuotedInFields({
  quoting,
  onType,
  onChoose,
  onLeave,
  onDone,
}: QuotedInFieldsProps): JSX.Element {
  const { through } = quoting;
  /** The button that was pressed goes, or stands lower: the focus goes to the new link, or to where another is asked for. */
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const before = useRef(through.length);
  const pressed = useRef(false);
  const change = (links: SaidDraft[]) => {
    pressed.current = true;
    onChoose({ ...quoting, through: links });
  };
  useLayoutEffect(() => {
    const isLonger = through.length > before.current;
    before.current = through.length;
    if (!pressed.current) return;
    pressed.current = false;
    const place = isLonger ? '.quoted-through:nth-last-child(2) input' : '.quoted-in-acts .btn';
    fieldset.current?.querySelector<HTMLElement>(place)?.focus();
  }, [through.length]);
  return (
    <fieldset ref={fieldset} className="quoted-in">
      <legend>Quoted in this source</legend>
      <IconButton icon={X} label="Cite without “quoted in”" onClick={() => onChoose(null)} />
      <Said
        said={quoting}
        who="Who is quoted"
        placeholder="Speaker: Mina Adler"
        onChange={(said) => onType({ ...quoting, ...said })}
        onLeave={onLeave}
        onDone={onDone}
      />
      <input
        className="field"
        aria-label="The source's own words for the day"
        placeholder="Its word: Thursday"
        maxLength={100}
        value={quoting.dateAsGiven}
        onChange={(event) => onType({ ...quoting, dateAsGiven: event.target.value })}
        onBlur={onLeave}
        onKeyDown={onDone}
      />
      {through.map((said, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links of a chain have no identity but their place
        <div className="quoted-through" key={index}>
          <span>in turn quoted in</span>
          <IconButton
            icon={X}
            label={`Remove ${said.speaker || 'this link'} from the chain`}
            tip="Remove this link"
            onClick={() => change(through.filter((_, at) => at !== index))}
          />
          <Said
            said={said}
            who={`Who passed the words on, ${index + 1}`}
            placeholder="Associated Press of Pakistan"
            onChange={(next) =>
              onType({ ...quoting, through: through.map((each, at) => (at === index ? next : each)) })
            }
            onLeave={onLeave}
            onDone={onDone}
          />
        </div>
      ))}
      <div className="quoted-in-acts">
        <label>
          <input
            type="checkbox"
            checked={quoting.reported}
            onChange={(event) => onChoose({ ...quoting, reported: event.target.checked })}
          />
          Only reported, not quoted
        </label>
        {through.length < 5 && (
          <button type="button" className="btn small" onClick={() => change([...through, EMPTY_SAID])}>
            <Plus size={13} aria-hidden="true" /> Passed on by…
          </button>
        )}
      </div>
    </fieldset>
  );
}

type SaidProps = {
  said: SaidDraft;
  who: string;
  placeholder: string;
  onChange: (said: SaidDraft) => void;
  onLeave: () => void;
  onDone: (event: { key: string; preventDefault: () => void }) => void;
};

function Said({ said, who, placeholder, onChange, onLeave, onDone }: SaidProps): JSX.Element {
  const { speaker, occasion, date } = said;
  const read = date.trim() === '' ? null : readTypedDate(date);
  const unreadable = read !== null && 'problem' in read;
  const field = (name: 'speaker' | 'occasion' | 'date', label: string, hint: string, maxLength: number) => (
    <input
      className={name === 'date' ? 'field' : 'field wide'}
      dir="auto"
      aria-label={label}
      aria-invalid={name === 'date' && unreadable}
      placeholder={hint}
      maxLength={maxLength}
      value={said[name]}
      onChange={(event) => onChange({ speaker, occasion, date, [name]: event.target.value })}
      onBlur={onLeave}
      onKeyDown={onDone}
    />
  );
  return (
    <>
      {field('speaker', who, placeholder, 400)}
      {field('occasion', `${who}: occasion`, 'Occasion: testimony before …', 400)}
      {field('date', `${who}: date`, 'Date: 11 February 2026', 100)}
      {unreadable && (
        <p className="panel-note" role="alert">
          {read.problem}
        </p>
      )}
      {read && 'edtf' in read && read.edtf !== date.trim() && <DateMeaning typed={date} />}
    </>
  );
}
