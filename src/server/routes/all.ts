/** Every route of the server. */
import { describeRoutes } from '../openapi.ts';
import type { Route } from '../route.ts';
import { catalogueRoutes } from './catalogue.ts';
import { classRoutes } from './classes.ts';
import { exerciseRoutes } from './exercises.ts';
import { invitationRoutes } from './invitations.ts';
import { learnRoutes } from './learn.ts';
import { lookRoutes } from './look.ts';
import { operationRoutes } from './operation.ts';
import { peopleRoutes } from './people.ts';

export function allRoutes(version: string): readonly Route[] {
  let description: object | null = null;
  const routes: readonly Route[] = [
    // made when it is first asked for: a server is up sooner
    ...operationRoutes(() => (description ??= describeRoutes(routes, version))),
    ...catalogueRoutes,
    ...exerciseRoutes,
    ...lookRoutes,
    ...peopleRoutes,
    ...classRoutes,
    ...learnRoutes,
    ...invitationRoutes,
  ];
  return routes;
}
