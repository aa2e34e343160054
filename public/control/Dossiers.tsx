/** The files of both governments, incident by incident, side by side: seen by control and by no other side. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesOf, standing } from '../../src/picture/story.ts';
import { stateSaid } from '../cell/words.ts';
import { refName } from './names.ts';
import { useControl } from './room.ts';

const regions = ['life', 'attribution', 'measures', 'custody'] as const;
/** Under which name the catalogue has the states of a region, where that is not the machine's. */
const machineOf: Readonly<Record<string, string>> = { measures: 'measures', custody: 'custody' };

export function Dossiers(): ReactElement {
  const { t } = useTranslation();
  const { story, open, choose, isOver } = useControl();
  const incidents = coursesOf(story, 'incident');
  if (incidents.length === 0) return <p className="quiet">{t('control.dossiers.none')}</p>;
  return (
    <ul className="cards">
      {incidents.map((incident) => {
        const key = incident.incident ?? '';
        return (
          <li key={incident.ref} className="card contained">
            <div className="card-head">
              <button type="button" className="plain" onClick={() => choose(key)}>
                <strong>{refName(story, incident.ref)}</strong>
              </button>
              <span className="card-state">{stateSaid('incident', standing(incident, 'spine'))}</span>
            </div>
            <table className="sides">
              <thead>
                <tr>
                  <td />
                  {story.source.parties.map(({ id, short }) => (
                    <th key={id} scope="col">
                      {short}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {regions.map((region) => (
                  <tr key={region}>
                    <th scope="row">{t(`control.dossiers.${region}`)}</th>
                    {story.source.parties.map(({ id }) => {
                      const course = story.courses.get(`dossier/${id}/${key}`);
                      return (
                        <td key={id}>
                          {course === undefined
                            ? '–'
                            : stateSaid(machineOf[region] ?? 'dossier', standing(course, region)) || '–'}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            {isOver ? null : (
              <Button size="compact-xs" variant="subtle" onClick={() => open({ is: 'leak', incident: key })}>
                {t('control.dossiers.leak')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
