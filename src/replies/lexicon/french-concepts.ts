import type { Concepts } from '../pattern.ts';

/** Named word groups used by the French lexicons (no accents; see pattern.ts for the notation). */
export const FRENCH: Concepts = {
  beaucoup:
    'beaucoup|enormement|abondamment|abondant*|enorme*|plein|pleins|massi*|important*|terrible*|terriblement|trop|fort|forte|fortement|gros|grosse|grosses|a flot*|a gogo|serieusement|serieux|intens*|violemment|violent*|profus*|monstre*|grave|gravement|vachement|tellement|tout plein|a fond|litres?|comme (un|une) .. (porc|boeuf|cochon|vache|fontaine|robinet|boeufs|goret|veau)|partout',
  sansArret:
    'sans (arret|cesse|discontinuer|interruption|relache|fin|s arreter|repit)|non stop|nonstop|en continu|continuellement|en permanence|constamment|toute la nuit|toutes? les (cinq|dix|quinze|vingt|trente|\\d+) minutes|depuis des heures|encore et encore|a n en plus finir|a n en pas finir|depuis plusieurs heures',
  inarretable:
    '(arrete|arretent|cesse|cessent|tarit|stoppe|calme|calment|diminue|coagule|arretait) (pas|plus|jamais|toujours pas|point)|(s|n|ne|ni|pas) (arrete|cesse|tarit|stoppe) (pas|plus|jamais)|veut pas .. (arreter|cesser|stopper)|(impossible|incapable|arrive pas|arrive plus|arrivons pas|arrivent pas|arriv* toujours pas|peux pas|reussi* pas|parvien* pas|parvenons pas|pas moyen|moyen) .. (de )?.. (arreter|stopper|calmer|faire cesser|contenir|endiguer|tarir|juguler|controler|etancher|maitriser)|rien n arrete|rien n y fait|malgre .. (la compression|compression|compress*|l appui|les pressions|pression|la pression)|toujours pas (arrete|stoppe|fini|cesse)|pas arrete de',
  blood: 'sang|saign*|hemorrag*|sanglant*|ensanglant*|caillots?|sanguinol*',
  bleeds: 'saign*|pisse* le sang|perd* du sang|perds du sang|ressaign*|resaign*',
  mouth: 'bouche|gorge|levres?|nez|narines?|amygdales?',
  mal: 'mal|mals|doul*|douloureu*|souffr*|souffre*|brul*|elanc*|lanc*|serre*|serrement|serrant|crampe*|pince*|pincement*|contract*|pique*|tiraill*',
  difficulte:
    'mal|difficultes?|difficile*|difficilement|peine|gene|genee?|galere*|lutte|bataille|effort*|dur|probleme*|souci*|trouble*|impossible|incapable',
  respir:
    'respir*|souffle|souffler|inspirer|expirer|l air|reprendre (mon|son|ma) (souffle|respiration|haleine)|mon souffle|son souffle|haleine',
  arrivePas:
    '(arrive|arrives|arrivent|arrivons|peux|peut|peuvent|parviens|parvient|reussi*|sais|sait) (pas|plus|jamais|meme plus|meme pas|quasi plus|presque plus|toujours pas|pas bien|plus trop|plus du tout|pas du tout|plus bien|toujours plus)|impossible|incapable|pas moyen|plus moyen|arrive a peine|peux a peine|peine a|pas capable|plus capable|plus la force|pas reussi|pas pu|toujours pas',
  soudain:
    'soudain*|brusque*|brutal*|brutalement|subit*|subitement|d un coup|tout a coup|tout d un coup|d un seul coup|en une seconde|instantane*|pouf',
  gonfle:
    'gonfl*|enfl*|oedem*|tumefi*|boursoufl*|double de volume|doublee? de (volume|taille)|a double|ont double|ballon|enorme*|bouffi*|congestionn*|triple de volume',
  face: 'visage|figure|face|levres?|langue|gorge|cou|bouche|tete|traits',
  legs: 'jambe|cuisse|guibole|guibolle|gambette|patte',
  fingers:
    'doigts?|orteils?|pulpes?|ongles?|phalanges?|bouts? (de|des) (mes |ses )?(doigts?|orteils?)|extremites?|main|mains|pied|pieds',
  cold: 'bleu*|blanc*|blanch*|glac*|gele*|violet*|violac*|livide*|noirs?|noires?|marbr*|cyanos*|froids?|froides?|grisatre*|gris|pales?|decolor*|blafard*|exsangue*',
  pills:
    'cachets?|comprimes?|gelules?|pilules?|doliprane*|paracetamol|tramadol|morphine|somniferes?|medicament*|antidouleurs?|anxiolytique*|xanax|lexomil|ibuprofene|codeine|opium|lamaline|ixprim|izalgi|acupan|antalgique*|lovenox|bactrim|augmentin|amoxicilline|xarelto|eliquis|kardegic|plavix|ketoprofene|profenid|topalgic|efferalgan|dafalgan|seresta|stilnox',
  limb: 'bras|jambe|jambes|main|mains|pied|pieds|doigts?|orteils?|epaule|membre|cuisse|coude|poignet|cheville|avant bras|moitie',
  wound:
    'plaie*|cicatrice*|incision*|suture*|couture*|points?|agrafe*|pansement*|coupure|ouverture|entaille|operation|zone operee|site operatoire|bande|bandage|compresse*|fils?',
  dressing: 'pansement*|bandage*|bande*|compresse*|strip*|steri*|platre|attelle',
  unit: 'heures?|jours?|nuits?|semaines?',
};
