const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that deny what follows. */
export const DENY = set(
  'pas plus jamais aucun aucune ni sans zero 0 nul nulle nuls absence non point nullement aucunement rien guere disparition fini finie finis finies termine terminee',
);

/** Words a denial may reach across to the sign; anything else breaks it (danger wins). */
export const TRANSPARENT = set(`
  de d du des le la les l un une au aux a en mon ma mes son sa ses notre nos votre cette ce ces ca
  vraiment trop tres du tout gros grosse petit petite moindre seul seule eu ressenti vu constate
  remarque observe senti note apercu signale autre autres signe signes trace traces sensation
  sensations impression probleme problemes gene souci soucis particulier particuliere ni ou n ne y
  avoir ressens sens vois constate remarque detecte non plus pas jamais aucun aucune ete etre tache
  taches goutte gouttes ombre moindre le zone visible quelconque special speciale anormal anormale
  suspect suspecte fait faire encore genre type apparent apparente apparition episode episodes
  d'autre crise crises point points niveau cote quelque sorte importante important forte fort
  difficulte difficultes mal peine peur effet part jambe jambes mollet mollets bras ventre genou pied pieds main mains doigt doigts orteil orteils visage levre levres langue gorge poitrine plaie cicatrice nez la-bas du plus meme presence grande grosses
  2 pu reussi arrive voulu veritable reel reelle nouvelle nouveau nouveaux cas pour avec*
`);

/** Between a denial and the sign, these start something new. */
export const BREAK = set(
  'je j il elle on c nous vous ils elles et avec car parce puisque que qu tellement depuis cause tant donc alors puis toujours beaucoup voire',
);

/** After a sign: these deny it ("saigne pas", "saignement : non"). */
export const DENY_AFTER = set(
  'pas plus jamais aucunement nullement non zero 0 nul nulle nuls nulles point aucun aucune rien guere absent absente absents absentes neant ras _non',
);

