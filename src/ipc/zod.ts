import { z } from 'zod';

// zod probes `new Function` for speed; the CSP forbids it. Set before the first schema.
z.config({ jitless: true });

export { z };
