import { closeDialog, useDesk } from './state/desk';
import { toolOnDemand } from './ui/tool-on-demand';

const Palette = toolOnDemand(() => import('./palette/Palette').then((found) => found.Palette), closeDialog);

/** The palette is typed into at once and often, so it is fetched when the first screen is done. */
export const prepareDialogs = (): void => {
  requestIdleCallback(() => void Palette.prepare());
};

const SettingsDialog = toolOnDemand(
  () => import('./settings/SettingsDialog').then((found) => found.SettingsDialog),
  closeDialog,
);
const AboutDialog = toolOnDemand(
  () => import('./settings/AboutDialog').then((found) => found.AboutDialog),
  closeDialog,
);
const ShortcutsDialog = toolOnDemand(
  () => import('./settings/ShortcutsDialog').then((found) => found.ShortcutsDialog),
  closeDialog,
);
const PasteDialog = toolOnDemand(
  () => import('./library/PasteDialog').then((found) => found.PasteDialog),
  closeDialog,
);
const RawFileDialog = toolOnDemand(
  () => import('./reader/RawFileDialog').then((found) => found.RawFileDialog),
  closeDialog,
);
const NewerTextDialog = toolOnDemand(
  () => import('./reader/newer-text/NewerTextDialog').then((found) => found.NewerTextDialog),
  closeDialog,
);
const TextDifferences = toolOnDemand(
  () => import('./reader/newer-text/TextDifferences').then((found) => found.TextDifferences),
  closeDialog,
);
const CorrectTextDialog = toolOnDemand(
  () => import('./reader/correcting/CorrectTextDialog').then((found) => found.CorrectTextDialog),
  closeDialog,
);
const MergeDialog = toolOnDemand(
  () => import('./library/correcting/MergeDialog').then((found) => found.MergeDialog),
  closeDialog,
);
const JoinFilesDialog = toolOnDemand(
  () => import('./library/import/JoinFilesDialog').then((found) => found.JoinFilesDialog),
  closeDialog,
);
const DeleteDialog = toolOnDemand(
  () => import('./library/DeleteDialog').then((found) => found.DeleteDialog),
  closeDialog,
);

const CompareDialog = toolOnDemand(
  () => import('./evidence/CompareDialog').then((found) => found.CompareDialog),
  closeDialog,
);

const TagsDialog = toolOnDemand(
  () => import('./board/TagsDialog').then((found) => found.TagsDialog),
  closeDialog,
);
const SpellingsDialog = toolOnDemand(
  () => import('./library/SpellingsDialog').then((found) => found.SpellingsDialog),
  closeDialog,
);
const ExportRecordsDialog = toolOnDemand(
  () => import('./library/references/ExportRecordsDialog').then((found) => found.ExportRecordsDialog),
  closeDialog,
);
const LikelyOriginsDialog = toolOnDemand(
  () => import('./evidence/LikelyOriginsDialog').then((found) => found.LikelyOriginsDialog),
  closeDialog,
);
const TagArticlesDialog = toolOnDemand(
  () => import('./library/shelf/TagArticlesDialog').then((found) => found.TagArticlesDialog),
  closeDialog,
);
const CollectDialog = toolOnDemand(
  () => import('./library/shelf/CollectDialog').then((found) => found.CollectDialog),
  closeDialog,
);
const SetFieldDialog = toolOnDemand(
  () => import('./library/shelf/SetFieldDialog').then((found) => found.SetFieldDialog),
  closeDialog,
);
const FacetDialog = toolOnDemand(
  () => import('./library/FacetDialog').then((found) => found.FacetDialog),
  closeDialog,
);
const KeepSearchDialog = toolOnDemand(
  () => import('./library/shelf/KeepSearchDialog').then((found) => found.KeepSearchDialog),
  closeDialog,
);
const NewBriefDialog = toolOnDemand(
  () => import('./templates/NewBriefDialog').then((found) => found.NewBriefDialog),
  closeDialog,
);

/** The one dialog that may be open. Each is loaded when first asked for. */
export function Dialogs() {
  const dialog = useDesk((desk) => desk.dialog);
  if (!dialog) return null;
  return (
    <>
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
      {dialog.kind === 'join-files' && <JoinFilesDialog jobId={dialog.jobId} named={dialog.named} />}
      {dialog.kind === 'compare-quote' && <CompareDialog quoteId={dialog.quoteId} />}
      {dialog.kind === 'raw' && <RawFileDialog textId={dialog.textId} />}
      {dialog.kind === 'newer-text' && (
        <NewerTextDialog articleId={dialog.articleId} firstQuoteId={dialog.quoteId} />
      )}
      {dialog.kind === 'compare-texts' && (
        <TextDifferences articleId={dialog.articleId} textId={dialog.textId} />
      )}
      {(dialog.kind === 'delete-brief' || dialog.kind === 'delete-article') && <DeleteDialog what={dialog} />}
    </>
  );
}
