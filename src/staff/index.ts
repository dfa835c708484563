export { verifyPassword } from './password.ts';
export { addStaff, listStaff, type NewStaff, resetPassword, setActive } from './people.ts';
export { endAllSessions, endSessionsOf, type SessionEnd, signOut } from './session.ts';
export { changePassword, signIn } from './sign-in.ts';
export { addTrainingUsers, type TrainingUser, trainingUsers } from './training-users.ts';
export { vouch } from './vouch.ts';
