/** Exactly the text of the security design; a test compares it. */
export const WINDOW_CSP = [
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self';",
  "connect-src 'none'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';",
  "require-trusted-types-for 'script'; trusted-types dompurify lexical briefwright-worker",
].join(' ');

/** The import jail runs its own scripts and workers; nothing that a document brings loads or runs. */
export const JAIL_CSP = [
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'none'; style-src 'none'; img-src 'none'; font-src 'none';",
  "media-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';",
  "require-trusted-types-for 'script'; trusted-types dompurify briefwright-xml",
].join(' ');

/** The page that is printed: its own styles and fonts, no script at all. */
export const PRINT_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
