import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../styles/tokens.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/fr';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Connection, ConnectionProvider, RequestError } from '../api/index.ts';
import { type SoundPlayer, SoundProvider } from '../features/alarm/index.ts';
import { theme } from '../styles/theme.ts';
import { KeptWorkProvider } from './kept-work.tsx';
import { Root } from './Root.tsx';

interface Props {
  readonly connection: Connection;
  readonly nonce: string;
  readonly player: SoundPlayer;
  /** Component tests switch transitions and portals' delays off. */
  readonly env?: 'default' | 'test';
}

export function App({ connection, nonce, player, env = 'default' }: Props) {
  const { i18n } = useTranslation();
  const [queries] = useState(makeQueryClient);
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce} env={env}>
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <ConnectionProvider value={connection}>
            <SoundProvider value={player}>
              <KeptWorkProvider>
                <Root />
              </KeptWorkProvider>
            </SoundProvider>
          </ConnectionProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

/** The unit is on this machine: never wait for "online", never guess that an answer is still good. */
function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Refused for want of a session: ask who is signed in, and the sign-in screen comes by itself.
      onError: (error) => {
        if (error instanceof RequestError && error.code.startsWith('access/')) {
          void client.invalidateQueries({ queryKey: ['session:current'] });
        }
      },
    }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 0, gcTime: 60_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
