import { ClipboardCheck, FileDown, Grid3x3, ListChecks, PanelRight, TableOfContents } from 'lucide-react';
import type { JSX } from 'react';
import type { ReviewDesk } from './review/use-review';
import { Toolbar } from './toolbar/Toolbar';
import type { BriefTools } from './tools/use-brief-tools';
import type { OpenPanels } from './use-open-panels';

export type BriefBarProps = {
  title: string;
  panels: OpenPanels;
  tools: BriefTools;
  review: ReviewDesk;
  isReleased: boolean;
};

/** What is done to the brief as a whole, above its page. */
export function BriefBar({ title, panels, tools, review, isReleased }: BriefBarProps): JSX.Element {
  return (
    <div className="bar brief-bar">
      <button
        type="button"
        className="btn icon"
        aria-label="Outline"
        aria-expanded={tools.outlineShown}
        data-tip="Outline of the brief"
        data-tip-keys="Ctrl Alt 4"
        onClick={tools.toggleOutline}
      >
        <TableOfContents size={15} aria-hidden="true" />
      </button>
      <b className="brief-bar-title" data-tip={title}>
        {title}
      </b>
      {!isReleased && (
        <Toolbar
          onLink={() => panels.openAtCaret('link')}
          onCite={() => panels.openAtCaret('cite')}
          onFootnote={panels.openNewFootnote}
        />
      )}
      <button
        type="button"
        className="btn line"
        aria-expanded={panels.checking > 0}
        data-tip="Compare every quotation with its stored text"
        onClick={panels.checking > 0 ? panels.closeCheck : panels.check}
      >
        <ListChecks size={15} aria-hidden="true" /> <span className="label">Check</span>
      </button>
      <button
        type="button"
        className="btn icon"
        aria-label="Review for release"
        aria-expanded={review.round > 0}
        data-tip="Review for release: the whole release list"
        data-tip-keys="Shift F7"
        onClick={review.round > 0 ? review.close : () => review.ask('review')}
      >
        <ClipboardCheck size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="btn icon"
        aria-label="Source matrix"
        data-tip="Source matrix: what each sentence rests on"
        data-tip-keys="Ctrl Alt M"
        onClick={() => panels.showMatrix('matrix')}
      >
        <Grid3x3 size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="btn icon"
        aria-label="Preview"
        aria-expanded={tools.previewShown}
        data-tip="Preview of the pages"
        data-tip-keys="Ctrl Alt 5"
        onClick={tools.togglePreview}
      >
        <PanelRight size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="btn main"
        data-tip="Export the brief"
        data-tip-keys="Ctrl Shift E"
        onClick={() => panels.setExporting(true)}
      >
        <FileDown size={15} aria-hidden="true" /> <span className="label">Export</span>
      </button>
    </div>
  );
}
