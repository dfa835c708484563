import type { Sign } from './sign.ts';

/** Signs outside a normal course in French: a nurse must call. */
export const FRENCH_SIGNS: readonly Sign[] = [
  {
    id: 'fr.bleeding',
    topic: 'bleeding',
    detail: 'saignement',
    says: [
      'aureole*|(recommenc*|reprend*|remet|remis|repart*) (a |de )(couler|saigner|suinter|perler)',
      '@bleeds|sang|sangs|sanguinol*|ensanglant*|caillots?|_sang|sanglant*',
      '(pansement*|bandage*|compresse*|drap*|oreiller|linge|culotte|bande) ... (rouge|rougi*|tach*|rose|rosi*|traverse*|marron|ensang*)',
      '(ca|c est|plaie|cicatrice|elle|il) (a |s est )?(re)?(perle|coule|suinte|resuinte|goutte|perlait|recoule|coulait|saign*|perlent|coulent|suintent|degouline)',
      'taches? rouges?|gouttes? rouges?|filets? rouges?|traces? rouges?',
      '(urine*|pipi|selles?|caca|mictions?) ... (rouge|rouges|rose|noire?s?|sang)',
      'hematome ... (grossi*|enorme|grand*|etend*|gros|dur|augment*|double|palpit*)|(gros|enorme|grand|immense) hematome',
    ],
  },
  {
    id: 'fr.wound',
    topic: 'wound',
    detail: 'plaie : pus, odeur, rougeur, écoulement ou ouverture',
    says: [
      '(cicatrice*|plaie*|orifice*|incision*|point*) ... (remis*|remet*|recommenc*|repart*|reparti*) (a )?(couler|suinter|saigner|gonfler|rougir)',
      '(fermeture eclair|zip) ... ouvert*|ouverte? (a la place|au lieu) .. cicatrice',
      '(odeur|relent*) de (fromage|poisson|oeuf*|egout|cadavre|pourri|charogne|moisi|vase|urine|poubelle)',
      '(bat|tape|cogne|pulse) comme (un|une) (deuxieme |second )?(coeur|tambour|marteau|marteau piqueur)|(fil|ressort|bout de fil|agrafe) ... (sort|depasse|casse)',
      '(jus|truc|chose|liquide|matiere|sauce|creme|bouillie|mousse|puree) ... (qui )?(en |y |s en )?(sort|sortent|coule|coulent|suinte*|s ecoule)',
      '(sentent|sent) (tres |vraiment |assez |super |si |trop )*(mauvais*|fort*|pas bon|bizarre*|drole|pourri)',
      'jus de (chaussette|viande|pruneau*)|(pertes?|ecoulements?|coulures?) ... (sent|sentent|odeur|pue|verte?s?|jaunes?|kaki|marron|epais*)',
      '(cicatrice|plaie|celle|operation|zone|ongle|points?) ... (dure?s? (et|,)|rouge|brul*|chauff*|kaki|palpit*|puls*|bat |battante?)|(pulse*|palpite*|tambourin*) ',
      'nez ... coule* ... (transparent*|clair|comme de l eau)|(testicul*|bourses?|scrotum|penis|verge) ... (noire?s?|violac*|enorme*|double* de volume|triple*)',
      'pus|purulen*|suppur*|suint*|infect*|abces|septique|gangren*|necros*',
      '(odeur*|sent|pue|pues|puent|schlingue|cocotte) (tres |vraiment |assez |super |si |trop )*(mauvais*|fort*|pas bon|bizarre*|nausea*|infect*|pourri*|desagreab*|horrible*|suspect*|drole|affreu*|le pourri|l oeuf)?',
      '(du |un )?(blanc|jaune|vert) (cremeux|epais|pateux)|creme (blanche|jaune|verdatre)|(mauvaise?|drole d|droles? de|forte|vilaine?|sale) odeur*|pue|puent|ca sent',
      '(liquide|jus|ecoulement|coulure|coule|coulent|pus|matiere|sort|secretion*|suintement|serosite*|substance|humeur) ... (vert*|jaun*|verdatre*|blanc*|epais*|trouble*|brun*|marron*|rose*|louche|orange|cremeu*|visqueu*|glauque|rosatre|clair)',
      '(vert*|jaun*|blanchatre*|verdatre) .. (coule|sort|suinte|ecoul*)|(un|du|plein de|beaucoup de|de) liquide(?! (aussi|normal*))|jus jaune|ecoulement*|ecoule|secretion*',
      '(@wound|ca|c est|zone|autour|bords?|contour*|tour|endroit|elle|peau|jambe|bras|ventre|oeil|nombril) .. (est |sont |devient |deviennent |reste |c est |tres |toute? |vraiment |bien |encore |assez |devenue? |super |un peu |plus |de plus en plus |a )*(rouge*|chaude?s?|chauff*|brul*|bouillant*|boursoufl*|violac*|irrite*|enflamm*|inflamm*|ecarlate|vilain*|moche*|louche*|noire?s?|purulent*)',
      '(rougeur*|rougit|rougi|chaleur|inflamm*|plaque rouge|zone rouge|trainee* rouge*|enflamm*|rougeo*|rouge) ?(qui )?(autour|s etend|etend*|s agrandi*|grandi*|gagne|progress*|augment*|remont*|vif)?',
      '(@wound|ca|elle|s est|c est|se|peau) ... (ouvert*|ouvre*|s ouvrir|rouvert*|rouvre*|rouvri*|desuni*|lach*|sauté|saut*|craqu*|pete*|decous*|fend*|fendu*|beant*|ecart*|defait*|casse*|cede*|dechir*|decolle* de la peau)',
      '(agrafe*|fil|fils|points?|suture*|strip*) ... (saut*|tomb*|lach*|parti*|craqu*|pete*|arrach*|perdu*|enlev*|cass*|pend*|ressort*|defait*)',
      '(trou|fente|creux|breche) .. @wound',
      '(vois|voit|voyons|sort|depasse) .. l os|a vif|(?<! (?:je|il|elle|on|tu|ai|a|j) )baill*|se fend|beante?|desunion|escarre*|ampoule*|cloque*|phlyctene*|(plaie|cicatrice|abces|bouton|peau|poche) .. creve*|chair|os qui',
    ],
  },
  {
    id: 'fr.swelling',
    topic: 'swelling',
    detail: 'gonflement',
    softens: true,
    says: [
      '(regonfl*|renfl*)',
      'gross* comme (un|une|des) (orange|pamplemousse|balle|oeuf|poing|melon|citron|pomme|mandarine|noix|ballon|prune)|(gros|grosse) (boule|bosse)',
      '@gonfle|gonflement*|gonfler|(?<! (?:je|j|il|elle|on|tu) )bosse|boule|grosseur|oedeme|inflam*|oeuf de pigeon|comme un oeuf|comme un pamplemousse',
    ],
  },
  {
    id: 'fr.dressing',
    topic: 'dressing',
    detail: 'pansement tombé, souillé ou mouillé',
    says: [
      '(@dressing|il|ca|tout|s est|plastique) ... (tomb*|decoll*|arrach*|enlev*|parti*|defait*|mouill*|tremp*|imbib*|souill*|sale*|salis*|sali|tach*|degoutant*|degueu*|humid*|deplac*|gliss*|detremp*|barr*|perdu*|abime*|coupe*|jauni*|foutu*|fichu*|traverse*|retire*|trop serre*|serre trop|dechir*|perfore*|rougi*|satur*|inond*)',
      '(pansement|bande|bandage) (\\S+ ){0,2}(pris|bu) .. eau|pansement (\\S+ ){0,2}(flotte*|a tordre|a essorer|envole*|arrache*|nage|baigne)|(chien*|chat*|gamin|fils|fille|petit*|bebe) .. (bouffe|mange|arrache*|devore*|croque*|dechire*) .. pansement|c est le (chien|chat) qui|(bain|douche|piscine|baignade) .. pansement .. (trempe*|flotte*|mouille*)',
      'humide*|souill*|decoll*|arrach*|detremp*|imbib*|tache*|tachee*|trempe*|mouille*|salie?|decole*',
      '(perdu|plus de|enleve|retire|saute|vire) (le |mon |son |du |de |ce )*(pansement|bandage|bande)|(tiens|tient|colle) (plus|pas)',
    ],
    absolute: [
      '(@dressing) ... (tient|colle|reste) (plus|pas)|plus (aucun |de |mon )*(pansement*|compresse*|bandage*)|(tient|colle) plus( du tout| en place)?|(est|reste*) (plus|pas) (en place|propre|sec)',
    ],
  },
  {
    id: 'fr.fever-word',
    topic: 'fever',
    detail: 'fièvre',
    says: [
      'fievre*|fievreu*|_fievre|febril*|temperature (elevee|haute|forte|qui monte|monte)|hyperthermie',
      '(j ai|de la|un peu de|avec|toujours|encore|grosse) temperature(?! (de |est |a |: )*(normale|3[67]|ok|bonne|correcte|basse))',
    ],
  },
  {
    id: 'fr.fever-signs',
    topic: 'fever',
    detail: 'frissons ou corps brûlant',
    says: [
      'frisson*|grelott*|grelot*|trembl*|tremblote*|claque* des dents|sueur*|transpir* .. (beaucoup|enorm*|nuit|froid)',
      '(suis|est|je|il|elle|front|corps|tete|tout) (est |suis |tres |tout |toute |completement )*(brulant*|bouillant*|chaud bouillant|en feu|bouillonne)|(je|il|elle) (cuis|cuit)(?! (des|un|une|le|la|les|du))|brul* (de|comme)|brulant*|bouillant*|bouillonn*|(corps|front|tete|tout) (qui |me )?(chauffe*|bout)',
      '(chaud|froid) et (chaud|froid)|chaud froid|coups? de chaud|bouffees? de chaleur',
    ],
  },
  {
    id: 'fr.vomiting',
    topic: 'nausea',
    detail: 'vomissements ou nausées',
    says: [
      'tripes et boyaux|(repas|diner|dejeuner|soupe|compote|biberon|cachet*|medicament*) .. (ressorti*|remonte*|revenue?s?|rejetee?s?)|(renvoy*|restitu*|ressorti*|recrach*) .. (bouillon|repas|soupe|diner|eau|tout|dejeuner|petit dejeuner|compote|medicament*|cachet*)|tout (est )?(ressorti|remonte)|(mal|maux) au coeur|vide .. (estomac|mes tripes|boyaux)|tete dans (la cuvette|les toilettes|le seau)|accroupi* .. cuvette',
      'arret* (pas|plus) de rendre|gastro|vomi*|revomi*|gerb*|degueul*|degobill*|_vomi|rendu (mon|tout|le|ce|son|mes)|rend* tout|rends (tout|mon|mes)|rejet* tout|haut le coeur|(?<=(?:des|de|les|mes|d) )haut les coeurs|hauts le coeur',
      '(garde*|garder|garde) (rien|pas)|(tout|rien) ... (ressort|remonte|reste pas|garde)',
      'mal au coeur|coeur au bord|estomac .. (envers|retourne*|barbouille*|noue|souleve)|renvoi*|regurgit*',
      'nause*|ecoeur*|_nausee|barbouill*|envie de (rendre|gerber|degueuler|vomir)|mal de mer|la gerbe|nauses',
    ],
    absolute: [
      '(garde|garder) (rien|pas (les|l|la|ce|mes))|(rien|eau|boisson*) (ne )?(passe|reste)( pas)?',
    ],
  },
  {
    id: 'fr.pain-unrelieved',
    topic: 'pain',
    detail: 'douleur forte ou non soulagée',
    says: [
      'attends que (la |le |cette )?(ca|doul*|mal|crise|medicament*|doliprane|comprime*) (\\S+ ){0,2}(pass*|calm*|parte*|part|agiss*|fasse*|soulag*)|(ca|c est|elle|il) .. (insupportable*|intoler*|atroce*|insoutenable*|inhumain*|a hurler|a crier|calvaire|l enfer|un enfer)|(@mal|souffr*|souffre|douleur*|mal) ... (insupport*|intoler*|atroce*|horrible*|affreu*|terrible*|abominable*|epouvantable*|infernal*|insoutenable*|inhumain*|martyr*|chien|tres forte?|trop forte?|extreme*|violent*|intense*|aigu*|pire|maximal*|monstrueu*|fou|folle|dingue|feroce|enormement|tres mal|a hurler|a crier|a pleurer|a mourir|a se taper|a crever|calvaire|enfer|supplice)',
      '(doul*|mal|c est|ca|vraiment|devient) .. intenable*|(?<=^ )intenable|(plus|pas) (tenable|tenables|supportable|vivable)|insupportable*|intolerable*|atroce*|insoutenable*|inhumain*|calvaire|supplice|torture*|l enfer|un enfer|enfer|agonie|agonis*|infernal*|abominable*|horrible*|affreu*|epouvantable*|effroyable*|martyre*|invivable*|ingerable*',
      '(trop|tres|super|hyper|vachement|enormement|terriblement|horriblement|vraiment|tellement|atrocement|sacrement|grave|affreusement|beaucoup|fort|drolement|rudement|bien|archi|extremement) (de |trop |tres |plus |beaucoup |super )*(mal|douloureu*|doul*|souffr*)(?! (passe|dormi|reveil))',
      '(mal|doul*|souffr*) (tres|trop|super|hyper|vachement|enormement|terriblement|de plus en plus|beaucoup|partout|a en)',
      '(tres|trop|grosse*|forte*|vive*|violente*|intense*|sacree*|enorme*|fortes) (grosse* |forte* )?(doul*|mal)|douleurs? (tres |trop |si |assez )*(fortes?|vives?|intenses?|violentes?|aigues?|lancinantes?|permanentes?)|mal de chien',
      'hurl*|crie*|pleur* (de )?(douleur|mal|tout le temps|sans arret|beaucoup)|pleur*|me tord* de|tords de|plie* en deux|pliee* en (deux|2)|gemi*|gemissement*|creve* de (mal|douleur)',
      '(doul*|mal|souffr*) ... (augment*|empir*|s aggrav*|aggrav*|monte*|revien*|croissant*|plus en plus|s intensif*|reprend|repris|amplif*|permanen*|constan*|jour et nuit|sans arret|nuit blanche)',
      '(doul*|mal|souffr*) ... malgre|(adore|ravie?|heureux|heureuse|contente?) (de |d )?(avoir |me )?(mal|souffrir|vomir|hurler)',
      '(doul*|mal) .. (empeche*|reveille*|me reveille*|m empeche*|dormir|nuit)',
      '(elle|ca|douleur) (augmente*|empire*|s aggrave*|me reveille* (la|cette|toutes|sans)|m empeche de (dormir|marcher|bouger))|douill*|ca fait super mal|je deguste|deguste*|en bave|j en bave|jongle|morfl*|ramass* (cher|grave)|je derouille|derouill*',
    ],
    absolute: [
      'jamais (de ma vie )?(eu |ressenti |connu |souffert |autant |aussi |si |je n )*(mal|souffert|fort) (de ma vie|comme ca|a ce point)|jamais eu (aussi|autant|si) mal|pire que (tout|mon|mes|un|l|jamais|tout)|pire douleur|(aucun|pas de|plus de) chiffre (\\S+ ){0,3}(assez|suffit|suffisant)|au dela (de|du|des) (10|dix|l echelle|maximum|supportable)|hors (echelle|categorie|norme)|(explose|casse|sort de) l echelle|taper la tete|pisser dans un violon|cautere sur une jambe de bois|(autant|comme) (sucer|prendre|manger|avaler) (des |un )(bonbons?|smarties|tic tac|caillou*)|(?<!(?:claire?s?|limpides?|transparent|transparente|transparents|transparentes|liquides?) )comme (de )?l eau(?! (de roche|claire|de source|de vie))|aucun effet|zero effet|effet nul|(pas|aucun*) (d |de )?(effet(?!s? (secondaire|indesirable))|amelioration|difference|soulagement)',
      '(doliprane*|@pills|medicament*|antidouleur*|traitement*|calmant*|antalgique*|rien|cachet*|ordonnance|ca|paracetamol|glace) ... (suffi* pas|suffi* plus|agi* pas|marche* pas|marche* plus|fait (plus )?rien|font (plus )?rien|fait pas(?! (mal|souffrir|peur|bobo|trop mal|du mal))|font pas(?! (mal|souffrir|peur))|sert a rien|servent a rien|soulage* pas|soulage* plus|calme* pas|calme* plus|aide* pas|n y fait|inefficace*|sans effet|(pas|plus|peu|aucun|guere) (d |de |vraiment d )?effet) ?',
      '(rien|aucun @pills) ... (soulage*|calme*|effet|marche*|aide*)|(soulagent|soulage|apaise*) (pas|rien|plus)(?! (mal|peu))',
      '(pas|plus|rien|mal|peu|aucunement|jamais) .. (soulag*|calm*|efficace*)|rien n y fait|en peux plus|peux plus (tenir|supporter|bouger)|tiens plus|supporte plus|supporte pas (la douleur|le mal)|peux plus rien (faire|supporter)',
      '@arrivePas .. (dormir|fermer l oeil) ... (mal|doul*)|(pas|rien) (dormi|ferme l oeil) ... (mal|doul*|souffr*)|(peux|arrive|supporte*) (plus|pas) ... (plier|marcher|poser|appuyer|bouger|tendre|lever|flechir)',
    ],
  },
  {
    id: 'fr.pain',
    topic: 'pain',
    detail: 'douleur',
    softens: true,
    says: [
      'mal|doul*|douloureu*|souffr*|souffre|lanc*|elanc*|crampe*|courbatur*|migraine*|brul*|mal de (tete|ventre|dos|gorge)|torticolis',
      'aie|ouille|bobo|ouch',
    ],
  },
  {
    id: 'fr.urine',
    topic: 'urine',
    detail: 'n’arrive pas à uriner, ou brûlures',
    says: [
      'urines? (ne |n )?(sortent|coulent|viennent|passent) (plus|pas)|robinet .. (ferme*|bloque*|coince*|bouche*)|(vessie|pipi) .. (ferme*|coince*|greve|bloque*)',
      '(blocage|retention|bloque*|coince*) .. (urin*|vessie|pipi|total|complet)|retention|globe|vessie ... (pleine|gonfl*|tendue|explos*|dure|bloqu*)|(brul*|mal|douleur*) ... (urin*|pipi|piss*)|(urin*|pipi|piss*) ... (brul*|mal|douleur*|difficile*|goutte*|trouble*|peine|fonce*|coca)|@difficulte .. (a |pour )?(urin*|faire pipi|pisser|vider|faire)|infection urinaire|cystite',
    ],
    absolute: [
      '(fait|faire) pipi (qu )?(une seule|1 seule|une|1|seulement une) fois|(pas|plus) (fait )?(un |le moindre |un seul )?pipi',
      '@arrivePas ... (urin*|faire pipi|pisser|pipi|vider ma vessie|vidanger|vider|le faire|a faire)',
      '(pas|plus|rien|jamais|aucune*|ni|zero) (encore |pu |reussi |fait |une seule |d |de |eu |toujours |a |goutte )*(urin*|pipi|pisse*|miction|goutte)',
      '(urine|pisse) (pas|plus|toujours pas|rien)|(sort|vient) (pas|plus|rien|toujours pas)|(urine|pipi) .. coule (pas|plus|rien)|rien .. (sort|vient)|(ca|pipi) (veut pas|ne veut pas|veut) .. (sortir|venir)|envie ... (sort|vient|rien)|(pousse*|force*) ... (rien|goutte*)',
    ],
  },
  {
    id: 'fr.bowel',
    topic: 'bowel',
    detail: 'transit arrêté',
    says: [
      'constip*|occlusion|(intestin*|transit|ventre|colon|boyaux) ... (tambour|bloqu*|arret*|dur*|gonfl*|ballon*|a l arret|paralys*|tendu*|pas reparti|coinc*)|ballonn*|diarrh*|courante|chiasse|colique*',
    ],
    absolute: [
      '(pas|plus|aucun) (un |le moindre |un seul |la moindre )(gaz|pet|prout|vent|selle|caca)|rien (ne )?(sort|passe) .. (derriere|bas|par la)|ventre .. (ballon|tambour|dur|tendu|bois|beton)',
      '(pas|plus|aucun*|ni|jamais|toujours pas) (encore |de |d |eu |fait |ete |alle* |pu |reussi |un seul |a |etre )*(gaz|selle*|caca|pets?|pete|a la selle|aux toilettes|transit|vents?|prout*|grosse commission|kk)|@arrivePas ... (aller a la selle|aux toilettes|faire caca|evacuer|peter|a la selle)|transit .. pas repris|va (pas|plus) a la selle|rien evacue',
    ],
  },
  {
    id: 'fr.limb',
    topic: 'limb',
    detail: 'membre endormi ou immobile',
    says: [
      '(@limb|levres?|langue) (qui )?(dort|dorment|dormait)|(dort|dorment) .. @limb',
      '(@limb|visage|tout|elle|il|anesthesie|ca|bloc) ... (endormi*|engourdi*|insensible*|mort|morte|morts|mortes|ankylos*|paralys*|anesthesie*|de bois|en bois|de coton|en coton|inerte*|flasque|comme du bois|comme du coton|lourd comme du plomb|de plomb|en carton|de chiffon)',
      '(plus|pas) du tout (de|la moindre) (force|sensation|sensibilite)|engourdi*|insensible*|ankylos*|paralys*|endormi* (depuis|encore|toujours)|fourmi*|(toujours|encore|reste*) (endormi*|engourdi*|anesthesie*|insensible*|paralys*)|(perdu|perte) .. (sensibilite|sensation*|force|mobilite)|decharges? electrique*',
    ],
    absolute: [
      'dorment (encore|toujours)|(carton|bois|coton|caoutchouc) (depuis|toujours|encore)|c est (du|en) (carton|bois|coton|caoutchouc)',
      '(bouge*|bougent|sens|sent|repond*|plie*|remue*) (toujours|encore|meme) (plus|pas|rien)',
      '(sens|sent|sentons|senti|sentir) (toujours |encore |absolument |presque |meme |vraiment )?(plus|pas|rien|toujours pas|toujours rien)(?! (de |d |la |aucun* |du tout de )*(doul*|mal|fievre|malade|genee?|odeur|bien|mieux|pire|nause*|brul*|picot*))',
      '(pas|plus|rien) (sentir|bouger|remuer|plier|serrer) .. (@limb|pouce|index|petit doigt)|(bouge*|bouger|remuer|remue|plier|plie|lever|fermer|serrer|serre|tenir|marcher|poser|tendre) (plus|pas|toujours pas|rien)|@arrivePas ... (bouger|remuer|plier|lever|fermer|serrer|tendre|tenir debout|marcher|poser|appuyer|deplacer|me lever|flechir|soulever)|(rien|pas|plus|aucun*|zero) (de |d |encore |eu de |une )?(sensation*|sensibilite|mouvement*|retour|revenu*|force)|(revenu*|revient|revenir|reveille*) (pas|toujours pas|jamais|plus|rien)|(pas|toujours pas|jamais|rien) .. (revenu*|reveille*|recupere*|senti)',
    ],
  },
  {
    id: 'fr.device',
    topic: 'device',
    detail: 'drain, sonde, pompe ou cathéter en panne',
    says: [
      '(redon|drain|sonde|catheter|pompe) ... (desadapt*|desamorc*)|(perdu|plus|pas) (le |de )?vide|vide (est )?perdu|(drain|poche|bocal|redon|sonde) ... (plein|pleine|ras bord|sature*)|aspire (plus|pas)',
      '(drain|sonde*|redon|pompe*|catheter*|perfusion*|perf|poche*|tuyau*|infuseur|diffuseur|picc|picline|port a cath|tubulure|aiguille|midline|biberon|bouteille|attelle|platre|resine|pocket) ... (bouch*|bloqu*|arrach*|sorti*|tomb*|deboit*|fuit|fuite*|fui*|vide*|deconnect*|debranch*|sonne*|bip*|alarme*|panne|clignot*|pete*|cass*|pli*|defaillan*|deplac*|parti*|enlev*|arret*|plein*|defait*|serre*|bizarre|deborde*|decroch*|glisse*|coule*|marche plus|fendu*|fissure*|trop serre|coupe*|blesse*|frotte*|rentre dans|fele*|ramolli*)',
      '(fuite*|alarme*) .. (pompe|drain|sonde|poche|perf*|catheter)|(platre|attelle|resine) .. (serre*|coupe*|blesse*|casse*|mouill*)',
    ],
    absolute: [
      '(drain|sonde|redon|pompe|catheter|poche|perf*|infuseur) ... (donne|coule|marche|fonctionne|vide|ramene|tient|debite|passe|envoie|delivre|diffuse) (plus|pas|rien)|rien (ne )?(coule|sort) .. (drain|sonde|redon)|drain ... (rien|donne)',
    ],
  },
  {
    id: 'fr.skin',
    topic: 'skin',
    detail: 'boutons, plaques ou démangeaisons',
    says: [
      '(bas|platre|attelle|botte|orthese) .. (fait|faite|fait une) .. (plaie|ampoule|escarre|cloque)|pustule*|cloque*|papule*|boutons?|plaques? (rouge*|partout|sur|qui)|plaques|urticair*|eruption*|allerg*|demang*|(?<!(?:gorge|pansement|platre|attelle|croute|cicatrice|bande|fils?|agrafes?) (?:qui )?(?:me )?)(?<! ca )gratte*|(?<!(?:gorge|agrafes|fils|points) (?:qui )?)grattent|rash|eczema|prurit|rougeurs? (partout|sur tout|sur le corps)|taches? rouges? (partout|sur)|zona|bouton de fievre|herpes',
    ],
  },
  {
    id: 'fr.medicine',
    topic: 'medicine',
    detail: 'médicament non pris, introuvable ou mal supporté',
    says: [
      'oubli* (de )?(les |le |la |l |en )?prendre|(oubli*|rate*|saute*|loup*) (de |d |mon |ma |mes |le |la |les |prendre |une |un |deux |l |son |ses )*(prise|prises|@pills|traitement|antibio*|piqure*|injection*|cachets?|anticoagul*|dose*|ordonnance|gouttes?|collyre|lovenox)',
      '(effets? secondaire*|effets? indesirable*|intoleran*|mauvaise? reaction|reaction (a|au|aux))',
      'aucune pharmacie(?! (de garde )?(a|pour) (chercher|trouver))|(rupture|plus en stock|introuvable*|epuise*|manque|en rupture) .. (pharmacie|medicament*|stock|ordonnance|@pills)?|rupture de stock|penurie|perdu .. ordonnance|ordonnance .. perdu*|(pharmacie|pharmacien*) ... (fermee?|rupture|refus*|pas|plus|stock)',
      '(arrete*|stoppe*|interrompu) (de moi meme |les |mes |mon |le |la |l |de prendre |des |tout )*(antibio*|@pills|traitement*|piqures*|anticoagul*|injections?)',
      '(pas|jamais) (encore )?(ose|voulu|su|reussi a|pu) .. (faire|prendre|mettre|avaler|m injecter|me piquer) .. (@pills|piqures?|injections?|gouttes|traitement|collyre)|(pas|jamais) (ose|voulu) me piquer|double dose|trompe* (de|dans) .. (dose|medicament|cachet|boite)|surdose',
    ],
    absolute: [
      '(flacon|boite|collyre|gouttes|plaquette|tube|stylo|seringue) ... ((en|n) (ai|a|reste) plus|plus rien dedans|casse*|renverse*|perdu*|vide*)|@arrivePas ... (faire|prendre|mettre|piquer|injecter) (les |la |le |mes |ma |mon |des )?(piqures?|injections?|gouttes?|collyre|traitement|@pills)|(pas|plus|jamais) .. (faites?|mises?|injectees?) depuis|(en|n) ai plus (de|du|d)? ?(@pills|collyre|gouttes)',
      '(supporte|tolere|prends|prend|pris|prendre|avale|avaler|digere|achete|recu|trouve|eu|reussi*|peux) (plus|pas|rien|aucun|toujours pas|jamais|mal)( pu| encore)? .. (@pills|antibio*|traitement*|cachets?|piqures*|anticoagul*|gouttes?|collyre*|injection*|sirop|bain* de bouche|lovenox|codeine|opioide*|comprimes?)',
      '(pas|jamais) (encore )?pu (la|le|les|l) (prendre|avoir|acheter|trouver)|pharmacie (\\S+ ){0,2}(veut|refuse|exige)',
      '(pas|plus|jamais|rien) .. (pris|pu prendre|prendre|achete|recu|trouve|eu|avoir|supporte|avale|fait) .. (@pills|antibio*|traitement*|ordonnance|piqures*|anticoagul*|gouttes?|collyre*|injection*|sirop|bas)',
      'sans (antidouleur*|@pills|medicament*|antibio*|ordonnance)(?! (c est|ca va|depuis|du tout|desormais|maintenant|et ca))|pas (d|de|eu|recu) (l |mon |mes |les |la )?(ordonnance|antibio*|medicament*|antidouleur*)|plus (d|de) (medicament*|doliprane|antidouleur*|antibio*|@pills|collyre|gouttes)|(passe|passent) (pas|mal) .. (medicament*|cachets?)|me (donne*|rend*|fait|font|filent) .. (malade|nausee*|la nausee|vomir|la gerbe|envie)',
    ],
  },
  {
    id: 'fr.dizziness',
    topic: 'dizziness',
    detail: 'vertiges ou malaise',
    says: [
      'trente six chandelles|36 chandelles|etoiles .. yeux|(vois|vu|voyais) .. (etoiles|chandelles)|jambes? (qui )?(se )?(derobe*|flagell*|lache*|cede*)|sol (qui )?(tourne|bouge|tangue)|tout (tourne|tangue)|comme (sur un bateau|saoul|ivre|bourre)|manege|pas stable|instable|voile noir|tombe a la renverse',
      'vertig*|tete (qui |me |lui )?(tourne*|tournait)|tourne* la tete|tournis|malaise*|etourdi*|titub*|flageol*|jambes? (coton|qui flanchent|en coton|de coton)|tangu*|chancel*|failli (tomber|m evanouir|faire un malaise)|vacill*|chute de tension|hypoglycemie|palpitation*|coeur (qui )?(bat (vite|fort|tres|trop|a|la chamade|comme un fou|de travers)|s emballe|s accelere|tape|cogne|palpite)|tachycard*|tension (basse|haute|elevee)|tout tourne|voile devant|etoiles? devant|dans les vapes|patraque',
    ],
  },
  {
    id: 'fr.fall',
    topic: 'fall',
    detail: 'chute ou choc',
    says: [
      '(?<!(?:fievre|temperature|tension|douleur|pression) )tombee?s? (de|dans|sur|par|du|des|au|chez)(?! (accord|sommeil|fatigue|haut|panne|vacances|pommes))|shoot* dans|(tape|tapee?|frappe*|cogne*|heurte*|buttee?) (contre|dans|sur|le|la|mon|ma|un|une)|(me |m )(suis )?(emmele*|pris les pieds)|(pris|prise) (la|le|une|un) (porte|table|coin|marche|gamelle|buche|pelle)|fait tomber .. (sur|dessus)|par terre (en|dans|depuis)|marche* dessus',
      'chut*|(suis|est|sommes) (&?juste|encore|malheureusement|aussi|betement|&?seulement) tomb*|(?<!(?:fievre|temperature|tension|douleur|pression) )(suis|est|me suis|s est|ai|a) (re)?tomb* (?!(enceinte|malade|amoureu*|sur (vous|un|une|votre) |bien|d accord|de sommeil|comme une masse|a pic))|(?<!(?:fievre|temperature|tension|douleur|pression) )(suis|est) tomb*|(?<!(?:fievre|temperature|tension|douleur|pression) )tombe* (de|dans|sur|par|du|en|hier|ce|cette) |casse* la (figure|gueule)|glisse* (sur|dans|et|en|hier|sous)|cogne*|heurte*|choc|(pris|recu) (un |une )(coup|chute)|gamelle|(manqu*|loup*|rat*) une marche|atterri|degringol*|vautre*|bute|trebuch*|gaufre|ramasse*|etale*|appuye dessus',
    ],
  },
  {
    id: 'fr.hearing',
    topic: 'general',
    detail: 'n’entend plus, ou voix perdue',
    softens: true,
    says: [
      'sourd|sourde|acouphene*|bourdonn*|siffle* .. oreille*|oreille* .. (siffle*|bouchee?s?|coule*)|aphone|extinction de voix|voix .. (cassee|eteinte|perdue|rauque)|machoire .. bloqu*|hoquet',
    ],
    absolute: [
      '(entends|entend|entendre) (plus|pas|rien|mal)(?! (la sonnerie|le telephone|votre))|plus de voix|perdu (ma|la) voix',
    ],
  },
  {
    id: 'fr.jaundice',
    topic: 'general',
    detail: 'jaunisse',
    says: [
      'jaune (comme|citron|coing|canari|poussin|d oeuf)|(change*) de couleur ... jaune*|(blanc des yeux|yeux|teint|peau) ... (citron|coing|jaune*)',
      'jaunisse|ictere|(yeux|peau|teint|oeil|blanc des yeux) ... (jaun*)|(suis|est|devien*|devenu*) (tout |toute |un peu )?(jaune)|urines? .. (fonce*|marron|coca|the|biere)|selles? .. (blanch*|decolor*|claires?)',
    ],
  },
  {
    id: 'fr.sight',
    topic: 'sight',
    detail: 'vision qui baisse ou œil douloureux',
    says: [
      '(paupieres?|yeux|oeil|cils) ... coll*',
      '(vois|voit) (tout |toujours |un peu |de plus en plus )*(gris|noir|jaune|trouble|brumeux)|(vision|vue|vois|voit|oeil|yeux) ... (flou*|troubl*|baiss*|double*|brouill*|moins bien|voile*|mal|diminu*|deform*|brouillard*|embu*|degrad*|eclair*|mouche*|flash*|colle*|pus|rouge*|larmoi*|chassie*|pique*|brul*|coule|coulent|coulait|gonfl*|ferme*|opaque*|sombre|halos?)',
      '(baisse|perte|trouble*) (de (la )?|du )?(vue|vision)|(de plus en plus|tres|assez) trouble',
      'flou*|brouill*|(voile|mouches?|eclairs?|flash*|taches? noires?|points? noirs?|brouillard|corps flottants?) .. (devant|dans|de lumiere|sur|qui)|mouches? volantes?|voit double|photophob*|larmoi*',
    ],
    absolute: [
      '(vois|voit) ... moins en moins|(vois|voit) (pas|plus) (tres |trop |aussi |vraiment |encore |tres |super )*(bien|net|clair|comme avant|clairement|nettement|grand chose)',
    ],
  },
  {
    id: 'fr.mind',
    topic: 'mind',
    detail: 'angoisse ou tristesse intense',
    says: [
      'plus (de |d )?(gout|envie) (a|de) rien|angoiss*|crises? (d |de )?(angoisse|panique|larmes|nerfs)|panique*|terrif*|terroris*|deprim*|depress*|desespe*|(trop|tres|vraiment|super) (triste|stress*|anxi*|inquiet*|peur)|au bout du rouleau|a bout|craque*|effondr*|(j ai|a) (tres |vraiment |trop |super |un peu |hyper )*peur|cafard*|moral ... (zero|bas|chaussettes|plat|talons)|chiale*|chialer|sanglot*|idees sombres|broie du noir|effray*|burn out|decourag*|abattu*|pleure*|angoissee?|larmes|moral* (je )?(coule|sombre|plonge)|(arrete pas|sans arret|cesse pas) (de )?pleurer|peur de (mourir|crever|y passer)',
    ],
    absolute: ['moral .. (pas|plus)|pas .. moral|en peux plus|en peut plus'],
  },
  {
    id: 'fr.worry',
    topic: 'mind',
    detail: 'inquiétude',
    softens: true,
    says: ['inquiet*|inquiet|stress*|anxieu*|flipp*|peur|trac|apprehen*'],
  },
  {
    id: 'fr.eating',
    topic: 'eating',
    detail: 'ne mange ou ne boit plus',
    says: [
      '(repouss*|boud*|recrach*) .. (eau|biberon|tout|sein|tetine|nourriture|compote|puree|verre|assiette|repas|lait|cuillere)|couches? (est |reste |toujours )?seches?|refuse*|deshydrat*|fausse* route|@difficulte .. (a |pour )?(avaler|manger|boire|deglutir)|avale* (mal|difficile*|difficilement)|(mang*|bois|boit|boire|boivent|aval*|alimente*) .. (mal|difficile*|difficilement|peu)',
    ],
    absolute: [
      'plus faim( du tout)?|je cale|(une|deux|trois) (gorgees?|bouchees?|cuilleres?|cuillerees?) et (je|puis|c est|plus|stop)',
      '(toujours|encore|quasi|quasiment|presque|absolument) (rien|pas) (aval*|mang*|bu|bois|boi*|pris)|(ouvre|ouvrir|ouvert) (pas|plus|a peine|toujours pas) (la bouche|du tout|assez|grand)|@arrivePas ... ouvrir .. bouche|machoire .. (bloqu*|coinc*|serree?|ouvre)',
      '(mange*|bois|boit|boire|boivent|aval*|aliment*|hydrate|tete|digere) (plus|pas|rien|presque rien|toujours pas|quasi rien|presque plus|pas grand chose|peu)|(veut|veux|pu|peux|peut|reussi) (pas|rien|plus|toujours pas) .. (manger|boire|avaler|mange|bu|avale)|@arrivePas ... (manger|boire|avaler|deglutir|a m alimenter)|(rien|pas|plus) (pu|reussi a|arrive a|voulu) .. (manger|boire|avaler)|(rien|pas) (mange|bu|aval*|pris) (depuis|du tout|encore|aujourd)|(pas|plus) d appetit|aucun appetit|coupe l appetit',
    ],
  },
  {
    id: 'fr.sleep',
    topic: 'sleep',
    detail: 'nuit difficile',
    softens: true,
    says: [
      'insomni*|nuit (blanche|agitee|difficile|horrible|affreuse|tres dure|compliquee|pourrie|atroce|mauvaise|courte|moyenne)|mauvaise nuit|mal dormi|peu dormi',
    ],
    absolute: [
      '(dormi|dors|dort|ferme l oeil|dormir) (pas|plus|rien|tres peu|peu|a peine|mal)|(pas|rien|jamais|plus) .. (dormi|ferme l oeil|pu dormir)|@arrivePas .. dormir',
    ],
  },
  {
    id: 'fr.care',
    topic: 'care',
    detail: 'soins non faits',
    says: [
      '(infirmier*|idel|infirmiere*|kine*|ambulance*|chirurgien|medecin|docteur) ... (annul*|absen*|refuse*|inquiet*|inquiete|trouve(?! (ca |que c est |tout |la plaie |le pansement )*(parfait*|bien|tres bien|beau|belle|jolie?|propre|normal*|nickel|super|ok|impeccable|magnifique))|injoignable|introuvable|pas disponible|en vacances|pense que|demande de|vous appel*|veut que)|(retourn*|reparti*|alle*|allee|suis|conduit*|emmen*|hospitalis*|transport*|direction|part*|va|vais) ... (urgences?|reanimation|rea|samu)|(appel*|pompiers?|ambulance|samu) ... (pompiers?|samu|le 15|15|112|sos medecin*|ambulance)|reopere*|hospitalis*|pompiers|samu|_secours|au secours|urgence vitale|urgent|urgences|sos|aidez moi|help',
    ],
    absolute: [
      '@arrivePas .. (avoir|joindre|trouver) .. (kine|infirm*|idel|medecin|chirurgien|ambulance)',
      '(infirmier*|infirmiere*|kine|idel|personne|ambulance|medecin) ... (venue?|passee?|vient|passe|trouve|joignable|disponible|repond*) (pas|plus|jamais|toujours pas|personne)|(pas|jamais|toujours pas|aucun*|trouve pas|plus) (de |d |encore |eu |vu |trouve |ete )*(infirmier*|infirmiere*|idel|kine)|(infirmier*|infirmiere*) .. (pas|jamais|toujours pas) (ete |encore |pu )*(venu*|pass*|dispo*|fait)|personne (n |ne )?(est |a )?(venu*|passe*|vient|repond*|appele*)',
    ],
  },
  {
    id: 'fr.discomfort',
    topic: 'general',
    detail: 'gêne attendue ou fatigue',
    expected: true,
    softens: true,
    says: [
      '(gorge|pansement|platre|attelle|croute|cicatrice|bande|fils?|agrafes?|points) .. gratte*|ca gratte|pique|piquent|picot*|tire|tirent|tiraill*|gene|genee?|genant*|sensible*|sensibilite|grattouill*|fatigu*|creve*|creve|claqu*|epuis*|vanne*|nase|lessive*|ko|h s|hs|lasse|raplapla|vidé*|somnol*|dans le gaz|faible*|faiblesse|mou|molle|patraque|vaseu*|ereint*|crevee?|toux|touss*|enroue*|rhume|bleus?|hematome*|ecchymose*|jauni*|courbatu*',
    ],
  },
  {
    id: 'fr.illness',
    topic: 'general',
    detail: 'autre maladie',
    says: ['grippe|covid|angine|bronchite|gastro|pneumonie|infection'],
  },
  {
    id: 'fr.general',
    topic: 'general',
    detail: 'le patient dit que cela va mal',
    says: [
      '(connu|eu|vu) (des|de) (jours|lendemains) meilleurs|(jours|journees) meilleurs',
      '(attrap*|choppe*|chope*|declenche*) (la |le |une |un )?(grippe|covid|gastro|creve|rhume|angine|virus|infection|bronchite|microbe)',
      '(va|vais|ca va|sens|sent|suis|est|passe*|vas) (tres |vraiment |trop |super |assez |plutot |hyper |de plus en plus |un peu )*(mal|moins bien|pire|malade|bizarre)(?! (a|au|aux))',
      'plainte*|doleance*|empir*|aggrav*|degrad*|deterior*|degener*|catastroph*|cata|desastr*|cauchemar*|galere*|l horreur|horreur|dur dur|tres dur|vraiment dur|trop dur|(c est|tres|trop|vraiment|assez|plutot) (dur|difficile*|complique*|penible*|la merde|chaud|rude)|difficile*|complique*|penible*|merdique*|anormal*|inquietant*|bizarre*|etrange*|suspect*|louche|de pire en pire|de mal en pis|pire|mauvais*|malade*|souci*|probleme*|complication*|_mal|bof|couci couca|moyen|moyenne|moyennement|mitige*|a plat|(connu|vu|ete|irait|irais|pourrait aller|pourrais aller) mieux|peut mieux faire|fond du trou|trente sixieme dessous|petite cuillere|plus bas que terre|ca craint|mal barre*|pas un cadeau|pas de tout repos|rude|rudes|rechut*|soucis|recidiv*|hs|au secours|aidez|au plus mal|mal fichu*|mal en point|(?<!ai )plus mal(?! (du tout|nulle part|depuis|maintenant|[.,&]|(?:$)))|plus mal (qu|que|encore)(?! (quand|si|lorsque))|raplapla|deteste|pourrie?s?|merde',
    ],
    absolute: [
      '(va|vais|ca va|vas|passe*|roule) (pas|plus|toujours pas|pas du tout|pas trop|pas tres|pas super|vraiment pas|pas vraiment|pas si|pas plus)(?! (mal|trop mal|si mal|de (doul*|fievre|mal|souci*|probleme*|nause*|vertig*|sang)|malade|fatigu*|inquiet*|encore (venu*|passe*)|pire|genee?|plus mal|le seul|la seule|en retard))( (fort|bien|tres bien|du tout|mieux|top|super|la forme|en forme|dans mon assiette|tranquille|normal*|rassure*))?',
      '(suis|est|sens|sent|marche|evolue) (pas|plus|toujours pas|pas du tout|vraiment pas|pas tres|pas trop|pas super|pas vraiment|pas si) (fort|bien|tres bien|mieux|top|super|la forme|en forme|dans mon assiette|tranquille|normal*|rassure*|terrible|genial|confortable*|au top|la grande forme|en grande forme|propre*|en place|solide|vaillant*)|pas (le |la )?(super|top|ouf|la joie|fameux|terrible|brillant|jojo|folichon|glorieux)|pas (du tout |tres |trop |vraiment |super |si |encore |franchement |forcement |hyper |tellement |aussi |ete |se )*(bien|bon|bonne|top|la forme|en forme|joli*|beau|belle|normal*|propre*|sec|seche|rassur*|confortable*|facile*|genial|ca|simple|evident|mieux|d amelioration|remis*|net|nette|dans mon assiette|la peche|cool|gai|la joie|ok|nickel|intact*|en place|comme (il faut|prevu))|(moins|plus) (bien|bon|en forme|propre|sec|en place)|aucune amelioration|sans amelioration|nada bem',
      'en (peux|peut) plus|plus rien ne va|rien ne va( plus)?|rien va( plus)?|y a un (truc|probleme|souci)|quelque chose .. (cloche|va pas|normal)|pas normal*',
    ],
  },
];
