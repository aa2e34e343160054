/** The eight machines of the mechanism, by name. */
import type { MachineName } from '../src/contract/subject.ts';
import { call } from './call.ts';
import { channel } from './channel.ts';
import { clearance } from './clearance.ts';
import type { MachineDefinition } from './definition.ts';
import { dossier } from './dossier.ts';
import { exercise } from './exercise.ts';
import { incident } from './incident.ts';
import { request } from './request.ts';
import { review } from './review.ts';

export const machines: Readonly<Record<MachineName, MachineDefinition>> = {
  exercise,
  incident,
  dossier,
  request,
  clearance,
  call,
  channel,
  review,
};
