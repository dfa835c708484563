/**
 * States by which patients answer without a yes or a no, by what was asked: "immaculé" of a
 * dressing, "trois gouttes" of urine. Only a question about the subject makes them an answer.
 * Patterns as in `pattern.ts`; they carry their own "pas"; a denial before one turns it round.
 */
export type DescribedSubject = {
  /** Looked for in the question's normalised text, between spaces. */
  readonly asks: RegExp;
  /** All is as it should be, or done. */
  readonly well: readonly string[];
  /** Something is wrong, or not done. */
  readonly ill: readonly string[];
  /** Asked before an operation, as an instruction to follow. */
  readonly before?: boolean;
  /** An instruction plainly not followed is a no; otherwise its answer is open. */
  readonly refuses?: boolean;
};

const RELATIVES =
  'mari|femme|epouse|epoux|conjointe?|compagn*|mere|pere|maman|papa|fille|fils|soeur|frere|belle fille|belle soeur|belle mere|voisine?|aidant*|infirmier*|amie?|copine|copain';

export const DESCRIBED: readonly DescribedSubject[] = [
  {
    asks: / (?:fume\S*|fumer|tabac|cigarettes?|vapot\S*) /,
    before: true,
    well: [
      'patchs?|non fumeu*|jamais touche',
      'arrete* (depuis|il y a|en|le|lundi|mardi|mercredi|jeudi|vendredi)',
    ],
    ill: [
      '(une?|deux|trois|quatre|cinq|six|dix|\\d+|quelques|ma|la|des|plusieurs) (petites? |dernieres? |seules? )?(clopes?|cigarettes?|cigares?|cigarillos?|taffes?|lattes?|bouffees?|joints?|puffs?|paquets?)|paquet (\\S+ )?(y passe|par jour|entier)',
    ],
  },
  {
    asks: / (?:alcool\S*) /,
    before: true,
    well: ['(que|seulement) de l eau'],
    ill: [
      '(une?|deux|trois|quatre|cinq|\\d+|quelques|mon|du|des|plusieurs) (petite?s? |demi )?(bieres?|verres?|coupes?|pastis|aperos?|ricards?|whiskys?|rhums?|vins?|panaches?|champagne|kirs?|digestifs?|pintes?)',
    ],
  },
  {
    asks: / (?:(?:nouveaux?|nouvel|autres?) (?:medicaments?|traitements?)|allergi\S*) /,
    before: true,
    well: ['rien de (neuf|nouveau)|aucun(e)? (nouveau*|allergi*|changement)|(toujours )?les memes'],
    ill: [
      'amoxi*|augmentin|clamoxyl|penicill*|antibio*|eliquis|xarelto|previscan|plavix|kardegic|aspirine|aspegic|anticoag*|ibuprofene|advil|codeine|tramadol|morphine|cortis*|metformine|ozempic|insuline|levothyrox|latex|iode|betadine|sulfami*|pollens?|acariens?|arachides?|cacahuet*|noix|kiwi*|bananes?|oeufs?|sparadrap*|adhesif*|(mis|mise|passe|passee) sous|(medecin|docteur|cardiologue|dentiste) (\\S+ )?(a |m a )?(rajoute|ajoute|prescrit|change|donne)',
    ],
  },
  {
    // To take it off is another question.
    asks: /^(?!.* (?:retir|enlev|ote)\S* ).* (?:pansements?|bandages?|compresses?|strips?|steri\S*) /,
    well: [
      'immacule*|vierge|(pas|n a pas|n ont pas|rien n a|rien a) bouge*|en place|comme (a la pose|au (premier jour|debut)|le (premier )?jour|neuf|neuve)|(tout |bien |reste |toujours |est )(blanc|blanche)s?|(blanc|blanche) (comme|de chez|immacule*)|(?<=^ )blanche?s?$|aussi (blanc*|propre*|sec*)|(refait|change|remplace) (hier|ce|par|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd|la veille|comme|et)|pas (la moindre |de |une |une seule |meme une )?(tache|trace|goutte|fuite)|(aucune?|zero|sans|nulle) (tache|trace|souillure|fuite|marque)|que du blanc|(tient|tiennent|colle|accroche) (bien|bon|toujours|encore|le coup|parfaitement|nickel)|(bien|solidement) (colle|fixe|accroche|attache|plaque)|dessous c est (propre|sec|ferme)|comme un sou neuf|impeccable*',
    ],
    ill: [
      'decoll*|arrach*|trempe*|mouill*|(s est|a|est) (fait la malle|barre|tire|enleve|defait|detache|envole|carapate|parti|tombe|lache|dechire|glisse|deplace|souleve)|pend|pendouille*|lache|jaun*|verdatre|marron|brunatre|noir*|sale|crade|souille*|traverse*|transperce*|imbibe*|gorge*|(colle|reste colle) (au|aux|a la|sur le|sur la|a mon|dans le) ...|a (changer|refaire|tordre|essorer)|essor*|(pris|bu) .. eau|(bouffe|mange|grignote) .. pansement|fichu|foutu|dechire*|defait|disparu|(plus|pas) de pansement|(tient|colle|adhere|reste) (plus|pas)|flotte*|(au fond de|dans) (la|le|l) (baignoire|douche|poubelle|eau|bain|piscine)|aureole*|(quelques |des |plusieurs |deux |trois )(points?|taches?) (rouges?|rosees?|bruns?)|(rose|rougi|rosi|rosee?) (sur|au|aux|autour|dans|un|par)|s est barre|se barre|moitie moitie|rideau|serpilliere|eponge',
    ],
  },
  {
    asks: / (?:sens\S*|sentez|bouge\S*|remue\S*|mobil\S*|reveil\S*|endormie?s?|engourdi\S*|insensib\S*|fourmill\S*) /,
    well: [
      '(remue|remuent|bouge|bougent|gigote*|plie|serre|leve) (tout|toute|tous|toutes|bien|tres bien|de nouveau|a nouveau|normalement|parfaitement|(les|mes|ses) (cinq |dix )?(doigts|orteils))|(sens|ressens|sent) (tout|tous|tres bien|bien|de nouveau|a nouveau|normalement|meme|le (chaud|froid)|parfaitement|(les|mes|ses) (cinq |dix )?(doigts|orteils))|(elle|il|tout|ca|sensation*|sensibilite|bras|jambe|main|pied|doigts|force) (est |sont |a |c est |s est )?(bien |entierement |completement |totalement |deja )?(revenue?s?|retrouvee?s?|recuperee?s?|repartie?s?|reveillee?s?|rebouge*|remarche*)|(?<=^ )revenue?s?|(completement|bien|totalement|entierement) (reveille*|revenu*|recupere*|partie?)|(?<=^ )(tout |toute |elle est |il est )?reveillee?s?|(tout|ca) bouge*|rebouge*|(fini|finie|termine|plus) (l |d |cet |cette )?(effet|anesthesie)|(effet|anesthesie|bloc) (\\S+ ){0,2}(parti|partie|passe|passee|termine|fini|dissipe*|estompe*|disparu)|(doigt et a l oeil|obei*|repond* (bien|present|tous))|complet (dans|depuis|hier|ce)|pianote*|danse*|(tape|ecris) .. (avec|message)|fait coucou|pince* .. (je sens|ca fait|aie)',
    ],
    ill: [
      '(coton|carton|bois|guimauve|mousse|caoutchouc|plomb|beton|marbre|pierre|chewing gum|chiffe|viande)(?! (fini*|parti*|termine*))|(?<!pas )(mort|morte)|poids mort|endormie?s?|engourdie?s?|anesthesiee?s?|paralysee?s?|inertes?|(repond*|suit|suivent|obei*) (plus|pas)|m appartien* (plus|pas)|pince* .. rien|sens (rien|toujours rien|plus rien)|(la|le|les) reste .. (pas|dort|rien)|lache (les|tout|mes|des|la|le)|etrangere?|ballant*|rien ne bouge|fantome|(aucune|pas de|zero|plus de|sans) (sensation|force|sensibilite|reaction)|dort (encore|toujours)|(toujours|encore) rien',
    ],
  },
  {
    asks: / (?:urin\S*|pipi|mictions?|vessie|pisse\S*) /,
    well: [
      '(une|deux|trois|quatre|cinq|six|plusieurs|quelques|\\d+) (ou \\S+ )?fois|c est fait|(?<=^ )fait|(coule|coulent|sort) (bien|comme|normalement|fort|clair*|tout seul|a flots?)|(bon|beau|joli) (jet|debit)|(jet|debit) (normal|correct|puissant|fort|ok|de)|avec du debit|(grand|bon|joli|beau|gros) pipi|pipi (ok|fait|normal|hier|en|dans|a|ce|cette|sans|deux|trois|clair|chambre)|des (mon|le|notre|son) (retour|reveil)|(toutes|tous) les .. (heures?|h)|rempli (le|la|un|mon|son) (bocal|pistolet|urinal|pot)|vessie (videe|vide|soulagee)|vide* la vessie|(ca|c est|c) (reparti|debloque|revenu|regle)|ca coule(?= (?:[.,]|&|$)| $)|urines? (bien |toujours )?claires?|comme (un pompier|un cheval|une fontaine|un jeune|un grand|une vache)|(un )?vrai pompier|(au|le|son) pot|(alle|allee|vais|va|passe) (aux|au) (toilettes|wc|petit coin|pot)|sans (effort|forcer|mal|probleme|douleur|souci)|y (suis|est) alle*|(bien|a fond|ca) soulage*|urines? (claires?|normales?|ok|jaunes?)|jaune (citron|clair|pale|paille)|transparentes?|limpides?|incolores?|(?<=^ )claires?|(la|laa|maintenant|aujourd hui|ce matin) claires?|a volonte|a gogo|niagara|(deux|trois|quatre|cinq|six|\\d) (pipis|mictions)',
    ],
    ill: [
      '(urines? |est |c est |tout )(rose*|rouge*|fonce*|trouble*|marron)|rosees?|(?<=^ )(roses?|rouges?|rose pale)(?! (?:comme un|et frais))|brul*|(?<!sans )pique|bloque*|(que dalle|nada|rien|niet|walou|zero) (depuis|du tout|ne|n|qui|malgre|encore|de rien)|goutte a goutte|compte goutte*|(une|deux|trois|quatre|quelques|\\d) (petites? )?gouttes?|robinet .. (ferme|bloque|coupe|rouille)|(c est |tout est )ferme|impossible|bouche*|(toujours|encore) rien|(plus|pas|meme pas) (une|la moindre|une seule) (petite )?goutte|(?<=^ )pas encore|pousse* ... rien|forc* ... rien|retention|vessie (pleine|gonflee|tendue|qui|va|prete|dure|distendue)|a sec|desert|ventre (tendu|dur|gonfle|qui)|envie .. (rien|pas|impossible)|(arrive|peux|parviens) (pas|plus|toujours pas)|bulle|secheresse',
    ],
  },
  {
    asks: / (?:gaz|selles?|transit|intestins?|toilettes?) /,
    well: [
      'reparti*|(ca a |a )?repris|(c est |est |enfin )revenu*|(?<=^ )revenu|(les|des|du|quelques|deux|petits|bons) (gaz|vents?)|(?<=^ )gaz|gaz (oui|ok|a|en|depuis|hier|ce|des)|pet(e|es|s|er|ent)|proute?s?|caca|(belle|bonne|grosse|petite|premiere) selle|selles? (normales?|molles?|ce|hier|ok|dure*|liquide*|faite?)|(une|deux|trois|\\d) (selles?|fois)|(alle|allee|suis passe|ete) (a la|aux|au) (selle|toilettes|trone)|tout (fonctionne|passe|sort)|(en pagaille|a gogo|a volonte)|feu d artifice|trompette*|fanfare|trombone|debouche*|libere*|delivr*|(vais|suis alle*|retourne*) (bien |de nouveau )?(a la selle|aux toilettes)|(trone|wc) .. (occupe|visite)',
    ],
    ill: [
      'constip*|bouche*|ballonn*|rien ne (passe|sort|vient|bouge)|(rien|nada|que dalle|zero) (de rien|depuis|du tout|encore)|desert|(toujours|encore) (rien|pas)|bloque*|(deux|trois|quatre|cinq|six|sept|\\d) jours (que|sans|deja|et)|calme plat|neant|ventre (dur|gonfle|tendu|en|comme)|beton|bouchon|en greve|(pas|aucun|sans) (de )?(gaz|selle|vent)s?',
    ],
  },
  {
    asks: / (?:medicaments?|traitements?|comprimes?|antidouleurs?|antalgiques?|antibio\S*|anticoag\S*|piqures?|injections?|gouttes|collyres?|cachets?|ordonnances?|gelules?|pommade|creme|bains de bouche|soins) /,
    well: [
      'a la (lettre|minute|seconde)|scrupuleus*|religieus*|consciencieus*|rigoureus*|(toutes|tous) les (jours|soirs|matins|midis|(\\S+ )?(heures?|h)|repas)|matin (,? ?midi )?(et )?soir|matin , midi|trois fois par jour|chaque (jour|soir|matin|repas|midi)|(pile )?(aux|a l|a la bonne|aux bonnes) heures?( dites?| pile| prevues?| indiquees?| fixes?| exacte)?|regle* comme|(alarmes?|pilulier|minuteur|semainier)(?! (perdu|vide depuis|casse))|(mon|ma|l|notre|le|la) (' +
        RELATIVES +
        ') .. ((s en|y) (occupe|charge|veille)|me (les|le|la) (donne|fait|met|pique|prepare|injecte)|surveille|(vient|passe*) .. (chaque|tous|hier|ce|le|matin|soir|les|a|vers|comme)|gere)|(premiere|deuxieme|troisieme|deux|trois|quatre|\\d) (piqures?|injections?|prises?|doses?)|tout (est |a ete )?(pris|suivi|fait|avale|achete|recupere|la)|(comme|selon|sur) (indique|prescrit|note|prevu|l ordonnance|la feuille|demande|convenu|le papier|c est (ecrit|marque))|(eleve|patient) modele|bon eleve|bon soldat|horloge|(saute*|oublie*|rate*|loupe*|manque*) (aucune?|pas une?|rien)|(aucune?|pas une?|jamais) .. (saute*|oublie*|rate*|loupe*|manque*)|(c est |deja |bien )?(commence|demarre|debute|entame) (hier|ce|depuis|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|des|le|aussitot|comme)|c est (commence|demarre|parti)|tout est a la maison|jamais (oublie|rate|saute|loupe)|sans (en )?(oublier|sauter|rater|faute|en sauter|exception)|conforme*|du debut a la fin|boite (finie|terminee)|(au milieu|pendant|avant|apres) (du |le |les )repas|je (les )?gere|sac de (la )?pharmacie|(placard|table|pharmacie) .. (plein|la|ok)|rien (oublie|manque)',
    ],
    ill: [
      '(infirmi*|idel) (\\S+ ){0,3}(pas|jamais) (encore )?(passee?|venue?)|(?<!pas )arrete*|stoppe*|(?<!rien |jamais |pas )(oubli*|zapp*|omis|squeeze*)|saute* (un|une|deux|trois|la|le|les|hier|des|celui|celle)|(un jour|une fois|une prise|un soir) sur (deux|trois)|quand (j y pense|ca me|j ai (mal|le temps|envie)|je veux)|de temps en temps|(plus|reste|en ai) (plus |pas )?(une|de|un|aucun*|que) (boite|comprime|cachet|medicament|gelule|ampoule|dose)s?|(plus|pas) en stock|rupture|pharmacie (\\S+ ){0,3}(n a|n avait|n en|pas|ferme*|plus|rupture|commande*)|(laisse*|reste*|perdu*|egare*|tombe*) (a|chez|l|la|les|dans|au|mon|mes|sa|en|aux)|(introuvable*|indisponible*|epuise*)|prefer*|plantes|homeopath*|tisanes?|(?<!flacon a |ballon a |poche a )(la )?moitie( moins)?|(?<!ballon |poche |flacon |reservoir |niveau |diffuseur )diminue*|reduit*|divise*|(pas|jamais) (encore )?(ose*|voulu|achete*|trouve*|commence*|recu*|supporte*|le temps|eu le temps|envie|confiance)|me (fait|font|faisait|faisaient|rend*|donne*|retourne*) (vomir|gratter|malade|mal|des|la|peur|l estomac)|trop cher*|refus*|peur (de|des|d)|(ai|donne|eu|trouve|pris|prends|recu) que (le|la|les|du|de|un|une) (doliprane|paracetamol|matin|soir|moitie|un)|que le (matin|soir)|(sauf|pas) l (antibio|antibiotique|autre)|tout sauf|(seulement|juste|que) (une|deux) fois|(une|deux) fois par jour (seulement|max|maximum|pas plus)|n en ai plus|a ma facon|moins que|plus que (prevu|prescrit)',
    ],
  },
  {
    asks: / (?:malgre (?:les|le|vos|votre)|soulag\S*|calme\S*|suffi\S*|efficac\S*|attenu\S*|controle\S*|supportez|supporte\S*|diminu\S*) /,
    well: [
      '(calme|soulage|suffit|marche|fonctionne|aide)(nt)? (bien|tres bien|super|super bien|nickel|vite|beaucoup|parfaitement|vraiment|tout|la douleur)|(fait|font) (le job|effet|l affaire|le boulot|leur effet|son effet|son travail|leur travail|leur boulot|du bien|merveille|des miracles)|(?<!pas |peu )efficaces?|radical*|magi(e|que|ques)|miracle|largement|amplement|parfaitement|entierement|(plus|meme plus|presque plus|pas) (besoin|mal)|plus mal du tout|(sens|sent) (plus|presque plus|quasi plus) (rien|la douleur|grand chose)|(plus|presque plus) (de douleurs?|rien)|(bien|tres|super|vite|rapidement|totalement|completement) (soulage*|calme*|diminue*|baisse*)|un (seul )?(suffit|par jour)|(?<=^ )suffisants?|tiens (bien|le coup)|(doliprane|paracetamol) (seul )?suffit|deja arrete|arrete (les|le|mes|tous les) (comprimes?|medicaments?|antidouleurs?|cachets?|anti douleurs?|dolipranes?|traitement)|(plus rien|rien) pris depuis|de moins en moins|(moitie|trois fois) moins',
    ],
    ill: [
      '(zero|aucun|nul|sans|pas d|pas l ombre d un) (effet(?! (?:secondaire|indesirable|genant))|resultat|soulagement)|violon|de l eau|de la flotte|du vent|bonbons?|placebo|smarties|(comme si|c est comme) ... (rien|prenais|pris)|(fait|font|change*|sert|servent) (rien|a rien|pas grand chose|que dalle)|rien n y fait|a peine|(ca |elle )(lance*|cogne*|tape*|pulse*|tire*|brule*|revient|repart|recommence|reprend)|serre* les dents|insuffisant*|pas (assez|suffisant*|vraiment|longtemps|beaucoup|efficace*|trop|terrible)|(une|deux|trois|demi) heures? (puis|et|a peine|maximum|max|apres)|passe (a travers|par dessus)|(me )?reveille* la nuit|meme (en doublant|en triplant|sous|a la dose)|(pas|aucune) (de )?difference|toujours (autant|aussi) (mal|fort)?|malgre|aussi forte?|idem|pareil',
    ],
  },
  {
    asks: / (?:dormi\S*|nuits?|sommeil|repose\S*|endorm\S*) /,
    well: [
      'd une traite|comme (un|une) (marmotte|loir|bebe|souche|masse|bienheureux*|pierre|ange|enclume|buche|juste|roi|reine|nouveau ne)|sommeil (du juste|de plomb|profond|reparateur|d enfant|lourd)|nuit (de plomb|complete|entiere|sans histoire|sans histoires|paisible|reparatrice|de reve|normale|tranquille|au top|nickel)|heures? (d affilee|de sommeil|de suite|non stop|sans interruption|pleines)|(huit|neuf|dix|onze|douze|8|9|10|11|12) (bonnes )?(h|heures?)|(?<=^ )jusqu a (\\d+|huit|neuf|dix|onze|midi)( h| heures?)?|dormi jusqu|(pas|jamais) reveill* (une|de la|cette|avant)( seule)?( fois)?|ronfl*|(rien|pas) entendu|dodo jusqu|grasse mat*|mieux que (chez|d habitude|prevu|jamais)|comme d hab*',
    ],
    ill: [
      'nuit (blanche|pourrie|horrible|hachee|affreuse|atroce|infernale|agitee|difficile|courte|d enfer|de merde|en pointilles|d angoisse|compliquee|catastroph*|a pleurer|moyenne)|ferm* (pas |jamais )?l oeil|insomni*|compt* les (moutons|heures|minutes)|pointilles|(une|deux|trois|quatre|\\d) (petites? |pauvres? |malheureuses? )?(heures?|h) (a tout casser|max|maximum|grand max|a peine|pas plus|seulement|en tout|et demie)|a peine (une|deux|trois|quatre|\\d) h*|tourn* (et|en|dans)|(reveill*|leve*|debout) (toutes|tout|sans|chaque|a cause|par|cinq|dix|plusieurs|trois|quatre|jusqu)|jusqu a l aube|pleur*|hurl*|cauchemar*|une (horreur|galere|cata*|misere)|enfer|calvaire|torture|(par|avec|cause) (les |la |le |des |de la )?doul*|morcel*|impossible de (dormir|fermer|trouver)|pas (beaucoup|des masses|top|terrible|bien|vraiment|assez|trop)|(tres |trop )?(mal|peu) dormi|somnol*',
    ],
  },
  {
    asks: / (?:mange\S*|boit|boire|buvez|bu|appetit|aliment\S*|hydrat\S*|avale\S*|nourri\S*|remange\S*|tete) /,
    well: [
      '(assiette|biberon|bol|plat|plateau|soupe|compote|puree) (est )?(finie?s?|vide|termine)|(fini|termine) (mon|son|sa|ma|le|l|tout le|toute l|toute sa) (assiette|biberon|plat|bol|repas|plateau|soupe)|ogre|ogresse|devor*|comme (quatre|un loup|une louve|un lion|un affame)|tout (fini|mange|avale|bu|garde|englouti|termine)|(redemande|reclame|redemandait|reclamait|demande) (du rab|encore|plus|des|du|son|sa|ses|a manger|a boire|le)|reclame du rab|(bon|bel|gros|grand|sacre|petit) appetit|appetit (\\S+ )?(ogre|revenu|de loup|normal|ok|de retour)|assiettes? (vides?|finies?|entieres?|de|pleines?|nettoyees?|raclees?)|(mange|boit|bu|avale|remange) (bien|de tout|normalement|sans|comme|un|une|deux|du|de la|des|mieux|tout|presque|son|sa|ses)|(une|un|deux|trois|la|le|sa|son|des|que des|que du) (\\S+ )?(steak*|frites|puree|jambon|compotes?|pates|riz|soupe|yaourts?|glaces?|poisson|omelette|tartines?|croissants?|bouillon|biberons?|petits? pots?|brioche|pizza|crepes?|lait|verres? d|bols?|hachis|quiche|gratin|poulet|raviolis|coquillettes|couscous|tajine|rotis?|saucisse*|salade*|fruits?|legumes?|haricots|lentilles|cereales|biscuits?|gateaux?|sandwich*|burger|nouilles|semoule|veloute|potage|blanc de|escalope|fromage|petits suisses?|bananes?|pommes?|poires?|fraises?|chocolat)|(couscous|tajine|salade|lasagnes|spaghettis?|raclette|burger|sandwich|gratin|quiche|omelette|veloute|potage|cereales) (a|ce|hier|au|et)|(?<=^ )(puree|compote|soupe|pates|glaces?|bouillon|riz|jambon|frites|pizza|steak*|yaourt)',
    ],
    ill: [
      'refus*|repouss*|recrach*|boude*|chipot*|picor*|(rien|pas) (avale*|mange*|bu|garde*|touche*|voulu|pris)|pas (une )?(goutte|bouchee|gorgee|miette)|(mange|boit|avale|garde) (pas|plus|rien|presque rien|a peine|tres peu|peu|que dalle)|detourne|tourne la tete|ferme la bouche|serre les (dents|levres)|(vomit|rend|rends|rendu|ressort|crache|remonte|revomi*|recrache*)|bout des (levres|dents)|a peine|(deux|trois|quelques) (gouttes|cuilleres|gorgees|bouchees)|greve|couches? seches?|impossible|rien (ne passe|depuis|du tout|de rien)|du mal a|trop mal|ne veut (rien|pas|plus)|zero|nada',
    ],
  },
  {
    asks: / (?:(?:tout|ca|cela) (?:va|se passe|s est|est|roule)|vous (?:sentez|remettez|portez)|allez vous|forme|comme (?:prevu|il faut)|(?:retour|sejour|convalescence|suites|reveil|trajet|journee)(?= )) /,
    well: [
      'roulettes|coq en pate|pinson|pacha|a merveille|au poil|on ne peut mieux|peut pas (aller|etre) mieux|(que|plein) du bonheur|(le|au) (top|pied|reve)|(aucune?|zero|sans|pas de|pas un|pas le moindre|l ombre d un) (souci|pepin|probleme|nuage|accroc|bobo|incident|ennui|os|couac|desagrement|plainte|complication|encombre|difficulte)s?|impec*|en pleine (bourre|forme|sante|possession)|frais (et dispo|comme)|fraiche (et dispo|comme)|(sur|remis sur|remise sur) pied|d attaque|(la|grande|super|belle|meilleure|pleine) (forme|peche|patate|frite|banane)|en tout point|a (100|cent)( %| pour cent)?|de mieux en mieux|comme une lettre a la poste|tranquille mimile|ma poule|rien a (redire|declarer|craindre)|petit a petit|suit son cours|requinque*|regaillardi*|bon pied bon oeil',
    ],
    ill: [
      'pas (tip top|la joie|(la )?(grande |super )?forme|terrible|top|ouf|glorieu*|folichon*|fameu*|brillan*|genial*|super|dingue|jojo|la peche|joli|bien|tres bien|fort|le top)|(la|une|c est la|c est une|vraie) (cata*|galere|misere|horreur|catastrophe|calamite|deche|loose)|(un|l|c est l|vrai) (enfer|calvaire|cauchemar)|connu mieux|(pourrait|peut) (aller|faire|etre) mieux|moyen moyen|au plus mal|de mal en pis|pas dans mon assiette|mal en point|bout du rouleau|au bout de ma vie|a plat|au (trente sixieme|36)|dans un sale etat|pas (du tout )?comme prevu',
    ],
  },
  {
    asks: / (?:gerer|geres?|capable|confian\S*|arrivez vous|parvenez) /,
    well: [
      '(je |on )gere*|les doigts dans le nez|sans (souci|probleme|peine|difficulte)|facile*|tranquille*',
    ],
    ill: [
      '(y |n y )?arrive (plus|pas)|trop (dur|difficile|lourd)|craqu*|deborde*|depasse*|perdue?|a bout|plus tenable|au dessus de mes forces|galer*|rame|pas (du tout )?evident|incapable*',
    ],
  },
  {
    asks: / (?:march\S*|cannes?|bequilles?|deplac\S*|lever|leve\S*|appui|escaliers?|debout|pied) /,
    well: [
      'galop*|trott*|(je|il|elle) cour[ts]|comme (un|une) (lapin|cabri|lievre|gazelle|chef|grand|grande)|jusqu (a|au|a la|chez) (la |l |le )?(boulang*|boite|parc|bout|coin|cuisine|jardin|voisin*|marche|portail|salle|ecole|rue|boulangerie)|sans (les |mes |ses |aucune )?(cannes|bequilles|aide|canne|deambulateur)|(fais|fait|faits) (\\d+|cent|mille) (pas|metres?|m|km)|(avec|grace au) (le |les |un |une |mes |mon |ma )?(deambulateur|cannes?|bequilles?) (oui|ca va|mais oui|sans)|(en|tout en) douceur|(fais|fait|faits) (le tour|quelques pas|\\d+ pas|un tour|les courses|du velo|des pas)|(?<=^ )(tout )?(doucement|lentement|prudemment|tranquillement)|escaliers? (compris|aussi|ok|sans)|(cannes|bequilles) (\\S+ )?(placard|rangees|oubliees|inutiles)|gambad*|saute* partout|(marche|avance|deplace*) (bien|deja|toute? seule?|seule?|doucement|sans|un peu|avec|normalement|comme)|rentre dans (la|ma|mes|sa|les) (pantoufle|chaussure|chausson|basket|botte)s?',
    ],
    ill: [
      'cloue*|tiens? (pas|plus) (debout|sur)|impossible|(poser|pose|appuyer) (pas|plus)|(pas|plus) (poser|appuyer|plier|marcher|lever)|ramp*|(un|deux|trois|quatre) pas et|m ecroul*|(pas|plus) (moyen|de force|d appui)|(jambe|genou|cheville) .. (lache*|derobe*|cede*)|alite*|coince* (au|dans)|(peux|peut|arrive|arrivons) (pas|plus)|a quatre pattes|reste* (couche*|allonge*|au lit|dans le lit)',
    ],
  },
  {
    asks: / (?:moral|tristes?|anxieu\S*|humeur|rassur\S*|serein\S*|inquiet\S*|deprim\S*|stress\S*) /,
    well: [
      'beau fixe|(re)?gonfle* a bloc|regonfle*|(le |du |tout |avec le )sourire|souri*|excellent|a (100|cent)( %| pour cent)?|soulage*|serein*|zen|confian*|optimis*|joyeu*|bonne humeur|haut les coeurs|en hausse|d acier|top|la peche|tres bon|heureu*|content*|apaise*|tranquille*|detendu*',
    ],
    ill: [
      'chaussettes|(a|au|sous) (zero|plat|fond|plus bas|ras|trente sixieme)|broi* du noir|idees noires|en (berne|chute|baisse|vrac)|larm*|pleur*|(est |tres |au plus |plutot )bas|deprim*|cafard|trist*|angoiss*|(plus|pas) (envie|gout|le moral|la force|d espoir|le coeur|du tout)|boule (au|dans|a)|demoralis*|abattu*|craqu*|flipp*|paniqu*|(plutot |tres |assez )inquiet*|seule? au monde|ne vois pas le bout',
    ],
  },
  {
    asks: / (?:drains?|redon|sonde|pompe|catheter|poche|perfusion|diffuseur|stomie|kt|infuseur) /,
    well: [
      '(se |s est )?rempli* (bien|normalement|comme|tout|correctement|petit|regulierement)|\\d+ ?(ml|cc|millilitres)|(coule*|ecoul*|draine*|vide*|goutte) (bien|comme|normalement|clair*|sans|correctement|tout)|(poche|flacon|bocal|drain|sonde) (deja |bien |est )?videe (\\S+ fois|hier|ce|par|a|deux|trois|,)|ca coule(?= (?:[.,]|&|$)| $)|urines? (bien |toujours )?claires?|videe? (\\d|une|deux|trois|quatre|ce|hier|par|regulierement|chaque|et)|(infirmi*|fille|mari|femme) ... (verifi*|control*|vide*|passe*)|(fonctionne|marche|debite)(nt)? (bien|toujours|encore|parfaitement|normalement|comme|a merveille|nickel)|tout (fonctionne|coule|marche)|a fond les ballons|(?<=^ )claires?|(ballon|ballonnet|poche|reservoir|niveau|diffuseur) (\\S+ ){0,2}(diminue*|descend*|degonfle*|se vide*)|(flacon|bocal|poche|redon) (est )?(a moitie|au quart|presque plein*)|voyant* (\\S+ )?verte?s?|urines? claires?|couleur (paille|the|normale|jaune)|(retire|enleve)e? (par|hier|ce|comme)',
    ],
    ill: [
      'bouche*|arrach*|rien (ne )?(coule|sort|passe|vient)|plus rien (ne|dans|depuis|qui|du tout)|(il|elle|ca) (fuit|goutte|deborde|coule (partout|a cote|autour))|fuites?|deborde*|debranch*|deconnect*|desadapt*|desamorc*|depression (est )?perdue|(est |deja |tout )?(vide|plat|plate) (depuis|et|deja|alors|apres)|(ballon|flacon|poche|bouteille) (\\S+ ){0,3}(vide|plate?|explose*|perce*)|(est |a )(tombe*|sortie?|parti*|lache*)|bloque*|coude*|(est |s est )(plie*|pince*|arrete*|eteint*)|alarme|bipe*|sonne*|(en )?panne|decolle*|(marche|fonctionne|coule|vide) (plus|pas)|autour (de|du)',
    ],
  },
  {
    asks: / (?:platre|attelle|resine|orthese|botte|contention|corset|gilet|echarpe|minerve|bas) /,
    well: [
      '(gene|serre|derange|blesse|pese)(nt)? (pas|plus)|(je|j|il|elle|on) (l |les |le )?oublie*|dessine* dessus|comme un gant|lourd (\\S+ )?(ca va|mais)|habitu*|s y fait|lever au coucher|(jour et nuit|nuit et jour)|toute la (journee|sainte journee)|(du matin au soir|de l aube|du reveil)|(garde|porte|quitte) .. (jour|nuit|bien|toujours|permanence|tout le temps)|(quitte|enleve|retire) (pas|jamais|plus)|copin*|(meilleure? )?ami*|rien a (dire|signaler)|legere?|confortable*|bien (supporte*|tolere*)|un peu (chaud|lourd|raide) mais|sauf (sous|pour|a) (la )?douche|24 (h|heures)',
    ],
    ill: [
      '(?<!pas )(trop )serree?s?|(me |m )(scie|coupe|cisaille|blesse|rentre|etrangle|garrotte)(?! pas)|comprim*|appui* (sur|trop|fort)|(doigts?|orteils?|main|pied) (\\S+ ){0,2}(gonfl*|bleu*|froid*|violet*|endormi*|engourdi*)|fendu*|casse*|fissur*|brise*|(tout |est )(mou|molle)|ramoll*|mouill*|(une |ma )plaie|frott*|fait (tres )?mal|insupportable*|(plus|pas) support*|trop (chaud|petit|petite|grand|grande|lourd|etroit)|(je l ai |ai )(enleve*|retire*|ote*|coupe*)|(pas|jamais) (mis|mise|porte|portee|enfile*)|impossible (a|de) (mettre|enfiler|supporter)|(sangles?|scratch*|bretelles?|lanieres?) (\\S+ ){0,2}(coupe*|scie*|blesse*|frotte*|serre*)|tire* dans (le|la|les|l)|ampoules?|demange* (trop|a mort)|au placard|dans le (placard|tiroir)',
    ],
  },
  {
    asks: / (?:vue|voyez|oeil|yeux|vision|visuel\S*|cataracte) /,
    well: [
      'vois (mieux|bien|clair|tres bien|parfaitement|les|tout|comme|net|nettement|meme|deja)|(lis|lu|relu|lire|dechiffre) (le|la|les|tout|sans|mon|deux|un|une|l|meme)|lynx|aigle|faucon|percant*|(y vois |vois |vue |tout est |tres |bien )(clair*|nette?)|(les )?couleurs|sans (lunettes|loupe)|(bien |reste )?stable|(oeil|yeux) (bien |tout |reste )?(blancs?|calmes?)|(dix|10) (sur|\\/) (dix|10)|dixiemes|(petit )?grain de sable|nouveau monde|(en )?(hd|4 k|technicolor)|grands? (ouverts?|comme)|(aussi|mieux) (bien )?qu avant|de (pres|loin) comme|a (20|vingt|quinze) ans',
    ],
    ill: [
      'flou*|troubl*|voile*|brouill*|brum*|buee|(vois|voit|vu) (moins|mal|double|rien|trouble|de moins en moins|un voile|des eclairs|des mouches)|(vue|vision) (\\S+ ){0,2}(baiss*|diminu*|moins)|baiss*|(?<!pas |plus )rouge*|elanc*|lance*|mouches|eclairs|rideau|taches? (noires?|sombres?)|comme (dans|a travers) (un|une|le|la)',
    ],
  },
  {
    asks: / (?:plaies?|cicatrices?|incisions?|sutures?|points|agrafes) /,
    well: [
      '(est |tres |bien |toute |trouve* (tres )?)(belle|jolie|propre|fermee?|seche|nette|plate|fine)|referme*|ferme* (bien|comme|sans)|rose pale|cicatris*|comme un (camion|coeur|sou neuf|coffre)|fraiche et|invisible|(les )?fils? (sont )?(tombe|parti|enleve|retire)s?|crout*|guerie?|nickel|au top|aucun (de ces |des )?signes?|ni (rouge|chaude|gonflee)|boutonniere|oeuvre d art|chef d oeuvre|bravo (au|a)|chapeau|fine et',
    ],
    ill: [
      'chauff*|(?<!ni |pas |plus )chaude?s?|suint*|jaun*|verdatre|(?<!ni |pas |plus |poissons? )roug*|ecarlate|epais*|pus|purul*|(?<!ne |je )sent (le|la|mauvais|fort|pas bon)|(ca |elle )pue|odeur (?!de (propre|savon))|violac*|ouvert*|beante?|s ouvre|lach*|coule|brul*|bosse|boule|enfl*|infect*|degueu*|moche|pas (jolie?|belle|beau|propre|fermee?)',
    ],
  },
  {
    asks: / (?:nausee\S*|vomi\S*|ecoeur\S*|coeur|malade) /,
    well: [
      '(tout|repas|dejeuner|diner) (\\S+ )?(reste*|garde*|passe*|tenu) (en bas|dedans|dans|tout|bien|a sa place)?|tout (garde*|digere*|tient)|tout ce que .. (reste|passe)|rien (rendu|vomi|regurgite|remonte*)|estomac (\\S+ )?(beton|calme|tranquille|solide|acier|place|accroche)|bien (digere|mange|passe)|diger* (bien|tout|sans|tres)|mange (bien|normalement|avec|sans|de|une|un)|appetit|ogre|ventre (calme|tranquille)|une (soupe|assiette|pizza|raclette)',
    ],
    ill: [
      'barbouill*|estomac (\\S+ )?(vrac|retourne|bord|noue|envers|compote|hs|secoue|fait)|(rendu|rends|rend|rendre|rendait) (mon|ma|mes|tout|le|la|son|sa|ses)|(tete|nez|visage) (dans|au dessus de) (la|le|les) (cuvette|bassine|seau|toilettes|lavabo)|bassine|cuvette|seau|hauts? le coeur|rebelote|re belote|(garde|garder) (rien|pas)|remonte*|bord des levres|ecoeur*|(doudou|draps|canape|tapis|lit) (\\S+ ){0,3}(passes?|changer|laver)|spasm*|(?<=^ )encore (ce|cette|hier|la|un|une|deux)|(deux|trois|quatre|cinq|plusieurs|\\d) fois|degobill*|gerb*|malade comme',
    ],
  },
  {
    asks: / (?:respir\S*|essouff\S*|souffle|mollets?|poitrine|thora\S*|palpitations?|jambes?) /,
    well: [
      'respir* (bien|normalement|comme|parfaitement|sans|a pleins|tranquille*|librement|impec*|mieux)|pleins poumons|poumons (ok|au top|d acier|neufs)|mollets? (souples?|normaux|mous|indolores?|ok|nickel|tendres?|comme avant)|jambes? (legeres?|normales?|fines?|ok|souples?)|(monte*|cour[ts]|grimpe*|marche*) ... (etages?|lapin|marathon|escaliers?) ?(.. sans (souffler|m arreter|pause|probleme|peine))?|chante* (sous|dans|a tue)|coeur (bat|tranquille|regulier|calme|normal) (\\S+ )?(tranquille*|normalement|regulier*|bien)?|(aucune?s?|rien) (des trois|des deux|de (tout )?(cela|ca))|metronome',
    ],
    ill: [],
  },
  {
    asks: / (?:prepare\S*|prets?|pretes?|document\S*|carte|carnet|bilan|radios?|dossier|affaires|papiers?|signee?s?|autorisation|ordonnance) /,
    before: true,
    well: [
      '(prise de sang|bilan|radio|papiers?|dossier|carte|carnet|sac|valise|doudou|autorisation|document*|tout) (\\S+ ){0,3}(fait*|prete?s?|signee?s?|rangee?s?|boucle*|remplie?s?|imprimee?s?|dedans|(est |sont )la|ok|en ordre|dans (le|mon|la|notre))|dans (le|mon|notre|la|ma) (sac|valise|coffre|voiture|pochette|dossier|entree|boite a gants)|(resultats?|papiers?) (recus?|arrives?|envoyes?|transmis)|(tout|le tout) est (pret|la|dans|range|boucle)',
    ],
    ill: [
      '(perdue?s?|egaree?s?|introuvables?|oubliee?s?|pas (encore )?(fait*|signe*|recu*|prete?s?|trouve*)|manque*|en attente|attends)',
    ],
  },
  {
    asks: / (?:compris\S*|comprehension|consignes?|explications?|informations?|clair) /,
    well: [
      '(cinq|5) sur (cinq|5)|limpide|tout (est )?(compris|clair|lu|note|ok)|(tres |bien |super |parfaitement )claires?|(?<=^ )claires?|c est clair|clair comme|bien expliquee?s?|lu et (compris|approuve)|bien lu',
    ],
    ill: [
      '(suis |toute? )perdue?|(pas|rien|jamais|plus) (tout |vraiment |bien )?(compris|recu|lu|clair|claire|claires|trouve)|flou*|confus*|du chinois|charabia|(perdu|egare) (la|le|les) (feuille|papier|consigne|document)s?|(feuille|papiers?|consignes?) (\\S+ )?(perdu|egare)*|rien pige',
    ],
  },
  {
    asks: / (?:enfant|fils|fille|petite?|bebe|garcon|loulou) /,
    well: [
      'pile electrique|comme (une pendule|si de rien|un petit diable|un cabri|un lutin)|(court|saute|grimpe|joue|rit|rigole|gazouille|babille|chante|galope|danse|gambade|sourit|fait des betises|fait le clown) (partout|deja|bien|comme|beaucoup|avec|toute|sur|dans|et)|grognone? mais|intenable|infatigable|plein (de|d) (energie|vie)|(puzzles?|coloriages?|legos?|playmobils?|dessins?|trottinette|velo|ballon|poupees?|bagarre|toboggan|cache cache)|(repris|retrouve) (ses|son|sa|le|la|les|l)',
    ],
    ill: [
      'amorphe|apathique|abattue?|prostree?|(veut|peut) (pas|plus) (se lever|jouer|marcher|manger|bouger)|(reste|est) (toujours )?(couchee?|allongee?)|(pleure|pleurniche|geint|gemit|hurle|crie) (tout|sans|toute|des|encore|beaucoup|depuis)|(dort|somnole) (tout le temps|sans arret|toute la journee)|se plaint|inconsolable|ronchonne|(joue|bouge|mange) (pas|plus)',
    ],
  },
  {
    asks: / (?:entend\S*|audition|sons) /,
    well: [
      'mouche voler|(entends|entend) (mieux|bien|tout|meme|clair|parfaitement|comme avant|tres bien|de nouveau)|ouie (fine|parfaite|revenue)|debouche*',
    ],
    ill: [
      'sourde?|bourdonn*|siffl*|acouphen*|sous l eau|bouchee?|coton|(entends|entend) (mal|moins|rien|plus|pas|a peine|presque)|plus rien|dans un bocal',
    ],
  },
  {
    // Whether they are many is another question.
    asks: /^(?!.* (?:abond\S*|importan\S*|fort\S*|beaucoup|plus|caillot\S*) ).* (?:saign\S*|pertes) /,
    well: [],
    ill: ['comme (des|les|mes|de|un debut de) (petites |grosses )?regles( normales?)?'],
  },
  {
    asks: / (?:silence|voix|repos vocal|cordes vocales) /,
    well: [
      'pas un (mot|son|bruit)|muette?|motus|carpe|bouche cousue|par ecrit|ardoise|(j |on )?ecris (tout|sur)|me tais',
    ],
    ill: ['parle (un peu|quand|trop|deja|beaucoup)|chuchot*|telephone*|(ai |a )?crie*'],
  },
  {
    asks: / (?:infirmi\S*|kine\S*|medecin|aide) (?:\S+ ){0,4}(?:passe\S*|venue?|vient|passage|vue?|soin\S*) /,
    well: [
      'sort d ici|vient de (passer|partir|sortir)|(?<=^ )(elle |il )?(est |a )?(re)?(passee?|venue?|vient) (ce|hier|tous|toutes|chaque|a|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|deux|trois|matin)|(?<=^ )(ce matin|hier|hier (soir|matin)|a \\d+ h|cet apres midi|tout a l heure|tous les (jours|matins|soirs)|chaque (jour|matin))|(vient|passe) (tous|chaque|matin)',
    ],
    ill: [
      'personne|(pas|jamais) (encore )?(vue?|venue?|passee?)|j attends|attends? (encore|toujours)|(vient|passe) (que|pas)|aucune? (infirmiere?|kine|passage)|absente?|pas trouve*|debord*|malade',
    ],
  },
  {
    asks: / (?:toux|infection\S*|rhume|maladie|grippe|symptomes?|antibiotiques?|traitement) /,
    well: [
      'pleine (sante|forme)|pas malade|jamais malade|gardon|frais et|en (bonne sante|forme)|bonne sante',
    ],
    ill: [
      'rhume|enrhume*|tousse*|toux|nez (qui )?(coule|bouche*|pris)|gorge (en feu|irritee|prise|rouge|qui)|angine*|grippe*|bronchit*|gastro*|cystite|(?<!pas d |aucune |ni |sans )infection|abces|carie|bouton de fievre|conjonctivite|otite|sinusite|covid|creve',
    ],
  },
  {
    asks: / (?:reeducation|kine\S*|exercices?|mouvements?|mobilit\S*) /,
    well: [
      'kine (\\S+ ){0,3}(content*|ravi*|satisfait*)|progress*|\\d+ degres|seances? (faites?|ok|effectuees?)|(fais|fait|suis) (tous |bien )?(les|mes) exercices',
    ],
    ill: [
      '(pas|aucun) (\\S+ )?(trouve )?(de )?kine|ca (bloque|coince|craque)|(zero|aucun|pas de) progres|trop (douloureu*|dur)|regress*|arrete',
    ],
  },
  {
    asks: / (?:fatigue\S*|palpitations?|energie|tonus) /,
    well: [
      'plein* d energie|coeur (va bien|calme|regulier|tranquille|normal)|tonus|(juste|seulement) un peu fatigue*|fatigue normale|en (pleine )?forme|dynamique|comme avant',
    ],
    ill: [
      'epuise*|videe?|creve*|ereinte*|lessive*|sans force|plus de (force|forces|jus)|a plat|s emballe*|bat (vite|fort|la chamade|trop)|tiens? pas debout|ko|hs|au bout du rouleau|vanne*|claque*',
    ],
  },
  {
    asks: / (?:inhabituel\S*|anormal\S*|anomalie\S*|particulier\S*|inquiet\S*|changement\S*) /,
    well: [
      'que du (classique|normal|bon)|rien de (neuf|nouveau|plus|special|particulier|tel|la sorte)|comme (prevu|annonce)|tout est (normal|en ordre|ok)|aucun* (changement|anomalie|inquietude|souci)',
    ],
    ill: [],
  },
  {
    asks: / (?:lu|lue|livret|lire|recu|recue|recus|document\S*|brochure|consignes?) /,
    before: true,
    well: [
      '(?<=^ )(tout |bien |c est |deja )?(lu|lue|recu|recue|relu|parcouru)|(lu|recu) (et|hier|ce|tout|avec|entierement|en entier|deux)',
    ],
    ill: [
      '(pas|jamais|rien) (encore |bien |tout )?(recu|lu|trouve|eu)e?|(?<=^ )(perdu|egare)e?|introuvable',
    ],
    refuses: true,
  },
  {
    asks: / (?:pret|prete|prets|pensez|apport\S*|munir|carte|examens?|resultats?) /,
    before: true,
    well: ['(?<=^ )(tout est |je suis |c est )?(fin )?(pare|paree|prete?s?)|paree? pour'],
    ill: [
      '(pas|rien) (encore )?(les|mes|mon|ma|la|le|recu|fait|de|d) (\\S+ )?(resultats?|prise de sang|radios?|carte|ordonnance|papiers?|examens?)|(il me |me )manque*',
    ],
  },
  {
    asks: / (?:vertiges?|malaises?|connaissance|chutes?|chute\S*|tombee?|etourdi\S*|equilibre|evanoui\S*) /,
    well: [
      'stable|solide|pied marin|droit comme|(bon |d )?equilibre (ok|parfait|normal|bon|revenu)|aplomb|sur mes (deux )?(jambes|pieds)|debout sans|tient debout|tiens debout|comme un (roc|chene|i|menhir)|(tete|terre) (ne )?tourne (pas|plus)',
    ],
    ill: [
      '(?<!ne |n )(tangue*|tangu*)|tournis|ca (tourne|tangue|vacille)|etourdi*|chancel*|flageol*|titub*|valse|manege|(tete|piece|pieces|murs?|chambre|plafond) (me |qui )?(tourne|tournent|tangue*|danse*)|jambes (en |de )?coton|kandoukh|dayekh|doukha',
    ],
  },
  {
    asks: / (?:fievre|frissons?|temperature|chaud) /,
    well: [
      '(jamais|pas|n a pas) (depasse|atteint|monte*) (\\S+ )?3[678]( \\d)?|frais|fraiche|front frais|pas (chaud|un frisson|un poil|l ombre)|temperature (normale|ok|stable)|normale|apyretique|aucun frisson|tiede',
    ],
    ill: [
      'brulante?|bouillante?|claqu* des dents|grelott*|frissonn*|trempe* de sueur|en (sueur|nage)|sueurs?|tremblot*|chaud comme|(comme|vrai|vraie|suis) (un|une) (radiateur|four|chaudiere|braise|brasier|poele)',
    ],
  },
  {
    asks: / (?:gonfle\S*|enfle\S*|hematome|oedeme|bleu|bosse|gonflement) /,
    well: [
      '(main|jambe|pied|bras|doigts?|joues?|visage) (bien |toute |tout )?(legere?s?|agiles?|souples?|fine?s?|normale?s?)|agiles?|degonfl*|desenfl*|tout plat|(?<=^ )plate?s?|(?<=^ )norma(l|ux|le|les)|plat et|(taille|volume) normale?|comme l autre|(aux|des|de) (trois quarts|moitie|deux tiers)|resorb*|fond*|jauni*|(rentre|passe|loge) dans (la|ma|mes|sa|les|le|mon) (pantoufle|chaussure|chausson|basket|botte|bague|jean|manche|chaussette)s?',
    ],
    ill: [
      'gant de boxe|(a |ont )?(triple*|quadruple*|double*)|grosses? comme|ballon|pasteque|pamplemousse|melon|oeuf de (pigeon|poule|oie)|balle de|double de|(a |est )?enorme*|tendue?s?|plus gros*|(toujours|encore) (autant|aussi|pareil|gros*|gonfle*|enfle*)|de pire en pire|elephant|jambon|saucisse*|patate',
    ],
  },
  {
    asks: / (?:saign\S*|sang|hemorragi\S*|caillots?) /,
    well: [
      '(tout |bien |completement |reste |est )(sec|seche|propre|blanc|blanche)s?|(?<=^ )(sec|seche|propre)s?|sec de chez|pas (une|la moindre|l ombre d une|meme une) (goutte|trace|tache)|salive (toute |bien )?(blanche|claire|normale|transparente|propre)|(rien|plus rien) (ne coule|qui coule|de rouge|vu|vu sortir)|selles? (\\S+ )?(normales?|brunes?|banales?|marron)|urines? (claires?|jaunes?|normales?)|mouchoirs? (blancs?|propres?)|(serviette|protection|slip|culotte|couche) (blanche|propre|seche|vierge)|tari*|arrete (de|hier|ce|depuis)',
    ],
    ill: [],
  },
  {
    asks: / (?:rappel\S*|telephon\S*|appelle|contact\S*|joindre|joigne) /,
    well: [
      '(pas de|aucune?|plus de) questions?|rien a (dire|demander|signaler)|pas (la peine|utile|necessaire|besoin|pour le moment|pour l instant)|inutile|sans facon|ca ira|(derangez|embetez|inquietez|tracassez) pas|me debrouille*|tout est clair|gentil mais|ca (va|ira) (bien )?(merci)?|plus tard (si besoin)?|je (vous )?(rappellerai|appellerai) si',
    ],
    ill: [],
  },
  {
    before: true,
    asks: / (?:condui\S*|volant) /,
    well: [
      '(conduirai|conduis|conduire|conduirais|conduira) (pas|plus)|(laisse|donne|cede|confie|rend*) (le|les|mon|mes|ma) (volant|cles|clefs|voiture)|(mon|ma|mes|un|une|le|la|l) (' +
        RELATIVES +
        '|taxi|vsl|ambulance) ... (conduit|conduira|conduire|volant|ramene*|ramenera|prend|chercher|vient|viendra)|(?<=^ )(bien |tres |c est |tout est )?(clair|compris|note|entendu)|clair et net|(5|cinq) sur (5|cinq)',
    ],
    ill: [
      '(conduirai|conduis|conduirais) (quand meme|moi meme|tout seul|seule?|pour|ma|la|car|parce)|(je|j) (dois|vais|compte|prefere|peux|pense) (quand meme |tres bien )?(conduire|prendre le volant|reprendre)|(prends|prendrai|reprends|reprendrai) (le volant|ma voiture|la voiture|la route|le camion|ma moto|mon scooter)|(rentre|rentrerai|repars|repartirai|reviens) (avec|en|dans) (ma|la) (voiture|moto|camionnette)|[,.] je conduis|(?<=^ )je conduis|pas le choix',
    ],
    refuses: true,
  },
  {
    before: true,
    asks: / (?:douche\S*|savon|toilette|vernis|bijoux?|piercings?|bagues?|maquillage|lentilles|betadine) /,
    well: [
      'rien a (enlever|retirer|oter)|(?<=^ )(pas|aucun*) (de |d )?(bijoux?|vernis|piercing*) (chez moi|sur moi|du tout)|sans (\\S+ )?(vernis|bijoux?|bague*|alliance|maquillage|piercing*|rien)|plus (un|une|de|aucune?|rien|le moindre) (\\S+ )?(bijoux?|vernis|bague*|anneau|boucle*|piercing*|sur moi|maquillage)|plus rien sur moi|(lave*|douche*|savonne*|propre) (hier|ce|et|,|comme|deux|des|de la|au|sans|avec|bien)|bien lave*|propre comme|(les deux|tout|toutes?|c est) (\\S+ ){0,3}(fait|faits|faite|faites|ok|bon|ote*|enleve*|retire*|en ordre|respecte*)|(douches?|toilette|shampoing) (\\S+ )?(faites?|prises?|ok|terminees?)|dissolvant*|ongles nus|mains nues|au naturel|demaquill*|au coffre|dans le (tiroir|coffre)|nue? comme|fait et refait|frotte* partout',
    ],
    ill: [],
  },
  {
    before: true,
    // Before an operation: afterwards who ate nothing is not well.
    asks: / (?:jeun|jeune|fume\S*|fumer|minuit) | (?:rien|pas|ni|sans|ne|n) (?:\S+ ){0,4}(?:mange|manger|boire|bu) | (?:mange|bu) (?:ou|quelque|autre|ce matin|depuis) /,
    well: [
      'ac (karnina|karnim|karnina geldim|geldim|geliyor*)|(hicbir sey )?(yemedim|icmedim|yemedi|icmedi)|no he (comido|bebido|desayunado)|nao (comi|bebi)|haven t (eaten|had|drunk)|(ventre|estomac) (vide|creux|qui gargouille)|respecte*|(ai |on |avons )?tenu( bon)?|(tiens|tient) bon|pas (une|la moindre|l ombre d une) (miette|goutte|bouchee|taffe|bouffee|gorgee|cigarette|clope)|pas une seule (miette|goutte|bouchee|taffe|bouffee|gorgee|cigarette|clope)|(que|seulement|juste|uniquement) (de |un verre d |un peu d |une gorgee d )*(l )?eau|rien (avale|pris|mange|bu|fume|grignote|depuis|touche|ingere)|affame*|meurs de faim|gargouill*|jeune (complet|total|strict)|consignes? (respecte*|suivie*)|dernier (repas|verre) (hier|a)|(tout )?comme (demande|convenu|indique)|nothing since|nothing to eat|(un|juste un|seulement un|que) (\\S+ )?(verre|gorgee) d eau (\\S+ ){0,3}(permis|autorise|prevu|admis|tolere)',
    ],
    ill: [],
  },
  {
    before: true,
    asks: / (?:accompagn\S*|raccompagn\S*|adulte|chercher|proche|quelqu|ramen\S*|reconduire) /,
    well: [
      'tout est (organise|prevu|arrange|cale|regle|ok)|(c est |bien )?(organise|arrange|cale)|on est (deux|trois|quatre|plusieurs)|(vivons|vit) (a deux|ensemble|avec)|(mon|ma|mes|un|une|notre|nos) (grand |grande |plus |belle |beau |petit |petite )?(' +
        RELATIVES +
        '|parents) (\\S+ ){0,3}(a mes cotes|pres de moi|avec moi|est laa?|sont laa?|veille* sur moi)|(mon|ma|mes|un|une|notre|nos) (grand |grande |plus |belle |beau |petit |petite )?(' +
        RELATIVES +
        '|parents|enfants|beaux parents|colocataire|coloc|cousine?|tante|oncle|gendre|bru|neveu|niece|collegue|marraine|parrain|moitie|chere? et tendre|homme|cheri|moitie)(?! (?:est|sera|travaille|peut|ne|a|n|part|bosse|dit|cherche|voit|verra|hospital*|malade)(?= ))|deja (prevu|organise|demande)|my (wife|husband|brother|sister|son|daughter|mother|father|friend|partner|mum|dad)|mi (hermana|hermano|marido|mujer|esposa|esposo|hijo|hija|madre|padre|amiga)|(o )?(a )?(meu|minha) (marido|mulher|irma|irmao|filho|filha|mae|pai|amiga)|(esim|kocam|karim|kardesim|annem|babam|oglum|kizim|ablam|abim) (geliyor|gelecek|yanimda|kaliyor|kalacak|evde|var)?',
    ],
    ill: [
      '(?<!pas )(un|en|le) (taxi|uber|vtc|bus|tram|metro|train|velo|scooter)|(mon|le|ma) (chat|chien|chienne|poisson*|perruche)|(conduirai|conduis|rentre|rentrerai|repars) (moi|toute? seule?|seule?|avec ma|en|a pied)|(cherche|trouve) (encore|toujours|pas|personne)|pas (encore )?trouve*|(?<=^ )personne|debrouill*|(je )?(vis|habite|suis) (toute? )?seule?|(?<=^ )(toute? )?seule?|(apres|plus) (c est )?(plus )?personne|(a|de) (dix|onze|douze|treize|quatorze|quinze|seize|dix sept|1[0-7]) ans|a pied',
    ],
  },
  {
    before: true,
    asks: / (?:confirm\S*|presence|attendu\S*|convoqu\S*|rendez|rdv|venue|venir|d accord) /,
    well: [
      '(5|cinq) (\\/|sur) (5|cinq)|(pas|rien|jamais|impossible d|comment) (oublie*|oublier|oublierai)|(agenda|calendrier|frigo)|deux fois qu une|plus que jamais|et comment|a l heure|petantes?|tapantes?|de pied ferme|reveil (mis|regle|programme)|(sac|valise|affaires) (\\S+ )?(pret|prete|pretes|fait|faite|faites|boucle*)|impatien*|hate|rendez vous (note|pris)|au rendez vous|j arrive|aux aurores|un peu mon neveu|sur et certain*|certain*',
    ],
    ill: [],
  },
  {
    before: true,
    asks: / (?:arrete\S*|interromp\S*|interrompu|stoppe\S*|suspend\S*|suspendu|cesse\S*|arret|plus (?:pris|prendre)) /,
    well: [
      '(arrete|stoppe|interrompu|suspendu|cesse|fini|termine)e? (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|il y a|depuis|comme|a la|dans|net|des|la semaine|bien)|plus (un|une|un seul|une seule|aucune?|pris|touche|rien) (\\S+ )?(depuis|comprime*|cachet*|prise)?|derniere prise|dernier (comprime|cachet)|(en |n en )?(prends|prend) plus|consigne (suivie|respectee|appliquee)|suivi (la|les|vos|votre) consignes?|(range|remise?|reste) (\\S+ )?(au|dans le) (placard|tiroir)|(aucune?|pas une?) (\\S+ )?(depuis|promis)|(prends|prend|pris|prenais) jamais|jamais (pris|touche|eu|prends)|seulement du (doliprane|paracetamol)|juste du (doliprane|paracetamol)|que du (doliprane|paracetamol)',
    ],
    ill: [
      '(arrete|stoppe) (\\S+ ){0,5}(seulement|uniquement)|(arrete|stoppe) (hier|avant hier|ce matin) (seulement|que|uniquement)|(hier|ce matin|avant hier) (encore|par erreur|par habitude|machinalement|sans reflechir|comme d hab*)|(zut|mince|aie|oups|flute|merde) .. (oubli*|pris|zapp*)|il (fallait|faut) (l |le |les )?(arret*|stop*)|repris|(cardiologue|medecin|generaliste|docteur) (\\S+ ){0,3}(veut pas|refuse|dit de (continuer|garder)|interdit|d accord)',
    ],
  },
];

