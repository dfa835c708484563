/**
 * The first instant after `now` at which clocks in `zone` show `time` (HH:MM). Walking minute by
 * minute is exact across summer time, where adding hours is not.
 */
export function nextInstantOf(time: string, now: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const minuteMs = 60_000;
  let at = Math.floor(now / minuteMs) * minuteMs + minuteMs;
  // 02:30 does not exist on the night summer time begins: two days hold every valid time.
  const end = at + 2 * 24 * 60 * minuteMs;
  while (at < end && format.format(at) !== time) at += minuteMs;
  return at;
}
