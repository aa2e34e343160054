/** An answer being written, with the request that it answers before one's eyes. */
import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { plainName } from '../../src/picture/words.ts';
import { actShapes } from '../forms/actShapes.ts';
import { isAnyGiven } from '../forms/fieldsToSend.ts';
import { FormFor } from '../forms/FormFor.tsx';
import type { Values } from '../forms/useForm.ts';
import { ClearanceBox } from './ClearanceBox.tsx';
import { RequestText } from './RequestText.tsx';
import { useCell } from './useCell.ts';

const substance = ['text', 'evidence', 'actions', 'notDone', 'conditions', 'ground', 'nextUpdate'];
/** An answer of a kind and nothing else says nothing. */
const nothingSaid = (values: Values): readonly string[] =>
  isAnyGiven(actShapes['request.answer'], values, substance) ? [] : ['text'];

export function AnswerComposer({
  request,
  written,
  onDone,
}: {
  readonly request: string;
  /** What was written before, of one that could not be sent. */
  readonly written: Values | undefined;
  readonly onDone: () => void;
}): ReactElement {
  const cell = useCell();
  const facts = cell.requests.find(({ ref }) => ref === request);
  return (
    <FormFor
      verb="request.answer"
      draft={`answer:${request}`}
      about={request}
      preset={written ?? {}}
      refs={() => ({ request: request.slice('request/'.length) })}
      without={['beforeClearance']}
      saysNothing={nothingSaid}
      only={(field, { answer }) =>
        field === 'ground'
          ? answer === 'declined' || answer === 'partial'
          : field === 'conditions'
            ? answer !== 'declined'
            : true
      }
      onDone={onDone}
      before={() => (facts === undefined ? <Text>{request}</Text> : <RequestText request={facts} />)}
      after={(form) => (
        <ClearanceBox
          text="answer"
          of={plainName(request)}
          incident={facts?.incident ?? ''}
          severity={facts?.severity ?? 2}
          form={form}
        />
      )}
    />
  );
}
