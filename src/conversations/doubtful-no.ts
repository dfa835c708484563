/** What is denied is a sign or a thing, not the coming: "non pas de fièvre", "non aucun souci". */
const deniesSomething =
  /(?<![\p{L}])(?:pas|plus|point|jamais) (?:de |d'|du |des |eu |mal|malade)|(?<![\p{L}])(?:aucune?s?|sans|ni|rien)(?![\p{L}])/u;

/** The words speak of coming after all, or of why not. */
const speaksOfComing =
  /(?<![\p{L}])(?:vien\p{L}*|venir|venu\p{L}*|serai|present\p{L}*|peux|peut|pourr\p{L}*|annul\p{L}*|report\p{L}*|decal\p{L}*|deplac\p{L}*|empech\p{L}*|impossible|renonc\p{L}*|desist\p{L}*|rendez|rdv|date|accompagn\p{L}*|voiture|transport|ambulance|taxi)(?![\p{L}])/u;

/**
 * A NON that may answer another question than ours (H26): the place is not offered on it, a person
 * reads first. A bare NON, or one that speaks of coming, is no doubt.
 */
export function isDoubtfulNo(text: string): boolean {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`]/g, "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ');
  return deniesSomething.test(plain) && !speaksOfComing.test(plain);
}
