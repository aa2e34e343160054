/** Who plays in the scenario to start from, and what each is told. */
import type { StarterPlan, StarterSide } from './starterPlan.ts';
import { the, value } from './starterWords.ts';

export function people({ a, b }: StarterPlan): string {
  const [desk, voice] = [a.seat('request.send'), a.seat('incident.close')];
  const [otherDesk, otherVoice] = [b.seat('request.answer'), b.seat('incident.close')];
  const briefs = [
    brief(desk, a, {
      'you-know': 'The provider of the server keeps its records for a month.',
      'you-want': 'The records of the server before they are deleted.',
      'you-may-not': 'Say who did it.',
    }),
    ...(voice === desk ? [] : [brief(voice, a, { 'you-want': 'An answer that you can show at home.' })]),
    brief(otherDesk, b, {
      'you-know': 'A server can be rented from anywhere, under any name.',
      'you-want': 'To help as far as your law allows, and to be asked for what can be given.',
      'you-may-not': 'Give data on a person without an order.',
    }),
    ...(otherVoice === otherDesk
      ? []
      : [brief(otherVoice, b, { 'you-want': 'No surprise in the newspapers.' })]),
  ];
  return `# Who plays each side, or a single seat: script (the items below are performed as they stand), person (people at the table), or
# policy (the program, in a temper such as cooperative or overloaded).
cast:
  ${a.id}: { played-by: script }
  ${b.id}: { played-by: script }

# Who else speaks: companies, the press, offices. Control answers for them.
bodies:
  utility: Water utility

# What each seat is told before play. Nobody else reads it. People in a scenario are roles, never names.
briefs:
${briefs.join('\n')}
`;
}

function brief(seat: string, side: StarterSide, says: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ 'you-are': `${side.title(seat)}, for ${the(side)}.`, ...says });
  return [`  ${seat}:`, ...lines.map(([field, text]) => `    ${field}: ${value(text)}`)].join('\n');
}
