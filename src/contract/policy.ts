/** The names of the policies that can play a side or a seat (design §6). What each of them does is the engine's. */
export const policyNames = ['cooperative', 'overloaded', 'legalistic', 'denying', 'silent'] as const;

export type PolicyName = (typeof policyNames)[number];
