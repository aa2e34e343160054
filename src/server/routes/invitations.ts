/** How people are brought to their places: links as QR codes, and the addresses that lead to this server from other machines. */
import { toString } from 'qrcode';
import { addressesSchema, drawLinksSchema, drawnLinksSchema } from '../../contract/http/operation.ts';
import { value } from '../answer.ts';
import { route } from '../route.ts';

export const invitationRoutes = [
  route({
    id: 'addresses',
    method: 'get',
    path: '/api/v1/addresses',
    says: 'By what addresses people on other machines reach this server.',
    may: ['house', 'director'],
    gives: {
      200: { says: 'The addresses, none where it listens on this machine alone.', shape: addressesSchema },
    },
    problems: [],
    handle: (_, { reached }) => value(reached()),
  }),
  route({
    id: 'drawLinks',
    method: 'post',
    path: '/api/v1/qr',
    says: 'Draws links as QR codes. They are asked for in the body, so that no secret stands in an address.',
    may: ['house', 'director'],
    body: drawLinksSchema,
    seldom: 'work',
    gives: { 200: { says: 'The codes, as SVG.', shape: drawnLinksSchema } },
    problems: [],
    handle: async ({ body: { links } }) =>
      value({ marking: 'EXERCISE', drawn: await Promise.all(links.map(drawnAs)) }),
  }),
];

const drawnAs = (link: string): Promise<string> =>
  toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
