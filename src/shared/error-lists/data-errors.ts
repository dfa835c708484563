import { type ErrorEntry, exitCodes } from './error-entry.ts';

const { dataFolder } = exitCodes;

/** The data folder: opening it, its key, its backups. */
export const dataErrors = {
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
} as const satisfies Record<string, ErrorEntry>;
