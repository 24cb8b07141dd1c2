// The page's policy forbids `eval`; zod would probe for it at its first parse and have a violation reported. This sets
// its option without loading zod, so that the first screen does not wait for it. Imported before anything that may.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
