/** For a spreadsheet in French: UTF-8 with its mark, semicolons, every field quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(lineOf).join('')}`;
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(fieldOf).join(';')}\r\n`;
}

/**
 * Names and reasons come from outside, and a spreadsheet runs a cell that begins like a formula:
 * such a cell begins with an apostrophe instead (OWASP, "CSV injection").
 */
function fieldOf(cell: string): string {
  const oneLine = cell.replace(/\p{Cc}+/gu, ' ');
  const harmless = /^[\s'"]*[=+\-@＝＋－＠]/u.test(oneLine) ? `'${oneLine}` : oneLine;
  return `"${harmless.replaceAll('"', '""')}"`;
}
