import { fold } from './clean-cell.ts';
import type { ListedStay } from './operating-list.ts';

/** The operation's identity: its CCAM code where there is one, else its wording without accents and case. */
export function procedureKey(ccam: string | null, label: string | null): string {
  const code = /^[A-Z]{4}\d{3}/u.exec((ccam ?? '').replace(/\s/gu, '').toUpperCase())?.[0];
  return code ?? fold(label ?? '');
}

/** What makes two records the same stay: the NDA where the list has one, else IPP, procedure and side. */
export function stayKey(
  stay: Pick<ListedStay, 'ipp' | 'nda' | 'ccam' | 'procedureLabel' | 'side'>,
): string {
  if (stay.nda !== null) return `nda:${stay.nda}`;
  const procedure = procedureKey(stay.ccam, stay.procedureLabel);
  return `ipp:${stay.ipp}|${procedure}|${stay.side ?? ''}`;
}
