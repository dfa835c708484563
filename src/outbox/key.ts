/** The key that a text is kept under: behind the stay that it is about, if there is one. */
export function keyOf(stayId: string | null, dedupeKey: string): string {
  return stayId === null ? dedupeKey : `${stayId} ${dedupeKey}`;
}

/** For SQL: that `text`, a name of `outbox_message`, is about `stay`. The index of keys finds it. */
export function isAboutStay(text: string, stay: string): string {
  return `${text}.dedupe_key > ${stay} || ' ' AND ${text}.dedupe_key < ${stay} || '!'`;
}
