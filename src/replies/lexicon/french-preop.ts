import type { Sign } from './sign.ts';

/** What the unit must act on before an operation; read only under questions of that time. */
export const FRENCH_PREOP: readonly Sign[] = [
  {
    id: 'fr.not-fasting',
    topic: 'general',
    detail: 'n’est pas à jeun',
    says: [
      '(mange*|manger|chip* (un|une|des|du|deux)|gob* (un|une|des|du|deux)|englout*|siffle (un|une|mon|le)|descendu (un|une)|pioch*|becquet*|casse la croute|petit beurre|entorse|craqu* pour|grignot*|dejeun*|petit dejeun*|petit dej|dine|diner|soupe|boulott*|croque*|avale*|ingurgit*|goute|gouter|machouill*|suce|machee?|(il|elle|a|bebe) tete|tetee|biberon*|bouffe*)',
      '(cafe|coffee|the|lait|chocolat|jus|soda|coca|biere|vin|alcool|croissant*|tartine*|biscuit*|gateau*|bonbon*|chewing gum|sandwich*|pain|yaourt*|compote*|fruit*|pomme|banane|sucre*|cereale*|soupe|tisane|brioche|chips|chocolatine|verre|(?<!dernier )repas(?! (?:hier|leger|a (?:19|20|21)))|lait|miel|petit noir|expresso|espresso|capuccino|taffes?|tafs?|bouffees?|nutella|confiture|oeufs?|fromage|jambon|salade|pizza|kebab|burger|frites|glace a|creme dessert|flan|caramel*|nougat|cookie*|madeleine*|muffin*|crepe*|gaufre*|beignet*|viennoiserie*|pates|riz|smoothie|sirop|limonade|orangina|red bull|energy drink|perrier citron|whisky|rhum|pastis|ricard|champagne|aperitif*|apero|digestif|biberon|petit pot|bouillon|orange pressee|grain* de raisin|nescafe|cappuccino|latte|macchiato|ristretto|clementine*|mandarine*|kiwi*|raisin*|madeleine*|pastille*|amande*|carre de chocolat)',
      '(bu|bois|boit)(?! (?:que|seulement|juste|uniquement|un peu|un verre|une gorgee) (?:de |d )?(?:l )?eau)|clope*|cigarette*|cigarillo*|cigare*|pipe|chicha|narguile*|garo|taffe*|roulee?s?|mego*|vape|puff|fume*|fumer|vapot*|joint|petard|cannabis|tabac|shit',
    ],
    absolute: [
      '(plus|pas|pas du tout|pas vraiment|jamais) (a |etre |ete |reste* |totalement |vraiment )*jeun',
    ],
  },
  {
    id: 'fr.medicine-kept',
    topic: 'medicine',
    detail: 'médicament non arrêté ou nouveau',
    says: [
      '(arret*|stopp*|interrompu) (hier|ce matin|avant hier) (seulement|que|uniquement)|(seulement|juste|que) (hier|depuis hier|ce matin)|vaccin*|continu*|(oubli*) .. (arret*|interromp*|stop*|suspend*)|prends? (toujours|encore)|(toujours|encore) (pris|prends?|sous)|repris|pris (ce matin|hier|cette nuit|par erreur|quand meme|mon|un|une|le|la|mes|du|de l|encore)(?! (chambre*|conge*|taxi|rtt|train|bus|douche|rendez|rdv|place|note|journee|hotel|bain|jour|avion|voiture|chemin|temps|photo*|mesures?|dispositions?|precaution*|nounou|billet*))|(sous|nouveau|nouvelle|cortisone|antibio*|anticoagul*|nouveaux|traitement) (traitement|medicament*|antibio*|cortisone|anticoagul*|pour|depuis|prescri*)|antibiotiques?|cortisone|nouveau traitement|prescri*',
    ],
    absolute: [
      '(pas|jamais|toujours pas|rien) (encore |ete |pu |du |voulu |tout )*(arret*|interromp*|interromp|stopp*|suspend*|cesse*)|(arrete|interromps|stoppe) (pas|rien)',
    ],
  },
  {
    id: 'fr.newly-ill',
    topic: 'general',
    detail: 'malade avant l’opération',
    says: [
      '(une|la|grosse|bonne|sacree) creve|covid|grippe*|rhume|bronch*|angine*|gastro*|toux|touss*|sinusit*|rhino*|otite*|pneumon*|mal de gorge|maux de gorge|malade*|infection*|nez (pris|bouche|qui coule)|enrhum*|enceinte|cystite|abces|zona|herpes|varicelle|ganglion*|positif|positive|crevasse|plaie|fract*|diarrh*|hospitalis*|urgences|tomb* malade|etat grippal|conjonctivite|carie|bouton de fievre|laryngite|asthme|crise',
    ],
  },
  {
    id: 'fr.no-escort',
    topic: 'general',
    detail: 'personne pour accompagner',
    says: [
      '(fils|fille|frere|soeur|neveu|niece|ado|enfant) (de |d |a |qui a |il a |elle a |, |peut venir |vient |sera la )*(\\d|1[0-7]|dix|onze|douze|treize|quatorze|quinze|seize) ans',
      '(viens|viendrai|venir|serai|vient) (toute? )?seule?|(rentre*|repars|retour|seul*|tout seul|toute seule|par mes propres moyens) .. (seul*|en (taxi|bus|metro|train|vtc|uber|tram|voiture)|taxi|uber|vtc|mes propres moyens)|(suis|serai|habite|vis|vit|reste|dors|nuit) (tout |toute )?seule?|en (taxi|bus|vtc|uber|tram)|mineur*|vtc|uber',
    ],
    absolute: [
      'personne|(pas|plus|aucun*|trouve pas|sans) (de |d |encore |trouve )*(accompagn*|proche*|chauffeur|quelqu un|famille|voiture|moyen|solution|ami*|parent*)|ai personne|(trouve*|connais) (pas|personne)|(peut|pourra|veut|va) (pas|plus) (venir|rester|etre|m accompagner|me ramener|dormir|passer|me chercher)|(&?sauf|pas) (la |pour la )?nuit',
    ],
  },
  {
    id: 'fr.jewel',
    topic: 'general',
    detail: 'bijou ou vernis impossible à enlever',
    says: [
      '(bague*|alliance*|piercing*|bijou*|vernis|boucle*|bracelet*|faux ongles|ongles|lentilles?|dentier|appareil) ... (coinc*|bloqu*|garde*|reste*|impossible|soud*|enlev*|retir*|encore|toujours|gel|semi)|(impossible|coinc*|bloqu*) ... (bague|alliance|piercing|bijou*|vernis|enlever|retirer|oter)',
    ],
    absolute: [
      '@arrivePas ... (enlever|retirer|oter|bague|alliance|piercing)|(part|enleve*|retire*|sort|vient) (pas|plus|rien)|(pas|rien|jamais) (encore |pu |reussi )*(enlev*|retir*|ote*|fait|pris|lave*|douch*)',
    ],
  },
  {
    id: 'fr.not-coming',
    topic: 'general',
    detail: 'ne viendra pas',
    says: [
      'renonc*|desist*|empech*|refus*|impossible(?! (d |de )(oubli*|rater|manquer|louper))|incapable|annul*|(change*|changer) d avis|indisponible*|absent*|coince*|bloque*|(?<!(?:chaudiere|tele|ascenseur|chauffage|ordi) (?:est |qui est )?)en panne|hesite*|je passe mon tour|laisse tomber',
    ],
    absolute: [
      '(viens|vient|viendr*|serai|sera|peux|peut|pourrai*|pourra|veux|veut|compte|souhaite|pense|ferai|vais|suis|irai|desire|pouvons|viendrons) (pas|plus|finalement pas|malheureusement pas|pas du tout|vraiment pas|absolument pas)(?! (en retard|mange*|bu|malade|fume*|pris|enceinte|fievr*|enrhum*|oubli*))|pas .. (venir|presente*|disponible|dispo|possible|la|fait|faite|prete?|recu|douch*|lave*)|plus (venir|disponible|possible)|tant pis',
    ],
  },
];
