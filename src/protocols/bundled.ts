import general from '../../resources/protocols/general.json' with { type: 'json' };
import { type Definition, definition } from './definition.ts';

/** The protocols that come with the program; checked when the program starts. */
export const bundledProtocols: readonly Definition[] = [definition.parse(general)];

/** What a stay gets when no other protocol is for its procedure. */
export const generalProtocolId = 'general';
