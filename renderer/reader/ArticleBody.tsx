import { type CSSProperties, Fragment, memo, type ReactNode } from 'react';
import type { Block, Run } from '../../shared/model';

type ArticleBodyProps = {
  blocks: readonly Block[];
  /** Offset of each block in the canonical text. */
  starts: readonly number[];
  /** How many blocks to draw: the rest of a very long text follows when there is time. */
  drawn: number;
  /** What stands after paragraph n and is not text: set-aside pieces. Null for nothing. */
  after: (paragraph: number) => ReactNode;
};

/**
 * The numbered text. `data-start` on an element promises that it holds the stored words from that offset and nothing
 * else (see article-points.ts); numbers come from the style sheet for that reason.
 */
export const ArticleBody = memo(function ArticleBody({ blocks, starts, drawn, after }: ArticleBodyProps) {
  const ranks = headingRanks(blocks);
  const parts: ReactNode[] = [];
  let list: { ordered: boolean; items: ReactNode[]; from: number } | null = null;
  const closeList = () => {
    if (!list) return;
    parts.push(list.ordered ? <ol key={list.from}>{list.items}</ol> : <ul key={list.from}>{list.items}</ul>);
    list = null;
  };
  for (let index = 0; index < Math.min(drawn, blocks.length); index += 1) {
    const block = blocks[index];
    if (!block) break;
    const view = (
      <BlockView
        key={index}
        block={block}
        number={index + 1}
        start={starts[index] ?? 0}
        rank={ranks.get(block.level ?? 1) ?? 0}
      />
    );
    if (block.kind === 'list-item') {
      const ordered = block.ordered ?? false;
      if (list && list.ordered !== ordered) closeList();
      list ??= { ordered, items: [], from: index };
      list.items.push(view);
    } else {
      closeList();
      parts.push(view);
    }
    const remark = after(index + 1);
    if (remark) {
      closeList();
      parts.push(<Fragment key={`after-${index + 1}`}>{remark}</Fragment>);
    }
  }
  closeList();
  return parts;
});

/** Levels in use, from the highest: a page that begins at level 3 must not leave a gap below its title. */
function headingRanks(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const levels = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level ?? 1));
  return new Map([...levels].sort((a, b) => a - b).map((level, rank) => [level, rank]));
}

type BlockViewProps = { block: Block; number: number; start: number; rank: number };

function BlockView({ block, number, start, rank }: BlockViewProps) {
  const common = {
    className: 'b',
    'data-block': number,
    // One stop for the Tab key; the arrows move on from there.
    tabIndex: number === 1 ? 0 : -1,
    dir: block.dir,
  };
  const words = <Runs runs={block.runs} />;
  switch (block.kind) {
    case 'heading': {
      const Tag = `h${Math.min(6, rank + 2)}` as 'h2';
      return (
        <Tag {...common} data-start={start}>
          {words}
        </Tag>
      );
    }
    case 'list-item':
      return (
        <li {...common} data-start={start} style={{ '--depth': (block.level ?? 1) - 1 } as CSSProperties}>
          {words}
        </li>
      );
    case 'quote':
      return (
        <blockquote {...common} data-start={start}>
          {words}
        </blockquote>
      );
    case 'table':
      return (
        <div {...common}>
          <Table block={block} start={start} />
        </div>
      );
    case 'paragraph':
      return (
        <p {...common} data-start={start}>
          {words}
        </p>
      );
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    let words: ReactNode = run.text;
    if (run.italic) words = <em>{words}</em>;
    if (run.bold) words = <strong>{words}</strong>;
    if (run.href) {
      // No <a>: the page must have nowhere to go. The shell shows the whole address and asks.
      words = (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <span role="link" tabIndex={0} className="source-link" data-href={run.href} data-tip={run.href}>
          {words}
        </span>
      );
    }
    return <Fragment key={key}>{words}</Fragment>;
  });
}

function Table({ block, start }: { block: Block; start: number }) {
  let at = 0;
  const rows = block.text.split('\n').map((row) => {
    const from = at;
    const cells = row.split('\t').map((cell) => {
      const cellFrom = at;
      at += cell.length + 1;
      return { from: cellFrom, to: cellFrom + cell.length };
    });
    return { from, cells };
  });
  return (
    <table>
      <tbody>
        {rows.map(({ from, cells }) => (
          <tr key={from}>
            {cells.map((cell) => (
              <td key={cell.from} data-start={start + cell.from}>
                <Runs runs={runsBetween(block.runs, cell.from, cell.to)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The runs of a stretch of a block, cut at its ends. */
export function runsBetween(runs: readonly Run[], from: number, to: number): Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') found.push({ ...run, text });
    at += run.text.length;
  }
  return found;
}
