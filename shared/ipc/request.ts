import { z } from 'zod';

/** One request: what is asked with, and what is answered. Both are parsed at the boundary. */
export const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** Asked with nothing, or answered by nothing. */
export const Nothing = z.strictObject({});
