import type { Topic } from './sign.ts';

/**
 * Words that tell whose a sign is, and when: of somebody else, of another year, supposed, or no
 * matter of health. All are looked for in a normalised line (` word word , word `).
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Who may have a sign beside the patient; a relative may also write for the patient. */
export const PEOPLE = set(
  'mari femme epouse epoux conjoint conjointe compagne compagnon copain copine mere pere maman papa fils fille frere soeur freres soeurs jumeau jumelle cousin cousine cousins cousines oncle tante neveu niece gendre bru mamie papi ami amie amis amies voisin voisine voisins voisines collegue collegues patron patronne coloc colocataire chien chienne chat chatte chats chiens lapin hamster cheval perroquet gamins enfants',
);

/** Between the relative and the sign: the patient speaks of himself again. */
export const ABOUT_ONESELF = set('je j moi m me mes ma mon');

/** "Mon mari trouve que ça suinte": what he sees is the patient's. */
export const OPINION = set(
  'trouve trouvent dit disent pense croit voit remarque constate vu signale demande ecrit appelle',
);

/** Brothers of an operated child, the bed next door. */
export const NEVER_THE_PATIENT =
  / (?:(?:son|sa|ses|le petit|la petite|le grand|la grande) (?:freres?|soeurs?|jumeau|jumelle|cousine?)|voisine? de (?:chambre|lit|box)) /;

/** What people say of machines: "ma télé s'étouffe". */
export const MACHINES =
  / (?:ma|mon|la|le|l|notre|du) (?:tele|television|frigo|frigidaire|congelateur|chaudiere|voiture|moto|ordi|ordinateur|imprimante|telephone|portable|batterie|matelas|lave linge|machine|robinet|clim|aspirateur|tondeuse) (?:qui |a |s |est |m )/;

/** "J'ai rêvé que je saignais". */
export const DREAMT = / (?:reve|revais|revait|cauchemars?) (?:\S+ ){0,2}(?:que|qu|de|d|ou) /;

/** "OK noté pour la fièvre": our own instructions, given back. */
export const NOTED =
  / (?:note|notee|compris|enregistre|retenu) (?:pour|concernant|au sujet|en cas) /;

/** "L'autre est rouge, celui opéré non". */
export const OPERATED_WELL =
  / (?:celui|celle|oeil|genou|main|pied|bras|epaule|oreille|cote) operee? (?:\S+ )?(?:non|rien|nickel|ras|va (?:tres )?bien|impec\S*|parfait\S*|normal\S*) /;

export const PETS = / (?:chiens?|chienne|chats?|chatte|lapin|hamster|cheval|perroquet) /;

/** The message sets the patient apart from that person. */
export const CONTRASTED =
  / (?:pas (?:moi|elle|lui|eux|nous)(?! (?:qui|tout|encore|rassur\S*|serein\S*))|moi (?:(?:&mais|,) )?(?:non|rien|ras|nickel|impec\S*|ca (?:va|roule|baigne|gaze)|tout (?:va|roule)|je (?:vais (?:tres |super )?(?:bien|mieux)|n ai (?:rien|pas|aucune?|eu|jamais)|me sens (?:tres |super )?(?:bien|mieux)|pete|suis en|me porte|tiens)|aucune?|pas (?:de|du|d)|jamais|en (?:pleine )?forme|au top)|lui (?:ca )?(?:va|se porte) (?:tres |super )?bien|apres (?:la sienne|le sien|les siens|les siennes)|contrairement a|devant moi|sous mon nez|\S* moi qui .* lui)(?= )/;

/** "Ma mère, elle,", "mon voisin lui". */
export const RELATIVE_CONTRAST = /^ \S+ (?:(?:\S+ ){0,2}(?:, )?(?:lui|eux) |, elles? , )/;

/** What makes other people faint. */
export const ON_SEEING =
  /^ (?:\S+ ){0,3}(?:de (?:rire|joie|bonheur|honte|jalousie)|en (?:me |le |la |l )?(?:voyant|apprenant|lisant|decouvrant|entendant)|en changeant (?:mon|mes)|a ma place|a la vue d\S*|quand (?:il|elle) (?:m |l )?a (?:vue?|su|appris|lu)) /;

/** "…, donc je surveille". */
export const WATCHES =
  / (?:donc|alors|du coup) (?:\S+ )?(?:je|j|on) (?:surveille|me mefie|fais (?:tres )?(?:gaffe|attention)|suis vigilant\S*|prefere (?:demander|verifier)|reste vigilant\S*|controle) /;

