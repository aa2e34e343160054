/** One parameter of the agreement is changed from this instant (EX-4): chosen from what the agreement says, as it stands now. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { overlay } from '../../../src/contract/overlay.ts';
import { useSeen, useSetting } from '../../live/useLive.ts';
import { useControl } from '../room.ts';
import { parametersOf, patchFor, valueText } from '../parameters.ts';
import type { Does } from './SetState.tsx';

export function SetAgreement({ does }: { readonly does: Does }): ReactElement {
  const { t } = useTranslation();
  const { holds, seat } = useControl();
  const { terms } = useSetting();
  const { entries } = useSeen(seat);
  const parameters = useMemo(() => {
    // the director was shown the whole agreement, controllers what both sides know of it
    const opened: unknown = entries[0]?.with?.['profile'] ?? { deadlines: terms.deadlines };
    const amended = entries.filter(({ do: verb, effectiveAt }) => verb === 'agreement.amend' && !effectiveAt);
    return parametersOf(amended.reduce((now, entry) => overlay(now, entry.with?.['with']), opened));
  }, [entries, terms]);
  const sections = [...new Set(parameters.map(({ path }) => path[0] ?? ''))];
  const [section, setSection] = useState(sections.includes('deadlines') ? 'deadlines' : (sections[0] ?? ''));
  const [chosen, choose] = useState('');
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const inSection = parameters.filter(({ path }) => path[0] === section);
  const parameter = inSection.find(({ path }) => path.join('.') === chosen) ?? inSection[0];
  const patch = parameter === undefined ? null : patchFor(parameter, to);
  return (
    <>
      <div className="two">
        <NativeSelect
          label={t('control.hand.section')}
          value={section}
          onChange={({ currentTarget }) => setSection(currentTarget.value)}
          data={sections}
        />
        <NativeSelect
          label={t('control.hand.parameter')}
          value={parameter?.path.join('.') ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={inSection.map(({ path }) => ({ value: path.join('.'), label: path.slice(1).join(' · ') }))}
        />
      </div>
      <TextInput
        label={t('control.hand.value')}
        description={
          parameter === undefined ? '' : t('control.hand.now', { state: valueText(parameter.value) })
        }
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <TextInput
        label={t('control.hand.saysWhy')}
        description={t('control.hand.bothTold')}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Button
        disabled={!holds || patch === null}
        onClick={() =>
          void does('agreement.amend', { with: patch, ...(why.trim() === '' ? {} : { text: why.trim() }) })
        }
      >
        {t('control.hand.set')}
      </Button>
    </>
  );
}
