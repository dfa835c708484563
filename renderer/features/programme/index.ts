export { ConfirmationChip, ContactChip } from './chips.tsx';
export { ImportDialog } from './ImportDialog.tsx';
export { PhoneAnswer, PhoneAnswerMenu } from './PhoneAnswer.tsx';
export { Programme } from './Programme.tsx';
export { StayAttention } from './StayAttention.tsx';
export { StayStateMenu } from './StayStateMenu.tsx';
