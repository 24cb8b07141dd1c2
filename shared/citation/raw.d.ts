/** Styles and locales are bundled as text, so that they load alike in the window, in Node and in tests. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler exports text.
  export default text;
}