/** Beside any question that asks whether all is well or done. */
export const DESCRIBED_ANY: DescribedSubject = {
  asks: / /,
  well: [
    '(c est|tout est) (cale|organise|arrange|programme|en place|sur les rails)|(rendez vous|rdv) pris|sans histoires?|comme (dans un fauteuil|une lettre a la poste|si de rien)|consciencieus*|scrupuleus*|religieus*|rigoureus*|assidument|a la lettre|a la perfection|comme (sur des roulettes|demande|indique|convenu|un charme|il se doit|dans un reve)|sans exception|(rien|pas grand chose) a redire|a merveille|on ne peut (mieux|plus)|haut la main|les doigts dans le nez|(c est|tout est|tout) (fait|regle|en ordre|ok|boucle|nickel|au point|respecte|parfait|rentre)|en tout point|au taquet|(largement|amplement|parfaitement|entierement)|nickel*|impec*|sans (le moindre |aucun )?(souci|probleme|accroc|pepin|effort|difficulte)',
  ],
  ill: [
    'pas (tip top|la joie|terrible|ouf|glorieu*|folichon*|fameu*|brillan*|jojo)|(la|une|c est la) (cata*|galere|catastrophe)|cherche (toujours|encore)|(pas|aucun*) .. (disponibles?|dispo|libres?)|personne (ne )?(veut|peut)|loin de la|(?<!flacon |bocal |poche |redon |ballon |verre )(a|qu a) moitie|pas (totalement|completement|entierement|tout a fait|vraiment)',
  ],
};
