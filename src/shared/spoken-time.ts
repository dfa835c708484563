import { dayOf, frenchDay, frenchTime, timeOf, weekdayOf } from './calendar.ts';

/**
 * Days and hours as texts to patients say them: weekday and date always together (H24). French is
 * the language of whatever is not here: a text never leaves in a language that has no words.
 */
interface Words {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  day(weekday: string, date: number, month: string): string;
  time(hour: number, minute: string): string;
  /** Day and time joined. */
  at(day: string, time: string): string;
  readonly timeLater: string;
  readonly today: string;
  readonly reopening: string;
}

const plainTime = (hour: number, minute: string): string => `${hour}:${minute}`;

const languages: Readonly<Record<string, Words>> = {
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
      ...['September', 'October', 'November', 'December'],
    ],
    day: (weekday, date, month) => `${weekday} ${date} ${month}`,
    time: plainTime,
    at: (day, time) => `${day} at ${time}`,
    timeLater: 'arrival time to be confirmed',
    today: 'today',
    reopening: 'when we reopen',
  },
  es: {
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    months: [
      ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto'],
      ...['septiembre', 'octubre', 'noviembre', 'diciembre'],
    ],
    day: (weekday, date, month) => `${weekday} ${date} de ${month}`,
    time: plainTime,
    at: (day, time) => `${day} a las ${time}`,
    timeLater: 'hora por confirmar',
    today: 'hoy',
    reopening: 'al reabrir',
  },
  pt: {
    weekdays: [
      ...['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira'],
      ...['sábado', 'domingo'],
    ],
    months: [
      ...['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto'],
      ...['setembro', 'outubro', 'novembro', 'dezembro'],
    ],
    day: (weekday, date, month) => `${weekday} ${date} de ${month}`,
    time: plainTime,
    at: (day, time) => `${day} às ${time}`,
    timeLater: 'hora a confirmar',
    today: 'hoje',
    reopening: 'na reabertura',
  },
  tr: {
    weekdays: ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar'],
    months: [
      ...['Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran', 'Temmuz', 'Ağustos'],
      ...['Eylül', 'Ekim', 'Kasım', 'Aralık'],
    ],
    day: (weekday, date, month) => `${date} ${month} ${weekday}`,
    time: plainTime,
    at: (day, time) => `${day} saat ${time}`,
    timeLater: 'saat bildirilecek',
    today: 'bugün',
    reopening: 'yeniden açılışta',
  },
  ar: {
    weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    months: [
      ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس'],
      ...['سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
    ],
    day: (weekday, date, month) => `${weekday} ${date} ${month}`,
    time: plainTime,
    at: (day, time) => `${day} الساعة ${time}`,
    timeLater: 'سيحدد الوقت لاحقا',
    today: 'اليوم',
    reopening: 'عند إعادة الفتح',
  },
};

/** `moment`: day and hour, an hour that is not known said so; `heure` null while nobody knows it. */
export function appointmentIn(
  language: string,
  day: string,
  time: string | null,
): { readonly moment: string; readonly jour: string; readonly heure: string | null } {
  const jour = dayIn(language, day);
  const heure = time === null ? null : timeIn(language, time);
  const words = languages[language];
  if (heure !== null) return { moment: join(language, jour, heure), jour, heure };
  const later = words?.timeLater ?? "heure d'arrivée précisée plus tard";
  return { moment: `${jour} (${later})`, jour, heure };
}

export function instantIn(language: string, instant: number, zone: string): string {
  return join(
    language,
    dayIn(language, dayOf(instant, zone)),
    timeIn(language, timeOf(instant, zone)),
  );
}

/** When somebody reads, where no hour can be said: somebody does now, or nobody knows when. */
export function readingIn(language: string, when: 'today' | 'unknown'): string {
  const words = languages[language];
  if (when === 'today') return words?.today ?? 'dans la journée';
  return words?.reopening ?? 'à la réouverture';
}

function dayIn(language: string, day: string): string {
  const words = languages[language];
  if (!words) return frenchDay(day);
  const [, month = '1', date = '1'] = day.split('-');
  const weekday = words.weekdays[weekdayOf(day) - 1] ?? '';
  return words.day(weekday, Number(date), words.months[Number(month) - 1] ?? '');
}

function timeIn(language: string, time: string): string {
  const words = languages[language];
  if (!words) return frenchTime(time);
  const [hour = '0', minute = '00'] = time.split(':');
  return words.time(Number(hour), minute);
}

function join(language: string, day: string, time: string): string {
  return languages[language]?.at(day, time) ?? `${day} à ${time}`;
}
