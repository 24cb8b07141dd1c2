import { describe, expect, it } from 'vitest';
import { isCaptionLike } from './caption';

describe('captions that say whose picture it is', () => {
  it.each([
    'A boy reads a gauge near Sukkur, Pakistan, Monday, Feb. 2, 2026. (KNN Photo/K.M. Ode)',
    'Engineers at the barrage. (River Images via KNN)',
  ])('reads “%s” as one', (text) => {
    expect(isCaptionLike(text)).toBe(true);
  });

  it.each([
    'The readings were compared with pictures from above (River Images and two others).',
    'He showed her a letter (the Photos were lost in the flood).',
  ])('leaves “%s” in the text', (text) => {
    expect(isCaptionLike(text)).toBe(false);
  });
});
