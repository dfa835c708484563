import general from '../../resources/protocols/general.json' with { type: 'json' };
import type { Definition } from './definition.ts';
import { upgradeDefinition } from './upgrade.ts';

/** The protocols that come with the program; checked when the program starts. */
export const bundledProtocols: readonly Definition[] = [upgradeDefinition(general)];

/** What a stay gets when no other protocol is for its procedure. */
export const generalProtocolId = 'general';
