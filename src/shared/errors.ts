/** The command line's exit codes. */
export const exitCodes = { done: 0, refusedInput: 1, usage: 2, modem: 3, dataFolder: 4 } as const;

const { refusedInput, usage, modem, dataFolder } = exitCodes;

/**
 * Every error a user can meet: what to tell them, and how the command line ends.
 * A sentence says what happened, what became of the data, and what to do next.
 */
export const errorCatalogue = {
  'modem/not-found': {
    fr: 'Aucun modem n’a été trouvé. Vérifiez qu’il est branché ; rien n’est perdu, les SMS attendent.',
    en: 'No modem was found. Check that it is plugged in; nothing is lost, messages wait.',
    exit: modem,
  },
  'modem/port-unavailable': {
    fr: 'Le port du modem ne s’ouvre pas : il est absent, interdit ou utilisé par un autre programme.',
    en: 'The modem port cannot be opened: it is missing, forbidden or used by another program.',
    exit: modem,
  },
  'modem/disconnected': {
    fr: 'Le modem a été débranché. Les SMS attendent son retour.',
    en: 'The modem was unplugged. Messages wait for its return.',
    exit: modem,
  },
  'modem/timeout': {
    fr: 'Le modem ne répond pas dans le temps prévu.',
    en: 'The modem did not answer in time.',
    exit: modem,
  },
  'modem/not-delivered': {
    fr: 'Au moins un SMS n’a pas été remis.',
    en: 'At least one message was not delivered.',
    exit: modem,
  },
  'modem/not-away': {
    fr: 'Ce modem est là, ou n’est plus connu : il n’y a rien à oublier. Débranchez-le d’abord.',
    en: 'This modem is here, or is not known any more: there is nothing to forget. Unplug it first.',
    exit: modem,
  },
  'modem/several-away': {
    fr: 'Plusieurs modems sont absents : dites lequel oublier, par son IMEI. Rien n’a changé.',
    en: 'Several modems are away: say which one to forget, by its IMEI. Nothing was changed.',
    exit: usage,
  },
  'modem/nobody-waits': {
    fr: 'Aucune unité ne fonctionne sur ce dossier : rien n’attend ce modem, il n’y a rien à oublier. À son démarrage, une unité n’attend qu’une minute une carte SIM absente.',
    en: 'No unit runs on this folder: nothing waits for this modem, there is nothing to forget. A unit that starts waits one minute for a SIM that is away.',
    exit: modem,
  },
  'modem/refused': {
    fr: 'Le modem a refusé une commande.',
    en: 'The modem refused a command.',
    exit: modem,
  },
  'modem/sim-missing': {
    fr: 'Il n’y a pas de carte SIM dans le modem.',
    en: 'There is no SIM card in the modem.',
    exit: modem,
  },
  'modem/sim-locked': {
    fr: 'La carte SIM est verrouillée : son code PIN ou PUK est demandé.',
    en: 'The SIM card is locked: it asks for its PIN or PUK.',
    exit: modem,
  },
  'modem/no-network': {
    fr: 'Le modem n’est inscrit sur aucun réseau mobile.',
    en: 'The modem is not registered on any mobile network.',
    exit: modem,
  },

  'sim/none': {
    fr: 'Aucune carte SIM n’est en service : le test attend un modem prêt.',
    en: 'No SIM is in use: the test needs a modem that is ready.',
    exit: modem,
  },
  'sim/bad-number': {
    fr: 'Ce numéro ne peut pas être celui d’une carte SIM : dix chiffres, quatorze chiffres de 07 000 à 07 004, ou +… Rien n’a été changé.',
    en: 'This cannot be the number of a SIM: ten digits, fourteen digits from 07 000 to 07 004, or +… Nothing was changed.',
    exit: refusedInput,
  },
  'sim/no-own-number': {
    fr: 'Le numéro de la carte SIM n’est pas connu : saisissez-le sur l’écran « Modem et SIM » pour tester la boucle.',
    en: 'The number of the SIM is not known: enter it on the screen "Modem and SIM" to test the loop.',
    exit: refusedInput,
  },
  'sim/no-on-call-number': {
    fr: 'Aucun téléphone d’astreinte n’est enregistré : ajoutez-le dans les réglages.',
    en: 'No on-call telephone is set: add one in the settings.',
    exit: refusedInput,
  },
  'sim/no-other-number': {
    fr: 'Aucun téléphone d’un autre opérateur n’est réglé pour ce test.',
    en: 'No telephone of another operator is set for this test.',
    exit: refusedInput,
  },
  'sim/withheld': {
    fr: 'Ce dossier (formation ou essai) n’envoie pas de SMS à ce numéro : en essai, ajoutez-le aux numéros de test.',
    en: 'This folder (training or trial) sends no message to this number: in trial, add it to the test numbers.',
    exit: refusedInput,
  },

  'db/no-folder': {
    fr: 'Ce dossier n’est pas un dossier Vigie. Créez-le avec « vigie init ».',
    en: 'This folder is not a Vigie folder. Create it with "vigie init".',
    exit: dataFolder,
  },
  'db/folder-not-empty': {
    fr: 'Ce dossier contient déjà des données. Rien n’a été modifié.',
    en: 'This folder already holds data. Nothing was changed.',
    exit: dataFolder,
  },
  'db/wrong-key': {
    fr: 'La clé fournie n’ouvre pas ces données : mauvais fichier de clé, mauvaise phrase de passe, ou clé d’un autre dossier. Les données sont intactes.',
    en: 'The key given does not open these data: wrong key file, wrong passphrase, or the key of another folder. The data are untouched.',
    exit: dataFolder,
  },
  'db/corrupt': {
    fr: 'La base de données est endommagée : la clé est bonne, mais des pages sont illisibles. N’effacez rien et restaurez une sauvegarde dans un nouveau dossier.',
    en: 'The database is damaged: the key is right, but pages cannot be read. Delete nothing, and restore a backup into a new folder.',
    exit: dataFolder,
  },
  'db/not-a-database': {
    fr: 'Le fichier vigie.db n’est pas une base de données de Vigie.',
    en: 'The file vigie.db is not a Vigie database.',
    exit: dataFolder,
  },
  'db/newer-version': {
    fr: 'Ces données viennent d’une version plus récente de Vigie. Elles n’ont pas été touchées : installez cette version pour les ouvrir.',
    en: 'These data come from a newer version of Vigie. They were not touched: install that version to open them.',
    exit: dataFolder,
  },
  'db/migration-failed': {
    fr: 'La mise à niveau des données a échoué. Elles sont restées telles qu’elles étaient.',
    en: 'Upgrading the data failed. They stayed as they were.',
    exit: dataFolder,
  },
  'db/backup-failed': {
    fr: 'La sauvegarde n’a pas pu être écrite. Rien d’autre n’a été fait.',
    en: 'The backup could not be written. Nothing else was done.',
    exit: dataFolder,
  },
  'db/full': {
    fr: 'Le disque est plein : rien ne peut plus être enregistré. Libérez de la place sans attendre.',
    en: 'The disk is full: nothing more can be recorded. Make room without delay.',
    exit: dataFolder,
  },
  'db/busy': {
    fr: 'La base de données est occupée par un autre travail. Réessayez.',
    en: 'The database is busy with other work. Try again.',
    exit: dataFolder,
  },
  'db/unreadable': {
    fr: 'Le dossier de données ne peut pas être lu ou écrit (disque, droits ou réseau).',
    en: 'The data folder cannot be read or written (disk, permissions or network).',
    exit: dataFolder,
  },
  'db/unsafe-settings': {
    fr: 'La base de données n’a pas accepté ses réglages de sécurité. Elle a été refermée.',
    en: 'The database did not accept its safety settings. It was closed again.',
    exit: dataFolder,
  },
  'db/trail-broken': {
    fr: 'La chaîne du journal ne se vérifie pas : une ligne a été modifiée, retirée ou ajoutée.',
    en: 'The chain of the trail does not verify: a row was changed, removed or added.',
    exit: dataFolder,
  },
  'db/keys-missing': {
    fr: 'Le fichier keys.json manque : sans lui, les données ne peuvent pas être ouvertes. Reprenez-le d’une sauvegarde.',
    en: 'The file keys.json is missing: the data cannot be opened without it. Take it from a backup.',
    exit: dataFolder,
  },
  'db/keys-damaged': {
    fr: 'Le fichier keys.json est illisible. Reprenez-le d’une sauvegarde.',
    en: 'The file keys.json cannot be read. Take it from a backup.',
    exit: dataFolder,
  },
  'db/no-such-wrap': {
    fr: 'Ces données n’ont pas été fermées avec ce moyen (fichier, phrase de passe ou trousseau du système). Utilisez-en un autre, ou le code de secours.',
    en: 'These data were not locked by this means (key file, passphrase or system key store). Use another, or the recovery code.',
    exit: dataFolder,
  },
  'db/key-file-missing': {
    fr: 'Le fichier de clé n’existe pas ou ne peut pas être lu.',
    en: 'The key file does not exist or cannot be read.',
    exit: dataFolder,
  },
  'db/key-file-invalid': {
    fr: 'Le fichier de clé ne contient pas une clé : 64 chiffres hexadécimaux sont attendus.',
    en: 'The key file holds no key: 64 hexadecimal digits are expected.',
    exit: dataFolder,
  },
  'db/key-file-exposed': {
    fr: 'Le fichier de clé est lisible par d’autres utilisateurs. Restreignez-le à son propriétaire (0600).',
    en: 'The key file can be read by other users. Restrict it to its owner (0600).',
    exit: dataFolder,
  },
  'db/recovery-code-mistyped': {
    fr: 'Le code de secours contient une faute de frappe : il compte 8 groupes de 4 signes.',
    en: 'The recovery code is mistyped: it has 8 groups of 4 characters.',
    exit: dataFolder,
  },
  'db/os-store-plain-text': {
    fr: 'Le trousseau du système garde ses secrets en clair : il ne peut pas tenir la clé. Utilisez un fichier de clé ou une phrase de passe.',
    en: 'The system key store keeps its secrets in plain text: it cannot hold the key. Use a key file or a passphrase.',
    exit: dataFolder,
  },

  'import/unreadable': {
    fr: 'Le fichier ne peut pas être lu : il est absent, ou vous n’y avez pas droit.',
    en: 'The file cannot be read: it is not there, or you may not.',
    exit: refusedInput,
  },
  'import/empty': {
    fr: 'Le fichier est vide. Rien n’a été importé.',
    en: 'The file is empty. Nothing was imported.',
    exit: refusedInput,
  },
  'import/too-large': {
    fr: 'Le fichier est trop grand pour une liste opératoire. Rien n’a été importé.',
    en: 'The file is too large for an operating list. Nothing was imported.',
    exit: refusedInput,
  },
  'import/spreadsheet': {
    fr: 'Ce fichier est un classeur ou un document : exportez la liste en CSV. Rien n’a été importé.',
    en: 'This file is a workbook or a document: export the list as CSV. Nothing was imported.',
    exit: refusedInput,
  },
  'import/binary': {
    fr: 'Ce fichier n’est pas du texte : une liste CSV est attendue. Rien n’a été importé.',
    en: 'This file is not text: a CSV list is expected. Nothing was imported.',
    exit: refusedInput,
  },
  'import/encoding': {
    fr: 'Les accents de cette liste sont abîmés : exportez-la de nouveau. Rien n’a été importé.',
    en: 'The accents of this list are garbled: export it again. Nothing was imported.',
    exit: refusedInput,
  },
  'import/quotes': {
    fr: 'Des guillemets de cette liste ne se ferment pas. Rien n’a été importé.',
    en: 'Quotation marks of this list do not close. Nothing was imported.',
    exit: refusedInput,
  },
  'import/headers': {
    fr: 'Les en-têtes de colonnes de cette liste ne sont pas reconnus. Rien n’a été importé.',
    en: 'The column headers of this list are not recognised. Nothing was imported.',
    exit: refusedInput,
  },
  'import/missing-column': {
    fr: 'Il manque à cette liste une colonne indispensable. Rien n’a été importé.',
    en: 'This list lacks a column that is needed. Nothing was imported.',
    exit: refusedInput,
  },
  'import/duplicate-column': {
    fr: 'Deux colonnes de cette liste disent la même chose. Rien n’a été importé.',
    en: 'Two columns of this list say the same thing. Nothing was imported.',
    exit: refusedInput,
  },
  'import/no-records': {
    fr: 'Cette liste n’a que sa ligne d’en-têtes. Rien n’a été importé.',
    en: 'This list has its header line only. Nothing was imported.',
    exit: refusedInput,
  },
  'import/ragged': {
    fr: 'Trop de lignes de cette liste n’ont pas le bon nombre de colonnes. Rien n’a été importé.',
    en: 'Too many lines of this list have another number of columns. Nothing was imported.',
    exit: refusedInput,
  },
  'import/truncated': {
    fr: 'Cette liste est coupée avant la fin. Rien n’a été importé.',
    en: 'This list is cut off before its end. Nothing was imported.',
    exit: refusedInput,
  },
  'import/implausible-column': {
    fr: 'Une colonne de cette liste contredit son en-tête. Rien n’a été importé.',
    en: 'A column of this list contradicts its header. Nothing was imported.',
    exit: refusedInput,
  },
  'import/american-dates': {
    fr: 'Les dates de cette liste sont écrites mois/jour. Rien n’a été importé.',
    en: 'The dates of this list are written month/day. Nothing was imported.',
    exit: refusedInput,
  },
  'import/too-many-changes': {
    fr: 'Cette liste changerait ou annulerait trop de séjours à venir. Elle attend l’accord d’une personne.',
    en: 'This list would change or cancel too many future stays. It waits for a person to agree.',
    exit: refusedInput,
  },

  'learning/no-label': {
    fr: 'Vous n’avez pas relu cette réponse : il n’y a rien à annuler.',
    en: 'You have not labelled this reply: there is nothing to undo.',
    exit: refusedInput,
  },
  'learning/already-training': {
    fr: 'Un apprentissage est déjà en cours. Attendez sa fin.',
    en: 'A training is already going on. Wait for its end.',
    exit: refusedInput,
  },
  'learning/too-few-labels': {
    fr: 'Trop peu de réponses relues pour apprendre. Relisez-en quelques-unes de plus.',
    en: 'Too few replies were labelled to learn from. Label a few more.',
    exit: refusedInput,
  },
  'learning/no-candidate': {
    fr: 'Ce modèle n’est pas le candidat à l’essai. Rien n’a changé.',
    en: 'This model is not the candidate in shadow. Nothing changed.',
    exit: refusedInput,
  },
  'learning/shadow-too-short': {
    fr: 'Le candidat n’a pas encore lu assez de réponses à l’essai. Rien n’a changé.',
    en: 'The candidate has not read enough replies in shadow yet. Nothing changed.',
    exit: refusedInput,
  },
  'learning/danger-unsettled': {
    fr: 'Le candidat voit moins de danger que le modèle en service dans une réponse que personne n’a relue. Relisez-la d’abord.',
    en: 'The candidate sees less danger than the model in use in a reply that nobody labelled. Label it first.',
    exit: refusedInput,
  },
  'learning/danger-missed': {
    fr: 'Le candidat n’a pas vu un danger que des soignants ont confirmé. Il ne peut pas être mis en service.',
    en: 'The candidate missed a danger that nurses confirmed. It cannot be put in use.',
    exit: refusedInput,
  },
  'learning/not-approved-before': {
    fr: 'Ce modèle n’a jamais été en service : on ne peut pas y revenir.',
    en: 'This model was never in use: there is no going back to it.',
    exit: refusedInput,
  },
  'learning/model-unreadable': {
    fr: 'Ce modèle vient d’une autre version de Vigie et ne peut plus être lu. Rien n’a changé.',
    en: 'This model comes from another version of Vigie and can no longer be read. Nothing changed.',
    exit: refusedInput,
  },
  'learning/bad-label-file': {
    fr: 'Ce fichier n’est pas un fichier d’étiquettes de Vigie. Rien n’a été importé.',
    en: 'This file is not a Vigie label file. Nothing was imported.',
    exit: refusedInput,
  },

  'access/not-signed-in': {
    fr: 'Votre session est fermée. Identifiez-vous de nouveau.',
    en: 'Your session is closed. Sign in again.',
    exit: refusedInput,
  },
  'access/wrong-password': {
    fr: 'Identifiant ou mot de passe incorrect.',
    en: 'Wrong login or password.',
    exit: refusedInput,
  },
  'access/forbidden': {
    fr: 'Votre rôle ne permet pas cette action.',
    en: 'Your role does not allow this action.',
    exit: refusedInput,
  },
  'access/must-change-password': {
    fr: 'Choisissez d’abord votre propre mot de passe.',
    en: 'Choose your own password first.',
    exit: refusedInput,
  },
  'access/locked': {
    fr: 'Trop d’essais : cet identifiant est bloqué cinq minutes.',
    en: 'Too many attempts: this login is locked for five minutes.',
    exit: refusedInput,
  },
  'access/weak-password': {
    fr: 'Le nouveau mot de passe doit avoir au moins dix caractères et différer de l’ancien.',
    en: 'The new password needs at least ten characters and must differ from the old one.',
    exit: refusedInput,
  },
  'access/login-taken': {
    fr: 'Cet identifiant est déjà pris.',
    en: 'This login is taken.',
    exit: refusedInput,
  },
  'access/last-administrator': {
    fr: 'C’est le dernier administrateur actif : nommez-en un autre d’abord.',
    en: 'This is the last active administrator: name another one first.',
    exit: refusedInput,
  },

  'alerts/needs-call': {
    fr: 'Notez d’abord un appel : cette alerte ne se clôt pas sans.',
    en: 'Log a call first: this alert cannot be closed without one.',
    exit: refusedInput,
  },
  'alerts/needs-note': {
    fr: 'Précisez l’issue par une note.',
    en: 'Say what the outcome was in a note.',
    exit: refusedInput,
  },
  'alerts/already-taken': {
    fr: 'Cette alerte est déjà prise par quelqu’un d’autre.',
    en: 'Somebody else holds this alert already.',
    exit: refusedInput,
  },
  'alerts/already-closed': {
    fr: 'Cette alerte est déjà close.',
    en: 'This alert is closed already.',
    exit: refusedInput,
  },
  'alerts/too-late': {
    fr: 'La clôture ne peut plus être annulée.',
    en: 'The closing can no longer be undone.',
    exit: refusedInput,
  },

  'programme/state-not-allowed': {
    fr: 'Ce séjour ne peut pas passer directement à cet état. Rien n’a été changé.',
    en: 'This stay cannot go straight to that state. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/not-awaited': {
    fr: 'Ce patient n’est plus attendu : son jour est passé, ou le séjour est annulé. Rien n’a été noté.',
    en: 'This patient is no longer awaited: the day is past or the stay is cancelled. Nothing was noted.',
    exit: refusedInput,
  },
  'programme/not-planned': {
    fr: 'Le suivi de ce séjour n’est pas encore planifié. Réessayez dans un instant ; rien n’a été noté.',
    en: 'The follow-up of this stay is not planned yet. Try again in a moment; nothing was noted.',
    exit: refusedInput,
  },
  'programme/place-given': {
    fr: 'Sa place a déjà été redonnée : convenez d’abord d’une autre date. Rien n’a été noté.',
    en: 'The place was given away already: agree on another date first. Nothing was noted.',
    exit: refusedInput,
  },
  'programme/not-offered': {
    fr: 'Cette place n’est plus à libérer : elle a été reprise ou déjà libérée. Rien n’a été changé.',
    en: 'This place is no longer to be released: it was taken back, or released already. Nothing was changed.',
    exit: refusedInput,
  },

  'programme/place-held': {
    fr: 'Cette place est déjà retenue ou donnée à un autre patient. Rien n’a été changé.',
    en: 'This place is held for, or given to, another patient already. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/draft-gone': {
    fr: 'Un des patients choisis ne remplit plus les conditions, ou se joint par téléphone. Aucun SMS n’est parti : relisez la liste.',
    en: 'One of the patients chosen no longer qualifies, or is to be phoned. No message left: read the list again.',
    exit: refusedInput,
  },
  'programme/not-waiting': {
    fr: 'Ce patient n’est plus sur la liste d’attente, ou la date donnée est passée. Rien n’a été changé.',
    en: 'This patient is no longer on the waiting list, or the date given is past. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/other-person': {
    fr: 'Cet IPP est celui d’un autre patient : vérifiez l’IPP, le nom, le prénom et la date de naissance. Rien n’a été enregistré.',
    en: 'This IPP is another patient’s: check the IPP, the names and the birth date. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/deceased': {
    fr: 'Ce patient est noté décédé dans Vigie. Rien n’a été enregistré.',
    en: 'This patient is recorded as deceased in Vigie. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/already-waiting': {
    fr: 'Ce patient est déjà sur la liste d’attente pour cette intervention. Rien n’a été enregistré.',
    en: 'This patient is already on the waiting list for this operation. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/dated': {
    fr: 'Ce patient a déjà une date pour cette intervention : c’est son séjour qui se marque « prêt à court délai ». Rien n’a été changé.',
    en: 'This patient has a date for this operation already: mark the stay “ready at short notice” instead. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/waiting-past': {
    fr: 'La fin d’attente est passée, ou précède le jour à partir duquel le patient est disponible. Rien n’a été enregistré.',
    en: 'The end of the wait is past, or comes before the day from which the patient is free. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/same-day': {
    fr: 'Ce patient a déjà ce séjour ce jour-là. Rien n’a été changé.',
    en: 'This patient already has this stay on that day. Nothing was changed.',
    exit: refusedInput,
  },

  'personal/needs-doctor': {
    fr: 'Ce réglage alerterait plus tard que le protocole : un médecin doit le décider sous sa propre connexion. Rien n’a été changé.',
    en: 'This would alert later than the protocol: a doctor must decide it under their own sign-in. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/needs-reason': {
    fr: 'Un motif et une date de fin, dans les 90 jours, sont nécessaires. Rien n’a été changé.',
    en: 'A reason and an end, within 90 days, are needed. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/out-of-bounds': {
    fr: 'Cette valeur sort des limites permises, que personne ne peut dépasser. Rien n’a été changé.',
    en: 'This value is outside the hard bounds, which nobody may exceed. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/no-threshold': {
    fr: 'Cette question n’a pas de seuil. Rien n’a été changé.',
    en: 'This question has no threshold. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/nothing-known': {
    fr: 'Le patient n’a pas encore répondu à cette question : il n’y a rien à partir de quoi dire « pire ». Rien n’a été changé.',
    en: 'The patient has not answered this question yet: there is nothing to be worse than. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/only-question': {
    fr: 'C’est la dernière question du questionnaire : elle ne peut pas être suspendue. Rien n’a été changé.',
    en: 'It is the last question of the questionnaire: it cannot be muted. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/text-refused': {
    fr: 'Ce texte ne peut pas partir : les raisons sont sous l’aperçu. Rien n’a été enregistré.',
    en: 'This text cannot be sent: the reasons are below the preview. Nothing was recorded.',
    exit: refusedInput,
  },
  'personal/too-many': {
    fr: 'Trois questions personnelles au plus par séjour. Rien n’a été enregistré.',
    en: 'At most three personal questions per stay. Nothing was recorded.',
    exit: refusedInput,
  },
  'personal/in-the-past': {
    fr: 'Cette date est déjà passée. Rien n’a été enregistré.',
    en: 'That date is past already. Nothing was recorded.',
    exit: refusedInput,
  },
  'personal/too-far': {
    fr: 'Cette date est trop loin du séjour : un an au plus. Rien n’a été enregistré.',
    en: 'That date is too far from the stay: a year at most. Nothing was recorded.',
    exit: refusedInput,
  },

  'cohort/nobody': {
    fr: 'Aucun patient ne correspond à ce choix. Rien n’est préparé.',
    en: 'No patient fits this choice. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/text-refused': {
    fr: 'Ce texte ne peut pas partir : les raisons sont sous l’aperçu. Rien n’est préparé.',
    en: 'This text cannot be sent: the reasons are below the preview. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/changed': {
    fr: 'Le nombre de destinataires a changé depuis l’aperçu : relisez-le. Rien n’est préparé.',
    en: 'The number of recipients has changed since the preview: read it again. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/needs-second': {
    fr: 'Au-delà de 20 destinataires, une deuxième personne signe avec son identifiant et son mot de passe. Rien n’est préparé.',
    en: 'Above 20 recipients a second person signs with their own login and password. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/wrong-second': {
    fr: 'La deuxième signature n’est pas valable : identifiant ou mot de passe inconnu, ou même personne. Rien n’est préparé.',
    en: 'The second signature is not valid: unknown login or password, or the same person. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/already-recalled': {
    fr: 'Ce message a déjà été rappelé.',
    en: 'This message was recalled already.',
    exit: refusedInput,
  },

  'usage/invalid': {
    fr: 'La commande est mal écrite. « vigie --help » en donne la forme.',
    en: 'The command is not well formed. "vigie --help" shows its form.',
    exit: usage,
  },
  'usage/unknown-verb': {
    fr: 'Cette commande n’existe pas. « vigie --help » en donne la liste.',
    en: 'There is no such command. "vigie --help" lists them.',
    exit: usage,
  },
  'usage/unknown-option': {
    fr: 'Cette option n’existe pas, ou sa valeur manque. « vigie --help » en donne la liste.',
    en: 'There is no such option, or its value is missing. "vigie --help" lists them.',
    exit: usage,
  },
  'usage/missing-option': {
    fr: 'Il manque quelque chose à cette commande.',
    en: 'This command lacks something.',
    exit: usage,
  },
  'usage/bad-value': {
    fr: 'Cette valeur ne convient pas à cette option.',
    en: 'This value does not suit this option.',
    exit: usage,
  },
  'usage/clock-back': {
    fr: 'L’heure d’un dossier de formation n’avance que vers l’avant : celle-ci est déjà passée.',
    en: 'The time of a training folder only goes forward: this one is past.',
    exit: refusedInput,
  },
  'usage/period': {
    fr: 'La période finit avant de commencer.',
    en: 'The period ends before it begins.',
    exit: refusedInput,
  },
  'usage/cannot-write': {
    fr: 'Ce fichier ne peut pas être écrit : dossier absent ou interdit, ou disque plein.',
    en: 'This file cannot be written: its folder is missing or forbidden, or the disk is full.',
    exit: refusedInput,
  },
  'usage/invalid-request': {
    fr: 'La demande n’a pas la forme attendue. Rien n’a été fait.',
    en: 'The request does not have the expected form. Nothing was done.',
    exit: usage,
  },
  'usage/key-needed': {
    fr: 'Ces données demandent une clé : donnez --key-file FICHIER ou la variable VIGIE_PASSPHRASE.',
    en: 'These data need a key: give --key-file FILE or the variable VIGIE_PASSPHRASE.',
    exit: usage,
  },
  'usage/training-only': {
    fr: 'Cette commande n’existe que dans un dossier d’entraînement.',
    en: 'This command exists in training folders only.',
    exit: usage,
  },

  'unit/protocol-not-approved': {
    fr: 'Un protocole en service n’a été approuvé par aucun médecin. Un médecin l’approuve sous sa propre session, puis la mise en service est possible.',
    en: 'A protocol in use has been approved by no doctor. A doctor approves it under their own sign-in, then the unit can be put in service.',
    exit: refusedInput,
  },
  'replies/model-invalid': {
    fr: 'Ce modèle de lecture des réponses est endommagé ou n’en est pas un. Le modèle en service reste en place.',
    en: 'This reply model is damaged or is none. The model in use stays in place.',
    exit: refusedInput,
  },
  'replies/model-newer': {
    fr: 'Ce modèle de lecture des réponses vient d’une version plus récente de Vigie. Le modèle en service reste en place.',
    en: 'This reply model comes from a newer version of Vigie. The model in use stays in place.',
    exit: refusedInput,
  },
  'replies/model-missing': {
    fr: 'Un fichier livré avec Vigie pour lire les réponses manque ou ne s’ouvre pas. Réinstallez le programme ; aucune donnée n’est touchée.',
    en: 'A file shipped with Vigie to read replies is missing or cannot be opened. Install the program again; no data are touched.',
    exit: refusedInput,
  },

  'unit/no-phone': {
    fr: 'Le numéro de téléphone du service n’est pas renseigné : aucune question ne peut partir sans lui (réglages).',
    en: 'The unit has no telephone number in its settings: no question can leave without it.',
    exit: refusedInput,
  },
  'unit/already-running': {
    fr: 'Vigie tourne déjà sur ces données. Deux postes ne peuvent pas veiller sur le même dossier.',
    en: 'Vigie already runs on these data. Two units cannot watch over the same folder.',
    exit: dataFolder,
  },
  'unit/attach-refused': {
    fr: 'Vigie tourne sur ces données, mais n’a pas reconnu ce programme : fichier unit.json illisible ou périmé, ou autre utilisateur de la machine.',
    en: 'Vigie runs on these data but did not recognise this program: unit.json is unreadable or out of date, or belongs to another user of the machine.',
    exit: dataFolder,
  },
  'unit/other-version': {
    fr: 'Vigie tourne sur ces données dans une autre version que ce programme. Fermez-la, ou utilisez la même version.',
    en: 'Vigie runs on these data in another version than this program. Stop it, or use the same version.',
    exit: dataFolder,
  },
  'unit/socket-unsafe': {
    fr: 'Le dossier de la prise locale appartient à un autre utilisateur ou lui est ouvert. Vigie ne s’y attache pas.',
    en: 'The folder of the local socket belongs to another user or is open to others. Vigie does not use it.',
    exit: dataFolder,
  },
  'unit/connection-lost': {
    fr: 'La liaison avec Vigie s’est interrompue. Vérifiez si la demande a été faite avant de la répéter.',
    en: 'The connection to Vigie was lost. Check whether the request was carried out before repeating it.',
    exit: dataFolder,
  },
  'unit/not-running': {
    fr: 'Vigie ne tourne pas sur ces données : les SMS sont enregistrés et partiront quand elle tournera.',
    en: 'Vigie does not run on these data: the messages are recorded and leave once it runs.',
    exit: modem,
  },
  'unit/unknown-patient': {
    fr: 'Aucun patient n’a cet IPP.',
    en: 'No patient has this IPP.',
    exit: refusedInput,
  },
  'unit/not-found': {
    fr: 'Cet élément n’existe pas ou n’existe plus.',
    en: 'This item does not exist, or no longer.',
    exit: refusedInput,
  },
  'unit/internal': {
    fr: 'Une erreur imprévue s’est produite. Elle est notée dans le journal technique.',
    en: 'An unexpected error occurred. It is noted in the technical log.',
    exit: refusedInput,
  },

  'shell/not-here': {
    fr: 'Electron s’ouvre avec « npm start », pas depuis cette commande. Ici : --shell loopback.',
    en: 'Electron opens with "npm start", not from this command. Here: --shell loopback.',
    exit: usage,
  },
  'shell/not-built': {
    fr: 'Les écrans ne sont pas encore construits. Lancez « npm run build » dans le dossier du programme.',
    en: 'The screens are not built yet. Run "npm run build" in the program folder.',
    exit: usage,
  },
  'shell/port-taken': {
    fr: 'Ce port est déjà pris par un autre programme. Choisissez-en un autre avec --listen.',
    en: 'This port is taken by another program. Choose another with --listen.',
    exit: usage,
  },
  'shell/no-chromium': {
    fr: 'Aucun Chromium, Chrome ou Edge n’a été trouvé sur ce poste : l’impression en PDF n’est pas possible ici.',
    en: 'No Chromium, Chrome or Edge was found on this machine: printing to PDF is not possible here.',
    exit: refusedInput,
  },
  'shell/pdf-failed': {
    fr: 'Le document PDF n’a pas pu être fabriqué. Rien d’autre n’a été fait.',
    en: 'The PDF document could not be made. Nothing else was done.',
    exit: refusedInput,
  },
} as const satisfies Record<string, ErrorEntry>;

interface ErrorEntry {
  readonly fr: string;
  readonly en: string;
  readonly exit: (typeof exitCodes)[keyof typeof exitCodes];
}

export type ErrorCode = keyof typeof errorCatalogue;

interface ErrorOrigin {
  readonly cause?: unknown;
  /** Whether trying the same thing again may work. */
  readonly retryable?: boolean;
  /** For IT staff: a path, a version, an id. Never a name, a number, a text or a key. */
  readonly detail?: string;
}

/** What we did not expect. Code branches on `code`, never on the message. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, origin: ErrorOrigin = {}) {
    const { cause, retryable = false, detail } = origin;
    super(
      detail === undefined ? errorCatalogue[code].en : `${errorCatalogue[code].en} (${detail})`,
      cause === undefined ? {} : { cause },
    );
    this.code = code;
    this.retryable = retryable;
    this.detail = detail;
  }
}
