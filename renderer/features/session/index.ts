export { ChangePassword } from './ChangePassword.tsx';
export { SignIn } from './SignIn.tsx';
