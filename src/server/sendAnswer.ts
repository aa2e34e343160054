import type { Response } from 'express';
import { PROBLEM_TYPE } from '../contract/http/problem.ts';
import type { Answer } from './answer.ts';

/** Writes an answer out. Nothing of it is kept by a browser or a proxy. */
export function sendAnswer(response: Response, answer: Answer): void {
  response.set('Cache-Control', 'no-store');
  switch (answer.is) {
    case 'value':
      response.status(answer.status).json(answer.value);
      return;
    case 'document':
      if (answer.name !== null) response.attachment(answer.name);
      response.type(answer.type).send(answer.text);
      return;
    case 'problem':
      if (answer.body.status === 401) response.set('WWW-Authenticate', 'Bearer');
      response.status(answer.body.status).type(PROBLEM_TYPE).send(JSON.stringify(answer.body));
  }
}
