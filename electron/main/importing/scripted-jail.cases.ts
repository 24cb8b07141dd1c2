import { AppError } from '../../../shared/ipc/app-error';
import { type ArticleDraft, unknownRecord } from '../../../shared/model';
import { packDraft } from '../../library/testing/make-library';
import type { ImportJail, JailFile } from '../import-jail';
import type { PackedPieces } from '../jail-answers';

/** Stands in for the sandboxed window, which needs Electron: the same life, the words taken as they come. */
export class ScriptedJail implements ImportJail {
  private alive = true;
  readonly files: string[] = [];
  constructor(private readonly kills: (file: JailFile, before: number) => boolean) {}

  private last: Promise<unknown> = Promise.resolve();

  parseFile(file: JailFile): Promise<PackedPieces> {
    const answer = this.last.then(() => [packDraft(this.parse(file))]);
    this.last = answer.catch(() => undefined);
    return answer;
  }
  private parse(file: JailFile): ArticleDraft {
    if (!this.alive) throw new AppError('cancelled', 'The import was cancelled.');
    if (this.kills(file, this.files.length)) {
      this.alive = false;
      throw new AppError('import-timeout', 'Reading this file took longer than 30 seconds.');
    }
    this.files.push(file.fileName);
    const text = new TextDecoder().decode(file.bytes);
    if (text.includes('cannot be parsed')) throw new AppError('no-text', 'There are no words in it.');
    return {
      record: unknownRecord(),
      blocks: [{ kind: 'paragraph', text, runs: [{ text }] }],
      setAside: [],
      steps: [],
      warnings: [],
      encoding: 'utf-8',
    };
  }
  async cleanPaste({ text }: { text: string }) {
    return [{ kind: 'paragraph' as const, runs: [{ text }] }];
  }
  readReturned = async (): Promise<never> => {
    throw new AppError('file-unreadable', 'No Word file in this story.');
  };
  readStyle = async (): Promise<never> => {
    throw new AppError('style-unusable', 'No style in this story.');
  };
  readImage = async (): Promise<never> => {
    throw new AppError('image-unusable', 'No image in this story.');
  };
  readReferences = async (): Promise<never> => {
    throw new AppError('no-text', 'No records in this story.');
  };
  nextRecords = async (): Promise<never> => {
    throw new AppError('no-text', 'No records in this story.');
  };
  isAlive = () => this.alive;
  close = () => {
    this.alive = false;
  };
}
