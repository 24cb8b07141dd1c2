import { useCallback, useEffect, useState } from 'react';
import type { BriefVersion, VersionSummary } from '../../../shared/ipc/versions-contract';
import type { Brief } from '../../../shared/model';
import { request, sentenceOf } from '../../api';

export type Versions = {
  /** The brief as it is stored now; null while it is read. */
  now: Brief | null;
  /** Newest first; null while they are read. */
  list: readonly VersionSummary[] | null;
  /** Why something could not be done. */
  failed: string | null;
  keep: (name: string) => Promise<void>;
  rename: (versionId: string, name: string | null) => Promise<void>;
  /** Resolves to true when the version stands in the place of the brief. */
  restore: (versionId: string) => Promise<boolean>;
  /** Keys of cited articles by their ids. */
  names: ReadonlyMap<string, string>;
  read: (versionId: string) => Promise<BriefVersion | null>;
};

/** What is kept of a brief. Everything unsaved is saved first. */
export function useVersions(briefId: string, flush: () => Promise<void>): Versions {
  const [now, setNow] = useState<Brief | null>(null);
  const [list, setList] = useState<readonly VersionSummary[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());

  const fail = useCallback((error: unknown) => setFailed(sentenceOf(error)), []);
  const reload = useCallback(
    () => request('versions:list', { briefId }).then(setList, fail),
    [briefId, fail],
  );
  useEffect(() => {
    let current = true;
    const load = async () => {
      await flush();
      const [brief, { articles }] = await Promise.all([
        request('briefs:get', { briefId }),
        request('articles:list', {}),
      ]);
      if (!current) return;
      setNow(brief);
      setNames(new Map(articles.map(({ id, key }) => [id, key])));
      await reload();
    };
    load().catch(fail);
    return () => {
      current = false;
    };
  }, [briefId, flush, reload, fail]);

  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFailed(null);
    try {
      await work();
      await reload();
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return {
    now,
    list,
    failed,
    names,
    keep: async (name) => void (await act(() => request('versions:keep', { briefId, name }))),
    rename: async (versionId, name) =>
      void (await act(() => request('versions:rename', { versionId, name }))),
    restore: (versionId) =>
      act(async () => {
        if (now !== null) await request('versions:restore', { versionId, revision: now.revision });
      }),
    read: useCallback(
      (versionId) =>
        request('versions:get', { versionId }).catch((error: unknown) => {
          fail(error);
          return null;
        }),
      [fail],
    ),
  };
}
