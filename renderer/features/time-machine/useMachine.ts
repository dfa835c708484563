import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ArgumentOf, EventOf, OutputOf } from '../../../src/ipc/index.ts';
import { RequestError, useClient, useUnitEvent } from '../../api/index.ts';

type Asked = Omit<ArgumentOf<'studio:time-machine'>, 'run'>;

/** Runs the machine for what is asked, tells how far it is, and stops it once nobody waits for it. */
export function useMachine(asked: Asked) {
  const client = useClient();
  const queries = useQueryClient();
  const run = useRef('');
  const [percent, setPercent] = useState(0);
  const queryKey = ['studio:time-machine', asked];
  const answer = useQuery<OutputOf<'studio:time-machine'>, RequestError>({
    queryKey,
    queryFn: async ({ signal }) => {
      const name = newRun();
      run.current = name;
      setPercent(0);
      const stop = () => void client.request('studio:stop-machine', { run: name });
      signal.addEventListener('abort', stop);
      const reply = await client.request('studio:time-machine', { ...asked, run: name });
      signal.removeEventListener('abort', stop);
      if (reply.ok) return reply.value;
      throw new RequestError(reply.error);
    },
    placeholderData: (previous) => previous,
  });
  useUnitEvent(
    'studio:machine',
    useCallback((event: EventOf<'studio:machine'>) => {
      if (event.run === run.current) setPercent(event.percent);
    }, []),
  );
  return { answer, percent, stop: () => void queries.cancelQueries({ queryKey }) };
}

function newRun(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
