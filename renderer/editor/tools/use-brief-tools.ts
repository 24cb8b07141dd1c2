import type { LexicalEditor } from 'lexical';
import { useCallback, useState } from 'react';
import { setDesk, useDesk } from '../../state/desk';
import { announce } from '../../ui/announce';
import { useSame } from '../../ui/use-same';
import type { FindAsk } from '../find/find-ask';
import { stepSectionAtCaret } from '../outline/register-section-keys';
import type { ReviewAsk } from '../review/review-asks';
import { toggleSpelling, turnLanguage } from '../spelling/spelling-acts';
import { toggleSmartMarks } from '../typing/typing-settings';
import type { HeaderAsk, ToolAsk } from './tool-asks';

export type BriefTools = {
  ask: (ask: Exclude<ToolAsk, ReviewAsk | HeaderAsk>) => void;
  /** What Find was asked for last, while it is open; `round` counts the askings. */
  find: { ask: FindAsk; round: number } | null;
  closeFind: () => void;
  outlineShown: boolean;
  /** Counts the times that the outline was asked for: it takes the focus then. */
  outlineRound: number;
  toggleOutline: () => void;
  previewShown: boolean;
  /** Counts the times that the preview was asked for: it takes the focus then. */
  previewRound: number;
  togglePreview: () => void;
  /** The versions are shown; `keep`: to keep one under a name. */
  versions: 'list' | 'keep' | null;
  closeVersions: () => void;
  /** Counts the Word files that were asked to be taken back; 0 while none is. */
  takingBack: number;
  closeTakeBack: () => void;
  /** Counts the times that the next misspelt word was asked for. */
  misspeltRound: number;
  dictionaryShown: boolean;
  summaryShown: boolean;
  closeSummary: () => void;
  closeDictionary: () => void;
};

/** What is open around the text of a brief besides the panels of its nodes. */
export function useBriefTools(editor: LexicalEditor, briefId: string): BriefTools {
  const [find, setFind] = useState<BriefTools['find']>(null);
  const outlineShown = useDesk((desk) => desk.outlineShown);
  const [outlineRound, setOutlineRound] = useState(0);
  const [misspeltRound, setMisspeltRound] = useState(0);
  const [dictionaryShown, setDictionaryShown] = useState(false);
  const [summaryShown, setSummaryShown] = useState(false);
  const [versions, setVersions] = useState<BriefTools['versions']>(null);
  const [takingBack, setTakingBack] = useState(0);
  const toggleOutline = useCallback(() => {
    const { outlineShown: wasShown } = useDesk.getState();
    setDesk({ outlineShown: !wasShown });
    if (wasShown) editor.focus();
    else setOutlineRound((round) => round + 1);
  }, [editor]);
  const previewShown = useDesk((desk) => desk.previewShown);
  const [previewRound, setPreviewRound] = useState(0);
  const togglePreview = useCallback(() => {
    const { previewShown: wasShown, briefWidth } = useDesk.getState();
    // Text and pages side by side need more room than text alone; a width that goes with the window has it.
    setDesk({
      previewShown: !wasShown,
      ...(!wasShown && briefWidth > 0 && { briefWidth: Math.max(briefWidth, WITH_PREVIEW_PX) }),
    });
    if (wasShown) editor.focus();
    else setPreviewRound((round) => round + 1);
  }, [editor]);
  const ask = useCallback(
    (wanted: Exclude<ToolAsk, ReviewAsk | HeaderAsk>) => {
      switch (wanted) {
        case 'outline':
          return toggleOutline();
        case 'preview':
          return togglePreview();
        case 'versions':
          return setVersions('list');
        case 'keep-version':
          return setVersions('keep');
        case 'take-back':
          return setTakingBack((round) => round + 1);
        case 'next-misspelt':
          return setMisspeltRound((round) => round + 1);
        case 'dictionary':
          return setDictionaryShown(true);
        case 'source-summary':
          return setSummaryShown(true);
        case 'smart-marks':
          return toggleSmartMarks();
        case 'spelling':
          return toggleSpelling();
        case 'spelling-language':
          return turnLanguage(briefId);
        case 'section-up':
        case 'section-down':
        case 'section-promote':
        case 'section-demote':
          editor.focus();
          return announce(stepSectionAtCaret(editor, STEP_OF[wanted]));
        default:
          return setFind((now) => ({ ask: wanted, round: (now?.round ?? 0) + 1 }));
      }
    },
    [editor, briefId, toggleOutline, togglePreview],
  );
  const closeDictionary = useCallback(() => setDictionaryShown(false), []);
  const closeSummary = useCallback(() => setSummaryShown(false), []);
  const closeTakeBack = useCallback(() => setTakingBack(0), []);
  const closeFind = useCallback(() => setFind(null), []);
  const closeVersions = useCallback(() => setVersions(null), []);
  const spelling = useSame({
    misspeltRound,
    dictionaryShown,
    closeDictionary,
    summaryShown,
    closeSummary,
    takingBack,
    closeTakeBack,
  });
  return useSame({
    ...spelling,
    ask,
    find,
    closeFind,
    outlineShown,
    outlineRound,
    toggleOutline,
    previewShown,
    previewRound,
    togglePreview,
    versions,
    closeVersions,
  });
}

const WITH_PREVIEW_PX = 820;

const STEP_OF = {
  'section-up': 'up',
  'section-down': 'down',
  'section-promote': 'promote',
  'section-demote': 'demote',
} as const;
