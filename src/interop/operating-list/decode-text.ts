import { fail, ok, type Result } from '../../shared/result.ts';
import { type ListError, listError } from './list-error.ts';
import type { Encoding } from './operating-list.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** A year of a large hospital stays under 10 MB; more is another kind of file. */
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Traces of a wrong code page: UTF-8 read as Windows-1252 (« Ã© » for « é »), DOS page 850
 * (« Pr‚nom »), bytes that Windows-1252 leaves undefined, letters lost by the exporter.
 */
const GARBLED =
  /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\p{L}[‚„‡ˆ‰](?=\p{L})|[\u0081\u008d\u008f\u0090\u009d\ufffd]/gu;

const ACCENTED = /[À-ÖØ-öø-ÿŒœŸ]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: their presence is what we look for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;

/** One control character in so many is a slip in a remark; more are another kind of file. */
const CHARACTERS_PER_CONTROL = 500;

/** Finds the encoding (byte order mark, then strict UTF-8, else Windows-1252) and refuses what is no text. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ListError> {
  if (bytes.length === 0) return fail(empty());
  if (bytes.length > MAX_BYTES) return fail(tooLarge());
  if (isSpreadsheet(bytes)) return fail(spreadsheet());

  const encoding = encodingOf(bytes);
  const text = tryDecode(bytes, encoding);
  if (text === null) return fail(mixedEncoding());

  // Ctrl-Z ends files written by old DOS programs.
  const content = text.endsWith('\u001a') ? text.slice(0, -1) : text;
  if (content.trim() === '') return fail(empty());
  const controls = count(content, CONTROLS);
  if (content.includes('\0') || controls * CHARACTERS_PER_CONTROL > content.length) {
    return fail(binary());
  }
  // One garbled remark is that record's; more garbled letters than good ones are the file's.
  if (count(content, GARBLED) > count(content.replace(GARBLED, ''), ACCENTED)) {
    return fail(mixedEncoding());
  }
  return ok({ text: content.replace(CONTROLS, ' '), encoding });
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // A header is mostly ASCII, so UTF-16 without a mark shows as a zero in every other byte.
  if (bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[2] === 0) return 'utf-16be';
  return tryDecode(bytes, 'utf-8') === null ? 'windows-1252' : 'utf-8';
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/** A ZIP (.xlsx, .ods), a compound file (.xls) or a PDF. */
const isSpreadsheet = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ||
  startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ||
  startsWith(bytes, [0x25, 0x50, 0x44, 0x46]);

const empty = () =>
  listError(
    'import/empty',
    'Le fichier est vide : aucun programme opératoire à lire.',
    'The file is empty: there is no operating list to read.',
  );

const tooLarge = () =>
  listError(
    'import/too-large',
    'Le fichier dépasse 20 Mo : ce n’est pas un programme opératoire.',
    'The file is larger than 20 MB: it is no operating list.',
  );

const spreadsheet = () =>
  listError(
    'import/spreadsheet',
    'Le fichier est un classeur ou un PDF : enregistrez-le au format CSV, puis importez-le.',
    'The file is a workbook or a PDF: save it as CSV, then import it.',
  );

const binary = () =>
  listError(
    'import/binary',
    'Le fichier n’est pas un texte (contenu binaire) : ce n’est pas un programme opératoire.',
    'The file is not text (binary content): it is no operating list.',
  );

const mixedEncoding = () =>
  listError(
    'import/encoding',
    'Les lettres accentuées du fichier sont illisibles : exportez-le en UTF-8 ou en Windows-1252.',
    'The accented letters of the file cannot be read: export it as UTF-8 or Windows-1252.',
  );