/** Another operation, another year, or a habit of old ("plus que d'habitude" is now). */
export const OTHER_TIME =
  / (?:(?<!(?:que|c est) )(?:(?:la|les) (?:derniere|precedente|premiere)s? fois(?! (?:que|qu))|la fois (?:d avant|precedente|derniere|passee)|l an (?:dernier|passe)|l annee (?:derniere|passee)|l (?:ete|hiver|automne) (?:dernier|passe)|(?<!(?:depuis|depuis le) )a noel|il y a (?:\S+ ){1,3}(?:ans?|annees)|a l epoque|(?:etait|ai eu|a eu|eue?|guerie?) (?:\S+ ){0,2}(?:en|debut|fin) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|(?:petite?|gamine?|enfant|ado|bebe) (?=je|j|il|elle)(?:je|j|il|elle) \S+ai[ts]|(?:apres|pour|a|lors de|pendant) (?:ma|mon|sa|son) (?:premiere?|precedente?|derniere?|autre) (?:operation|intervention|anesthesie|accouchement|hanche|oeil|genou|cesarienne)|chaque (?:operation|anesthesie|intervention|accouchement)|en (?:19|20)\d\d|d habitude|d ordinaire|en temps normal|habituellement|du genre a)|(?:quand|lorsque) j (?:etais|avais) (?:petite?|jeune|gamine?|enfant|enceinte|\S+ ans)|dans ma jeunesse|\S+ai[ts] (?:\S+ ){0,6}avant (?:l |mon |cette |votre )?(?:operation|intervention)) /;

/** It is here all the same, or again. */
export const GOES_ON =
  / (?:comme|pareil|encore|depuis|meme|toujours|(?:a|de) nouveau|continue\S*|persiste\S*|empire\S*|augmente\S*|recommence\S*|reprend|reprenait|arrete|davantage|maintenant|aujourd|ce matin|cette nuit|plus (?:fort|grave|gros\S*)) /;

/** Topics that some people live with. */
export const HABIT: ReadonlySet<Topic> = new Set<Topic>([
  'sight',
  'breathing',
  'limb',
  'sleep',
  'general',
  'urine',
  'mind',
]);

/** "Comme avant", "comme depuis mes 6 ans": nothing new. */
export const CHRONIC =
  / (?:comme (?:avant|d habitude|d ordinaire|toujours|depuis (?:mes|des annees|toujours))|depuis (?:mes \S+ ans|des annees|toujours|l enfance|ma naissance)) /;

/** Good news in the same message. */
export const REASSURES =
  /^ (?:(?:bonjour|bonsoir|alors|ah|euh|ben|bah|, ?) )*(?:non|_non|rien|aucune?|pas du tout|ras|nickel|super|parfait|tout va|tres bien|impec\S*|au top|ca va)(?= )| (?:(?:la|cette fois|aujourd hui|maintenant) (?:&mais )?(?:rien|ras|nickel|ca va|tout va|pas|aucune?)|pas cette fois|tout va bien|rien a signaler|en pleine forme|va tres bien) /;

/** "Si", "dès que", "à la moindre": what follows has not happened. */
export const SUPPOSES =
  / (?<!(?:comme|meme|normal|sais pas|demande|demandais|grave|savoir|sait pas|oui|ah) )(?:si jamais|si|s(?= (?:il|ils|elle|elles|on) )|des qu|des que|au cas ou|le jour ou|en cas d|en cas de|a la moindre|au moindre) (?!(?:mal|fort|peu|bien|tant|fatigue\S*|gros\S*|beau|vite|content\S*|rouge|gonfle\S*|si)(?= ))/;

/** What one will do then. */
export const PROMISE =
  / (?:(?:je|j|on|nous) (?:(?:ne |n )?(?:vous |te |le |la |l |re )?)?(?:r?appell?\S*|fonce\S*|contact\S*|previen\S*|revien\S*|file\S*|telephon\S*|fais signe|ferai\S*|ecri\S*|dirai\S*|signaler\S*|tiens au courant|tiendrai|saurai|hesite\S*|viens|viendrai|viendrons|vais aux|irai)|promis|je fais quoi|on fait quoi|que faire|quoi faire|que dois je|dois je|faut il|qui (?:j )?appel\S*|je dois|il faut) /;

