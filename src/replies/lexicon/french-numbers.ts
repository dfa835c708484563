/** Numbers in words, as spoken and as typed by ear. */
export const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  de2: 2,
  trois: 3,
  troix: 3,
  trwa: 3,
  troi: 3,
  quatre: 4,
  quatr: 4,
  qatre: 4,
  catre: 4,
  katre: 4,
  kat: 4,
  quat: 4,
  deu: 2,
  cinq: 5,
  cinque: 5,
  cink: 5,
  sinq: 5,
  sink: 5,
  six: 6,
  sis: 6,
  siss: 6,
  sept: 7,
  septe: 7,
  set: 7,
  cet7: 7,
  huit: 8,
  huite: 8,
  uit: 8,
  wit: 8,
  ui8: 8,
  neuf: 9,
  neuff: 9,
  neuffe: 9,
  neufe: 9,
  neufs: 9,
  nef: 9,
  dix: 10,
  dis10: 10,
  diss: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
};

export const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vin: 20,
  trente: 30,
  trante: 30,
  trent: 30,
  trant: 30,
  trentte: 30,
  quarante: 40,
  karante: 40,
  cinquante: 50,
  soixante: 60,
};

/** After a bare number: it counts something else than pain or degrees. */
export const COUNTED =
  /^(h|heure|heures|hr|hrs|min|mins|minutes?|mn|fois|jours?|j|semaines?|sem|mois|ans|annees?|an|cachets?|comprimes?|gelules?|dolipranes?|doliprane|paracetamol|ibuprofenes?|tramadols?|morphines?|medicaments?|antidouleurs?|sachets?|mg|g|gr|grammes?|kg|kilos?|ml|cl|cm|mm|km|m|metres?|euros?|enfants?|dents?|reveils?|alarmes?|agrafes?|fils|personnes?|verres?|gouttes?|pansements?|nuits?|marches|etages?|films?|places?|repas|pages?|rue|bis|avenue|bd|boulevard|allee|chemin|bpm|pulsations?|piqures?|injections?|poches?|bouteilles?|litres?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|prises?|selles?|couches|biberons?|tetees?|serviettes?|compresses?|eme|e|er|ere|chats?|chiens?|amis?|tours?|tablets?|pills?|hours?|days?|times|dias?|horas?|veces|vezes|kere|saat|gun|pas|%|mmhg|seances?|points? de|infirmier\S*|medecins?|messages?|sms|appels?|lits?)$/;

/** Before a number: it names something else. */
export const NAMED =
  /^(chambre|ch|bus|ligne|tram|tramway|metro|rue|no|numero|num|porte|etage|lit|salle|code|dossier|page|route|quai|voie|train|le|les|du|au|des|depuis|dans|vers|apres|avant|pris|prends|avale|toutes|tous|a|j|jour|jusqu|pendant|age|poids|pese|tension|ta|glycemie|pouls|saturation|spo2|fc|boite|mes|ses|nos|appt|bat|batiment|est|place|places|encore|plus|palier|paliers|stade|grade|taille|pointure|box|lot|version)$/;

/** Words in -s that name nothing a number could count ("4 depuis hier", "6 quelquefois"). */
export const FUNCTION_PLURALS: ReadonlySet<string> = new Set(
  'depuis jamais toujours parfois desormais dehors degres degrees points quelques quelquefois derriere autrefois grados environs certes volontiers respirations exactement mercis bisous apres ailleurs notamment temperatures douleurs douleur assis moins alors escaliers genoux after less'.split(
    ' ',
  ),
);
