import { describe, expect, test } from 'vitest';
import { smarten } from './smart-typography';

/** What a line becomes when it is typed letter by letter. */
const type = (letters: string): string =>
  [...letters].reduce((line, letter) => {
    const smart = smarten(line + letter);
    return smart === null ? line + letter : (line + letter).slice(0, -smart.remove) + smart.insert;
  }, '');

describe('what is typed becomes', () => {
  test.each([
    ['marks around words', 'He said "no" and "yes".', 'He said “no” and “yes”.'],
    ['marks after a bracket or a dash', '("no")--"yes"', '(“no”)–“yes”'],
    ['marks inside marks', '"She said \'go\'"', '“She said ‘go’”'],
    ['a mark behind a full stop', '"It ended."', '“It ended.”'],
    ['apostrophes', "Pakistan's ports don't close", 'Pakistan’s ports don’t close'],
    ['a plural’s apostrophe', "the states' line", 'the states’ line'],
    [
      'the apostrophe of a decade',
      "the '90s were, in the '80s, (the '70s)",
      'the ’90s were, in the ’80s, (the ’70s)',
    ],
    [
      'the apostrophe of a word cut short',
      "'tis rock 'n' roll, tell 'em so",
      '’tis rock ’n’ roll, tell ’em so',
    ],
    [
      'no apostrophe of a quoted figure, word or letter',
      "'24 people', '90 soldiers', 'em' and 'n as in' so",
      '‘24 people’, ‘90 soldiers’, ‘em’ and ‘n as in’ so',
    ],
    [
      'an address as it is',
      'see https://a.org/x--y...z?c=\'d\'&e="f" -- or www.a.org/b---c.',
      'see https://a.org/x--y...z?c=\'d\'&e="f" – or www.a.org/b---c.',
    ],
    [
      'a mark that closes behind an address',
      'it is "at https://a.org/x--y" now',
      'it is “at https://a.org/x--y” now',
    ],
    ['a link whose address is still being typed', '[it](https://a.org/x--y', '[it](https://a.org/x--y'],
    ['inches and feet as they are', 'a 6\' wall and a 12" pipe', 'a 6\' wall and a 12" pipe'],
    ['a closing mark behind a figure', '"in 2026" he said', '“in 2026” he said'],
    [
      'what stands between backticks as it is',
      "run `cli --json 'a'` -- it's on",
      "run `cli --json 'a'` – it’s on",
    ],
    ['what is still open behind a backtick', '(`a---b...c"d"', '(`a---b...c"d"'],
    [
      'a stray backtick no longer than a piece of code',
      `a \` ${'word '.repeat(20)}it's`,
      `a \` ${'word '.repeat(20)}it’s`,
    ],
    ['a backtick that opens nothing', "a`b it's", 'a`b it’s'],
    ['an en dash', 'ports -- and roads', 'ports – and roads'],
    ['an em dash', 'ports---and roads', 'ports—and roads'],
    ['hyphens as they are', 'counter-terrorism 10-12', 'counter-terrorism 10-12'],
    ['a line of hyphens as it is', '---', '---'],
    ['an ellipsis', 'and so on...', 'and so on…'],
    ['two full stops as they are', 'etc..', 'etc..'],
    ['a fourth full stop as it is', 'on....', 'on….'],
  ])('%s', (_name, letters, becomes) => {
    expect(type(letters)).toBe(becomes);
  });
});
