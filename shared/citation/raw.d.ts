/** Styles and locales are bundled as text, so that they load alike in the window, in Node and in tests. */
declare module '*?raw' {
  const text: string;
  export default text;
}
