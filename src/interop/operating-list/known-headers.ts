import type { Field } from './operating-list.ts';

/**
 * The headers that hospital systems give each field, the surest first. Words are compared without
 * accents, case and small words, so « TEL_PORTABLE » needs no line of its own. A word that
 * could mean two things is left out: an unmapped column is visible, a wrong one is not.
 */
export const knownHeaders: Readonly<Record<Field, string>> = {
  ipp: `
    ipp, n° ipp, ipp patient, identifiant permanent patient, id patient, identifiant
    patient, n° patient, patient id, numéro permanent patient, n° dossier patient, nip, n°
    nip
  `,
  nda: `
    nda, n° nda, iep, n° iep, n° séjour, id séjour, n° dossier administratif, n° venue, id
    venue, n° visite, n° admission
  `,
  birthName: `
    nom naissance, nom famille, nom patronymique, nom jeune fille, nom patient naissance,
    patronyme, nom naiss, birth name, nom patient, nom
  `,
  usedName: `
    nom utilisé, nom usage, nom usuel, nom marital, nom épouse, nom époux, nom conjoint,
    usage name
  `,
  firstName: `
    premier prénom naissance, premier prénom, prénom naissance, prénom, prénoms, prénom
    patient, prénom utilisé, prénom usuel, first name
  `,
  sex: 'sexe, sexe patient, genre, civilité, sex',
  birthDate: `
    date naissance, ddn, né e le, né le, née le, né, date naiss, dt naissance, dnais, date
    naissance patient, naissance, birth date
  `,
  mobile: `
    tél portable, portable, mobile, tél mobile, n° portable, n° mobile, n° tél portable, n°
    tél mobile, portable patient, tél portable patient, mobile patient, tél gsm, gsm, tél
    sms, sms, tél cellulaire, cellulaire, tél patient, n° tél, tél
  `,
  landline: `
    tél fixe, fixe, n° fixe, n° tél fixe, tél domicile, domicile tél, fixe patient, tél fixe
    patient, tél dom, ligne fixe
  `,
  surgeryDate: `
    date intervention, date opération, date opératoire, date bloc, date acte, date
    chirurgie, date interv prévue, date prévue, date prévue intervention, jour intervention,
    jour opératoire, dt interv, date passage bloc, jour bloc, date intervention patient,
    surgery date, date
  `,
  arrivalTime: `
    heure convocation, heure arrivée, heure entrée, heure admission, convocation, convoqué
    à, heure accueil, h convocation, h arrivée, h entrée, heure arrivée prévue, heure entrée
    prévue, heure convocation patient, arrivée, heure venue, arrival time
  `,
  theatreTime: `
    heure bloc, heure intervention, heure opération, heure opératoire, heure début, début
    intervention, heure début intervention, heure passage, heure passage bloc, heure entrée
    bloc, heure incision, heure salle, heure prévue, h bloc, h intervention, heure début
    prévue, horaire bloc, horaire, heure, theatre time
  `,
  room: 'salle, salle bloc, n° salle, salle opération, salle intervention, room',
  surgeon: `
    chirurgien, opérateur, praticien, médecin opérateur, chirurgien opérateur, nom
    chirurgien, opérateur principal, chir, dr, médecin, surgeon
  `,
  procedureLabel: `
    intervention, libellé, libellé intervention, libellé acte, acte, opération, libellé
    opération, nature intervention, type intervention, geste, procédure, intitulé, intitulé
    intervention, libellé ccam, acte libellé, désignation
  `,
  ccam: `
    code ccam, ccam, code acte, acte ccam, code acte ccam, ccam principal, code
    intervention
  `,
  side: 'côté, latéralité, côté opéré, lateralité intervention, côté intervention, lat, side',
  anaesthesia: 'anesthésie, type anesthésie, mode anesthésie, anesth, type anesth',
  escort: `
    accompagnant, personne confiance, nom accompagnant, accompagnateur, personne prévenir,
    accompagnant sortie, lien accompagnant, pers confiance
  `,
  escortPhone: `
    tél accompagnant, tél confiance, tél personne confiance, tél accompagnateur, n° tél
    accompagnant, portable accompagnant, mobile accompagnant, tél personne prévenir, tél
    pers confiance, n° accompagnant
  `,
  language: 'langue, langue parlée, langue patient, langue maternelle, language',
  remarks: `
    observations, observation, commentaire, commentaires, remarque, remarques, notes, note,
    infos, informations, info, consignes, précisions, obs
  `,
  noticeHours: `
    préavis, préavis accepté, préavis patient, délai préavis, délai prévenance, délai
    accepté, délai patient, délai, préavis heures, préavis h, délai heures, délai h,
    préavis jours, préavis j, délai jours, délai j, notice
  `,
};
