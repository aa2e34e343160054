/** The report beside the replay: shown in a frame that runs nothing, opened in a tab of its own, and kept; and the log. */
import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { pageNonce } from '../app/nonce.ts';
import { seatToken } from '../app/route.ts';
import { askText } from '../live/http.ts';
import { useLife } from '../live/useLife.ts';
import { useSetting, useWelcome } from '../live/useLive.ts';
import { tellerOf } from '../text/tell.ts';
import { keepFile } from './keepFile.ts';
import { reportFrame } from './reportFrame.ts';
import { seatsToLookFrom } from './seats.ts';

export function ReportPage(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const life = useLife();
  const seats = seatsToLookFrom(place, setting);
  const [seat, setSeat] = useState(seats[0] ?? '');
  const [revealing, setRevealing] = useState(false);
  const [report, setReport] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const path = `/api/v1/exercises/${setting.about.id}`;
  const from = `seat=${encodeURIComponent(seat)}`;
  const isOver = ['ended', 'hotWash', 'closed'].includes(life);
  const reveal = revealing && seat !== 'director' && isOver ? '&reveal=all' : '';
  useEffect(() => {
    let gone = false;
    setReport(null);
    setProblem(null);
    void askText(`${path}/report?${from}&format=html${reveal}`, seatToken()).then((answer) => {
      if (gone) return;
      if (answer.ok) setReport(reportFrame(answer.value, pageNonce));
      else setProblem(answer.problem.detail);
    });
    return () => {
      gone = true;
    };
  }, [path, from, reveal, life]);
  const { seat: seatName } = tellerOf(setting, []);
  const name = `EXERCISE-${setting.about.scenario}`;
  const files: readonly (readonly [string, string, string])[] = [
    seat === 'director'
      ? [t('after.log'), `/log?${from}`, `${name}-log.jsonl`]
      : [t('after.seatView'), `/log?${from}`, `${name}-${seat.replace('/', '-')}.json`],
    [t('after.reportHtml'), `/report?${from}&format=html${reveal}`, `${name}-report.html`],
    [t('after.reportMd'), `/report?${from}&format=markdown${reveal}`, `${name}-report.md`],
    [t('after.reportJson'), `/report?${from}&format=json${reveal}`, `${name}-report.json`],
  ];
  const keep = async (what: string, file: string): Promise<void> => {
    const answer = await askText(`${path}${what}`, seatToken());
    if (answer.ok) keepFile(file, answer.value);
    else setProblem(answer.problem.detail);
  };
  return (
    <Stack gap="sm">
      <Group gap="md" align="end">
        {seats.length < 2 ? null : (
          <NativeSelect
            label={t('after.seat')}
            value={seat}
            onChange={({ currentTarget }) => setSeat(currentTarget.value)}
            data={seats.map((one) => ({
              value: one,
              label: one === 'director' ? t('after.whole') : seatName(one),
            }))}
          />
        )}
        {place.kind === 'director' && seat !== 'director' && isOver ? (
          <Checkbox
            label={t('after.reveal')}
            checked={revealing}
            onChange={({ currentTarget }) => setRevealing(currentTarget.checked)}
          />
        ) : null}
        <Button disabled={report === null} variant="default" onClick={() => openTab(report ?? '')}>
          {t('after.openTab')}
        </Button>
      </Group>
      <section aria-labelledby="downloads-title">
        <Title order={2} size="h5" id="downloads-title" mb={4}>
          {t('after.downloads')}
        </Title>
        <Group gap="xs">
          {files.map(([says, what, file]) => (
            <Button key={file} size="compact-sm" variant="default" onClick={() => void keep(what, file)}>
              {says}
            </Button>
          ))}
        </Group>
      </section>
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {t('after.noReport', { why: problem })}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {t('after.reportOf')}
      </Text>
      {report === null && problem === null ? (
        <Text role="status" aria-busy>
          {t('after.loadingReport')}
        </Text>
      ) : null}
      {report === null ? null : (
        <iframe className="report-frame" title={t('after.reportFrame')} sandbox="" srcDoc={report} />
      )}
    </Stack>
  );
}

const SOON_MS = 60_000;

function openTab(html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), SOON_MS);
}
