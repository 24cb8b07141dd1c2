import CSL from 'citeproc';

/**
 * citeproc writes a macro that sorting calls out in full at every call, and so do the macros that it calls: large styles
 * take more than a second and a hundred megabytes to load. Here each is built once for a sort, and calls go through to
 * it; what comes out is the same (`sort-cache.test.ts`). Counts what it builds, for that test.
 */
export const sortCache = { isOn: true, built: 0 };

type State = ThisParameterType<typeof CSL.expandMacro>;
const writeOut = CSL.expandMacro;

CSL.expandMacro = function expandMacro(this: State, call, target) {
  const { build } = this;
  if (!build.extension) return writeOut.call(this, call, target);
  const name = call.postponed_macro;
  // One that calls itself is left to citeproc, which refuses it.
  const isRunning = build.macro_stack.some((each) => each.split('@')[0] === name);
  if (!sortCache.isOn || isRunning) {
    sortCache.built += 1;
    return writeOut.call(this, call, target);
  }
  this.sortMacros ??= new Map();
  const key = [build.root, name, call.strings.sort_direction, build.current_default_locale].join('|');
  if (!this.sortMacros.has(key)) {
    const area = this[`${build.root}_sort`];
    if (area === undefined) return writeOut.call(this, call, target);
    sortCache.built += 1;
    const list: (typeof target)[number][] = [];
    const before = area.tokens;
    area.tokens = list;
    try {
      writeOut.call(this, call, list);
    } finally {
      area.tokens = before;
    }
    this.configureTokenList(list);
    this.sortMacros.set(key, list);
  }
  const through = new CSL.Token('text', CSL.SINGLETON);
  through.execs.push((state, item, cite) => {
    const list = state.sortMacros?.get(key) ?? [];
    for (let next = 0; next < list.length; ) next = CSL.tokenExec.call(state, list[next], item, cite);
  });
  target.push(through);
};
