/** A text of one's own, with the elements that it must have as a list to tick. */
import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../text/inWords.ts';
import type { FormProps } from './formProps.ts';
import { useKept } from './useKept.ts';

export function ComposeForm({ question, kept, busy, send }: FormProps<'compose'>): ReactElement {
  const { t } = useTranslation();
  const [text, write] = useKept(`${kept} text`);
  const [ticked, tick] = useKept(`${kept} elements`);
  const { elements } = question;
  const own = ticked === '' ? [] : ticked.split(' ');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') send({ text, elements: own });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          label={t('walk.ownText')}
          description={t('walk.kept')}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          autosize
          minRows={5}
          maxLength={8_000}
          required
        />
        {elements.length === 0 ? null : (
          <Checkbox.Group
            label={t('walk.elements')}
            description={t('walk.elementsHint')}
            value={own}
            onChange={(next) => tick(next.join(' '))}
          >
            <div className="walk-elements">
              {elements.map(({ id, words }) => (
                <Checkbox key={id} value={id} label={inWords(words)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <div>
          <Button type="submit" loading={busy} disabled={text.trim() === ''}>
            {t('walk.answer')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
