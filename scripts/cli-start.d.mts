export function cliStart(node: string, folder?: string): string[];
