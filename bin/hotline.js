#!/usr/bin/env node
try {
  await import(new URL('../dist/cli/main.js', import.meta.url).href);
} catch (error) {
  const notThere = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  if (!notThere) throw error;
  // neither built nor installed yet
  process.stderr.write('Run npm start or npm run build first.\n');
  process.exitCode = 2;
}
