declare module 'mammoth/mammoth.browser.js' {
  const mammoth: {
    convertToHtml(
      input: { arrayBuffer: ArrayBuffer },
      options: {
        externalFileAccess: false;
        includeEmbeddedStyleMap: false;
        convertImage: () => Promise<never[]>;
        styleMap: readonly string[];
      },
    ): Promise<{ value: string; messages: { type: string; message: string }[] }>;
  };
  export = mammoth;
}
