/** The names of the policies that can play a side or a seat (design §6). What each of them does is the engine's. */
export const policyNames = ['cooperative', 'overloaded', 'legalistic', 'denying', 'silent'] as const;

export type PolicyName = (typeof policyNames)[number];

/** The line that a policy proposes for an incident on a docket: `us-blades` for the incident `us:blades`. */
export const lineOf = (incident: string): string => incident.replace(':', '-').slice(0, 48);
