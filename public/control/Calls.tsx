/** The calls, with their points and both notes for record, and the channels with what control may do to them. */
import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Can } from '../../src/contract/live/can.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { callsOf } from '../../src/picture/calls.ts';
import type { CallFacts } from '../../src/picture/calls.ts';
import { actsOf, coursesOf, standing } from '../../src/picture/story.ts';
import { capital, english, shortName } from '../../src/picture/words.ts';
import { dayAndTime } from '../app/times.ts';
import { stateSaid } from '../cell/words.ts';
import { useSeen } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import type { Text } from '../../src/contract/act/act.ts';
import { refName, whoName } from './names.ts';
import { useControl } from './room.ts';
import { useAsked } from './useAsked.ts';

export function Calls(): ReactElement {
  const { t } = useTranslation();
  const { seat, story, open, isOver } = useControl();
  const { view } = useSeen(seat);
  const can = useAsked({ ask: 'can' }, view.n) ?? [];
  const calls = callsOf(story).toReversed();
  return (
    <>
      {calls.length === 0 ? <p className="quiet">{t('control.calls.none')}</p> : null}
      <ul className="cards">
        {calls.map((one) => (
          <CallCard key={one.ref} of={one} can={can} />
        ))}
      </ul>
      {isOver ? null : (
        <Group mt="sm">
          <Button size="compact-xs" variant="default" onClick={() => open({ is: 'spoof' })}>
            {t('control.calls.spoof')}
          </Button>
        </Group>
      )}
      <h3 className="lane">{t('control.calls.channels')}</h3>
      <ul className="cards">
        {coursesOf(story, 'channel').map((course) => (
          <li key={course.ref} className="card slim">
            <span>{refName(story, course.ref)}</span>
            <span className="card-state">{stateSaid('channel', standing(course, 'life'))}</span>
            <Doings can={can} subject={course.ref} verbs={channelVerbs} />
          </li>
        ))}
      </ul>
    </>
  );
}

const channelVerbs = {
  'channel.test': 'testChannel',
  'channel.open': 'open',
  'channel.degrade': 'degrade',
  'channel.restore': 'restore',
} as const;

interface DoingsProps {
  readonly can: readonly Can[];
  readonly subject: string;
  readonly verbs: Partial<Record<Verb, string>>;
}

/** What the machine of a subject takes from control now. */
function Doings({ can, subject, verbs }: DoingsProps): ReactElement {
  const { t } = useTranslation();
  const { act, holds } = useControl();
  const [machine = '', name = ''] = subject.split('/');
  const now = can.filter(({ ref, do: verb, accepts }) => ref === subject && accepts && verb in verbs);
  return (
    <span className="card-do">
      {now.map(({ do: verb }) => (
        <Button
          key={verb}
          size="compact-xs"
          variant="subtle"
          disabled={!holds}
          onClick={() => void act(verb, {}, { [machine]: name })}
        >
          {t(`control.calls.${verbs[verb] ?? ''}`)}
        </Button>
      ))}
    </span>
  );
}

function CallCard({ of, can }: { readonly of: CallFacts; readonly can: readonly Can[] }): ReactElement {
  const { t } = useTranslation();
  const { story } = useControl();
  const other = story.source.parties.find(({ id }) => id !== of.from);
  const course = story.courses.get(of.ref);
  const points = course === undefined ? [] : actsOf(course, 'call.readBack');
  const confirmed = new Set(
    course === undefined
      ? []
      : actsOf(course, 'call.confirmPoint').map((entry) => english(entry.with?.['point'])),
  );
  const notes = course === undefined ? [] : actsOf(course, 'call.note');
  return (
    <li className="card">
      <div className="card-head">
        <strong>{capital(of.label)}</strong>
        <span>
          {shortName(story.source, of.from)} → {other?.short}
        </span>
        {of.test ? <span className="tag">{t('control.calls.test')}</span> : null}
        {of.spoofed ? <span className="tag">{t('control.calls.spoofed')}</span> : null}
        <span className="card-state">{stateSaid('call', of.state)}</span>
      </div>
      <div>
        {dayAndTime(of.placed)} · {t(`control.calls.levels.${of.sessionLevel}`)} ·{' '}
        {t('control.calls.rings', { count: of.rings })}
      </div>
      {points.length === 0 ? null : (
        <ul className="points">
          {points.map((entry) => {
            const point = english(entry.with?.['point']);
            return (
              <li key={entry.n}>
                {inWords(entry.with?.['text'] as Text)}{' '}
                <span className="tag">
                  {t(confirmed.has(point) ? 'control.calls.confirmed' : 'control.calls.openPoint')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {notes.map((entry) => (
        <p key={entry.n} className="quiet">
          {whoName(story, entry.by ?? '')}: {inWords(entry.with?.['text'] as Text)}
        </p>
      ))}
      <Doings can={can} subject={of.ref} verbs={{ 'call.drop': 'drop' }} />
    </li>
  );
}
