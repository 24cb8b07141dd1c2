import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { pngBytes } from '../../support/made-images';
import { type BriefStory, caretAt, p, startBriefStory, t, until } from './brief-story';
import { lookAt } from './look-at';

const PICTURE = Buffer.from(pngBytes(480, 240)).toString('base64');
/** A GIF of one pixel, and a drawing that would run a script. */
const GIF = 'R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=';
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString(
  'base64',
);

describe('images in a brief', () => {
  let story: BriefStory;
  beforeAll(async () => {
    story = await startBriefStory();
  });
  afterAll(() => story?.discard());

  const press = async (...keys: string[]) => {
    for (const key of keys) await story.window.keyboard.press(key);
  };
  const panel = () => story.window.getByRole('dialog', { name: 'Image' });
  const blocks = async (briefId: string): Promise<EditorNode[]> =>
    (await story.stored(briefId)).state.root.children;
  const imagesIn = async (briefId: string) =>
    (await blocks(briefId)).filter((block) => block.type === 'image');
  /** Pastes or drops files on the text, as the browser would tell of it. */
  const give = (how: 'paste' | 'drop', ...files: { name: string; type: string; base64: string }[]) =>
    story.window.locator('.brief-text').evaluate(
      (root, given) => {
        const data = new DataTransfer();
        for (const { name, type, base64 } of given.files)
          data.items.add(
            new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }),
          );
        const target = root.querySelector('p') ?? root;
        const { left, top } = target.getBoundingClientRect();
        const about = { bubbles: true, cancelable: true, clientX: left + 4, clientY: top + 4 };
        target.dispatchEvent(
          given.how === 'paste'
            ? new ClipboardEvent('paste', { ...about, clipboardData: data })
            : new DragEvent('drop', { ...about, dataTransfer: data }),
        );
      },
      { how, files },
    );

  it('a picture on the clipboard is pasted, asked for its alt text, captioned, and saved by hash', async () => {
    const { window } = story;
    const brief = await story.newBrief('Pictures', p(t('Before after')));
    await story.open(brief.id);
    await story.app.evaluate(({ clipboard, nativeImage }, base64) => {
      const board = clipboard as typeof clipboard & { writeImage(image: Electron.NativeImage): void };
      board.writeImage(nativeImage.createFromBuffer(Buffer.from(base64, 'base64')));
    }, PICTURE);
    await caretAt(window, 'Before', 7);
    await press('Control+v');
    await panel().waitFor();
    await window.keyboard.type('Stripes of two colours');
    await lookAt(window, 'image-panel');
    await panel().getByRole('button', { name: 'Add a caption' }).click();
    await panel().waitFor({ state: 'detached' });
    await window.keyboard.type('Output by year');
    await until(window, async () => (await blocks(brief.id)).some(({ type }) => type === 'caption'));
    const [before, image, caption, after] = await blocks(brief.id);
    expect(before).toMatchObject({ type: 'paragraph', children: [{ text: 'Before ' }] });
    expect(image).toMatchObject({
      type: 'image',
      alt: 'Stripes of two colours',
      decorative: false,
      width: 0.75,
    });
    expect(caption).toMatchObject({ type: 'caption', of: 'figure', children: [{ text: 'Output by year' }] });
    expect(after).toMatchObject({ type: 'paragraph', children: [{ text: 'after' }] });
    // Drawn through the app's own protocol, at its own proportions.
    const shown = await window
      .locator('.brief-image img')
      .evaluate((img: HTMLImageElement) => ({ src: img.src, size: [img.naturalWidth, img.naturalHeight] }));
    expect(shown.src).toMatch(/^app:\/\/main\/image\/[0-9a-f]{64}$/);
    expect(shown.size).toEqual([480, 240]);
  });

  it('is chosen by the arrows, made wider by key and by its handle, deleted and brought back', async () => {
    const { window } = story;
    const [image] = await imagesInLast();
    if (!image) throw new Error('no picture');
    const brief = await story.newBrief('Keys', p(t('One')), { ...image, width: 0.5 }, p(t('Two')));
    await story.open(brief.id);
    await caretAt(window, 'One', 1);
    await press('ArrowDown');
    await window.locator('.brief-image.chosen').waitFor();
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft');
    await until(window, async () => (await imagesIn(brief.id))[0]?.width === 0.55);
    await press('Enter');
    await panel().waitFor();
    await press('Escape');
    await window.locator('.brief-image.chosen').waitFor();

    const handle = await window.locator('.image-handle').boundingBox();
    const column = await window.locator('.brief-image').boundingBox();
    if (!handle || !column) throw new Error('nothing is drawn');
    await window.mouse.move(handle.x + 4, handle.y + 18);
    await window.mouse.down();
    await window.mouse.move(column.x + column.width * 0.8, handle.y + 18, { steps: 4 });
    await window.mouse.up();
    await until(window, async () => Math.abs(((await imagesIn(brief.id))[0]?.width ?? 0) - 0.8) < 0.02);
    await press('Control+z');
    await until(window, async () => (await imagesIn(brief.id))[0]?.width === 0.55);

    await window.locator('.brief-image img').click();
    await window.locator('.brief-image.chosen').waitFor();
    await press('Delete');
    await until(window, async () => (await imagesIn(brief.id)).length === 0);
    await press('Control+z');
    await until(window, async () => (await imagesIn(brief.id)).length === 1);

    // From here into another brief.
    await window.locator('.brief-image img').click();
    await press('Control+c');
    const other = await story.newBrief('Copy', p(t('Here')));
    await story.open(other.id);
    await caretAt(window, 'Here', 4);
    await press('Control+v');
    await until(window, async () => (await imagesIn(other.id)).length === 1);
    expect((await imagesIn(other.id))[0]).toMatchObject({ alt: 'Stripes of two colours' });
  });

  it('dropped files go into the text one after another; a drawing with scripts is refused by name', async () => {
    const { window } = story;
    const brief = await story.newBrief('Dropped', p(t('Text')));
    await story.open(brief.id);
    await give(
      'drop',
      { name: 'dot.gif', type: 'image/gif', base64: GIF },
      { name: 'plan.svg', type: 'image/svg+xml', base64: SVG },
      { name: 'chart.png', type: 'image/png', base64: PICTURE },
    );
    await panel().waitFor();
    await window.getByText('“plan.svg” is an SVG drawing').first().waitFor();
    await panel().getByRole('checkbox').check();
    await panel().getByRole('button', { name: 'Done' }).click();
    await until(window, async () => (await panel().getByRole('checkbox').isChecked()) === false);
    await press('Escape');
    await panel().waitFor({ state: 'detached' });
    const [dot, chart] = await imagesIn(brief.id);
    expect(dot).toMatchObject({ alt: '', decorative: true, width: 0.1 });
    expect(chart).toMatchObject({ alt: '', decorative: false });
    expect(await window.locator('.image-lacks').count()).toBe(1);

    await press('Shift+F7');
    await window.getByText('This image has no alt text. Say what it shows').first().waitFor();
    await lookAt(window, 'image-without-alt');
  });

  it('is put in from a file by the palette, and a damaged one is refused without a trace', async () => {
    const { window } = story;
    const brief = await story.newBrief('Chosen', p(t('Text')));
    await story.open(brief.id);
    const good = path.join(story.folder, 'chart.png');
    const bad = path.join(story.folder, 'bad.png');
    writeFileSync(good, pngBytes(300, 100));
    writeFileSync(bad, pngBytes(300, 100).subarray(0, 60));
    for (const file of [bad, good]) {
      await story.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, file);
      await window.locator('.brief-text').focus();
      await press('Alt+i');
      if (file === bad) await window.getByText('“bad.png” could not be read as an image').first().waitFor();
    }
    await panel().waitFor();
    await window.keyboard.type('A chart');
    await press('Enter');
    await until(window, async () => (await imagesIn(brief.id)).length === 1);
    expect((await imagesIn(brief.id))[0]).toMatchObject({ alt: 'A chart', width: 0.5 });
  });

  /** The picture of the first story. */
  async function imagesInLast() {
    const briefs = await story.ask('briefs:list', {});
    const first = briefs.find(({ title }) => title === 'Pictures');
    if (!first) throw new Error('the first story made no brief');
    const { state } = await story.ask('briefs:get', { briefId: first.id });
    return state.root.children.filter((block) => block.type === 'image');
  }
});
