/**
 * The dependency rule: arrows only point inward. Each forbidden edge has a name and a reason.
 * Folders that are not there yet already have their rules.
 */
import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

type ForbiddenEdge = NonNullable<IFlattenedRuleSet['forbidden']>[number] & { name: string; comment: string };

interface Folder {
  readonly path: string;
  /** Other places in the tree that it may import, as the start of a path. */
  readonly imports: readonly string[];
  /** npm packages that it may import; 'declared' is every one in package.json. */
  readonly packages: readonly string[] | 'declared';
  readonly reason: string;
}

const storePort = 'src/store/(log|store)\\.ts$';
const viewFold = 'src/engine/viewAfter\\.ts$';
// the sentences of the report, and not what fills them in from a log
const sentences = 'src/report/sentence/(?!toldFrom\\.ts)';
const libraryPort = 'src/library/library\\.ts$';

const folders: readonly Folder[] = [
  {
    path: 'src/contract',
    imports: [],
    packages: ['zod'],
    reason:
      'The contract is the innermost ring: every shape that crosses a boundary, in zod and nothing else.',
  },
  {
    path: 'machines',
    imports: ['src/contract'],
    packages: ['xstate'],
    reason: 'The machines are the rules of the mechanism; they know statecharts and no program around them.',
  },
  {
    path: 'src/engine',
    imports: ['machines', 'src/contract'],
    packages: ['immutable'],
    reason: 'The engine is the functional core: it steps the machines and knows nothing that runs it.',
  },
  {
    path: 'src/scenario',
    imports: ['machines', 'src/contract'],
    packages: ['js-yaml', 'yaml', 'zod'],
    reason: 'A scenario is text made into checked data; it neither plays it nor stores it.',
  },
  {
    path: 'src/library',
    imports: ['src/scenario', 'src/thread', 'src/contract'],
    packages: [],
    reason:
      'The library reads scenarios from folders and has them checked; what is done with them is not its matter.',
  },
  {
    path: 'src/thread',
    imports: [],
    packages: [],
    reason: 'A thread is started and asked; what it is for, those know who start it.',
  },
  {
    path: 'src/picture',
    imports: ['machines', 'src/contract'],
    packages: [],
    reason: 'A picture is geometry worked out from states; something else draws it.',
  },
  {
    path: 'src/drawing',
    imports: ['src/picture', 'src/contract'],
    packages: ['react', 'react-dom'],
    reason: 'A drawing makes a scene of the pictures visible, in a report and in the dashboard alike.',
  },
  {
    path: 'src/report',
    imports: ['machines', 'src/engine', 'src/picture', 'src/drawing', 'src/contract'],
    packages: ['react', 'react-dom'],
    reason: 'A report is made from a log by the core alone, so that it is the same wherever it is made.',
  },
  {
    path: 'src/store',
    imports: ['src/thread', 'src/contract'],
    packages: ['libsql', 'pg'],
    reason: 'A store keeps lines and does not know what they mean.',
  },
  {
    path: 'src/runtime',
    imports: ['src/engine', 'src/contract', storePort],
    packages: ['pino'],
    reason: 'The runtime is given its store and knows the port only, so that any store can stand behind it.',
  },
  {
    path: 'src/server',
    imports: [
      'src/runtime',
      'src/scenario',
      'src/report',
      'src/thread',
      'src/contract',
      libraryPort,
      storePort,
    ],
    packages: [
      'compression',
      'express',
      'express-rate-limit',
      'helmet',
      'pino',
      'qrcode',
      'socket.io',
      'zod',
    ],
    reason: 'The server carries messages to and from the runtime; the rules are further in.',
  },
  {
    path: 'src/cli',
    imports: ['machines', 'src/(?!server/)', 'src/server/server\\.ts$', 'package\\.json$'],
    packages: 'declared',
    reason: 'The command line may use everything but the inside of the server, which has its own door.',
  },
  {
    path: 'public',
    imports: ['machines', 'src/contract', 'src/picture', 'src/drawing', viewFold, sentences],
    packages: ['@mantine', 'i18next', 'react', 'react-dom', 'react-i18next', 'socket.io-client'],
    reason:
      'The dashboard runs in a browser: it shares the shapes and the pictures and asks the server for the rest.',
  },
];

const pureFolders = '^(machines|src/(contract|engine|picture))/';
const shipped = '^(machines|src)/';

const inward = folders.map(({ path, imports, reason }): ForbiddenEdge => ({
  name: `${path}: inward`,
  comment: reason,
  severity: 'error',
  from: { path: `^${path}/` },
  to: { dependencyTypes: ['local'], pathNot: [path, ...imports].map(startOfPath) },
}));

const packages = folders.flatMap(({ path, packages: named, reason }): ForbiddenEdge[] =>
  named === 'declared'
    ? []
    : [
        {
          name: `${path}: packages`,
          comment: `${reason} Packages: ${named.length > 0 ? named.join(', ') : 'none'}.`,
          severity: 'error',
          from: { path: `^${path}/` },
          to: {
            dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
            pathNot: named.map((name) => `(^|/)node_modules/${name}/`),
          },
        },
      ],
);

export const arrows: readonly ForbiddenEdge[] = [
  ...inward,
  ...packages,
  {
    name: 'core knows no Node',
    comment:
      'The core runs in Node, in a browser and in a test alike, and a replay gives the same everywhere.',
    severity: 'error',
    from: { path: pureFolders },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'browser knows no Node',
    comment: 'There is no Node in a browser.',
    severity: 'error',
    from: { path: '^public/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'types only from contract',
    comment: 'Machines take the names of shapes, not the code that checks them.',
    severity: 'error',
    from: { path: '^machines/' },
    to: { path: '^src/contract/', dependencyTypesNot: ['type-only', 'type-import'] },
  },
  {
    name: 'only compose picks',
    comment: 'One file decides which store is used; everything else is given it.',
    severity: 'error',
    from: { pathNot: '^src/(compose\\.ts$|store/)' },
    to: { path: '^src/store/', pathNot: startOfPath(storePort) },
  },
  {
    name: 'compose is for entries',
    comment:
      'What is composed is handed in from outside, by the command line; nothing further in asks for it.',
    severity: 'error',
    from: { path: '^(machines|src)/', pathNot: '^src/cli/' },
    to: { path: '^src/compose\\.ts$' },
  },
  {
    name: 'compose stays in the product',
    comment: 'What ships does not lean on tests or scripts.',
    severity: 'error',
    from: { path: '^src/[^/]+$' },
    to: { dependencyTypes: ['local'], pathNot: shipped },
  },
  {
    name: 'no cycles',
    comment: 'Two files that need each other are one file, or lack a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'ships with its packages',
    comment:
      'What runs for users is among the dependencies, not among the tools of development or by chance.',
    severity: 'error',
    from: { path: shipped },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'every import is found',
    comment:
      'An import that leads nowhere fails when a user gets there; virtual ones are made by vite.config.ts.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
];

export const cruiseOptions = (baseDir: string): ICruiseOptions => ({
  baseDir,
  ruleSet: { forbidden: [...arrows] },
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
});

/** A folder or file named in the table, as a pattern; one that already ends in `$` or `)` is a pattern by itself. */
function startOfPath(place: string): string {
  return /[$)]$/.test(place) ? `^${place}` : `^${place}/`;
}
