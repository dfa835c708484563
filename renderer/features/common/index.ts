export { ConfirmDialog } from './ConfirmDialog.tsx';
export { History } from './History.tsx';
export { LevelMark, LevelShape } from './LevelMark.tsx';
export { NoticeSelect, useNoticeWords } from './NoticeSelect.tsx';
export { PatientLabel } from './PatientLabel.tsx';
export { PrintFile } from './PrintFile.tsx';
export { type Clearance, ShortNoticeDialog } from './ShortNoticeDialog.tsx';
