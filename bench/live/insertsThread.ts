/** Bare inserts in a thread: a line goes into a table, durable; alone, or all that wait in one transaction. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import Database from 'libsql';

const { path, grouped } = workerData as { path: string; grouped: boolean };
const db = new Database(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE IF NOT EXISTS line (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
const insert = db.prepare('INSERT INTO line (text) VALUES (?)');

const port = parentPort;
port?.on('message', (first: string) => {
  const lines = [first];
  for (let more = grouped && receiveMessageOnPort(port); more; more = receiveMessageOnPort(port))
    lines.push(String(more.message as unknown));
  if (lines.length > 1) db.exec('BEGIN IMMEDIATE');
  for (const line of lines) insert.run(line);
  if (lines.length > 1) db.exec('COMMIT');
  for (const _ of lines) port.postMessage(null);
});
