import { type JSX, useId, useState } from 'react';
import {
  type DescriptorParts,
  describeSource,
  descriptorParts,
} from '../../../shared/model/descriptor-parts';

const FIELDS: readonly { part: keyof DescriptorParts; label: string; offered: readonly string[] }[] = [
  {
    part: 'source',
    label: 'What it is',
    offered: [
      'Unsigned news report',
      'Signed news report by a correspondent',
      'News agency report',
      'Press release of a ministry',
      'Commentary by an outside author',
      'Unsigned editorial',
      'Interview in the speaker’s own words',
      'Report of a research institute',
      'Transcript or official record',
    ],
  },
  {
    part: 'reliability',
    label: 'How reliable',
    offered: [
      'agrees with other accounts of independent origin',
      'not confirmed by any other source',
      'quotations differ from other reports',
      'mixes reporting with inference',
      'advocates a position',
      'speaks for one party to the matter',
      'figures without a source',
      'since corrected or overtaken',
      'undated in the stored text',
    ],
  },
  {
    part: 'access',
    label: 'Access to what it tells',
    offered: [
      'direct: its reporter was present',
      'direct: the document itself',
      'direct: named participants, quoted',
      'indirect: draws on a government statement',
      'indirect: relays an agency report',
      'indirect: quotes other media',
      'unnamed officials only',
      'does not say how it knows',
    ],
  },
];

type DescriptorFieldsProps = {
  /** The sentence as it is kept. */
  value: string;
  onChange: (value: string) => void;
  autofocus?: boolean;
};

/** The three parts of a source descriptor, with words that are often wanted; under them the sentence that they make. */
export function DescriptorFields({ value, onChange, autofocus = false }: DescriptorFieldsProps): JSX.Element {
  const [parts, setParts] = useState(() => descriptorParts(value));
  const id = useId();
  const write = (part: keyof DescriptorParts, words: string) => {
    const next = { ...parts, [part]: words };
    setParts(next);
    onChange(describeSource(next));
  };
  const sentence = describeSource(parts);
  return (
    <div className="descriptor-fields">
      {FIELDS.map(({ part, label, offered }, index) => (
        <div key={part}>
          <label htmlFor={`${id}-${part}`}>{label}</label>
          <input
            id={`${id}-${part}`}
            className="field"
            type="text"
            dir="auto"
            list={`${id}-${part}-offered`}
            maxLength={1200}
            value={parts[part]}
            {...(autofocus && index === 0 ? { autoFocus: true } : {})}
            onChange={(event) => write(part, event.target.value)}
          />
          <datalist id={`${id}-${part}-offered`}>
            {offered.map((words) => (
              <option key={words} value={words} />
            ))}
          </datalist>
        </div>
      ))}
      {sentence !== '' && (
        <p className="hint" dir="auto">
          {sentence}
        </p>
      )}
    </div>
  );
}
