/**
 * What can be given to a machine: the acts that are declared on it, by whom their declaration allows, and what it is told by the
 * wiring and the engine. Fields and facts are asked for only when a guard or an action reads them.
 */
import { declaredTransitions } from '../../../machines/declared.ts';
import type { Given, MachineDefinition } from '../../../machines/definition.ts';
import type { Wiring } from '../../../machines/wiring.ts';
import type { ActDefinition } from '../../contract/act/act.ts';
import { acts } from '../../contract/act/acts.ts';
import { decisions } from '../../contract/act/review.ts';
import { fieldOptions } from '../../contract/act/fieldOptions.ts';
import type { Party } from '../../contract/subject.ts';
import type { Choose } from './everyChoice.ts';
import type { FactDomains } from './factDomains.ts';

/** One kind of input: who may give it, and the values that its fields may have. */
export interface Offer {
  /** Tells apart inputs of one type that carry different things; left out for acts. */
  readonly key?: string;
  readonly type: string;
  readonly by: readonly (Party | null)[];
  /** Empty: it has no such field. */
  readonly field: (name: string) => readonly unknown[];
}

/** What the engine itself tells machines, outside the wiring. */
const toldByEngine = [
  'act.admit',
  'move.played',
  'request.supersede',
  'text.sent',
  'dossier.learn',
  'channel.retime',
];

const toldFields: Readonly<Record<string, readonly unknown[]>> = {
  decision: [...decisions, 'no-agreement'],
  kind: ['party', 'control', 'director', 'due', 'scripted'],
  beforeClearance: [false, true],
};

export function offersFor(definition: MachineDefinition, wiring: Wiring, parties: readonly Party[]): Offer[] {
  const declared = [...new Set(declaredTransitions(definition).map(({ on }) => on))];
  const told = new Set([
    ...toldByEngine,
    ...Object.values(wiring).flatMap((wires) => wires.map((wire) => wire.input)),
  ]);
  return declared.flatMap((type): Offer[] => {
    const act = (acts as Record<string, ActDefinition>)[type];
    if (act) return [{ type, by: actors(act, parties), field: (name) => fieldOptions(act, name) }];
    return told.has(type) ? [{ type, by: [null], field: (name) => toldFields[name] ?? [] }] : [];
  });
}

function actors(act: ActDefinition, parties: readonly Party[]): readonly (Party | null)[] {
  switch (act.by) {
    case 'party':
      return parties;
    case 'anyone':
      return [...parties, null];
    default:
      return [null];
  }
}

/**
 * The input that a machine is given, with its fields and facts read off the choices. `standings`: rules are also hardened and set
 * aside.
 */
export function givenBy(
  { offer, domains, standings }: { offer: Offer; domains: FactDomains; standings: boolean },
  context: object,
  choose: Choose,
): Given<string> {
  const field = (name: string): unknown => {
    const options = offer.field(name);
    return options.length === 0 ? undefined : choose(name, options);
  };
  const fields = new Proxy(
    {},
    { get: (_, name) => field(String(name)), has: (_, name) => offer.field(String(name)).length > 0 },
  );
  let deviant: string | null = null;
  const deviate: Choose = (question, options) => {
    const answer = choose(question, deviant === null || deviant === question ? options : options.slice(0, 1));
    if (answer !== options[0]) deviant = question;
    return answer;
  };
  const options = standings ? [false, true] : [false];
  const standing = {
    hardened: { includes: (id: string) => choose(`${id} is hardened`, options) },
    aside: { includes: (id: string) => choose(`${id} is set aside`, options) },
  };
  const facts = new Proxy(standing, {
    get: (known, name) => {
      const fact = String(name);
      if (fact in known) return known[fact as keyof typeof standing];
      const domain = domains[fact];
      if (!domain) throw new Error(`No values are given for the fact ${fact} that ${offer.type} asks for.`);
      return domain({ choose, deviate, field, context: context as Readonly<Record<string, unknown>> });
    },
  });
  return {
    type: offer.type,
    at: 0,
    get by() {
      return choose('by', offer.by);
    },
    with: fields,
    facts: facts as never,
  };
}
