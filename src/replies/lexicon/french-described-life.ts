import type { DescribedSubject } from './french-described.ts';

const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const RELATIVE =
  '(mon|ma|mes|un|une|le|la|l) (\\S+ )?(mari|femme|epouse|epoux|conjointe?|compagn*|mere|pere|maman|papa|fille|fils|soeur|frere|gendre|bru|niece|neveu|voisine?|cousine?|amie?|copain|copine|collegue|taxi|vsl|ambulance|homme)';

/**
 * States of what is no part of the body: hours, things and people, papers, habits, the stay. The
 * same notation as `french-described.ts`.
 */
export const DESCRIBED_LIFE: readonly DescribedSubject[] = [
  {
    asks: / (?:retard|a l heure|ponctuel\S*) /,
    before: true,
    well: [
      `(pile |bien |toujours )?a l heure|(en|d) avance|(suis|sommes|est) (deja )?(sur place|arrivee?s?|en avance)|y (suis|sommes|est) deja|deja (la|sur place|arrivee?s?|en route)|devant (la (porte|clinique)|l (accueil|hopital|entree))|ponctuel*|petantes?|tapantes?|aux aurores|large(ment)?(?= (?:[.,]|$)| $)|(plutot|meme) en avance|(pas|aucun|sans) (de )?retard`,
    ],
    ill: [
      'bloquee?s?|coincee?s?|bouchons?|embouteill*|en panne|panne de|greve*|(rate|louper|loupe|manque) (le|mon|mes|la) (\\S+ )?(train|bus|metro|car|taxi|tram|avion|correspondance)|(train|bus|metro|taxi|rer|tram|avion) (\\S+ ){0,3}(supprime|annule|en retard|bloque|en panne)|deviation|(quart d heure|demi heure|\\d+ (min|minutes|mn))(?! (?:d avance|en avance|avant|a pied|de marche|plus tot|de route|en voiture))|apres l heure|(plutot|pas avant|vers|environ) \\d+ h(?= (?:\\d\\d )?(?:[.,]|plutot|je|$|max|environ)|$)|\\d+ h (\\d\\d )?plutot (que|qu)',
    ],
    refuses: true,
  },
  {
    asks: / voix /,
    well: [
      'inchangee?s?|(la|le) memes?|pareille?s?|identiques?|claires?|intactes?|comme avant|(voix )?normale',
    ],
    ill: [
      'rauque*|cassee?s?|enrouee?s?|aphone|voilee?s?|filet|chuchot*|eteinte|(plus|pas) (de|la) voix|nasillard*|extinction|bitonale|canard|m etrangle*|fausse* route*|eraillee?',
    ],
  },
  {
    asks: / (?:satisf\S*|recommand\S*|accueilli\S*|accueil|conseill\S*|prise en charge|convenu|sejour|attente|regrett\S*|explications?|informations?|repondu|pris\S* en compte|collation|equipe) /,
    well: [
      'les yeux fermes|chapeau|bravo|enchantee?s?|conquise?s?|comblee?s?|aux petits (soins|oignons)|petits plats dans les grands|comme un (prince|roi|coq|pacha|vip)|comme une (reine|princesse)|royale?(ment)?|20 \\/ 20|10 \\/ 10|(cinq|5) etoiles|a (100|cent)|(tres|trop|super|si|tous|toutes|vraiment) (\\S+ )?(gentil*|aimable*|humain*|attenti*|bienveillan*|pro|pros|professionnel*|souriant*|accueillant*|prevenant*)|tenu la main|a l ecoute|rien a (redire|reprocher|dire de mal)|meme a (celles|ceux)|deja (fait|recommandee?)|(tout|bien|tres bien|clairement) (explique|compris)e?s?|au dela de|mieux que (prevu|je)|pas une (seule )?(seconde|minute|fois)(?= (?:[.,]|$)| $)|nulle part ailleurs|je (reviens|reviendrai|recommande|reviendrais)|rien a regretter|a peine le temps',
    ],
    ill: [
      'decue?s?|plus jamais|jamais (plus|de la vie)|(surement|plutot|certainement|franchement|vraiment) pas|nul|nulle|lamentable*|honteu*|scandal*|inadmissible*|interminable*|immangeable*|deplorable*|catastroph*|desagreable*|(rien|pas) (ete )?(explique|repondu|ecoute|informe)e?s?|(strictement|absolument) rien (explique|dit)|m a (oublie|laisse|perdu|rembarre|ignore|rabroue)*|m ont (oublie|laisse|perdu|rembarre|ignore)*|comme un (chien|numero|paquet|pestifere|objet)|\\d+ ?(h|heures?) (d |sur |dans |a )?(attente|attendre|un brancard|un lit|le couloir|une chaise)|brancard .. couloir|amerement|rabrou*|mal (recue?|accueillie?|traitee?|parle)|bacle*|a desirer|peut mieux faire|usine|a la chaine|jetee? dehors|sonn* .. min',
    ],
  },
  {
    asks: / (?:repris\S*|reprise|reprenez|travail\S*|activites?|sport) /,
    well: [
      `(au|a mon|a la) (boulot|travail|bureau|taf|magasin|boutique|boulangerie|poste) (depuis|des|ce|hier|le|${DAYS})|teletravail*|(rebosse|retravaille|bosse|travaille)(?! (pas|plus))|rouvert|piscine|velo|jardin*|footing|randonn*|cuisin*|bricol*|\\d+ (km|kilometres?)|tour (du|de la) (quartier|pate|bloc|lac|parc|jardin|village)|(la|les|mes) courses`,
    ],
    ill: [
      'arret (de travail|maladie|prolonge*)|en arret|prolong*|(peux|peut|arrive|ose) (meme )?(pas|plus) (meme )?(porter|lever|conduire|faire|marcher|tenir|reprendre|rester)|(reste*|cloue*) (au lit|couche*)|pas avant|(reprends|commence|reprise|debute) (dans|le|lundi|en|seulement|que)',
    ],
  },
  {
    asks: / (?:medicaments?|ordonnances?|papiers?|carte\S*|bequilles?|lunettes|boites?|bas|compresses?|antidouleurs?|achete\S*|recupere\S*|retrouve\S*|remis\S*|affaires|etui) /,
    before: true,
    well: [
      '(dans|sur|sous) (l |le |la |mon |ma |mes |un |une |notre |son )?(sac|armoire|placard|tiroir|table|entree|valise|coffre|voiture|pochette|chevet|buffet|commode|enveloppe|dossier|carnet|portefeuille|cartable|tete de lit|plan de travail)(?= (?:[.,]|$|a |kraft|de |et |avec|depuis|deja)| $)|tout y est|(m |nous )attend(ent)? (dans|a|au|chez|sur|deja)|sous les yeux|a portee de main|(est |suis |sommes )?allee?s? (les|le|la|l|me les) (chercher|prendre|acheter|recuperer)|(les deux|tous|toutes|le tout) (hier|ce matin|dans|achet*|recupere*|pris|prises)|achetee?s?(?! (pas|que))|recuperee?s?(?! (pas|que))|livree?s?',
    ],
    ill: [
      '(m a |ont |a ete |on m a )?(vole|derobe)e?s?|rupture|perimee?s?|trop chers?|pas d argent|mains vides|(jamais|pas) (encore )?(fourni|donne|remis|recu|eu)e?s?|(ferme|fermee?) (jusqu|le|ce|lundi|dimanche|pour|depuis)',
    ],
  },
  {
    asks: / (?:prise de sang|bilan|analyses?|ecg|electrocardiogramme|radios?|irm|scanner|echographie|electro) /,
    before: true,
    well: [
      `piquee?(?! (par une|au))|(\\d+|six|cinq|quatre|trois) tubes|resultats? (ce|demain|hier|envoyes?|recus?|ok|normaux|bons?|transmis|arrives?)|(labo|laboratoire|biogroup|cerballiance|synlab) (\\S+ )?(${DAYS}|hier|ce matin|fait|passe)|(envoyee?|deposee?|transmise?|faxee?|remise?|donnee?|apportee?|scannee?|postee?) (par|a|au|hier|ce|${DAYS}|en|avec|directement)`,
    ],
    ill: [
      '(labo|laboratoire) (\\S+ ){0,3}(ferme|complet|en greve|en panne)|(zappe|loupe|rate)e?(?= (?:[.,]|$)| $)|pas de (labo|laboratoire|place|creneau)',
    ],
  },
  {
    asks: / (?:condui\S*|conduit\S*|volant) /,
    well: [
      `pas touche (au|le|un) (volant|voiture)|${RELATIVE} (\\S+ ){0,3}(chauffeur|taxi|conduit|conduisait|volant|ramenee?|cles)|(pas|jamais) (eu |passe )?le permis|confisqu*|passagere?|cote passager|laisse (la|ma) voiture`,
    ],
    ill: [
      'repris (le volant|la voiture|la route|ma voiture)|\\d+ (bornes|km|kilometres)|jusqu (a|au|chez) (la |l |le )?\\S+(?= (?:seulement|uniquement|[.,]|$)| $)|obligee?|fallait bien|pas le choix|(moto|scooter)(?! (au|reste|range))|(au|le) volant (des|en|ce|hier)',
    ],
    refuses: true,
  },
  {
    asks: / (?:fils?|agrafes?|points|sutures?) /,
    well: [
      '(tous|toutes) (a leur place|presents?|en place)|(sont|est) (tous |toutes |bien )?(la|en place|partie?s?|tombee?s?|enlevee?s?|retiree?s?)(?! (?:tout )?seule?)|comptee?s?|sortie?s? (hier|ce|au|par|chez)|(?<=^ )(tous|toutes|les) (, )?\\d+|\\d+ au total|colle chirurgicale|aucun fil',
    ],
    ill: [
      '(il |y )en reste|sur (l oreiller|le drap|la serviette|mon tee shirt)|(a|ont) (saute|lache|cede|pete)|pendouill*|(rdv|rendez vous) pas avant|pas reussi',
    ],
  },
  {
    asks: / (?:rendez vous|rdv|seances?|organise\S*|kinesitherapie|kine) /,
    well: [
      `(?<=^ )(le |pour le |c est le )?(\\d+|${DAYS})( \\d+)? (a |vers )?\\d+ h|(?<=^ )(le )?\\d+ (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|doctolib|(\\d+|deux|trois|quatre|cinq) seances? (faites?|de faites?|par|cette|deja|la)|(passe|vient) (a|des|vers|demain|chaque)`,
    ],
    ill: [
      'liste d attente|aucune? (place|creneau|cabinet|dispo*|rendez vous)|pas de (place|creneau|dispo*)|complet|personne (ne )?repond|(commence|debute) (dans|le mois|en|apres|seulement|que)|pas avant',
    ],
  },
  {
    asks: / (?:aspirine|anti inflammatoires?|ibuprofene|advil|nurofen) /,
    before: true,
    well: [
      '(que|seulement|uniquement|juste) (du |de l |le )?(doliprane|paracetamol|dafalgan|efferalgan)|(?<=^ )(doliprane|paracetamol|dafalgan|efferalgan)|jetee?s?|(a la )?poubelle|pas touche',
    ],
    ill: [
      '(?<!pas d |plus d |aucun |sans |jamais d |rien )(advil|nurofen|ibuprofene|aspegic|kardegic|voltarene|diclofenac|ketoprofene|profenid|bi profenid|spedifen|antarene|naproxene|apranax|aspirine (ce|hier|pour|tous|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|il))',
    ],
  },
  {
    asks: / (?:fume\S*|fumer|tabac|cigarettes?|vapot\S*) /,
    before: true,
    well: [
      'non fumeu*|(\\d+|deux|trois|quatre) (h|heures?|jours?|semaines?|mois) sans|sans (une seule|une|cigarette|clope|fumer|tabac)(?! (?:mais|sauf))|sobre|(derniere|ma derniere) (date|cigarette|clope|remonte|etait)|plus envie|(fume|touche) (pas|plus|jamais)|tenu|nicopatch|patchs?',
    ],
    ill: [
      '(\\d+|deux|trois|quatre|cinq|dix|une) (ou \\S+ )?(par jour|clopes?|cigarettes?|taffes?|ce matin|hier)|vapoteuse|vapote(?! (pas|plus))|puff|descendue? (de|a)|craque(?! pas)|(pas|plus) (pu )?resist*',
    ],
  },
  {
    asks: / (?:alcool\S*) /,
    before: true,
    well: ['(?<=^ )(juste |que )?(de l )?eau( (plate|gazeuse|du robinet|claire))?|tisane|jus de'],
    ill: [
      '(\\d+|une?|deux|trois|du|un verre de) (bieres?|verres?|coupes?|pastis|aperos?|vin|rouge|rose|blanc|champagne|whisky|rhum)',
    ],
  },
  {
    asks: / (?:malade|consultation|infection|plaie|boutons?) /,
    before: true,
    well: ['peau (saine|nette|lisse|propre|intacte|de bebe)|(?<=^ )(c est )?lisse|pas meme un'],
    ill: [
      'bronchiolite|oreillons|varicelle|scarlatine|zona|herpes|furoncle|griffee?|ecorch*|egratign*|eczema|mycose|psoriasis|impetigo|piqure d|(39|40|38 \\d) (dans|de|toute|cette|hier)',
    ],
  },
  {
    asks: / (?:bijou\S*|piercings?|vernis|faux ongles) /,
    before: true,
    well: [
      'tout (est )?parti|restee?s? a la maison|(en|n en) (met*|porte*|ai) (jamais|pas)|s enleve* (bien|facilement|tous|tout)|(jamais|pas) (porte|mis)',
    ],
    ill: [
      'capsules|resine|semi permanent|soudee?s?|coincee?s?|implant dermique|(part|sort|passe|glisse|bouge|vient) pas|doigt (\\S+ )?gonfle',
    ],
  },
  {
    asks: / (?:bas|attelle|contention|ceinture|gilet|echarpe|coque|chaussure|glace|sureleve|resine|platre) /,
    well: [
      'enfilee?s? (a|des|ce|avec|par|le)|(attachee?|scratchee?|scotchee?|portee?|mise?)s? (de \\d|des|a \\d|toute|jour|et|la nuit|chaque|par|hier|ce)|(ne )?(me|m) quitte pas|(quitte|lache) pas|jour et nuit|(\\d+|plusieurs|quatre|trois) fois par jour|petits pois|coussins?|tous les soirs|ni serree? ni',
    ],
    ill: [
      '(vire|enleve|retire|defais) au bout|une heure par ci|(arrive|jarive|arrivons) (pas|pa) a (les|la|le|l) (mettre|enfiler|attacher)|congelateur en panne|(pas|plus) de (congelateur|glace|glacons)|(jamais|pas) (\\S+ )?(fourni|donne|recu)',
    ],
  },
  {
    asks: / (?:plier|lever|flechir|tendre|remuer|bouger|ouvrir) /,
    well: [
      '(a|jusqu a) \\d+ degres|jusqu a (l oreille|la tete|l epaule)|(?<=^ )(les dix|les cinq|les deux|tous|tout)(?= (?:[.,]|$)| $)|fais (le|du) piano|me coiffe|sans (probleme|souci|forcer)',
    ],
    ill: ['raide*|piquet|bloquee?s?|coincee?s?|(pas|plus) un (seul )?(ne )?(bouge|degre)'],
  },
  {
    asks: / (?:vue|voyez|oeil|vision) /,
    well: [
      '(vision|vue|champ de vision) (\\S+ )?(claire?|nette|parfaite)|plus net|mieux qu (hier|avant)|(les )?plaques d|aiguille|(tout|bien) net',
    ],
    ill: ['(lettres|lignes|mots) (dansent|ondulent|bougent|se tordent)|(lettres|lignes) tordues'],
  },
  {
    asks: / (?:gonfl\S*|enfl\S*|joue) /,
    well: ['presque normal*|(ca|elle|il) (diminue|degonfle|baisse)'],
    ill: ['hamster|pire (qu|que)|(ca|elle|il) (augmente|grossit|empire)'],
  },
  {
    asks: / resultats? /,
    well: [
      'benin*|(le|mon|par le) (chirurgien|medecin) (hier|ce|m a|,)|(recu|recus|communique|annonce)e?s?',
    ],
    ill: ['(pas|rien|toujours rien) (encore )?(recu|eu)|j attends|toujours pas'],
  },
  {
    asks: / (?:personne|quelqu un|seule?|compagnie) (?:\S+ ){0,4}(?:maison|ce soir|cette nuit|avec vous|pres de vous|ramener|conduire)/,
    before: true,
    well: [
      `${RELATIVE} (\\S+ ){0,2}(quitte pas|reste|dort|la|est la|passe la nuit)|on (est|vient|sera) a (deux|trois|plusieurs)`,
    ],
    ill: [
      'poisson*|(le|mon|que le) (chat|chien)|rer|(prendre|pensais prendre) (le|un) (bus|train|rer|metro|taxi|vtc)|(vient de |m a |va )(me )?(lache*|plant*)|me lacher',
    ],
  },
  {
    asks: / (?:plus (?:que|qu)|de plus en plus|grossi\S*|augment\S*|empir\S*|aggrav\S*|etend\S*) /,
    well: [
      'moins (que|qu)|(?<=^ )(bien |beaucoup |plutot )?moins|pareille?s?|kif kif|stables?|identiques?|inchangee?s?|comme (avant|d hab*|d habitude)|(s |s est )?(efface*|effacer|resorb*|estomp*)|diminu*|regress*|jauni*|lighter|plus petite?s?',
    ],
    ill: [
      'double*|triple*|passee? d une? .. a une?|(beaucoup|bien|nettement) plus(?! (petit*|clair*|pale*|souple*))|de pire|plus (gros|grosse|grand|grande|large)',
    ],
  },
  {
    asks: / (?:serre\S*|trop serree?) /,
    well: ['lache|a l aise|(ne )?serre pas|un doigt passe'],
    ill: ['etau|garrot|(scie|coupe|cisaille|etrangle)(?! pas)'],
  },
  {
    asks: / (?:pris|prendre) (?:\S+ ){0,2}(?:rendez vous|rdv) /,
    before: true,
    well: [
      `(?<=^ )(le |pour le |c est le |c est )?(\\d+|${DAYS})( \\d+)? (\\S+ )?(a |vers )?\\d+ h|doctolib|(cale|fixe|pris|booke)e?(?= (?:[.,]|$|pour|le|au|hier|ce)| $)`,
    ],
    ill: [
      'sonne (occupe|dans le vide)|(personne|on) (ne )?(repond|decroche)( pas)?|(aucune?|zero|pas de) (place|creneau|rendez vous|rdv)|complet',
    ],
  },
  {
    asks: / (?:piqures?|injections?|gouttes|comprimes?|traitement|medicaments?|antibio\S*|exercices?|soins|lovenox) /,
    well: [],
    ill: [
      '(jours?|soirs?|matins?|doses?|prises?|piqures?|seances?) (sautee?s?|oubliee?s?|ratee?s?|manquee?s?|zappee?s?)|encore a la pharmacie|laisse tomber',
    ],
  },
];
