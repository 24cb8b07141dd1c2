import type { AddedStyleSummary } from '../../../shared/ipc/style-contract';
import { announce } from '../../ui/announce';
import { keysInWords } from '../../ui/keys';
import { removeStyle } from '../added-styles';
import { inOpenBrief } from './brief';
import type { Command } from './command';

/** What can be done with each style that the analyst added. */
export const styleCommands = (added: readonly AddedStyleSummary[]): Command[] => [
  ...added.map(
    ({ id, title }): Command => ({
      id: `style-${id}`,
      title: `Citations: ${title} (added style)`,
      group: 'Brief',
      run: () => inOpenBrief((brief) => brief.setStyle(id)),
    }),
  ),
  ...added.map(
    (style): Command => ({
      id: `remove-style-${style.id}`,
      title: `Citations: remove the added style ${style.title}`,
      group: 'Brief',
      run: async () => {
        await removeStyle(style);
        announce(
          `Removed the style ${style.title}. ${keysInWords('$mod+z')} outside the brief brings it back.`,
        );
      },
    }),
  ),
];
