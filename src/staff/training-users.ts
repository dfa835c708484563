import type { Author } from '../audit/index.ts';
import type { Role } from '../ipc/common-views.ts';
import type { WorkDeps } from '../shared/work.ts';
import { addStaff } from './people.ts';

export interface TrainingUser {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

/** Not a secret: it stands on the sign-in screen of every training folder, and only there. */
const password = 'formation-vigie';

/** One per role; invented people. */
export const trainingUsers: readonly TrainingUser[] = [
  { login: 'ide', password, name: 'Inès Caron', role: 'nurse' },
  { login: 'as', password, name: 'Abel Simonet', role: 'auxiliary' },
  { login: 'medecin', password, name: 'Dr Mathilde Roussel', role: 'doctor' },
  { login: 'cadre', password, name: 'Claire Dumas', role: 'manager' },
  { login: 'dsi', password, name: 'David Serrano', role: 'administrator' },
];

/** For training folders only. Returns the doctor, who has signed their protocols. */
export async function addTrainingUsers(deps: WorkDeps, author: Author): Promise<Author> {
  let doctor: Author = author;
  for (const user of trainingUsers) {
    const { staffId } = await addStaff(deps, author, user);
    if (user.role === 'doctor') doctor = { kind: 'person', staffId, name: user.name };
  }
  return doctor;
}
