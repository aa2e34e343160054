/** A rule that refused what the director does for a seat can be set aside for this one act, with the reason (EX-3). */
import { Checkbox, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf } from '../../src/contract/live/command.ts';

export type Aside = NonNullable<CommandOf<'act'>['aside']>;

interface SetAsideProps {
  /** The rule that refused it last; null: none did. */
  readonly rule: string | null;
  readonly aside: Aside | null;
  readonly set: (aside: Aside | null) => void;
}

export function SetAside({ rule, aside, set }: SetAsideProps): ReactElement | null {
  const { t } = useTranslation();
  const rules = (aside?.rules ?? (rule === null ? [] : [rule])) as Aside['rules'];
  if (rules.length === 0) return null;
  const isSet = aside !== null;
  return (
    <>
      <Checkbox
        label={t('cell.form.aside', { rules: rules.join(', ') })}
        checked={isSet}
        onChange={() => set(isSet ? null : { rules, why: '' })}
      />
      {isSet ? (
        <TextInput
          label={t('cell.form.asideWhy')}
          required
          value={aside.why}
          onChange={({ currentTarget }) => set({ rules, why: currentTarget.value })}
        />
      ) : null}
    </>
  );
}
