export function compileReader(root: string): Promise<void>;
