export const usage = `vigie <commande> --data DOSSIER [--json]

  init [--training] [--clock ISO]     crée un dossier de données
  import FICHIER                      importe un programme opératoire (CSV)
  run [--port CHEMIN[,CHEMIN]|auto|simulated] [--shell electron|loopback|none]
      [--listen PORT] [--clock ISO] [--speed N] [--patients]
                                      fait tourner l'unité jusqu'à un signal
  clock --to ISO | --next | --speed N [--timeout S]
                                      avance l'heure d'un dossier de formation
  send --to NUMÉRO --text TEXTE [--wait] | --file FICHIER
  modem [--port CHEMIN[,CHEMIN]] [--dialogue]
                                      trouve et décrit les modems, avec ce qui s'est dit (masqué)
  modem --ussd CODE [--imei N]        interroge l'opérateur (*123#)
  modem --forget [--imei N]           n'attend plus un modem débranché qui ne reviendra pas
  loop-test [--other-network] [--timeout S]
                                      un SMS de la carte SIM à elle-même, ou vers un autre opérateur
  sims                                cartes SIM, forfait, remise, envois suspendus, alertes techniques
  alerts [--all]  outbox [--ipp X]  inbox [--ipp X]  trace --ipp X
  report has --from JOUR --to JOUR [--pdf FICHIER | --csv FICHIER]
  replies                             lit des réponses (lignes JSON) et dit ce qu'elles veulent dire
  verify                              vérifie la base et la trace

  vigie --version, vigie --help

Clé : --key-file FICHIER, ou VIGIE_PASSPHRASE ; un dossier de formation a la sienne à côté de lui.
Codes de sortie : 0 fait, 1 refusé, 2 commande mal écrite, 3 modem, 4 dossier ou clé.
`;
