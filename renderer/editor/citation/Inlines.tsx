import { Fragment, type JSX } from 'react';
import type { Inline } from '../../../shared/brief-document/brief-document';

/** Rendered citation text on screen. Links are shown, not followed: a click goes through the shell. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }): JSX.Element {
  return (
    <>
      {inlines.map((inline, index) => {
        if (inline.kind === 'line-break') {
          // biome-ignore lint/suspicious/noArrayIndexKey: inlines have no identity of their own
          return <br key={index} />;
        }
        if (inline.kind !== 'text') return null;
        let words: JSX.Element = <>{inline.text}</>;
        if (inline.italic === true) words = <em>{words}</em>;
        if (inline.bold === true) words = <strong>{words}</strong>;
        if (inline.superscript === true) words = <sup>{words}</sup>;
        if (inline.smallCaps === true) words = <span className="small-caps">{words}</span>;
        if (inline.rtl === true) words = <bdi dir="rtl">{words}</bdi>;
        // biome-ignore lint/suspicious/noArrayIndexKey: inlines have no identity of their own
        return <Fragment key={index}>{words}</Fragment>;
      })}
    </>
  );
}
