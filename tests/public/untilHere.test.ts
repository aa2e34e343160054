import { expect, test } from 'vitest';
import { untilHere } from '../../public/app/untilHere.ts';

test('a part that did not come is asked for again until it comes', async () => {
  let asked = 0;
  const part = await untilHere(() => {
    asked += 1;
    return asked < 3 ? Promise.reject(new Error('the line is down')) : Promise.resolve('here');
  }, 1);
  expect([part, asked]).toEqual(['here', 3]);
});
