/**
 * Sentences with choices, `{a|b}`; `{x|}` may be left out. The letter is the outcome as in
 * `corpus/read-rows.ts`. Each line gives several sentences drawn at random (see `expand.ts`):
 * words in all their company, so that no single turn of phrase is learnt.
 */
export const TEMPLATES = `
u {le sang|du sang|ça|la plaie|le nez|le point de ponction} {coule|dégouline|pisse|gicle|ruisselle|déborde|jaillit|fuse|se répand} {à flots|sans s'arrêter|partout|comme un robinet|à gros bouillons|en continu|de plus en plus|par saccades|comme une fontaine|sur mes jambes|le long du bras}
u {le drap|le lit|le matelas|mon pyjama|ma chemise|le canapé|l'oreiller|la serviette|mon pantalon|le carrelage} est {trempé|imbibé|couvert|plein|inondé|rempli|gorgé|maculé} de sang
u {j'ai|on a|elle a} {changé|rempli|utilisé|traversé|bousillé} {trois|quatre|cinq|six|plein de|des tas de} {pansements|compresses|serviettes|garnitures|draps|torchons|couches} {en une heure|depuis ce matin|cette nuit|en vingt minutes}{ et ça continue|}
u {impossible|pas moyen|on n'arrive pas|je n'arrive pas|rien à faire} {d'arrêter|à arrêter|de stopper|à contenir|pour calmer} {le sang|le saignement|l'hémorragie|ce qui coule}
u {malgré|j'ai beau mettre|même avec} {la compression|le garrot|deux compresses|mon poing dessus|la glace} {ça saigne encore|le sang passe|ça repart|ça coule toujours|ça ne tarit pas}
u {on dirait|c'est|ça ressemble à} {une boucherie|un abattoir|une scène de crime|un film d'horreur|un carnage|une rivière rouge|une hémorragie|un massacre} {dans la salle de bain|dans mon lit|sous le pansement|chez moi|}
u {je me vide|elle se vide|il se vide|je perds tout mon sang|je suis en train de me vider} {de mon sang|comme un poulet|littéralement|à vue d'oeil|}
u {des caillots|des gros morceaux|des paquets de sang|de gros caillots} {gros comme|de la taille d'} {une noix|un oeuf|une orange|un abricot|mon pouce|une prune}
u {il|elle|je|mon fils|ma fille|maman|le petit} {crache|recrache|vomit|tousse|rend|bave|régurgite} {du sang|rouge|des caillots|du sang frais|du rouge vif|des filets de sang|comme du café moulu|noir comme du goudron}
u {du sang|du rouge|un filet rouge|un caillot} {lui sort|me sort|coule|s'écoule|remonte} {de la bouche|de la gorge|par le nez et la bouche|entre les dents|au fond de la gorge}
u {j'ai|il a|elle a|ma mère a} {du mal à|de la peine à|des difficultés à|de plus en plus de mal à} {respirer|reprendre mon souffle|trouver de l'air|remplir ses poumons|souffler|inspirer}
u {je manque|il manque|elle manque|on manque} {d'air|de souffle|d'oxygène} {dès que je bouge|en montant l'escalier|même assis|allongé|en parlant|la nuit|}
u {essoufflé|haletante|à bout de souffle|hors d'haleine|le souffle court|poumons bloqués|respiration sifflante|respiration courte} {au moindre geste|en parlant|même au repos|depuis cette nuit|pour aller aux toilettes|après trois pas|rien qu'en m'habillant}
u {j'étouffe|je suffoque|je m'asphyxie|il étouffe|elle suffoque|je cherche mon air} {un peu|complètement|par moments|depuis une heure|quand je m'allonge|}
u {l'air|le souffle|ma respiration} {ne passe plus|passe mal|n'entre plus|est bloqué|me manque|se coupe|siffle|se fait court}
u {douleur|gêne|pression|oppression|brûlure|lourdeur|barre|point|serrement|étau|poids|coup de couteau} {dans la poitrine|au thorax|derrière le sternum|au niveau du coeur|dans la cage thoracique|côté coeur|dans le torse}{ qui part dans le bras| qui monte dans la mâchoire| depuis une heure|}
u {la poitrine|le thorax|le coeur|le sternum} {me serre|me comprime|me brûle|est pris dans un étau|me fait mal|me pèse|se bloque|est écrasé}
u {je suis|il est|elle est|mon mari est|ma femme est|papi est} {tombé dans les pommes|tombée dans les pommes|parti dans les vapes|évanoui|évanouie|resté inconscient|sans connaissance} {deux minutes|ce matin|en se levant|sous la douche|dans la cuisine|quelques secondes|}
u {j'ai|il a|elle a|mon père a} {perdu connaissance|fait une syncope|tourné de l'oeil|fait un black-out|eu une absence|convulsé|fait une crise d'épilepsie|perdu conscience} {ce matin|dans le couloir|deux fois|sous la douche|un instant|}
u {on m'a retrouvé|je me suis réveillé|il s'est retrouvé|elle s'est réveillée} {par terre|sur le carrelage|au sol|au pied du lit} {sans comprendre|sans souvenir|tout seul|et je ne sais pas pourquoi}
u {il|elle|mon bébé|ma fille|mon fils|mamie|mon conjoint} {ne répond plus|ne réagit plus|ne se réveille pas|n'ouvre plus les yeux|ne bouge plus|reste inerte|est tout mou|dort et on n'arrive pas à le sortir de là} {quand je l'appelle|quand on le secoue|malgré les claques|depuis une heure|}
u {ses lèvres|son visage|ses ongles|sa bouche|le tour de sa bouche} {est bleu|sont bleues|deviennent violets|vire au bleu|est tout gris|bleuissent}
u {mon mollet|le mollet|son mollet|l'arrière de ma jambe|le bas de la jambe} {est dur|est gonflé|est chaud|me fait mal|a doublé|est rouge|est tendu comme un ballon|me lance|est sensible quand on appuie|tire comme une crampe}
u {une jambe|ma jambe gauche|la jambe opérée|ma cuisse} {a doublé de volume|est énorme|est bien plus grosse que l'autre|a gonflé d'un coup|enfle|est gonflée et rouge|ressemble à un poteau}
u {sa bouche|mon visage|son sourire|sa paupière|le côté gauche du visage|ma joue} {est de travers|tombe|est tordu|ne bouge plus|est paralysé|pend|part sur le côté|s'affaisse}
u {mon bras|ma main|mon côté droit|sa jambe|le bras gauche} {ne m'obéit plus|ne répond plus|est tout mou d'un coup|est mort d'un coup|pend depuis tout à l'heure|n'a plus de force brutalement|lâche tout}
u {il|elle|mon mari|ma mère|je} {parle bizarrement|mélange ses mots|n'arrive plus à parler|bafouille|articule mal|dit des mots sans queue ni tête|ne trouve plus ses mots|parle comme ivre}
u {ma langue|mes lèvres|mon visage|ma gorge|mes paupières|son cou} {gonfle|a gonflé|enfle|a doublé|est énorme|se ferme|est tout bouffi|me serre|enfle à vue d'oeil} {depuis le comprimé|après l'antibiotique|depuis une heure|d'un coup|}
u {je ne vois plus|il ne voit plus|plus aucune image|je vois tout noir|la vision a disparu} {de l'oeil opéré|de cet oeil|à droite|du côté opéré|d'un coup}
u {un rideau|un voile noir|un volet|une ombre noire|le noir} {est tombé|s'est abaissé|est arrivé|s'installe} {sur mon oeil|devant l'oeil opéré|dans le champ de vision|d'un coup}
u {les doigts|mes orteils|le bout des doigts|les ongles|la main|le pied} {sous le plâtre|dans l'attelle|qui dépassent|plâtrée|dans la résine} {sont bleus|sont blancs|est glacé|sont gelés|virent au violet|sont livides|sont froids comme la glace|deviennent noirs|ont une couleur de cire|sont gris}
u {il|elle|ma mère|papa|le petit} {délire|divague|hallucine|est confus|ne sait plus où il est|ne nous reconnaît pas|dit n'importe quoi|parle aux murs} {avec la fièvre|et il a 39|et elle est brûlante|avec 40 de fièvre|depuis qu'elle a de la température}
u {je veux|j'ai envie de|je préfère|je pense à|je vais} {mourir|en finir|disparaître pour toujours|me tuer|me foutre en l'air|me jeter par la fenêtre|me pendre|ne plus me réveiller|me suicider}
u {la vie|ma vie|continuer|me battre} {n'a plus de sens|ne vaut plus la peine|ne sert plus à rien|c'est fini pour moi}, {je veux mourir|adieu|je vais en finir|je n'en peux plus de vivre}
u {j'ai|il a|elle a|mon fils a} {avalé|pris|gobé|englouti|bu|ingurgité|vidé} {toute la boîte|la plaquette entière|vingt comprimés|tous mes cachets|le flacon entier|une poignée de comprimés|tout le tramadol|trois plaquettes} {d'un coup|cette nuit|exprès|pour en finir|par erreur|}
w {la plaie|la cicatrice|l'incision|le point|une agrafe|le nombril} {suinte|coule jaune|est rouge|chauffe|s'est ouverte|sent mauvais|est infectée|gonfle|bâille|a lâché|purule|est toute dure} {depuis hier|depuis ce matin|un peu|sur les bords|}
w {un peu de|quelques gouttes de|un filet de|une petite tache de} sang {sur le pansement|dans les urines|en me mouchant|sur la compresse|ce matin}
w {du pus|un liquide vert|un jus jaune|un liquide épais|quelque chose de blanc|une matière verdâtre|du kaki} {sort|coule|suinte|s'écoule} {de la plaie|du nombril|de la cicatrice|entre les points|}
w {j'ai|il a|elle a|ma fille a} {38,5|39|38,7|39,4|de la fièvre|des frissons|le front brûlant|de la température} {depuis hier soir|ce matin|cette nuit|}
w {j'ai vomi|il vomit|elle rend tout|je rends tout|nausées|envie de vomir|mal au coeur|je ne garde rien} {depuis hier|trois fois|toute la nuit|même l'eau|après chaque repas|}
w {j'ai|il a|elle a} {très mal|atrocement mal|une douleur terrible|super mal|trop mal|une douleur insupportable|des élancements|un mal de chien} {malgré les cachets|et rien ne calme|depuis hier|la nuit|au genou|au ventre|à l'épaule|}
w {le doliprane|le traitement|l'antidouleur|le tramadol|les cachets} {ne fait rien|ne marche pas|ne me soulage pas|n'a aucun effet|me fait vomir|me rend malade|me donne la nausée}
w {je n'arrive pas|impossible|pas moyen|toujours pas réussi} {à uriner|de faire pipi|à pisser|à vider ma vessie} {depuis la sortie|depuis hier|depuis ce matin|}
w {pas de selles|constipé|aucun gaz|ventre ballonné|pas allé à la selle|ventre dur} {depuis quatre jours|depuis l'opération|et j'ai mal|}
w {ma main|mon bras|le pied|ma jambe|le pouce|ma lèvre} {est encore endormie|reste insensible|ne sent rien|fourmille|est comme du bois|ne se plie pas} {depuis avant-hier|trois jours après|depuis la sortie|48 h après|}
w {des plaques rouges|des boutons|une éruption|de l'urticaire|des démangeaisons} {partout|sur le ventre|sur tout le corps|depuis le médicament|depuis hier}
w {le drain|la sonde|la pompe|le cathéter|la poche} {fuit|est bouché|ne coule plus|s'est débranché|sonne|est arraché|est tombé|ne marche plus|se vide plus}
w {le pansement|la bande|la compresse|le strip} {s'est décollé|est tombé|est trempé|est souillé|a glissé|est sale|ne tient plus|est mouillé}
w {je n'ai pas pris|j'ai oublié|je n'ai plus de|la pharmacie n'a pas|impossible de trouver|j'ai arrêté} {mon anticoagulant|les antibiotiques|mes piqûres|mes cachets|le collyre|mon traitement}
w {la tête me tourne|j'ai des vertiges|j'ai failli tomber|je tangue|malaise sans perdre connaissance|je vois des étoiles|jambes en coton} {en me levant|depuis ce matin|sous la douche|dès que je bouge|}
w {je suis tombé|je me suis cogné|j'ai glissé|il est tombé|j'ai trébuché|je me suis pris la porte} {sur l'épaule opérée|sur le genou|contre la table|dans l'escalier|sur le bras plâtré|}
w {je vois flou|ma vue baisse|l'oeil est tout rouge|l'oeil coule|je vois double|des éclairs dans l'oeil|des mouches volantes} {depuis hier|de plus en plus|depuis ce matin|}
w {je suis angoissé|je pleure tout le temps|je panique|le moral est à zéro|je déprime|je n'en peux plus|crises d'angoisse} {depuis l'opération|la nuit|depuis hier|}
w {rappelez-moi|pouvez-vous m'appeler|merci de me rappeler|j'aimerais parler à quelqu'un|il faut que vous m'appeliez|je veux être rappelé} {svp|vite|dès que possible|ce soir|au plus tôt|}
w {j'ai mangé|j'ai bu un café|j'ai fumé|j'ai pris un croissant|j'ai grignoté|un verre de lait} {ce matin|avant de venir|à 6h|sans réfléchir|par réflexe|}
w {je ne pourrai pas venir|je ne viens plus|je veux annuler l'opération|je suis coincé|il faut reporter|je serai en retard} {demain|d'une heure|je suis malade|j'ai le covid|mon fils est malade|}
s {tout va bien|ça va|nickel|impeccable|super|au top|rien à signaler|RAS|ça roule|parfait|très bien} {merci|depuis hier|à la maison|pour l'instant|dans l'ensemble|de mon côté|}
s {pas de|aucun|aucune|plus de|zéro|ni} {saignement|fièvre|douleur|gêne|vomissement|vertige|rougeur|essoufflement|nausée|gonflement|problème}{, tout va bien|, ras| depuis ma sortie| à signaler|}
s {je respire|il respire|elle respire} {très bien|normalement|sans gêne|mieux qu'avant|à pleins poumons|tranquillement}
s {la plaie|la cicatrice|le pansement|l'incision} {est propre|est belle|est sèche|est nickel|cicatrise bien|ne saigne pas|ne coule pas|est en place|se referme bien}
s {les doigts|mes orteils|la main|le pied} {sont roses|sont chauds|bougent bien|est souple|ont retrouvé leurs sensations|sont de bonne couleur|ne sont ni froids ni bleus}
s {le mollet|ma jambe|les mollets|la cuisse} {est souple|ne me fait pas mal|n'est pas gonflée|va bien|est comme d'habitude|n'est ni dur ni chaud}
s {je mange|il mange|elle mange|on mange} {bien|normalement|de tout|avec appétit|comme d'habitude|des pâtes et du jambon}
s {j'ai|il a|elle a} {bien dormi|passé une bonne nuit|dormi comme un loir|fait une sieste|dormi d'une traite|bien récupéré}
s {je marche|je me lève|je me promène|je trottine|je jardine|je bricole|je cuisine|je conduis} {sans problème|un peu|tranquillement|avec mes béquilles|dans le jardin|comme avant|}
s {un peu fatigué|petite gêne|légère douleur|un peu de picotement|un bleu|la gorge un peu sèche|ça tire un peu} {mais supportable|c'est normal|rien de méchant|comme prévu|sinon tout va bien|mais ça va}
s {hier|avant-hier|lundi|cette nuit|au début} {j'avais mal|j'ai eu des nausées|ça saignait un peu|j'avais la tête qui tournait|j'ai vomi}{ mais|, et} {c'est fini|plus rien aujourd'hui|c'est passé|tout est rentré dans l'ordre|maintenant tout va bien}
s {les infirmières sont adorables|mes petits-enfants me gâtent|je regarde la télé|le chat me tient compagnie|mon mari cuisine|je lis au soleil|je fais des mots croisés}, {tout va bien|ça se passe bien|je récupère|rien à signaler}
s {je suis mort de rire|mort de faim|je brûle d'impatience|j'ai le coeur léger|crevé mais content|je revis|je pète le feu|je dévore} {, tout va bien|, ça va|depuis que je suis rentré|devant la télé|à la maison|}
s {oui|ok|d'accord|c'est noté|bien sûr|je confirme|entendu} {je serai là|à demain|je viens avec ma soeur|c'est fait|à jeun depuis minuit|j'ai tout compris|sans faute|}
s {mon mari|ma fille|mon voisin|un ami|ma mère} {m'accompagne|vient me chercher|reste avec moi|dort à la maison|s'occupe de tout}
s {douleur|mal|j'ai mal|environ|je dirais|} {0|1|2|3|4|zéro|un|deux|trois} {sur 10|/10|ce matin|au repos|aujourd'hui|}
s {36,5|36.8|37|37,2|37.5|36,9} {ce matin|ce soir|pas de fièvre|au réveil|sous le bras|}
n {merci|merci beaucoup|merci pour tout|mille mercis|merci à toute l'équipe|c'est gentil} {bonne journée|à vous|pour votre suivi|de prendre des nouvelles|au revoir|}
n {à quelle heure|quand|combien de temps|où|est-ce que je peux|dois-je|comment} {puis-je prendre une douche|enlever le pansement|reprendre le sport|conduire|retirer les fils|garder l'attelle|me garer} ?
n {stop|arrêtez vos messages|ne m'écrivez plus|désabonnez-moi|stop sms|plus de messages svp}
n {mauvais numéro|vous faites erreur|je ne suis pas cette personne|ce n'est pas moi|erreur de destinataire} {désolé|je ne connais pas|jamais opéré|}
n {je voudrais|possible de|peut-on|merci de} {déplacer|décaler|annuler|avancer} {mon rendez-vous de contrôle|ma visite|la consultation de suivi}
? {je ne sais pas|peut-être|à voir|ça dépend|bof|peu importe|comme vous voulez|aucune idée|difficile à dire|on verra} {trop|encore|pour l'instant|}
? {quoi|comment|pardon|c'est qui|de quelle question parlez-vous|je ne comprends pas|pourquoi cette question} ?
? {on se voit|tu viens|je t'appelle|rendez-vous|on dîne|tu passes} {ce soir|chez Paul|à 20h|au café|à la gare|dimanche|pour le match}
? {acheter|penser à prendre|rapporte|il faut} {du pain|le lait|les enfants à l'école|les clés|un cadeau pour Léa|le courrier}
? {le bus 12|le train de 18h|la chambre 214|12 rue des Lilas|le code de la porte est 4512|ma carte vitale|le parking} {est en retard|merci|stp|ok|}
? {le film|le match|la soirée|le repas de l'hôpital|le parking|la télé de la chambre|l'accueil} {était super|était nul|valait 8 sur 10|coûte une fortune|m'a fait rire|m'a coupé le souffle}
`;
