import { commands } from '../state/commands';
import { closeDialog } from '../state/desk';
import { Dialog } from '../ui/Dialog';
import { keysInWords } from '../ui/keys';
import './settings.css';

const SELECTING = [
  ['Paragraph on, back; first, last', '↓ ↑ Home End'],
  ['Select the next, previous sentence', '→ ←'],
  ['Move the end by a word', 'Shift → ←'],
  ['Move the end by a sentence', 'Shift ↓ ↑'],
  ['Move the start by a word', 'Alt Shift → ←'],
  ['Select the paragraph', 'Ctrl A'],
  ['Let go of the selection', 'Esc'],
] as const;
const WRITING = [
  ['Bold, italic', 'Ctrl B, Ctrl I'],
  ['Heading of the first, second, third level; plain again', 'Ctrl Shift 1 2 3 0'],
  ['Numbered list, bullets', 'Ctrl Shift 7 8'],
  ['Deeper, less deep in a list', 'Tab, Shift Tab'],
  ['Next, previous cell of a table', 'Tab, Shift Tab'],
  ['Set a quotation off as a block, or back into the line', 'Ctrl Shift 9'],
  ['Cite a source', 'Alt C'],
  ['Open the chosen citation or footnote', 'Enter'],
  ['Link', 'Ctrl Shift K'],
  ['Go from a quotation to the ways to mend it', 'Alt Enter'],
  ['Undo, redo', 'Ctrl Z, Ctrl Y'],
] as const;
const LISTS = [
  ['Move; first, last', '↑ ↓ Page Up Page Down Home End'],
  ['Open', 'Enter'],
  ['Find a row by typing', 'letters'],
  ['Delete', 'Delete'],
] as const;

/** Every key in one place. */
export function ShortcutsDialog() {
  return (
    <Dialog wide scrolls title="Keyboard shortcuts" onClose={closeDialog}>
      <List title="Selecting words in an article (with the focus in the text)" rows={SELECTING} />
      <List title="Writing (with the focus in the brief)" rows={WRITING} />
      {(['Reading', 'Brief', 'Library', 'Window'] as const).map((group) => (
        <List
          key={group}
          title={group}
          rows={commands
            .filter((command) => command.group === group && command.keys)
            .map((command) => [command.title, keysInWords(command.keys ?? '')] as const)}
        />
      ))}
      <List title="Lists" rows={LISTS} />
    </Dialog>
  );
}

function List({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="shortcut-list">
        {rows.map(([what, keys]) => (
          <Row key={what} what={what} keys={keys} />
        ))}
      </dl>
    </>
  );
}

const Row = ({ what, keys }: { what: string; keys: string }) => (
  <>
    <dt>{what}</dt>
    <dd>
      <kbd>{keys}</kbd>
    </dd>
  </>
);
