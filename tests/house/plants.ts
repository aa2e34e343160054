/** A small tree that keeps every arrow, and for each forbidden edge the files that break it. */
type Files = Readonly<Record<string, string>>;

const declared = ['commander', 'immutable', 'pino', 'react', 'xstate', 'yaml', 'zod', 'left-pad'];
const development = ['vitest'];

const stubPackage = (name: string): [string, string][] => [
  [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
  [`node_modules/${name}/index.js`, 'exports.thing = 1;\n'],
];

const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));

const manifest = {
  name: 'planted',
  version: '1.0.0',
  type: 'module',
  dependencies: versions(declared),
  devDependencies: versions(development),
};

const uses = (...targets: readonly string[]) =>
  `${targets.map((target, n) => `import { thing as thing${n} } from '${target}';`).join('\n')}
export const thing = [${targets.map((_, n) => `thing${n}`).join(', ')}];
`;

const usesType = (target: string) =>
  `import type { thing } from '${target}';\nexport type Thing = typeof thing;\n`;

export const lawfulTree: Files = {
  'package.json': JSON.stringify(manifest),
  ...Object.fromEntries([...declared, ...development].flatMap(stubPackage)),
  'src/contract/shape.ts': uses('zod'),
  'machines/call.ts': `${uses('xstate')}export type { thing as Shape } from '../src/contract/shape.ts';\n`,
  'machines/review.ts': usesType('../src/contract/shape.ts'),
  'src/engine/step.ts': uses('../../machines/call.ts', '../contract/shape.ts', 'immutable'),
  'src/scenario/read.ts': uses('../../machines/call.ts', '../contract/shape.ts', 'yaml'),
  'src/picture/path.ts': uses('../../machines/call.ts', '../contract/shape.ts'),
  'src/library/library.ts': uses('../scenario/read.ts', '../contract/shape.ts', 'node:fs'),
  'src/thread/ask.ts': uses('node:worker_threads'),
  'src/drawing/scene.ts': uses('../picture/path.ts', '../contract/shape.ts', 'react'),
  'src/report/facts.ts': uses(
    '../../machines/call.ts',
    '../drawing/scene.ts',
    '../engine/step.ts',
    '../picture/path.ts',
    '../contract/shape.ts',
    'react',
  ),
  'src/store/log.ts': usesType('../contract/shape.ts'),
  'src/store/memory.ts': `${uses('../thread/ask.ts')}export type { Thing } from './log.ts';\n`,
  'src/runtime/host.ts': `${uses('../engine/step.ts', 'node:crypto', 'pino')}export type { Thing } from '../store/log.ts';\n`,
  'src/server/server.ts': uses('../runtime/host.ts', '../scenario/read.ts', './insides.ts'),
  'src/server/insides.ts': uses('../report/facts.ts', '../library/library.ts', 'node:http'),
  'src/compose.ts': uses('./store/memory.ts', './runtime/host.ts', './server/server.ts'),
  'src/cli/main.ts': uses(
    '../compose.ts',
    '../engine/step.ts',
    '../server/server.ts',
    'commander',
    'zod',
    'node:fs',
  ),
  'public/main.ts': `${uses('../src/picture/path.ts', 'react')}export type { thing as Shape } from '../src/contract/shape.ts';\n`,
  'tests/probe.ts': 'export const thing = 1;\n',
};

export const plants: Readonly<Record<string, Files>> = {
  'src/contract: inward': { 'src/contract/planted.ts': usesType('../../machines/call.ts') },
  'machines: inward': { 'machines/planted.ts': usesType('../src/engine/step.ts') },
  'src/engine: inward': { 'src/engine/planted.ts': usesType('../runtime/host.ts') },
  'src/scenario: inward': { 'src/scenario/planted.ts': uses('../engine/step.ts') },
  'src/library: inward': { 'src/library/planted.ts': uses('../engine/step.ts') },
  'src/thread: inward': { 'src/thread/planted.ts': usesType('../contract/shape.ts') },
  'src/picture: inward': { 'src/picture/planted.ts': uses('../engine/step.ts') },
  'src/drawing: inward': { 'src/drawing/planted.ts': uses('../engine/step.ts') },
  'src/report: inward': { 'src/report/planted.ts': uses('../runtime/host.ts') },
  'src/store: inward': { 'src/store/planted.ts': uses('../engine/step.ts') },
  'src/runtime: inward': { 'src/runtime/planted.ts': uses('../store/memory.ts') },
  'src/server: inward': { 'src/server/planted.ts': uses('../engine/step.ts') },
  'src/cli: inward': { 'src/cli/planted.ts': uses('../server/insides.ts') },
  'public: inward': { 'public/planted.ts': usesType('../src/engine/step.ts') },
  'src/contract: packages': { 'src/contract/planted.ts': uses('yaml') },
  'machines: packages': { 'machines/planted.ts': uses('zod') },
  'src/engine: packages': { 'src/engine/planted.ts': usesType('xstate') },
  'src/scenario: packages': { 'src/scenario/planted.ts': uses('xstate') },
  'src/library: packages': { 'src/library/planted.ts': uses('left-pad') },
  'src/thread: packages': { 'src/thread/planted.ts': uses('left-pad') },
  'src/picture: packages': { 'src/picture/planted.ts': uses('left-pad') },
  'src/drawing: packages': { 'src/drawing/planted.ts': uses('left-pad') },
  'src/report: packages': { 'src/report/planted.ts': uses('left-pad') },
  'src/store: packages': { 'src/store/planted.ts': uses('zod') },
  'src/runtime: packages': { 'src/runtime/planted.ts': uses('immutable') },
  'src/server: packages': { 'src/server/planted.ts': uses('left-pad') },
  'public: packages': { 'public/planted.ts': uses('zod') },
  'core knows no Node': { 'src/engine/planted.ts': uses('node:fs') },
  'browser knows no Node': { 'public/planted.ts': uses('node:fs') },
  'types only from contract': {
    'machines/planted.ts': `import type { Shape } from './call.ts';\n${usesType('../src/contract/shape.ts')}${uses('../src/contract/shape.ts')}export type Two = Shape;\n`,
  },
  'only compose picks': { 'src/cli/planted.ts': uses('../store/memory.ts') },
  'compose is for entries': { 'src/planted.ts': uses('./compose.ts') },
  'compose stays in the product': { 'src/compose.ts': uses('../tests/probe.ts') },
  'no cycles': {
    'src/engine/planted.ts': usesType('./plantedToo.ts'),
    'src/engine/plantedToo.ts': uses('./planted.ts'),
  },
  'ships with its packages': { 'src/cli/planted.ts': uses('vitest') },
  'every import is found': { 'src/cli/planted.ts': uses('./nowhere.ts') },
};
