import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { profileSchema } from '../src/contract/profile.ts';
import { scenarioSchema } from '../src/contract/scenario.ts';
import { runHeadless } from '../src/runtime/headless.ts';
import { memoryLog } from '../src/store/memoryLog.ts';
import { unseal, GENESIS } from '../src/runtime/seal.ts';
import { replayEntry, replayOpening } from '../src/engine/replay.ts';
const p = profileSchema.safeParse(parse(readFileSync('agreements/us-china-2015.yaml','utf8')));
if (!p.success) { console.log(JSON.stringify(p.error.issues.slice(0,5),null,1)); process.exit(1); }
const s = scenarioSchema.safeParse(parse(readFileSync(process.argv[2]!,'utf8')));
if (!s.success) { console.log(JSON.stringify(s.error.issues.slice(0,5),null,1)); process.exit(1); }
const lines: string[] = [];
const t0 = performance.now();
const run = await runHeadless({ format:'hotline-log/1', version:'0', machines:'x', scenario:s.data, profile:p.data, seed:1 }, memoryLog(lines), (e) => console.log(e.seq, e.at, e.by.seat, e.do, e.on ?? '', e.refused ? 'REFUSED '+e.refused.message : '', e.do==='expectation.checked'?JSON.stringify(e.with):'', JSON.stringify(e.audience), e.moves.filter(m=>m.from).map(m=>`${m.ref}:${m.from}>${m.to}[${m.audience}]`).join(' ')));
console.log(run.stopped, performance.now()-t0, lines.length);
let prev = GENESIS; let st: any; 
for (const [i,l] of lines.entries()) { const u = unseal(l, prev, i); if ('fault' in u) { console.log(u.fault); break; } prev = u.hash; const r = i===0 ? replayOpening(u.entry) : replayEntry(st, u.entry); if ('divergence' in r) { console.log(r.divergence); break; } st = r.state; }
console.log('replayed', st?.seq);
