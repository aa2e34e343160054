/**
 * A desk that acknowledges every request that it is sent. It takes the address of a server and the token of a seat:
 *
 *   node docs/examples/desk-client.js http://127.0.0.1:3400 TOKEN
 */
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const [address = '', token = ''] = process.argv.slice(2);
/** The last number that each seat was shown, and the branch of the log that it is of. */
const seen = { branch: 1, seats: {} };

const socket = io(address, {
  // asked for again at every connection: after a dropped line the server sends only what was missed
  auth: (give) => give({ token, protocol: 'hotline-live/1', since: seen.branch === 0 ? undefined : seen }),
  transports: ['websocket'],
});

socket.on('welcome', ({ place, setting }) =>
  console.log(`EXERCISE ${setting.about.title}: ${place.seats.join(', ')}`),
);

socket.on('view', ({ branch, seat, view, entries }) => {
  // another branch: the director went back, and what was known before is void
  if (branch !== seen.branch) Object.assign(seen, { branch, seats: {} });
  seen.seats[seat] = view.n;
  for (const entry of entries) hear(seat, entry, view.states);
});

socket.on('entries', ({ seat, entries }) => {
  for (const entry of entries) {
    seen.seats[seat] = entry.n;
    hear(seat, entry);
  }
});

/** Acknowledges a request of the other side that was just sent, or was sent and still stands so. */
async function hear(seat, { do: verb, on, by, moves }, states) {
  const isSent = moves.some(({ ref, to }) => ref === on && to === 'life.sent');
  const isOurs = by?.split('/')[0] === seat.split('/')[0];
  const stands = states === undefined || states[on]?.life === 'life.sent';
  if (verb !== 'request.send' || !isSent || isOurs || !stands) return;
  const command = {
    // new for each command; sent again after a dropped line it is done once all the same
    id: randomUUID(),
    seat,
    kind: 'act',
    do: 'request.acknowledge',
    refs: { request: on.slice('request/'.length) },
    with: {},
  };
  const reply = await socket.emitWithAck('command', command);
  console.log(reply.ok ? `EXERCISE acknowledged ${on}` : `EXERCISE refused: ${reply.refused.message}`);
}

socket.on('gone', ({ why }) => {
  console.log(`EXERCISE ${why}`);
  socket.disconnect();
});
socket.on('connect_error', (error) => console.error(error.data?.message ?? error.message));
