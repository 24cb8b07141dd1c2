import { lazy, type ReactNode, Suspense } from 'react';
import { closeDialog, useDesk } from './state/desk';
import { HoldKeys } from './ui/HoldKeys';

let palette: (() => ReactNode) | null = null;
const loadPalette = async () => {
  const found = await import('./palette/Palette');
  palette = found.Palette;
  return { default: found.Palette };
};
const LazyPalette = lazy(loadPalette);

/**
 * The palette is typed into at once, so it is fetched when the first screen is done and then drawn without `lazy`:
 * React holds back what was suspended for up to 300 ms, in which letters would be lost.
 */
export const prepareDialogs = (): void => {
  requestIdleCallback(() => void loadPalette());
};

const SettingsDialog = lazy(() =>
  import('./settings/SettingsDialog').then((found) => ({ default: found.SettingsDialog })),
);
const AboutDialog = lazy(() =>
  import('./settings/AboutDialog').then((found) => ({ default: found.AboutDialog })),
);
const ShortcutsDialog = lazy(() =>
  import('./settings/ShortcutsDialog').then((found) => ({ default: found.ShortcutsDialog })),
);
const PasteDialog = lazy(() =>
  import('./library/PasteDialog').then((found) => ({ default: found.PasteDialog })),
);
const RawFileDialog = lazy(() =>
  import('./reader/RawFileDialog').then((found) => ({ default: found.RawFileDialog })),
);
const NewerTextDialog = lazy(() =>
  import('./reader/newer-text/NewerTextDialog').then((found) => ({ default: found.NewerTextDialog })),
);
const TextDifferences = lazy(() =>
  import('./reader/newer-text/TextDifferences').then((found) => ({ default: found.TextDifferences })),
);
const CorrectTextDialog = lazy(() =>
  import('./reader/correcting/CorrectTextDialog').then((found) => ({ default: found.CorrectTextDialog })),
);
const MergeDialog = lazy(() =>
  import('./library/correcting/MergeDialog').then((found) => ({ default: found.MergeDialog })),
);
const DeleteDialog = lazy(() =>
  import('./library/DeleteDialog').then((found) => ({ default: found.DeleteDialog })),
);

const CompareDialog = lazy(() =>
  import('./evidence/CompareDialog').then((found) => ({ default: found.CompareDialog })),
);

const TagsDialog = lazy(() => import('./board/TagsDialog').then((found) => ({ default: found.TagsDialog })));
const SpellingsDialog = lazy(() =>
  import('./library/SpellingsDialog').then((found) => ({ default: found.SpellingsDialog })),
);
const ExportRecordsDialog = lazy(() =>
  import('./library/references/ExportRecordsDialog').then((found) => ({
    default: found.ExportRecordsDialog,
  })),
);
const LikelyOriginsDialog = lazy(() =>
  import('./evidence/LikelyOriginsDialog').then((found) => ({ default: found.LikelyOriginsDialog })),
);
const TagArticlesDialog = lazy(() =>
  import('./library/shelf/TagArticlesDialog').then((found) => ({ default: found.TagArticlesDialog })),
);
const CollectDialog = lazy(() =>
  import('./library/shelf/CollectDialog').then((found) => ({ default: found.CollectDialog })),
);
const SetFieldDialog = lazy(() =>
  import('./library/shelf/SetFieldDialog').then((found) => ({ default: found.SetFieldDialog })),
);
const FacetDialog = lazy(() =>
  import('./library/FacetDialog').then((found) => ({ default: found.FacetDialog })),
);
const KeepSearchDialog = lazy(() =>
  import('./library/shelf/KeepSearchDialog').then((found) => ({ default: found.KeepSearchDialog })),
);
const NewBriefDialog = lazy(() =>
  import('./templates/NewBriefDialog').then((found) => ({ default: found.NewBriefDialog })),
);

/** The one dialog that may be open. Each is loaded when first asked for. */
export function Dialogs() {
  const dialog = useDesk((desk) => desk.dialog);
  if (!dialog) return null;
  const Palette = palette ?? LazyPalette;
  return (
    <Suspense fallback={<HoldKeys onEscape={closeDialog} />}>
      {dialog.kind === 'palette' && <Palette />}
      {dialog.kind === 'tags' && <TagsDialog />}
      {dialog.kind === 'likely-origins' && <LikelyOriginsDialog />}
      {dialog.kind === 'spellings' && <SpellingsDialog />}
      {dialog.kind === 'facet' && <FacetDialog facet={dialog.facet} />}
      {dialog.kind === 'keep-search' && <KeepSearchDialog />}
      {dialog.kind === 'tag-articles' && <TagArticlesDialog numbers={dialog.numbers} />}
      {dialog.kind === 'collect' && <CollectDialog numbers={dialog.numbers} />}
      {dialog.kind === 'set-field' && <SetFieldDialog numbers={dialog.numbers} />}
      {dialog.kind === 'export-records' && <ExportRecordsDialog />}
      {dialog.kind === 'settings' && <SettingsDialog />}
      {dialog.kind === 'about' && <AboutDialog />}
      {dialog.kind === 'shortcuts' && <ShortcutsDialog />}
      {dialog.kind === 'paste' && <PasteDialog />}
      {dialog.kind === 'new-brief' && <NewBriefDialog />}
      {dialog.kind === 'correct-text' && (
        <CorrectTextDialog articleId={dialog.articleId} paragraph={dialog.paragraph} />
      )}
      {dialog.kind === 'merge' && <MergeDialog articleId={dialog.articleId} otherId={dialog.otherId} />}
      {dialog.kind === 'compare-quote' && <CompareDialog quoteId={dialog.quoteId} />}
      {dialog.kind === 'raw' && <RawFileDialog textId={dialog.textId} />}
      {dialog.kind === 'newer-text' && (
        <NewerTextDialog articleId={dialog.articleId} firstQuoteId={dialog.quoteId} />
      )}
      {dialog.kind === 'compare-texts' && (
        <TextDifferences articleId={dialog.articleId} textId={dialog.textId} />
      )}
      {(dialog.kind === 'delete-brief' || dialog.kind === 'delete-article') && <DeleteDialog what={dialog} />}
    </Suspense>
  );
}
