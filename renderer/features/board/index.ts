export { AlertPanel } from './AlertPanel.tsx';
export { AlertReasons } from './AlertReasons.tsx';
export { Board } from './Board.tsx';
export { CallForm } from './CallForm.tsx';
export { useCardState } from './useCardState.ts';