/** "J'avais peur de souffrir", "je m'attendais à vomir". */
export const FEARED =
  / (?:(?:avais|avait|avions|avaient) (?:\S+ )?(?:peur|crainte|trouille|angoisse) (?:de|d|que|qu)|craignais|craignait|redoutais|redoutait|attendais (?:a|au|aux)|attendait (?:a|au|aux))(?= )(?!.* (?:parce|car|tellement|puisque) )/;

/** … and it came, and worse. */
export const WORSE_THAN_FEARED = / (?:pas (?:autant|a ce point|a ca|aussi)|pire|plus fort|raison) /;

/** "J'ai lu qu'on pouvait perdre la vue". */
export const HEARD_OF =
  / (?:lu|entendu|vu|dit|expliquee?|prevenue?|parait|avertie?) (?:\S+ ){0,3}(?:qu|que) (?:\S+ ){0,2}(?:pouvait|pourrait|pouvais|pourrais|pouvaient|pourraient|risquait|risquais|peut) (?:\S+ ){0,3}$/;

const DETERMINERS =
  '(?:de |du |d |la |le |l |les |mon |ma |mes |ce |cette |vos |votre |un |une |ces )*';
const MONEY =
  '(?:prix|factures?|note|addition|tarifs?|montant|impots?|forfait|depassements?|honoraires)';

/** "… en voyant la facture", "… c'est le prix du taxi". */
export const MUNDANE_AFTER = new RegExp(
  `^ (?:\\S+ ){0,3}(?:(?:a cause|par|devant|en (?:voyant|lisant|payant|recevant|ouvrant|decouvrant|regardant)|quand (?:j ai|il a|elle a) (?:vu|lu|recu|paye)|c est|c etait|de|du|au) ${DETERMINERS}${MONEY}|(?:devant|en regardant|en lisant|en voyant) ${DETERMINERS}(?:match|films?|series?|score|resultats? du|impots?)) `,
);

/** "La facture m'a fait mal". */
export const MUNDANE_BEFORE = new RegExp(
  ` ${MONEY} (?:(?:du|de|la|le|l|parking|taxi|hopital|qui|, c est|ca|me|m|a|est|fait|font|fera|donne|donnent) )*$`,
);

const TINTS =
  '(?:betadine|eosine|sucette|glace|taie|housse|drap|pyjama|peinture|feutre|sirop|grenadine|confiture|betteraves?|fraises?|framboises?|tomates?|ketchup|vernis|maquillage|stylo|encre|chocolat|bonbons?|desinfectant|iode)';

/** What colours skin and linen. */
export const COLOURED_BY = new RegExp(
  ` (?:c est|c etait|n est que|a cause|cause) (?:que |juste |seulement |bien )?${DETERMINERS}${TINTS} `,
);

/** The patient only thinks so. */
export const UNSURE = / (?:crois|peut etre|pense|espere|dirait|sais pas|impression) /;

/** "C'est son frère, il …": a relative writes for the patient. */
export const INTRODUCES =
  / (?:c est|ici|je suis|de la part de|ici c est) (?:(?:le|la|l|son|sa|mon|ma|un|une) )?\S+ $/;

/** It was said to laugh; "sans blague", "je ne plaisante pas" is not. */
export const JOKE =
  / (?:je (?:deconne|blague|rigole|plaisante)(?! pas)|(?:nan|non) je (?:deconne|blague)|blague a part|poisson d avril|c (?:est|etait) (?:une blague|pour rire)) /;

/** "Des frissons de bonheur". */
export const FEELING_AFTER =
  /^ (?:oui |non |&mais |, |uniquement |juste )*(?:de|d) (?:bonheur|joie|plaisir|rire|fierte|soulagement|honte|jalousie|impatience) /;

/** Whoever shivers because the heating is down has no fever. */
export const COLD_ROOM =
  / (?:chaudiere|chauffage|climatisation|clim|radiateurs?|fenetres? ouvertes?) /;

/** What is red is blood, whatever it is compared with. */
export const BLOOD = / (?:sang|saign\S*|caillots?|hemorrag\S*) /;

/** "J'avais peur", "j'ai eu très peur": it is past. */
export const WAS_AFRAID =
  / (?:avais|avait|ai eu|a eu|etais|etait|avions) (?:\S+ ){0,2}(?:peur|trouille|stress\S*|inquiet\S*|anxieu\S*|angoisse\S*|flippe\S*|triste) /;

/** "Malaise à 17 ans". */
export const AGED = /^ a (?:\d+|\S+) ans /;

/** "L'autre œil". */
export const OTHER_SIDE = / l autre (?:oeil|genou|main|pied|bras|epaule|oreille|cote) /;
