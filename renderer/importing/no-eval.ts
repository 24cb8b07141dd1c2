import { z } from 'zod';

// Imported first: zod otherwise tries to compile its checks, which the window's policy forbids and reports.
z.config({ jitless: true });
