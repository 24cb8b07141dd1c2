import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { LikelySame } from '../../shared/ipc/reference-contract';
import { onEvent, request, sentenceOf } from '../api';
import { openArticle, openDialog } from '../state/desk';
import { rememberStep } from '../state/undo';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';
import './kept-fields.css';

type Kept = Output<'references:kept'>;

const FORMAT_NAMES = { ris: 'RIS', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' } as const;
const WHY: Readonly<Record<LikelySame, string>> = {
  doi: 'the same DOI',
  address: 'the same address',
  'title-and-date': 'the same title and date',
};

/** What reference files say of an article beside its record, and the articles that it may be the same as. */
export function KeptFields({ articleId }: { articleId: string }) {
  const [found, setFound] = useState<Kept | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const read = useCallback(() => {
    request('references:kept', { articleId }).then(setFound, (error: unknown) =>
      setFailed(sentenceOf(error)),
    );
  }, [articleId]);
  useEffect(() => {
    read();
    return onEvent((event) => {
      if (event.type === 'library-changed' && event.what === 'articles') read();
    });
  }, [read]);
  const tellApart = async (other: string) => {
    try {
      const { actId } = await request('copies:tellApart', { articleIds: [articleId, other], apart: true });
      rememberStep({
        label: 'telling two records apart',
        undo: async () => void (await request('shelf:undo', { actId })),
      });
      announce('Kept apart.');
      read();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  if (failed) return <Note kind="bad">{failed}</Note>;
  if (!found) return null;
  return (
    <>
      {found.likelySame.map((other) => (
        <Note
          key={other.articleId}
          action={
            <span className="kept-acts">
              <button
                type="button"
                className="btn line small"
                onClick={() => openDialog({ kind: 'merge', articleId, otherId: other.articleId })}
              >
                Compare and merge…
              </button>
              <button type="button" className="btn small" onClick={() => void tellApart(other.articleId)}>
                Not the same
              </button>
            </span>
          }
        >
          <p>
            Has {WHY[other.why]} as{' '}
            <button
              type="button"
              className="linklike"
              onClick={() => openArticle({ articleId: other.articleId })}
            >
              {other.title ?? other.key}
            </button>
            {other.hasText ? ', which has a text' : ''}. Both are kept until you decide.
          </p>
        </Note>
      ))}
      {found.kept.map(({ format, fields }) => (
        <section key={format} aria-label={`Kept from ${FORMAT_NAMES[format]}`}>
          <h3>Kept from {FORMAT_NAMES[format]}</h3>
          {fields.length === 0 ? (
            <p className="hint">The record says all that the reference file said.</p>
          ) : (
            <dl className="kept-fields">
              {fields.map(({ name, value }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a field may stand twice, word for word
                <div key={`${name}-${index}`}>
                  <dt>{name}</dt>
                  <dd dir="auto">{value.length > 600 ? `${value.slice(0, 600)} …` : value}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
