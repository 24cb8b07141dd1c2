import { CircleDot, FileOutput, FolderPlus, ListChecks, Star, Tag, Trash2, X } from 'lucide-react';
import { keysOf, runCommand } from '../../state/commands';
import { articles, chooseNone, putSaidAway, useShelf } from '../../state/shelf';
import { undoStep, useUndo } from '../../state/undo';
import { IconButton } from '../../ui/IconButton';
import { keysInWords } from '../../ui/keys';

const ACTS = [
  { id: 'tag-articles', label: 'Tags', Icon: Tag },
  { id: 'collect', label: 'Into a collection', Icon: FolderPlus },
  { id: 'toggle-read', label: 'Read or unread', Icon: CircleDot },
  { id: 'toggle-star', label: 'Star', Icon: Star },
  { id: 'set-field', label: 'Set a field of the record', Icon: ListChecks },
  { id: 'export-records', label: 'Export records', Icon: FileOutput },
  { id: 'remove-articles', label: 'Remove from the library', Icon: Trash2 },
] as const;

/** Under the list: what can be done with the articles chosen, and what the last act did, with the way back. */
export function ChosenBar() {
  const count = useShelf((now) => now.chosen.size);
  const said = useShelf((now) => now.said);
  const canUndo = useUndo((now) => said?.step != null && now.steps.includes(said.step));
  if (count === 0 && !said) return null;
  return (
    <div className="chosen-bar">
      {said && (
        <div className={said.isBad ? 'said bad' : 'said'}>
          <span dir="auto">{said.words}</span>
          {canUndo && said.step && (
            <button
              type="button"
              className="btn line small"
              onClick={() => said.step && void undoStep(said.step)}
            >
              Undo
            </button>
          )}
          <IconButton icon={X} label="Put away" size="tiny" onClick={putSaidAway} />
        </div>
      )}
      {count > 0 && (
        <div className="chosen-acts" role="toolbar" aria-label={`With ${articles(count)} chosen`}>
          <strong>{count.toLocaleString('en')} chosen</strong>
          <span className="sp" />
          {ACTS.map(({ id, label, Icon }) => (
            <IconButton
              icon={Icon}
              label={label}
              keys={keysInWords(keysOf(id) ?? '')}
              size="small"
              key={id}
              onClick={() => runCommand(id)}
            />
          ))}
          <IconButton icon={X} label="Choose none" keys="Esc" size="small" onClick={chooseNone} />
        </div>
      )}
    </div>
  );
}
