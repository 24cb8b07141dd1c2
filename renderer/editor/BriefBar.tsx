import { ClipboardCheck, FileDown, Grid3x3, ListChecks, PanelRight, TableOfContents } from 'lucide-react';
import type { JSX } from 'react';
import { IconButton } from '../ui/IconButton';
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
      <IconButton
        icon={TableOfContents}
        label="Outline"
        tip="Outline of the brief"
        keys="Ctrl Alt 4"
        aria-expanded={tools.outlineShown}
        onClick={tools.toggleOutline}
      />
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
      <IconButton
        icon={ClipboardCheck}
        label="Review for release"
        tip="Review for release: the whole release list"
        keys="Shift F7"
        aria-expanded={review.round > 0}
        onClick={review.round > 0 ? review.close : () => review.ask('review')}
      />
      <IconButton
        icon={Grid3x3}
        label="Source matrix"
        tip="Source matrix: what each sentence rests on"
        keys="Ctrl Alt M"
        onClick={() => panels.showMatrix('matrix')}
      />
      <IconButton
        icon={PanelRight}
        label="Preview"
        tip="Preview of the pages"
        keys="Ctrl Alt 5"
        aria-expanded={tools.previewShown}
        onClick={tools.togglePreview}
      />
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
