import { describe, expect, it } from 'vitest';
import { matchHeaders } from './match-headers.ts';
import { type Field, fields } from './operating-list.ts';

/** The field each header was tied to. */
function tie(headers: readonly string[]): Partial<Record<Field, string>> {
  const matched = matchHeaders(headers);
  if (!matched.ok) throw new Error(matched.error.en);
  return Object.fromEntries(
    [...matched.value.positions].map(([field, position]) => [field, headers[position] ?? '']),
  );
}

const needed = ['IPP', 'NOM DE NAISSANCE', 'PRÉNOM', 'DATE_INTERVENTION', 'PORTABLE'];

describe('matchHeaders', () => {
  it.each<[Field, string[]]>([
    ['ipp', ['N° IPP', 'IPP', 'No IPP', 'NUM_IPP', 'Identifiant patient', 'ID_PATIENT']],
    [
      'birthName',
      [
        'NOM_NAISSANCE',
        'Nom de naissance',
        'NOM PATRONYMIQUE',
        'Nom naiss.',
        'Nom',
        'nomNaissance',
      ],
    ],
    ['firstName', ['PRÉNOM', 'Prenom', 'PRENOM', 'Prénom(s)']],
    [
      'surgeryDate',
      [
        'Date interv.',
        'DATE_INTERVENTION',
        'Date d’intervention',
        "Date de l'intervention",
        'Date opération',
        'DATEINTERVENTION',
      ],
    ],
    [
      'mobile',
      [
        'MOBILE',
        'PORTABLE',
        'Tél. portable',
        'TEL_PORTABLE',
        'Téléphone mobile',
        'N° de portable',
        'TelPortable',
        'Tel port',
      ],
    ],
  ])('recognises %s', (field, spellings) => {
    for (const spelling of spellings) {
      const i = ['ipp', 'birthName', 'firstName', 'surgeryDate', 'mobile'].indexOf(field);
      expect(tie(needed.toSpliced(i, 1, spelling))[field]).toBe(spelling);
    }
  });

  it.each<[Field, string]>([
    ['nda', 'NDA'],
    ['nda', 'N° séjour'],
    ['nda', 'IEP'],
    ['birthDate', 'DDN'],
    ['birthDate', 'Né(e) le'],
    ['birthDate', 'Date de naissance'],
    ['arrivalTime', 'HEURE_CONVOC'],
    ['arrivalTime', 'Heure d’arrivée'],
    ['theatreTime', 'Heure bloc'],
    ['theatreTime', 'HEURE'],
    ['landline', 'Tél. fixe'],
    ['escortPhone', 'TEL_CONFIANCE'],
    ['escortPhone', 'Tél. accompagnant'],
    ['escort', 'PERSONNE_CONFIANCE'],
    ['side', 'LATERALITE'],
    ['ccam', 'Code CCAM'],
    ['procedureLabel', 'LIBELLE'],
    ['remarks', 'Commentaires'],
  ])('recognises %s in %j', (field, header) => {
    expect(tie([...needed, header])[field]).toBe(header);
  });

  it('prefers the sure header and shows the other as unmapped', () => {
    const matched = matchHeaders(['Tél', ...needed, 'DATE', 'Score ASA']);
    expect(matched.ok && matched.value.unmapped).toEqual(['Tél', 'DATE', 'Score ASA']);
    expect(matched.ok && matched.value.positions.get('mobile')).toBe(5);
  });

  it('takes a plain name beside the birth name for the name in use', () => {
    expect(tie(['NOM', ...needed])).toMatchObject({
      birthName: 'NOM DE NAISSANCE',
      usedName: 'NOM',
    });
  });

  it('refuses two columns of the same name', () => {
    const matched = matchHeaders([...needed, 'Portable']);
    expect(matched).toMatchObject({ ok: false, error: { code: 'import/duplicate-column' } });
  });

  it('names the columns that are missing', () => {
    const matched = matchHeaders(['IPP', 'Nom', 'Prénom', 'Salle']);
    expect(matched).toMatchObject({
      ok: false,
      error: {
        code: 'import/missing-column',
        fr: 'La ligne 1 (en-têtes) n’a pas de colonne reconnue pour : date d’intervention, téléphone portable.',
      },
    });
  });

  it('quotes nothing of a line that is no header: it may be a patient', () => {
    const matched = matchHeaders(['00801003', 'JACQUET', 'Isabelle', '09/03/2026', '0639980102']);
    expect(matched.ok).toBe(false);
    expect(JSON.stringify(matched)).not.toMatch(/JACQUET|0639980102/);
  });

  it('leaves « Délai » in sight on the list of who has a date: there it is no notice', () => {
    const headers = [...needed, 'DDN', 'Chirurgien', 'Intervention', 'Délai'];
    const matched = matchHeaders(headers, 'operating');
    expect(matched).toMatchObject({ ok: true, value: { unmapped: ['Délai'] } });
    const waiting = matchHeaders(headers, 'waiting');
    expect(waiting.ok && waiting.value.positions.get('noticeHours')).toBe(headers.length - 1);
  });

  it('ties no field to a column it has no word for', () => {
    const tied = tie([
      ...needed,
      'N°',
      'Date de sortie',
      'Téléphone médecin traitant',
      'Heure RDV',
    ]);
    expect(fields.filter((field) => field in tied)).toEqual([
      'ipp',
      'birthName',
      'firstName',
      'mobile',
      'surgeryDate',
    ]);
  });
});