/** After a sign: it is over ("saignement arrêté", "douleurs disparues"). */
export const OVER_AFTER =
  /^(?:jusqu a (?:hier|avant hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|minuit|ce matin)(?= )(?!.* (?:encore|toujours) )|(?:du |de |d |de la |des )?(?:premiers? jours?|debut|hier|avant hier|la veille|matin|premiere nuit|sortie|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:(?:s |c )?(?:est |sont |a |ont |etait |ete |ai |bien |maintenant |completement |totalement |enfin |tout |de lui meme |desormais |tous |toutes |presque |spontanement |vite |rapidement ){0,4}(?:disparu\S*|termine\S*|fini|finie|finis|finies|arrete|arretee|arretes|arretees|stoppe\S*|cesse|cessee|passe|passee|passees|passes|resorbe\S*|parti|partie|parties|partis|gueri\S*|tari|regle\S*|resolu\S*|calmee?s?|tombe|tombee|oublie\S*|envole\S*|evapore\S*|degonfl\S*|rapetiss\S*|revolu\S*))(?= )/;

/** Before a sign: it is over ("a cessé de saigner", "fini les vomissements"). */
export const OVER_BEFORE =
  / (?:(?:a |ai |ont |est |s est )?(?:cesse|arrete|fini|finie|finis|finies|stoppe|termine|terminee|terminees) (?:de |d |les |le |la |l |mes |ces |avec |aux |du |des )?)$/;

/** A sign that stopped, said later in the reply. */
export const STOPPED_LATER =
  / (?:plus maintenant|c est (?:deja )?(?:fini|termine|arrete)|[,.] (?:c est |tout est )?(?:fini|finie|finis|passe|partie?|termine|disparu|guerie?)(?= (?:$|[.,]|depuis|ce matin|maintenant))|(?<!(?:pas|plus|jamais|impossible|mal) )(?:s est|c est|est|a) (?:fait )?(?:arretee?s?|tari|cesse|stoppee?)(?= )|(?:puis|et|&mais|mais) (?:c est |ca s est |s est |plus )?(?:fini|finie|arrete|stoppe|passe)(?= (?:[.,]|$|depuis|maintenant))|ne saigne plus|plus rien (?:depuis|maintenant|ce matin|aujourd))(?= )/;

/** Over, said anywhere in the reply ("hier oui, plus maintenant"). */
export const OVER_LATER =
  / (?:plus (?:maintenant|rien|depuis|aujourd hui|ce matin|du tout)|plus rien|plus maintenant|c est (?:deja |tout |bien )?(?:fini|passe|termine|regle|arrete|calme|partie?|gueri|retabli|rentre dans l ordre)|s est (?:arrete|calme|estompe|tari)\S*|(?:ca|c) (?:a |s est |est )?(?:passe|disparu|cesse|arrete|arretee|calme|stoppe)|rentre dans l ordre|rien depuis|tout va bien (?:maintenant|depuis|la|ce)|ca va (?:bien )?(?:maintenant|aujourd hui|depuis|mieux|ce matin)|terminee?s?|mais c est (?:fini|passe)|disparu\S*|tout (?:est|a|s est) (?:passe|disparu|rentre|fini|calme|arrange|revenu|parti)\S*|guerie?s?|mieux (?:aujourd hui|maintenant|ce matin|depuis))(?= )/;

/** A sign that is only imagined or asked about. */
export const HYPOTHETICAL =
  / (?:en cas (?:de |d )|au cas ou |que (?:faire|dois je faire|faut il faire) (?:si|en cas)|(?:(?:et|ou|,|.) )?si |a partir de (?:combien|quel|quelle|quels|quelles) (?:de |d )?|(?:a quoi reconnait|comment reconnait|comment savoir|c est quoi|qu est ce qu|quels sont les signes|combien de (?:temps|jours)) (?:\S+ ){0,5}|(?:peur|crainte|risque\S*|anti|contre|evit\S*|empech\S*|prevenir|preven\S*) (?:de |d |que |un |une |les |le |la |l |des )|(?:si|s) (?:jamais )?(?:(?:je|j|il|elle|on|ca|y) (?:n |ne |m |me |se |s |ai |a |ont |en |commence a |commencait a |met a |se met a |se mettait a |devait |dois )+|(?:ca|il|elle) (?:se |s )?(?:met|mettait|remet|remettait|commence|commencait) a )|(?:si|s) (?:jamais |un jour |je |j |il |elle |ca |on |la |le |les |l |mon |ma |y |un |une |nous )|appell?e\S* si |quand (?:est ce que|dois|faut) |comment savoir si |a partir de |risque t il|j ai failli |failli |presque |au bord de |pour (?:pas|ne pas|eviter) |faudrait pas |limite )$/;

/** `si` that states a fact all the same. */
export const FACTUAL_IF =
  / (?:comme|meme|normal|sais pas|demande|grave|inquietant|mauvais|signe|savoir|sait pas|embetant|dis|aussi|est) $/;

/** Figures of speech and ordinary things that only look like danger: blanked before reading. */
export const FIGURES: readonly string[] = [
  '(de|par) peur (de|d|que|qu)|a tout casser|casse* les (pieds|oreilles)|coup de (fil|main|barre|telephone|pouce|jeune)|au pire|dans le pire des cas|dur a cuire|pete* (un|une) (cable|plomb*|durite)|de la tete aux pieds|tape* sur (mon|le|un|l) (clavier|ordi*|telephone|portable|piano)|perd* de vue|vu rouge|vie en (rose|couleurs?)|gonflee? a bloc|creve* la dalle|tiens le choc|tenir le choc|coule de source|au bout des doigts',
  'mauvaise? (caractere|humeur|poil|perdant*|joueu*|foi|temps|eleve|cuisinier*|film|nouvelles?)|mal au (portefeuille|porte monnaie|compte en banque)|(lit|telephone|portable|batterie|voiture|ordi*|tele|machine a laver) (est |etait |s est )?(mort|morte|en panne|hs)|(vous )?(allez|vas|va|vont) me (faire|donner|filer) (une|un) (crise cardiaque|infarctus|attaque|arret)|(peur|vue|odeur) du sang|sang (dans|a|aux) (les |la |le )?(nouvelles|infos|informations|tele|journaux|films?|series?)',
  '(flipp*|peur|inquiet*|stress*|panique*) pour (rien|pas grand chose)|paralys* (par|de) (la )?flemme|(me|nous|vous) (rend|rendent) (malade|fou|folle|chevre|dingue)|pleur* .. oignons|(pleur*|hurle*|crie*|rale*) ... (parce que|car|quand|a cause de|pour) ... (soeur|frere|tablette|jouet*|hamster|console|tele|dessin anime|ranger|ecole|bain|bonbons?|doudou)|(doul*|malaise*|vertige*|saign*|fievre|nausee*|vomissement*|mal|sang|malaise) ... (n |ne )?(est|sont|a|ont|s est) (pas|plus|jamais) (revenu*|reapparu*|recommence*|reproduit*|repris|remontree*)',
  '(annule*|annuler|reporte*|decale*) (mon|ma|mes|un|une|le|la|les|notre|nos) (cours|vacances|week end|voyage|reunion*|sortie*|diner|match|soiree|entrainement|boulot|travail|sejour|concert|yoga|sport)|jamais (ete )?(en )?retard|(ne )?(me |m )?(rappelez|appelez|telephonez|contactez) pas|(vois|voit|sens|sent|rien vu|remarque) (absolument )?rien (du tout )?(d |de )(anormal|special|particulier|bizarre|inquietant|mal|grave|louche)|rien (ne |n )(m |me |nous )?(inquiete*|derange*|gene|fait mal|alarme*|preoccupe*|tracasse*)',
  '(dit non|resiste*|renonce*|adieu|prive*|reve*|a mort|envie|manque|sans|meme pas|passe*|odeur) (a |au |aux |le |la |les |l |d |de |du |un |une |mon |ma |mes |sans )*(cafe|croissant*|the|clope*|cigarette*|chocolat*|petit dej*|tartine*|pain)|(steak|roti|viande|entrecote|compte en banque|portefeuille) .. (qui )?(saigne*|souffre*)|(saigne*|souffre*) ... c est (mon|le|ma|la) (steak|roti|viande|compte en banque|portefeuille|entrecote)|(horreur|infect*|degueu*|immonde|horrible|affreu*|mauvais*|pas bon*|atroce*) .. (gout|boisson|breuvage|produit|sirop)|gout (\\S+ )?(horrible|affreux|infect*|atroce|degueu*|immonde|mauvais|pas terrible)|haleine (\\S+ )?(pas terrible|mauvaise|horrible|de chacal|fetide)|mauvaise haleine',
  '(respir*|prendre|prends) (l |le |un peu d |du )?(bon )?air (de |d |pur|frais|du )(la |l )?(mer|campagne|montagne|foret|jardin|dehors|large|ocean)?|souffl* un peu|(souffle|souffler) (un peu|dans (ma|une|mon|un|la|le) (trompette|flute|clarinette|ballon|bougie*|harmonica))|(etouff*|mort*|creve*|evanoui*|pleur*|malade*|meurs|suffoq*|essouffl*|hurl*|frissons?) [.,] (de|d) (rire|rigoler|joie|bonheur|plaisir|honte|ennui)|plus de souffle (que|qu)|(etouff*|creve*|suffoq*) (juste |seulement )?de (chaleur|chaud)',
  'a couper le souffle|a vous couper le souffle|second souffle|(mort|morte|morts|meurs|meurt|mourir|mourais|creve|creves|envie de mourir) de (rire|faim|soif|sommeil|trouille|fatigue|chaud|froid|honte|curiosite|ennui|jalousie|impatience|envie)|mourir d ennui|meurs d (envie|impatience|ennui)|meurt d (envie|ennui)|morte? d (inquietude|ennui)',
  'bout de souffle [.,] de (rire|joie|bonheur)|(bouge*|bougent) pas d un (poil|millimetre|cheveu|iota|pouce)|(bu|boire|pris|prends|un) ... (eau|the|cafe|cachet|comprime|traitement|medicament*) ... autoris*|gorge (serree?|nouee?) (en (partant|vous|quittant)|a l idee)|propos incoherents habituels|(signes?|symptomes?) d alerte|(m ecroule|je m ecroule) de (fatigue|sommeil)',
  '(trouve*|ai|a|avons) (pas|plus) (mes|les|de|assez de) mots pour|(mots|pas de mot) .. (pour (vous|dire|exprimer|remercier))|(film|prix|facture|parking|paysage|vue|coucher de soleil|serie|match|spectacle) ... (coupe|couper) le souffle|brul* .. (impatience|envie) de|brul* d (impatience|envie)|(gorge|coeur|poitrine) (serree?|nouee?) ... (emotion|joie|bonheur)|(evanoui*|pommes|malaise|infarctus|crise cardiaque|syncope) .. (en (voyant|lisant|entendant|ouvrant|recevant|payant|decouvrant)|devant) (la |le |les |l |votre )?(prix|facture|note|addition|parking|tarif|montant|score|resultat)|coeur (qui )?bat (comme une horloge|regulierement|normalement|tranquille*|bien|pour)|j appeller(ai|ons) (le |les |la )?(15|112|samu|pompiers|urgences|secours)|appeler(ai|ons) (le )?(15|112)|cogne* (mon|l) orgueil|tombe* .. (devant|sur) la (tele|porte)|peur pour rien|souffre* ... (l ennui|d ennui|la solitude|de l attente)',
  '(enfin|a nouveau|de nouveau|tranquillement|bien) respirer|(respire|respirons) (a nouveau|de nouveau|enfin|la sante)|(enfin|a nouveau|de nouveau|tranquillement|bien) respirer (par|normalement|comme|bien|mieux|a fond|librement|tranquille*)|respirer (enfin|de nouveau|a nouveau|mieux|normalement)|essouffl* de (rire|rigoler)|souffle coupe (par|devant) (la |le |les |l |tant |votre |vos )*(gentillesse|accueil|vue|paysage|beaute|proprete|rapidite|facture|prix)|(du |un peu de )?mal a (le|la|les|l) (tenir|arreter|calmer|retenir|freiner|suivre|garder (au|en) )(?! (le |la )?(sang|saign*))|(du )?mal a (rester (en place|tranquille)|tenir en place)|(inquiet|inquiete|peur|stresse*) de rien|les yeux fermes(?= (?:[.,]|$))',
  'coeur saigne|coeur qui saigne|saign* a blanc|sang froid|bon sang|sang d encre|sang chaud|pur sang|(prise*|prelevement|prelev*|analyse*|bilan*|don|test|resultat*|examen*|groupe*|poche*|transfusion*|pression|donneur*) (de |d |du |des )?(sang|sanguin*)|bilan sanguin|se faire du mauvais sang|du meme sang|(ai|a|avons|ont|l a|l ai) (ca |tout )?dans le sang|carte de (donneur de )?sang|groupe sanguin|coup de sang|sang neuf|sang bleu',
  '(etouff*|pleur*) un (fou )?rire|(etouff*|pleur*|hurl*|pleure*) de (rire|joie|bonheur)|(crise|crises) de (rire|fou rire)|fou rire|(etouff*|ecroul*|noye*) sous (les |le |la |mes )?(cadeaux|messages|appels|travail|fleurs|papiers|calins)|etouff* .. (cadeaux|calins|attention)|mal aux? (cheveux|francais)|pas une mince affaire',
  'bleus? de travail|peur bleue|cordon bleu|carte bleue|zone bleue|fleur bleue|grande bleue|les bleus ont|ciel bleu|bouton de (commande|rappel|chemise|volume)|boutons de (chemise|commande)',
  'fievre (acheteuse|du samedi soir|du foot|du shopping|des soldes)|chaud au coeur|coup de coeur|de tout coeur|par coeur|a coeur|apprendre par coeur|le coeur leger|coeur leger|bon coeur|grand coeur|coeur content',
  'tomb* (amoureu*|d accord|bien|a pic|de sommeil|a point|des nues|du ciel|juste|de fatigue|sur (un|une|votre|vous|le bon|ce|mon voisin)|enceinte|malade|a l eau|par terre de rire)|tombe (un|le|bien|mal) (samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)|tombe (samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)|cas tombe|ca tombe bien',
  'tuer (le temps|l ennui)|me tue (a|au travail)|je le tue|pend* (la cremaillere|mon linge|le linge)|envie de tuer (mon|ma|mes)|sauter (de joie|au plafond|le repas|un repas|a pieds joints|partout)|en finir avec (ce|cette|le|la|les|ces) (platre|attelle|pansement*|bequille*|regime|soins|piqures|examens?)',
  'hate d en finir|vivement que ca finisse|boucherie chevaline|chez le boucher|(la|une) boucherie (du|de la|est|ferme|charcuterie)|accident de la route',
  'se donner du mal|mal de chien a (vous|trouver|garer|me garer|joindre)|mal a (joindre|vous joindre|trouver(?! (de l |l |le souffle|mon souffle|son souffle|mes mots|ses mots|mon air|son air|de l air|mon haleine|ma respiration|sa respiration))|me garer|comprendre|lire|ecrire|imaginer|croire)|(du )?mal a (suivre|joindre|garer)|mal garee?|pas mal de (monde|choses)|mal (ecrit|compris|lu|note|orthograph*|formule)|un mal pour un bien|mal le prendre',
  'depuis (le|mon|notre|l|un) (diner|souper|repas|dejeuner|gouter|petit dejeuner)( d hier)?( soir)?',
  '(pris|prends|prend) ... que ... prescri*|(pris|prends|prend) ... (prescri*|comme (prevu|indique|convenu)|ordonnance)|bien pris .. (mes|ses|les|tous|toutes|tout) (mes |ses |les )?(@pills|traitement)|(pris|prends|prend) .. (tous|toutes) (mes|ses|les) (@pills) (a l heure|aux heures|correctement|ce matin|regulierement)|(steak*|viande|entrecote|bavette|boeuf) (bien )?saignant*|sang pour sang',
  '(pas|plus|jamais|aucun) (eu |du tout )?besoin (de |d )(la )?@pills|coupe le souffle par|plus de peur que de mal|frol* la catastrophe|no problem*|(faut il|dois je|doit on|faut) (se |s |m )inquieter|les? nouvelles? (a|de|du) (la )?(tele|radio|jt|journal)|respir* la (sante|forme|joie)|si la terre s arrete .. tourner|meme morte?',
  'film (d horreur|de guerre|catastrophe)|(serie|film|livre) .. (sang|tueur|mort|crise)|pas de quoi (s inquieter|en faire)|pas (d |de )?(inquietude*|quoi)|(ne |n )?(vous |t )?inquiete* pas|(ne |n )?vous en faites pas|soyez rassures?|(vous|vos|votre) (inquiet*|souci*|stress*)|de vous inquieter|vous etre inquiet*|souci du detail|prendre soin',
];
