import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashOfFile, replaceFile } from './files.mjs';
import { megabytes, withProgress } from './say.mjs';
import { isNetworkTrouble, Stop } from './stop.mjs';

// Without a network an answer never comes, and a person waits: a few seconds tell the two apart.
const answerTimeout = 6_000;
const stallTimeout = 30_000;

/** The server could not be reached or does not have the file: the caller may know another way. */
export class Unreachable extends Error {}

/** Downloads `url` to `target` if its SHA-256 is the expected one; a wrong one stops everything. */
export async function download(url, target, sha256, what) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), answerTimeout);
  let response;
  try {
    response = await fetch(url, { signal: abort.signal });
  } catch (error) {
    const reason = abort.signal.aborted ? 'no answer' : (error.cause?.code ?? error.message);
    throw new Unreachable(`${new URL(url).host}: ${reason}`);
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) throw new Unreachable(`${new URL(url).host} answered ${response.status}`);
  const total = Number(response.headers.get('content-length') ?? 0);
  await withProgress(`downloading ${what}${total ? ` (${megabytes(total)})` : ''}.`, (report) =>
    replaceFile(target, async (temporary) => {
      let received = 0;
      const count = new Transform({
        transform(chunk, _encoding, done) {
          clearTimeout(timer);
          timer = setTimeout(() => abort.abort(), stallTimeout);
          received += chunk.length;
          report(`${megabytes(received)}${total ? ` of ${megabytes(total)}` : ''}`);
          done(null, chunk);
        },
      });
      try {
        await pipeline(Readable.fromWeb(response.body), count, createWriteStream(temporary));
      } catch (error) {
        if (
          abort.signal.aborted ||
          isNetworkTrouble(String(error.code ?? error.message)) ||
          error.message === 'terminated'
        ) {
          throw new Unreachable(
            `the connection to ${new URL(url).host} broke off after ${megabytes(received)}`,
          );
        }
        throw error;
      } finally {
        clearTimeout(timer);
      }
      await expectHash(temporary, 'sha256', 'hex', sha256, what);
    }),
  );
}

export async function expectHash(file, algorithm, encoding, expected, what) {
  const actual = await hashOfFile(file, algorithm, encoding);
  if (actual === expected) return;
  throw new Stop(
    `The downloaded file of ${what} is not the one expected (${algorithm} ${actual.slice(0, 16)}…, not ${expected.slice(0, 16)}…): ` +
      'it was not used; run the command again, and if it happens twice, something between you and the server changes files.',
  );
}
