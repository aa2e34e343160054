/** The forms of all acts, as data: made of their zod shapes when the page is built, so that it need not carry these. */
import { actShapes as made } from 'virtual:acts';
import type { ActShapes } from '../../src/contract/act/actShape.ts';

export const actShapes = made as ActShapes;
