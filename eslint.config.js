import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * A rule is switched off in a place only with the reason written behind `--`.
 * @type {import('eslint').Rule.RuleModule}
 */
const waiverHasReason = {
  meta: {
    type: 'problem',
    messages: { missing: 'Say why after `--`: eslint-disable-next-line rule -- reason.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const waives = /^\s*eslint-disable(?!d)/.test(comment.value);
        if (waives && !/\s--\s+\S/.test(comment.value) && comment.loc) {
          context.report({ loc: comment.loc, messageId: 'missing' });
        }
      }
    },
  }),
};

const modulesOnly = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that owns the thing.' },
];

const wallClock = 'The core knows no wall clock: the instant comes in with the input.';
const sameEverywhere =
  'Depends on the time zone or language of the machine; the core gives the same result everywhere.';
const shellOnly = 'The core does no I/O and sets no timers; the runtime does.';

/** @type {import('eslint').Linter.RulesRecord} */
const pure = {
  'no-restricted-globals': [
    'error',
    ...['console', 'process', 'Buffer', 'performance', 'crypto', 'fetch', 'globalThis', 'navigator']
      .concat([
        'setTimeout',
        'setInterval',
        'setImmediate',
        'clearTimeout',
        'clearInterval',
        'clearImmediate',
      ])
      .concat(['queueMicrotask', 'window', 'document', 'localStorage', 'sessionStorage'])
      .map((name) => ({ name, message: shellOnly })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: wallClock },
    {
      object: 'Math',
      property: 'random',
      message: 'Chance is drawn by key, so that a replay draws the same.',
    },
    { property: 'localeCompare', message: sameEverywhere },
    { property: 'toLocaleString', message: sameEverywhere },
    { property: 'toLocaleDateString', message: sameEverywhere },
    { property: 'toLocaleTimeString', message: sameEverywhere },
    { property: 'getTimezoneOffset', message: sameEverywhere },
  ],
  'no-restricted-syntax': [
    'error',
    ...modulesOnly,
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: wallClock },
    { selector: "CallExpression[callee.name='Date']", message: wallClock },
    { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: sameEverywhere },
    {
      selector:
        'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/]',
      message: sameEverywhere,
    },
    { selector: 'ImportExpression', message: 'The core is loaded whole, before the first step.' },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', '.hotline/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { house: { rules: { 'waiver-has-reason': waiverHasReason } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'house/waiver-has-reason': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // a switch on a union names every member, or ends in a default branch where the rest is `never`
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: [
      'machines/**/*.ts',
      'src/**/*.{ts,tsx}',
      'public/**/*.{ts,tsx}',
      'bench/**/*.ts',
      'screens/*.ts',
      'tests/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...modulesOnly] },
  },
  {
    files: ['machines/**/*.ts', 'src/{contract,engine,picture}/**/*.ts'],
    rules: pure,
  },
  {
    // XState takes the types of a machine as `types: {} as {...}`, which the rule takes for an idle assertion
    files: ['machines/**/*.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
