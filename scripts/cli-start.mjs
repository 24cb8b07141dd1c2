import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup/places.mjs';

/**
 * Words that start the command line built in `folder` in `node`: from the snapshot that the build made of it (electron/cli),
 * where that was made by the same Node, since another refuses it.
 */
export function cliStart(node, folder = root) {
  const built = path.join(folder, 'out', 'main');
  const snapshot = path.join(built, 'snapshot');
  const cli = path.join(built, 'cli.js');
  return isSnapshotOf(node, snapshot) ? ['--snapshot-blob', path.join(snapshot, 'cli.blob'), cli] : [cli];
}

function isSnapshotOf(node, snapshot) {
  // A switch of V8's makes any snapshot one of another Node.
  if (process.env.NODE_OPTIONS) return false;
  try {
    const made = JSON.parse(readFileSync(path.join(snapshot, 'node.json'), 'utf8'));
    const { size, mtimeMs } = statSync(node);
    const blob = statSync(path.join(snapshot, 'cli.blob')).size;
    // Node ends without a word over a snapshot that was copied in part.
    return made.size === size && made.mtimeMs === mtimeMs && made.blob === blob;
  } catch {
    return false;
  }
}
