import { test } from 'vitest';
import { problemCodes } from '../../src/contract/http/problem.ts';
import { allRoutes } from '../../src/server/routes/all.ts';
import { code, expectGenerated, table } from './markdown.ts';

test('the description of the server over HTTP has every route and every problem', async () => {
  const routes = allRoutes('test').map(({ method, path, may, says }) => [
    code(`${method.toUpperCase()} ${path}`),
    may.length === 0 ? 'anybody' : may.join(', '),
    says,
  ]);
  const problems = Object.entries(problemCodes).map(([name, { status, title }]) => [
    code(name),
    String(status),
    title,
  ]);
  await expectGenerated('docs/http.md', {
    routes: table(['route', 'for', 'what it does'], routes),
    problems: table(['code', 'status', 'what it means'], problems),
  });
});
