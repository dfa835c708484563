export { alertLines, standingLines } from './alert-lines.ts';
export { Ballast, ballastAt } from './ballast.ts';
export { freeBytes, judgeSpace } from './free-space.ts';
export { heartbeatPath, writeHeartbeat } from './heartbeat.ts';
export { type StatusFacts, statusOf, type UnitStatus } from './status.ts';
export { openStatusPort, type StatusPort } from './status-port.ts';
export { formatSyslog, readTarget, type SyslogLine } from './syslog.ts';
export { type SendSyslog, syslogSender } from './syslog-sender.ts';
