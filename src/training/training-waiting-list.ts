const header =
  'N° IPP;Nom de naissance;Prénom;Sexe;Né(e) le;Tél. portable;Chirurgien;Intervention;Code CCAM;Côté;' +
  'Anesthésie;Langue;Observations';

/** Who waits without a date in a rehearsal: for operations of its list, on numbers kept for fiction. */
const rows = [
  '00902001;DURAND;Paul;M;02/05/1970;06 39 98 11 01;Pr DELACROIX;Arthroscopie genou - ménisque;NFFC004;Gauche;Rachi;;',
  '00902002;VIDAL;Rose;F;23/11/1958;06 39 98 11 02;Pr DELACROIX;Arthroscopie genou - ménisque;NFFC004;Gauche;Rachi;espagnol;Vient en taxi, jamais le jeudi',
  '00902003;KELLER;Anne;F;30/01/1944;06 39 98 11 03;Dr LEMAIRE;Cataracte OD;BFGA004;Droit;Topique;;',
  '00902004;BOYER;Marc;M;14/07/1981;06 39 98 11 04;Dr GÜNTHER;Hernie inguinale coelio;LMMC002;Gauche;AG;;',
];

/** A waiting list as a hospital exports it. Nobody is « prêt à court délai »: that is the doctor's to say. */
export const trainingWaitingList: string = `${[header, ...rows].join('\r\n')}\r\n`;
