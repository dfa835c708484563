import type { OutputOf } from '../../ipc/index.ts';
import type { Listing } from '../verbs/lists.ts';
import { stateWords } from './state.ts';

/** Alerts, outbox, inbox, trace: one line for each, oldest at the top where time matters. */

const levels = { urgent: 'URGENT', call: 'à appeler', silence: 'sans réponse', read: 'à lire' };
const cardStates = { open: 'ouverte', taken: 'prise', closed: 'close' };
const outcomes: Readonly<Record<string, string>> = {
  satisfactory: 'satisfaisante',
  worrying: 'inquiétante',
  urgent: 'URGENTE',
  unclear: 'à lire',
  none: 'sans objet',
};

const at = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    instant,
  );

/** One line, whatever line breaks the text has. */
const oneLine = (text: string): string => `« ${text.replace(/\s+/g, ' ')} »`;

type Rows<K extends 'alerts:list' | 'outbox:list' | 'inbox:list'> = Listing<OutputOf<K>[number]>;

export const listWords = {
  alerts: ({ rows: cards, zone }: Rows<'alerts:list'>): string[] =>
    cards.length === 0
      ? ['Aucune alerte.']
      : cards.map(
          (card) =>
            `n° ${card.cardNumber}  ${levels[card.level]}  ${cardStates[card.state]}  ` +
            `${card.patient ? `IPP ${card.patient.ipp}` : card.number}  depuis ${at(card.raisedAt, zone)} : ` +
            card.reasons.map((reason) => reason.sentence).join(' ; '),
        ),
  outbox: ({ rows, zone }: Rows<'outbox:list'>): string[] =>
    rows.length === 0
      ? ['Aucun SMS.']
      : rows.toReversed().map((row) => {
          const state = stateWords[row.state] ?? row.state;
          const why = row.reason ? ` (${row.reason})` : '';
          return `${at(row.dueAt, zone)}  ${row.number}  ${state}${why}  ${oneLine(row.text)}`;
        }),
  inbox: ({ rows, zone }: Rows<'inbox:list'>): string[] =>
    rows.length === 0
      ? ['Aucune réponse.']
      : rows.toReversed().map((row) => {
          const reading = row.reading === 'to-read' ? 'à lire' : outcomes[row.outcome ?? 'none'];
          return `${at(row.receivedAt, zone)}  ${row.number}  ${reading}  ${oneLine(row.text)}`;
        }),
  trace: ({ ipp, entries, trail }: OutputOf<'trace:get'>): string[] => [
    `IPP ${ipp} : ${entries.length} événements.`,
    ...entries.map(
      (entry) =>
        `${entry.seq}  ${entry.time}  ${entry.author}  ${entry.sentence.replace(/\s+/g, ' ')}`,
    ),
    `Fin de la trace : n° ${trail.seq}, ${trail.hash}`,
  ],
};
