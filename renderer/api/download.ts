const types = { pdf: 'application/pdf', csv: 'text/csv;charset=utf-8' } as const;

/** Hands a file made by the Unit to the browser's own saving. */
export function downloadBase64(
  fileName: string,
  contentBase64: string,
  format: keyof typeof types,
): void {
  const bytes = Uint8Array.from(atob(contentBase64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: types[format] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
