import type { Input, LibraryChannel, LibraryRequest, Output } from '../../shared/ipc/contract';
import type { Library } from './open-library';

/**
 * Asks a library of this process as one in another process is asked; a refusal rejects. `first` is done before each
 * question and may refuse it.
 */
export function askLibrary(
  library: Library,
  first: (channel: LibraryChannel, input: unknown) => Promise<void> | void = () => undefined,
): LibraryRequest {
  return async <C extends LibraryChannel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    await first(channel, input);
    return library.request(channel, input);
  };
}
