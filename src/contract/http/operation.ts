/** What whoever runs the server is told. */
import * as z from 'zod';
import { marking } from '../marking.ts';

export const backupSchema = z.strictObject({ file: z.string().describe('Where the copy stands.') });

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'not ready']),
  why: z.string().optional().describe('What is not as it should be.'),
});

/** By what addresses people on other machines reach this server. */
export const addressesSchema = z.strictObject({
  addresses: z.array(z.string()).describe('Each begins a link; none where it listens on this machine alone.'),
  port: z.number().int().describe('Where it listens.'),
});
export type Addresses = z.infer<typeof addressesSchema>;

/** What is to be drawn as a QR code: links that somebody else is to open. */
export const drawLinksSchema = z.strictObject({
  links: z
    .array(z.string().min(1).max(500))
    .min(1)
    .max(60)
    .describe('The links, in the order of the answer.'),
});
export const drawnLinksSchema = z.strictObject({
  marking,
  drawn: z.array(z.string()).describe('A QR code for each, as SVG.'),
});
export type DrawnLinks = z.infer<typeof drawnLinksSchema>;

/** A description in OpenAPI 3.1. */
export const descriptionSchema = z.record(z.string(), z.unknown());
