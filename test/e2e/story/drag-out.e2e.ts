import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRealPointer, type RealPointer, startRealPointer } from '../support/real-pointer';
import { type Analyst, startAnalyst } from './analyst';

const WORDS = [
  'Quay of the port',
  'The council said that the quay would not open before the winter is over.',
  'Nobody at the table asked why, or what would come after it.',
].join('\n\n');

/** The pointer takes an article out of the window; another window of the screen gets it as a file. */
describe.skipIf(!hasRealPointer)('an article dragged out of the window', () => {
  let pointer: RealPointer;
  let analyst: Analyst;
  beforeAll(async () => {
    pointer = await startRealPointer();
    analyst = await startAnalyst({ env: { DISPLAY: pointer.display } });
    await analyst.ask('imports:paste', { html: '', text: WORDS });
    await analyst.openArticle('Quay of the port');
  });
  afterAll(async () => {
    await analyst?.discard();
    pointer?.end();
  });

  it('is given away as the file that came in, byte for byte', async () => {
    // Stands for another program: it knows nothing of the app, and takes what is dropped on it.
    await analyst.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 0, y: 0, width: 1150, height: 800 });
      const other = new BrowserWindow({
        x: 1200,
        y: 0,
        width: 350,
        height: 800,
        frame: false,
        webPreferences: { partition: 'another-program', sandbox: true },
      });
      await other.loadURL('data:text/html,<title>Another program</title>');
      await other.webContents.executeJavaScript(`
        globalThis.dropped = null;
        addEventListener('dragover', (event) => event.preventDefault());
        addEventListener('drop', (event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file) file.text().then((text) => { globalThis.dropped = { name: file.name, text }; });
        });
      `);
    });
    await analyst.settled();
    const button = await analyst.window.getByRole('button', { name: 'Raw file' }).boundingBox();
    const inside = await analyst.window.evaluate(() => ({
      x: screenX + outerWidth - innerWidth,
      y: screenY + outerHeight - innerHeight,
    }));
    if (!button) throw new Error('The button is not on the screen');
    await pointer.drag(
      { x: inside.x + button.x + button.width / 2, y: inside.y + button.y + button.height / 2 },
      { x: 1350, y: 300 },
    );
    const dropped = () =>
      analyst.app.evaluate(async ({ BrowserWindow }) => {
        const other = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Another program');
        return (await other?.webContents.executeJavaScript('globalThis.dropped')) as unknown;
      });
    await expect.poll(dropped).toEqual({ name: 'Quay of the port.txt', text: WORDS });
  });
});
