/** A question with answers to choose from: what was tried is explained where it stands, and everything once a good one was found. */
import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../src/contract/http/lesson.ts';
import { inWords } from '../text/inWords.ts';
import type { FormProps } from './formProps.ts';

interface ChoiceFormProps extends FormProps<'choice'> {
  readonly feedback: Feedback | null;
}

export function ChoiceForm({ question, feedback, busy, again, send }: ChoiceFormProps): ReactElement {
  const { t } = useTranslation();
  const last = feedback?.tries.at(-1)?.answer;
  const taken = last !== undefined && 'choice' in last ? last.choice : '';
  const [chosen, setChosen] = useState(taken);
  const told = new Map(feedback?.options.map((one) => [one.id, one]));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (chosen !== '') send({ choice: chosen });
  };
  return (
    <form onSubmit={submit}>
      <Radio.Group label={<Text fw={600}>{inWords(question.ask)}</Text>} value={chosen} onChange={setChosen}>
        <Stack gap="sm" mt="sm">
          {question.options.map(({ id, text }) => {
            const known = told.get(id);
            return (
              <div key={id} className="walk-option" data-right={known?.right ?? 'open'}>
                <Radio value={id} label={inWords(text)} />
                {known === undefined ? null : (
                  <p>
                    <strong>{t(known.right ? 'walk.good' : 'walk.notThis')}.</strong> {inWords(known.because)}
                  </p>
                )}
              </div>
            );
          })}
        </Stack>
      </Radio.Group>
      <Button
        type="submit"
        mt="md"
        variant={again ? 'default' : 'filled'}
        disabled={chosen === '' || (again && chosen === taken)}
        loading={busy}
        className="no-print"
      >
        {t(again ? 'walk.answerAgain' : 'walk.answer')}
      </Button>
    </form>
  );
}
