const isMac = navigator.platform.startsWith('Mac');

/** A tinykeys binding as people read it: `$mod+Shift+KeyC` → `Ctrl Shift C`. */
export function keysInWords(binding: string): string {
  return binding
    .split('+')
    .map((key) => {
      if (key === '$mod') return isMac ? '⌘' : 'Ctrl';
      if (key === 'Alt' && isMac) return '⌥';
      const named: Record<string, string> = {
        ArrowLeft: '←',
        ArrowRight: '→',
        Period: '.',
        ArrowUp: '↑',
        ArrowDown: '↓',
      };
      const bare = key.replace(/^(Key|Digit)/, '');
      return named[key] ?? (bare.length === 1 ? bare.toUpperCase() : bare);
    })
    .join(' ');
}
