/** A small agreement between North and South, alike on both sides: quick to amend, and nothing in it is named as in the real one. */
import { profileSchema } from '../../src/contract/profile.ts';
import type { Profile } from '../../src/contract/profile.ts';

const assumption = 'Made up for a test.';
const is = <T>(value: T) => ({ is: value, assumption });

const seat = (level: 'desk' | 'vice' | 'principal') => ({
  title: level,
  institution: 'ministry',
  level,
  chair: level === 'principal',
  assumption,
});
const clears = (text: string, from: number, office: string, takes: string, result: string) => ({
  text,
  from,
  office,
  takes,
  result,
  assumption,
});

const party = (name: string, short: string, zone: string) => ({
  name,
  short,
  capital: { name: `${name} City`, zone },
  institutions: { ministry: { name: 'Ministry', role: 'All of it.', assumption } },
  seats: {
    desk: seat('desk'),
    vice: seat('vice'),
    minister: seat('principal'),
    'co-chair': seat('principal'),
  },
  instruments: {
    protest: { name: 'Protest', needs: [], assumption },
    sanctions: { name: 'Sanctions', needs: ['harm'], assumption },
  },
  clearances: [
    clears('request', 3, 'legal', '4h', 'cleared'),
    clears('request', 5, 'cabinet', '2h', 'played'),
    clears('answer', 3, 'legal', '4h', 'cleared'),
    clears('call-script', 4, 'cabinet', '1h', 'cleared-with-changes'),
    clears('docket-item', 3, 'legal', '1d', 'objected'),
    clears('statement', 3, 'press', '2h', 'cleared'),
  ],
  calls: { admits: is('issue') },
});

const contact = (of: string, track: string) => ({
  party: of,
  seat: 'desk',
  track,
  hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
  holidays: ['2017-03-08'],
  assumption,
});
const line = (name: string, kind: string, state: string, tracks: string[]) => ({
  name,
  kind,
  state,
  tracks,
  assumption,
});

export const tinyProfile: Profile = profileSchema.parse({
  format: 'hotline-agreement/1',
  id: 'north-south',
  title: 'North and South',
  summary: 'For tests.',
  'in-force': { from: '2016-01-01T00:00:00Z', assumption },
  parties: {
    north: party('North', 'NO', 'America/New_York'),
    south: party('South', 'SO', 'Asia/Shanghai'),
  },
  tracks: {
    cooperation: { name: 'Cooperation', reviewed: true, assumption },
    legal: { name: 'Legal assistance', reviewed: false, assumption },
  },
  contacts: {
    'north-cooperation': contact('north', 'cooperation'),
    'north-hotline': {
      ...contact('north', 'cooperation'),
      channel: 'hotline',
      hours: 'always',
      holidays: [],
      alternate: 'north-cooperation',
    },
    'north-legal': { ...contact('north', 'legal'), hours: 'always' },
    'south-cooperation': contact('south', 'cooperation'),
    'south-hotline': {
      ...contact('south', 'cooperation'),
      channel: 'hotline',
      hours: 'always',
      holidays: [],
      alternate: 'south-cooperation',
    },
    'south-legal': { ...contact('south', 'legal'), hours: 'always' },
  },
  channels: {
    post: line('Post', 'law-enforcement', 'operational', ['cooperation']),
    hotline: { ...line('Hotline', 'hotline', 'operational', []), 'test-every': is('13w') },
    dialogue: line('Dialogue', 'dialogue', 'operational', []),
  },
  may: { 'channel.suspend': 'principal', 'channel.lift': 'principal', 'measure.announce': 'vice' },
  deadlines: {
    counts: is('elapsed'),
    ack: is({ '5': '1h', other: '24h' }),
    answer: is('72h'),
    update: is('7d'),
    owes: {
      information: ['ack', 'answer', 'update'],
      investigate: ['ack', 'answer', 'update'],
      'collect-evidence': ['ack', 'answer', 'update'],
      mitigate: ['ack', 'answer', 'update'],
      preservation: ['ack', 'answer', 'update'],
      consultation: ['ack', 'answer'],
      notification: ['ack'],
      demand: [],
      protest: [],
      ping: ['ack'],
    },
    when: { returned: is('stop'), redirected: is('run'), partial: is('stop'), suspended: is('stop') },
    disputes: is(2),
  },
  request: {
    elements: is(['facts', 'action-asked']),
    grounds: is({ 'national-law': 'Contrary to national law', sovereignty: 'Harm to sovereignty' }),
  },
  preservation: { lasts: is('60d'), renewals: is(1) },
  hotline: {
    channel: 'hotline',
    rings: is('5m'),
    retries: is(['15m', '30m']),
    connect: {
      working: is({ least: '0m', most: '15m' }),
      'vice-ministerial': is({ least: '1h', most: '12h' }),
      ministerial: is({ least: '4h', most: '48h' }),
    },
    interpretation: is('each-brings'),
    'interpreted-takes': is(2),
  },
  review: {
    first: is('2017-06-30T00:00:00Z'),
    every: is('26w'),
    'docket-closes': is('7d'),
    levels: is(['full', 'reduced']),
  },
  closing: { silence: is('30d') },
  words: { facts: 'Facts', 'action-asked': 'The action asked for', harm: 'Harm' },
  because: { may: { assumption }, owes: { assumption } },
});
