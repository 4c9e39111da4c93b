import * as z from 'zod';

// The pages may run no text as code (their content policy); the library would try, and be refused in the console.
z.config({ jitless: true });
