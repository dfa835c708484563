/** RFC 5424 §6.2.1. */
const DAEMON = 3;
export const severities = { error: 3, warning: 4, notice: 5 } as const;
export type Severity = keyof typeof severities;

export interface SyslogLine {
  readonly severity: Severity;
  /** ms UTC, of this computer. */
  readonly at: number;
  /** What happened, ASCII, at most 32 characters. */
  readonly messageId: string;
  /** Words; never a patient's. */
  readonly text: string;
}

export interface SyslogOrigin {
  readonly host: string;
  readonly pid: number;
}

/** RFC 5424 §6.4: says that what follows is UTF-8. */
const BOM = '\uFEFF';

export function formatSyslog(
  { severity, at, messageId, text }: SyslogLine,
  { host, pid }: SyslogOrigin,
): string {
  const priority = DAEMON * 8 + severities[severity];
  const fields = [
    `<${priority}>1`,
    new Date(at).toISOString(),
    printable(host, 255),
    'vigie',
    String(pid),
    printable(messageId, 32),
    '-',
  ];
  return `${fields.join(' ')} ${BOM}${text.replace(/\s+/g, ' ')}`;
}

/** Printable ASCII without spaces, or `-` for nothing. */
function printable(text: string, most: number): string {
  const kept = text.replace(/[^\x21-\x7e]/g, '').slice(0, most);
  return kept === '' ? '-' : kept;
}

export type SyslogTarget =
  | { readonly kind: 'udp' | 'tcp'; readonly host: string; readonly port: number }
  /** This machine's own, through `logger`: Node speaks no datagrams to a Unix socket. */
  | { readonly kind: 'local' };

/** The setting `syslogTo`; null when it is none. */
export function readTarget(setting: string): SyslogTarget | null {
  if (setting === 'local') return { kind: 'local' };
  const read = /^(udp|tcp):\/\/(\[[\da-fA-F:]+\]|[\w.-]+):(\d{1,5})$/.exec(setting);
  if (!read) return null;
  const [, kind, host = '', port] = read;
  const number = Number(port);
  if (number < 1 || number > 65_535) return null;
  return { kind: kind === 'tcp' ? 'tcp' : 'udp', host: host.replace(/^\[|\]$/g, ''), port: number };
}
