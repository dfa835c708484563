/** Why nothing more is said to a patient about a stay, or offered to them (H23). */
export const overWords = {
  cancelled: 'Séjour annulé.',
  absent: 'Patient absent.',
  hospitalised: 'Patient hospitalisé.',
  deceased: 'Patient décédé.',
} as const;
