/** Yes, no, well, and the other short answers of French patients. */
export const FRENCH_ANSWERS = {
  /** An explicit yes; also what acknowledges an instruction. */
  yes: [
    'oui|ouais|affirmatif|affirmative|exact|exactement|tout a fait|bien sur|bien entendu|absolument(?! (aucun|aucune|pas|rien|non|jamais|zero))|evidemment|certainement|carrement|effectivement|en effet|volontiers|avec plaisir|avec joie|bien volontiers|ok|d accord|entendu|_oui|parfaitement|je confirme|confirme|confirmee?|(deja |tout )?fait(?! (mal|que|chaud|peur|froid|un|une|de|souffrir))|c est (bon|fait|note|ca|entendu|confirme|vrai|le cas|exact|d accord|compris|parfait|ok|prevu)|note|bien (recu|note|compris)|recu|compris|sans (faute|probleme|souci)|pas de (souci|probleme)|ca marche|ca roule|vu|x|positif|toujours d accord|absolument oui|pour sur|yes|banco|nickel chrome|parfait|bien evidemment|je veux bien|ce serait (bien|bon|gentil|top|super)|plutot oui|si si',
  ],
  /** An explicit no. */
  no: [
    'non|negatif|pas du tout|absolument pas|nullement|aucunement|pas (vraiment|franchement|specialement|particulierement|exactement|(trop|tellement)(?! (mal|de|d|forte?|douloureu*|fatigu*|eleve*)))|(j ai |on a |il a |elle a )?(completement |encore |tout )*oublie*|pas encore|toujours pas|surtout pas|pas pour (l instant|le moment)|_non|du tout|en aucun cas|pas question|certainement pas|bien sur que non|sans facon|inutile|pas (la peine|necessaire|besoin|utile)|pas cette fois|que nenni|pas (un seul|une seule|une fois|une seule fois)|(pas|plus) (une|la moindre|l ombre d une|1|de) (seule )?(goutte|trace|tache)|pas eu le temps|pas (pu|fait|faite|possible|reussi)|impossible|plus (maintenant|du tout)|meme pas|pas que je sache|ni l un ni l autre|aucun des (deux|trois|quatre)|aucun de',
  ],
  /** Nothing: a no to a question about signs, but also "nothing to report". */
  nothing: [
    '(absolument|vraiment|strictement) (rien|aucune?)|rien|aucun|aucune|zero|nada|que dalle|jamais|nul|nulle|neant|pas (l ombre|le moindre|la moindre)',
  ],
  /** A report that all is well. */
  good: [
    'bien|bon|bonne|super|genial*|parfait*|nickel|impec*|top|tip top|cool|excellent*|tranquille*|tranquillement|merveille*|formidable*|extra|magnifique*|fantastique*|au poil|(ca )?peut aller|c est le pied|rien d autre|c est tout|joliment|(ca|tout) passe(?! (pas|mal|plus|difficilement))|(plaindre|a plaindre)|suit son cours|ca suit|on fait aller|le moral suit|les deux pareille?s?|pareille?s?|dehors|champion*|comme un gant|trottin*|petits pas|chante*|solide|(se )?referme* (bien|joliment|vite|tout seul)|horloge|tout marche|au top|aux petits oignons|aux anges|du tonnerre|de mieux en mieux|(l esprit|le coeur) (leger|tranquille|libre)|(s en|en) (va|vont|allant)|petit appetit|fiere? (de|d)|bon pied|vaillant*|peinard*|zen|pepere|fraiche? comme|guilleret*|ragaillardie?|requinquee?|retapee?|d attaque|comme avant|comme (un|une) (horloge|papillon|roi|reine|cocotte|plume|gant|jeune homme|jeune fille)|sans (souci|probleme|encombre|difficulte|accroc|incident|complication)s?|comme (un|une) (bebe|loir|bienheureux|marmotte|souche|ange|fleur|charme|pacha)|comme (sur des roulettes|un charme|un poisson dans l eau|neuf|neuve|d hab|d habitude|prevu|il faut|un gardon|un coeur|un chef|une fleur)|la (forme|peche|patate|frite|niaque|banane)|en (forme|pleine forme|grande forme)|ras|rien (a signaler|a dire|de special|de particulier|a declarer|d anormal|de grave|de nouveau|d inquietant|a redire|a ajouter|a noter|a rapporter|de plus)|roule|baigne|(ca|sa) va|va bien|ca gaze|mieux(?! (vaut|vaudrait|en finir|mourir))|normal*|normalement|propre*|sec|seche|seches|intact*|en place|impeccable*|cicatris*|calme*|serein*|sereine|repos*|appetit|heureux|heureuse|content*|contente*|ravi*|joie|remis*|remise|remet*|retabl*|retablie?|gueri*|recuper*|mange (bien|et|de tout|normalement|un peu de tout|avec)|(mange|bu|dormi) (normalement|comme|sans|de tout)|(nuit|journee) (calme|paisible|douce|tranquille|correcte|reparatrice|sereine)|paisible*|bonheur|revis|renais|marche (bien|deja|sans|normalement)|remarche*|joue*|jouer|sourit|_bien|_oui|supportable*|gerable*|correct*|satisf*|agreable*|facile*|oklm|rassur*|soulag*|positif|positive|ameliore*|amelioration|progres*|evolue bien|bonne nuit|gambad*|court partout|trotte*|pete le feu|nette?|belle|beau(?! \\S+(?:er|ir|re) )|jolie?|(doigts?|orteils?|mains?|pieds?|extremites?) .. (chauds?|chaudes?|roses?|rosees?|colore*|mobiles?|bougent)|clean|discret*|rose|souple*|tiede|pas mal|disparu*|parfaitement|confortable*|comble|charme|plein d energie|energie|debout|leve|balad*|promen*|sortie? (faire|me|marcher|dehors|en|prendre)|repris|fluide|ample|(je|il|elle|on) respire(?= (?:\\.|,)| $)|libre|sous controle|boume|indolore*|pleins poumons|immacule*|revivre',
  ],
  /** Neither yes nor no. */
  evasive: [
    'pas (facile|evident|simple) a dire|peut etre|a voir|je sais pas|sais pas|aucune idee|peu importe|on verra|verra bien|je ne sais pas|ca depend|depend*|je verrai|variable|difficile a dire|entre les deux|oui et non|ni oui ni non|je crois|faut voir|pas (sur|sure|certain*)|selon|dur a dire|j hesite|incertain|possible|je me demande|comme (ci|vous voulez)|comme ca|normalement oui|normalement non|en principe|sans doute|probablement|devine*|m en fiche|m en fous|question suivante',
    // A message meant for somebody else: patients do not say "tu" to the ward.
    'tu|toi|ton|tes|t (as|es|avais|etais|inquiete|appelle)|bisous?|bisoux|cheri|cherie|mon amour|ma puce|mon chou',
  ],
  /** A question about the message itself. */
  clarify: [
    '(?<=^ (?:\\S+ )?)quel(le)?s? \\S+(?= (?:\\? )?$)|a qui|l honneur|c est qui|de la part|(a|de) quoi|c est quoi|cest quoi|quoi|(que|qu est ce que) (veut dire|voulez vous|signifie|vous voulez)|veut dire quoi|lequel|laquelle|lesquel*|quel(le)? (message|question|operation|nuit|enfant|jour|plaie|pansement|jambe|oeil|medicament)|(comprends|compris|comprend) (pas|rien)|pas compris|c est a dire|pourquoi cette question|vous parlez (de|d)|qui (etes|est|me|m|parle|ecrit)|la nuit de|pardon \\?|hein \\?|comment ca|quelle date|(?<!merci (?:de|pour) )votre (question|message)',
  ],
  /** An answer that grants a little: the sign asked about is there. */
  hedged: [
    '(une|deux|trois|quatre|cinq|\\d+|plusieurs|quelques) fois|un peu|un petit|un petit peu|quelques?|gouttes?|filets?|traces?|legerement|leger|legere|parfois|de temps en temps|par moments?|quelques? fois|quelques|encore|toujours|a peine|presque|quasi*|un chouia|un poil|un tantinet|mouais|plutot|assez|moyen|beaucoup|tres|enormement|trop|souvent|tout le temps',
  ],
  /** Words that make a sign an expected, bearable effect. */
  small: [
    'un peu|un petit|un petit peu|une petite|leger|legere|legers|legeres|legerement|petit|petite|petits|petites|supportable*|normal*|gerable*|gere|geree|gerer|comme prevu|prevu|attendu|annonce*|rien de (grave|mechant|bien mechant|alarmant|dramatique|special)|sans gravite|pas (grave|mechant|trop|beaucoup|tres|enormement|tant|tellement|si)|ca va|tres peu|a peine|minime*|faible*|moins|de moins en moins|mieux|(ca )?passe|diminue*|s estompe|attenue*|tolerable*|vite passe|tranquille|heureux|heureuse|content*|classique|un chouia|un poil|un brin|mais ok|modere*|moderee*|acceptable|diffus*|quelques|raisonnable*|s eteint|s en va|s efface|s envole|recule|redescend|baisse|soulag*|c est tout|rien d autre|sans plus',
  ],
} as const;
