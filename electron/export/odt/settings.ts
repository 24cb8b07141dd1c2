import { DECLARATION } from './xml';

/**
 * Between two paragraphs stands the larger of their spaces, as in Word and PDF; LibreOffice would add them up. The others are
 * what it does with a file without settings: where there are any, it takes those that are missing for a file of long ago.
 */
const COMPATIBILITY: Readonly<Record<string, boolean>> = {
  AddParaTableSpacing: false,
  EmptyDbFieldHidesPara: true,
  SubtractFlysAnchoredAtFlys: false,
  PropLineSpacingShrinksFirstLine: true,
  UseOldNumbering: false,
  AddParaSpacingToTableCells: true,
  AddParaLineSpacingToTableCells: true,
  ClipAsCharacterAnchoredWriterFlyFrames: false,
  UseFormerTextWrapping: false,
  AutoFirstLineIndentDisregardLineSpace: true,
  AddExternalLeading: true,
  UseFormerLineSpacing: false,
  UseFormerObjectPositioning: false,
  IgnoreFirstLineIndentInNumbering: false,
  DoNotJustifyLinesWithManualBreak: false,
  DoNotResetParaAttrsForNumFont: false,
  UnxForceZeroExtLeading: false,
  CollapseEmptyCellPara: true,
  TabOverflow: true,
};

const item = (name: string, type: 'boolean' | 'string', value: string) =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** `settings.xml`: how LibreOffice lays the text out. */
export const SETTINGS =
  DECLARATION +
  '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">' +
  '<office:settings><config:config-item-set config:name="ooo:configuration-settings">' +
  Object.entries(COMPATIBILITY)
    .map(([name, value]) => item(name, 'boolean', String(value)))
    .join('') +
  // Lines break alike whatever printer the reader has.
  item('PrinterIndependentLayout', 'string', 'high-resolution') +
  '</config:config-item-set></office:settings></office:document-settings>\n';
