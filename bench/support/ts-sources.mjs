// The sources leave file extensions to the bundler; import this first, and them after it by `await import`.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve: (specifier, context, next) => {
    const isBare =
      /^\.{1,2}\//.test(specifier) && !/\.(?:ts|mjs|js|json)$/.test(specifier.split('?')[0] ?? '');
    if (!isBare || !context.parentURL || context.parentURL.includes('/node_modules/'))
      return next(specifier, context);
    const file = new URL(`${specifier}.ts`, context.parentURL);
    return next(existsSync(fileURLToPath(file)) ? file.href : `${specifier}/index.ts`, context);
  },
});
