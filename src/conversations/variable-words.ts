/** What a nurse has to find out or fill in. */
const words: Readonly<Record<string, string>> = {
  heure: 'l’heure d’arrivée',
  jour: 'le jour du rendez-vous',
  moment: 'le rendez-vous',
  tel: 'le numéro du service (réglages)',
  unite: 'le nom de l’unité (réglages)',
  ouverture: 'l’heure de lecture',
};

/** A variable of a text as the team calls it. */
export const variableWords = (variable: string): string => words[variable] ?? `{${variable}}`;
