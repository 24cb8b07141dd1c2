/** A speller made from the two files of a Hunspell dictionary. */
declare module 'nspell' {
  type Speller = {
    correct: (word: string) => boolean;
    suggest: (word: string) => string[];
  };
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it.
  export default function nspell(dictionary: { aff: string; dic: string }): Speller;
}
