import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueLine, ModemDetail } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import classes from './Modem.module.css';

/** The talk goes on; who reads it wants it to stand still for a while. */
const askEveryMs = 5_000;
const signs = { told: '→', said: '←', noted: '!' } as const;

/** What was said between Vigie and the modem: for IT, and for the maker's support. */
export function DialogueLog({ modem }: { readonly modem: ModemDetail }) {
  const { t } = useTranslation();
  const allowed = useMay('modem:dialogue');
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  const { imei, imsi, name } = modem;
  return (
    <details className={classes.figuresOf} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('dialogue.title')}</summary>
      {open && <Lines name={name} imei={imei} imsi={imsi} />}
    </details>
  );
}

function Lines({ name, imei, imsi }: Pick<ModemDetail, 'name' | 'imei' | 'imsi'>) {
  const { t } = useTranslation();
  const asked = useRequest('modem:dialogue', { imei, imsi }, { everyMs: askEveryMs });
  const label = `${t('dialogue.title')} ${name}`;
  return (
    <Answered to={asked}>
      {(lines) =>
        lines.length === 0 ? (
          <p className={classes.since}>{t('dialogue.none')}</p>
        ) : (
          <>
            <p className={classes.since}>{t('dialogue.masked')}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className={classes.dialogue} aria-label={label} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('dialogue.ago')}</th>
                    <th scope="col">{t('dialogue.who')}</th>
                    <th scope="col">{t('dialogue.line')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.toReversed().map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity, and move down together
                    <Line key={index} line={line} />
                  ))}
                </tbody>
              </table>
            </section>
          </>
        )
      }
    </Answered>
  );
}

function Line({ line: { agoMs, way, line } }: { readonly line: DialogueLine }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <tr data-way={way}>
      <td>{t('dialogue.seconds', { seconds: formats.number(agoMs / 1000) })}</td>
      <td>
        <span aria-hidden>{signs[way]}</span> {t(`dialogue.ways.${way}`)}
      </td>
      <td>
        <code>{line}</code>
      </td>
    </tr>
  );
}
