/** The path of each incident: where it stood from when, how long, and how each side assessed and closed it. */
import type { DossierSummary, IncidentSummary } from '../../contract/runSummary.ts';
import { fileState } from '../moveWords.ts';
import { outcomeWords } from '../standing.ts';
import { stateWords } from '../../picture/words.ts';
import { plainWords } from '../wording.ts';
import { group, joined, table, terms, text } from './block.ts';
import type { Block, Section } from './block.ts';
import { slug } from './slug.ts';
import type { Teller } from './teller.ts';

export function incidents(teller: Teller): Section {
  const { incidents: all } = teller.facts;
  const blocks = all.map((incident) => incidentBlock(incident, teller));
  const none = text('No incident came up.');
  return {
    id: 'incidents',
    title: 'The path of each incident',
    annex: false,
    blocks: all.length === 0 ? [none] : blocks,
  };
}

function incidentBlock(incident: IncidentSummary, teller: Teller): Block {
  const { naming } = teller;
  const { id, ref, title, victim, against, history } = incident;
  const severity = Object.entries(incident.severity).map(
    ([party, level]) => `${naming.party(party)} ${level}`,
  );
  const closed = incident.closedBy.map(
    ({ party, outcome, at }) => `${naming.party(party)} ${plainWords(outcome)} on ${teller.when(at)}`,
  );
  const beside = [
    ['none', ''].includes(incident.docket) ? '' : `docket: ${stateWords(incident.docket)}`,
    publicityWords(incident.publicity),
    incident.raised ? '' : 'not raised with the other side',
  ];
  return group(`incident-${slug(ref)}`, title === null ? id : `${title} (${id})`, [
    ...terms([
      [
        'Whose',
        joined([
          naming.party(victim),
          against !== null && incident.raised ? `${naming.party(against)} is asked` : '',
        ]),
      ],
      ['Stands at', joined([`${stateWords(incident.state)}${closing(incident, teller)}`, ...beside])],
      ['Severity, each side for itself', joined(severity, ', ')],
      ['Closed by', joined(closed)],
      ...files(incident, teller),
    ]),
    { is: 'picture', picture: { is: 'path', incident: ref } },
    ...(history.length < 2
      ? []
      : table(['Stood at', 'From', 'For'], ['name', 'when', 'when'], steps(history, teller))),
  ]);
}

export function publicityWords(publicity: string): string {
  return publicity === 'leaked' ? 'known to the press' : publicity === 'public' ? 'public' : '';
}

/** Its outcome, when it is closed. */
function closing(incident: IncidentSummary, { naming }: Teller): string {
  return incident.outcome === null ? '' : `, ${outcomeWords(incident, naming)}`;
}

function steps(history: IncidentSummary['history'], { facts, when, between }: Teller): string[][] {
  return history.map(({ state, at }, index) => {
    const next = history[index + 1]?.at;
    const last = state === 'closed' ? '' : `${between(at, facts.overview.now)}, to the end`;
    return [
      stateWords(state),
      when(at),
      next === undefined ? last : next === at ? 'at once' : between(at, next),
    ];
  });
}

/** What each government held for itself, as far as this reader may know. */
function files({ id }: IncidentSummary, { facts, naming }: Teller): [string, string][] {
  const order = facts.overview.parties.map(({ id: party }) => party);
  return facts.dossiers
    .toSorted((a, b) => order.indexOf(a.party) - order.indexOf(b.party))
    .filter(({ incident }) => incident === id)
    .map((dossier) => [`${naming.party(dossier.party)} file, private to it`, fileWords(dossier)]);
}

function fileWords({ state, attribution, measures, custody }: DossierSummary): string {
  const beside = [
    attribution === 'gathering' ? 'evidence on attribution gathered' : stateWords(attribution),
    measures === 'none' || measures === '' ? '' : `measures ${stateWords(measures)}`,
    custody === 'none' || custody === '' ? '' : `evidence ${stateWords(custody)}`,
  ];
  return joined([fileState(state), ...beside.filter((words) => words !== 'none')]);
}
