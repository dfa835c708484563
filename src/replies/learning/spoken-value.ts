/** A value as a person would say it; null for none. */
export function spokenValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return null;
  const parts = Object.entries(value).map(
    ([key, one]) => `${items[key] ?? key} ${spokenValue(one)}`,
  );
  return parts.length > 0 ? parts.join(', ') : null;
}

const items: Readonly<Record<string, string>> = {
  pain: 'douleur',
  temperature: 'température',
  bleeding: 'saignement',
  nausea: 'nausées',
};
