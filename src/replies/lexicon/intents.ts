import type { Intent } from '../types.ts';

/** What the sender wants, in every language (patterns over the normalised line). */
export const INTENTS: Readonly<Record<Exclude<Intent, 'question'>, readonly string[]>> = {
  stop: [
    '(arret*|cesse*|stop*|stoppe*) (de |d |moi |les |ces |vos |tous |le |la |tout |s il vous plait |svp |m |me |nous )*(texto*|sms|message*|envoi*|envoyer|ecrire|contacter|deranger|harcel*|relance*|mail*|solliciter|suivi par|embeter|notifications?|spam*|pub*|m ecrire|questions)',
    '(plus|pas|aucun*) (de |d |jamais |recevoir |envie de |vouloir |me |m |envoyer |ecrire |aucun |besoin de |contacter |vos |ces |autres? )*(texto*|sms|messages?|notifications?|sollicitations?|relances?|spam*)( de votre part| svp| merci)?',
    '(me|m|mon numero|mon nom|moi) (retirer|desinscri*|desabonn*|enlever|effacer|rayer|supprimer|oublier|sortir)|(desinscri*|desabonn*|desinscription|desabonnement|unsubscribe|retirez|supprimez|effacez|enlevez|rayez|oubliez) (moi|mon|de|le|ce)?|desinscri*|desabonn*|unsubscribe',
    '(ne |n )?(m |me |nous )(ecri*|contact*|envoy*|derang*|relanc*|texte*|harcel*|appelez) plus|(veux|souhaite|desire|voudrais|veut|aimerais) (plus|pas) (recevoir|etre (contact*|derang*|sollicit*|relance*|importun*)|(de |d )?(sms|message*|texto*)|que vous m ecriv*)|laissez moi tranquille|fichez moi la paix|foutez moi la paix|lachez moi|stop sms|stop stop',
    'stop (texting|messaging|sending|writing|contacting|sms)|no more (texts|messages|sms)|(no|basta) (quiero )?(mas|mais) (mensajes|sms|mensagens)|(dejen|deje|pare|parem) de (escribir*|enviar|mandar)|mesaj (atma*|gonderme*|istemiyorum)|توقف*|لا (ترسل*|تراسل*)|(حبس*|وقف*) .. الرسايل|7bes|bara7? men lmessages',
  ],
  wrong_number: [
    '(mauvais|faux|autre|pas le (bon|meme)|numero) (numero|contact|destinataire|correspondant|interlocuteur|attribue)|(mauvaise|pas la bonne|autre) personne|(erreur|trompe*|trompez|tromper|trompee?) (de |d |sur |dans )?(le |votre |destinataire|numero|personne|correspondant|contact|n|telephone|adresse|interlocuteur|tel)|(vous (faites|avez fait|vous etes|avez)|y a|il y a|c est une|surement une|sans doute une) .. erreur|(vous )?(etes|vous) tromp*',
    '(connais|connait) (pas|personne)( de| ce| cette| d)?|(suis|c est|n est) pas (votre|le|la|un|une|ce|cette|mon|m|mme|monsieur|madame|son) (patient*|bonne? (personne|numero)|telephone|numero|malade|concernee?|destinataire|client*|personne|homme|femme)|(suis|c est) pas (mr|m|mme|monsieur|madame|celui|celle)|pas concernee?|(jamais|pas) ete (operee?|chez vous|hospitalise*|patient*)|jamais (venue?|ete operee?|mis les pieds|eu d operation|ete)|qui (etes|est) (vous|ce)|numero (a change|n est plus|attribue|errone|incorrect)|plus (son|le sien|le bon) numero|change de (numero|proprietaire)|(y a|il y a) personne de ce nom|(aucune|pas d|pas de|aucun) (operation|intervention|rdv|rendez vous) (prevue?|chez|de prevue?)|pas pour moi',
    'wrong (number|person)|not (me|my|the right)|numero equivocado|(se )?(equivoca*|equivocado)|numero errado|engano|yanlis numara|الرقم (خطا|غلط)|رقم (خطا|خاطي|غلط)|غلطت*|numero ghalet|ghalet*',
  ],
  callback: [
    '(rappel*|appel*|telephon*|contact*|joindre|joigne*|recontact*|phon*) (moi|nous)|(rapeller|rappell*|rapel*|rapell*) (moi|nous|svp)?|(me|m|nous|lui|la|le) (rappel*|rapel*|appell*|appel*|telephon*|recontact*|contact*|joindre|passer un coup|passer un appel|phoner|rapell*)(?! (que|plus|pas|le|ce|cette|c est|la|mes|des))|(rappel*|rapel*) (svp|s il|au plus|des que|vite|urgent*|possible|rapidement)|etre (rappel*|appel*|recontact*|contact*|jointe?|rapel*)|(coup de (fil|telephone|tel|phone)|appel telephonique|appel de (votre|l|la)|un appel|un rappel)|(parler|discuter|echanger|avoir) .. (a |avec )?(une |un |l |le |la |quelqu un|au )?(infirmier*|medecin|docteur|chirurgien|anesthesiste|quelqu un|soignant*|equipe|secretaire|personne|vive voix|interne) ?|(attend*|besoin) .. (appel|rappel|coup de)|passez moi un|joindre par tel*|vous pouvez (m |me )(appeler|rappeler|joindre)|peut on m appeler|rappelez',
    '(call|phone|ring) (me|back|us)|(please )?call|(llam*|llame*) (me|me por favor)|llam(?:eme|enme|ame|ar me|adme)|(me |por favor )?(ligue*|liga*|liguem) (me|para mim|por favor)|(me )?(llamen|llame|llaman|ligar|telefon*)|(beni )?(arayin|arar misin*|ara)|ara(?:yin|r misiniz|yabilir)|اتصل*|كلم*ني|(3ayto|3ayet|3ayt*|3eyet*|klmoni|tasl*|itas*|telfno*)',
  ],
  thanks: [
    '(merci*|mersi|remerci*|_merci|thx|gratitude)(?! (d|de) (me|m|nous|rappel*|appel*|annul*|ne|n|bien vouloir|confirmer|repondre|reporter|deplacer|decaler|votre comprehension|pas|plus|arreter|cesser|retirer|supprimer|repondre|transmettre|prevenir|dire|me dire|noter|bien noter|faire|preciser|nous|changer|lui|vite|a|la|venir|contacter|modifier|avancer|repousser|envoyer|l|les|le|stopper))',
    'thanks|thank you|thank u|gracias|obrigad*|tesekkur*|sagol*|sag ol|شكرا|مشكور*|chokran|choukran|shukran|chkran|lah ykhali*|بارك الله|barakallah*|baraka',
  ],
  reschedule: [
    '(deplac*|report*|decal*|repouss*|avanc*|chang*|modifi*|retard*|differ*|recul*|remett*|reprogramm*|replanif*) (de |d |ma |mon |l |la |le |cette |ce |mes |notre |un peu |a |au |possible |date |heure |votre |son )*(date|jour|rdv|rendez|operation|intervention|consult*|visite|heure|horaire*|controle|chirurgie|seance|semaine|mois|plus tard|plus tot|autre|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|creneau|hospitalisation|passage|convocation|tout|bloc)|(autre|nouvelle?|prochaine?) (date|rdv|rendez vous|creneau|jour|horaire|jours)|(a|en|un|une|pour) (plus tard|une autre date|un autre jour|autre jour|une date ulterieure)|(peut|pourrait|pouvez|pourriez|possible|possibilite|faut|faudrait|voudrais|veux|souhaite|souhaiterais|aimerais|besoin|prefere|prefererais|merci) .. (de |d |la |l |le |les |tout )?(deplacer|reporter|decaler|repousser|avancer|reprogrammer|differer|remettre|changer (de date|la date|le jour|de jour|le rdv|d heure|l heure|d horaire))|(deplacer|reporter|decaler|repousser|reprogrammer|replanifier)',
    'reschedul*|postpone*|(another|other|change .. ) (date|day|time|appointment)|(cambiar|aplazar|posponer|mover) .. (fecha|cita|dia|operacion)|(adiar|remarcar|mudar) ?.. ?(data|consulta|operacao|cirurgia)?|ertele*|تاجيل*|تغيير الموعد|(nbdlo|nbeddel|nbadel|n2ajl*|nwakhro|nakher) ?.. ?(rdv|rendez|maw3id|date)?',
  ],
  cancel: [
    '(annul*|decommand*|desist*|renonc*|resili*)|(viens|viendr*|vient) (pas|plus)|(peux|pourr*|pourrai|peut|pourra) (pas|plus) (etre (present*|la)|venir|me (rendre|presenter|deplacer)|assurer|honorer|y (etre|aller))|(serai|sera|serons) (pas|plus) (la|present*|disponible|dispo)|(veux|souhaite|desire|compte|ferai|fais|vais|ferons) (plus|pas|finalement pas) (me faire operer|de (cette |l |ma )?(operation|intervention)|cette operation|l operation|venir|y aller|faire (l |cette |mon )(operation|intervention))|(change|changer) d avis|laisse tomber|operation .. (annule*|plus)',
    'cancel*|(cancelar|anular|anulo|cancelo)|iptal*|الغاء|الغي*|(nlghi|nelghi|lghi|nbattel*|annulit*)|(can ?not|cannot|can t|cant|wont|won t) (come|make it|attend)|(no (puedo|podre|voy a)|nao (posso|vou|vou poder)) (ir|venir|vir|asistir|comparecer)|gelemiyorum|gelemem|gelemeyecegim|لن احضر|لا (استطيع|اقدر) الحضور|(ma ?n9der*|maghadi*|makanjich|ma ghadi*) .. (nji|nwsal)?',
  ],
  late: [
    '(retard*|en retard|du retard|a la bourre|plus tard que prevu|attarde*|pas a l heure|apres l heure)|(arriv*|viendr*|serai|sera|serons) ... (plus tard|apres (l heure|\\d+)|vers \\d+|minutes? (apres|plus tard|de retard)|pas avant|un peu apres|vers (neuf|dix|onze|midi))',
    'late|running late|delayed|(llegar*|llego|llegare) .. tarde|con retraso|atrasad*|atraso|gec (kal*|gel*)|gecik*|متاخر*|ساتاخر*|غادي نتعطل|(ghadi )?nt3(?:tal|ttel|atel|attal)',
  ],
};

/** A question put to the team. */
export const QUESTION: readonly string[] = [
  '\\?',
  '(est ce que|puis je|peut on|dois je|faut il|doit on|peux je|je peux|ai je|quand|comment|combien|pourquoi|a quelle heure|quel|quelle|quels|quelles|c est quand|c est quoi|c est ou|qu est ce|y a t il|est il|est elle|est ce|sera ce|pourrais je|aurais je|devrais je|que dois|que faire|que puis) ... \\?',
  '(je voudrais|j aimerais|voulais|vouloir|souhaite|souhaiterais|voudrais|aimerais|besoin de|cherche a) (bien )?(savoir|connaitre|demander|un renseignement|une information|etre informe*|un conseil|avoir un conseil|comprendre)|(une|petite|juste une|autre|quelques) questions?|je me demande|(dites|dire) moi (si|quand|comment|combien|ou)|(sais|savoir|sait) (pas )?(si|quand|comment|combien|a quelle|quelle?) (je |j |on |il |c |la |le )*(peux|peut|dois|doit|faut|puis|est|faire|ai)|(peux|puis|dois|peut|doit|faut) (je|on|il) |(a partir de|au bout de) (quand|combien)|quand est ce',
];
