import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../shared/ipc/app-error';
import type { Input, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { ReturnedBrief } from '../../shared/returning/returned-brief';
import { chooseReturned } from './dialogs';
import type { Importer } from './importer';

/** Word files that came back, remembered by token while the analyst looks at what is different. */
export class Returns {
  /** Only the last one: a window shows one at a time. */
  private last: { token: string; fileName: string; returned: ReturnedBrief } | null = null;

  constructor(
    private readonly library: LibraryRequest,
    private readonly importer: Pick<Importer, 'readReturned'>,
    private readonly parent: () => BrowserWindow,
  ) {}

  /** @throws AppError of the jail, and `not-returnable` */
  async choose({ briefId }: Input<'returns:choose'>): Promise<Output<'returns:choose'>> {
    const path = await chooseReturned(this.parent());
    if (path === null) return null;
    const fileName = basename(path);
    const returned = await this.importer.readReturned(path);
    const report = await this.library('returns:compare', { returned, fileName, briefId });
    this.last = { token: randomUUID(), fileName, returned };
    return { token: this.last.token, fileName, report };
  }

  /** @throws AppError `not-found` where another file was chosen since */
  async take({ token, state, accepted }: Input<'returns:take'>): Promise<Output<'returns:take'>> {
    if (this.last?.token !== token)
      throw new AppError('not-found', 'This file is no longer known. Choose it again.');
    const { returned, fileName } = this.last;
    return await this.library('returns:merge', { returned, fileName, state, accepted });
  }
}
