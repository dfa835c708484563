export function compiledFolder(root: string): string;
export function importReader(root?: string): Promise<typeof import('../index.ts')>;
export function isCompiled(root: string): boolean;
export function copiesOf(sources: readonly (readonly [path: string, content: string])[]): Buffer;
