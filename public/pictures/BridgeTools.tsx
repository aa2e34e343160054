/** How much time a bridge shows: less, more, all of it, a length, and whether it follows now. */
import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { spans, ZOOM } from './timeWindow.ts';
import type { Looking, TimeWindow } from './timeWindow.ts';

interface BridgeToolsProps {
  readonly looking: Looking;
  readonly shown: TimeWindow;
  readonly onLook: (looking: Looking) => void;
  readonly onZoom: (factor: number) => void;
}

const lengths = Object.keys(spans) as (keyof typeof spans)[];

export function BridgeTools({ looking, shown, onLook, onZoom }: BridgeToolsProps): ReactElement {
  const { t } = useTranslation();
  const span = shown.to - shown.from;
  const show = (length: number): void =>
    onLook(
      looking.at === 'stretch'
        ? {
            at: 'stretch',
            from: (shown.from + shown.to - length) / 2,
            to: (shown.from + shown.to + length) / 2,
          }
        : { at: 'now', span: length },
    );
  return (
    <Group gap={4} role="group" aria-label={t('pictures.looking')} className="explorer-tools no-print">
      <Tool name={t('pictures.zoomOut')} onPress={() => onZoom(ZOOM)}>
        −
      </Tool>
      <Tool name={t('pictures.zoomIn')} onPress={() => onZoom(1 / ZOOM)}>
        +
      </Tool>
      {lengths.map((length) => (
        <Tool
          key={length}
          name={t(`pictures.spanWhat.${length}`)}
          on={looking.at !== 'whole' && Math.abs(span / spans[length] - 1) < 0.01}
          onPress={() => show(spans[length])}
        >
          {t(`pictures.span.${length}`)}
        </Tool>
      ))}
      <Tool name={t('pictures.whole')} on={looking.at === 'whole'} onPress={() => onLook({ at: 'whole' })}>
        {t('pictures.whole')}
      </Tool>
      <Tool
        name={t('pictures.followWhat')}
        on={looking.at === 'now'}
        onPress={() => onLook({ at: 'now', span })}
      >
        {t('pictures.follow')}
      </Tool>
    </Group>
  );
}

interface ToolProps {
  /** In full, for those who cannot see that it is short. */
  readonly name: string;
  /** Set where it can be on. */
  readonly on?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Tool({ name, on, onPress, children }: ToolProps): ReactElement {
  return (
    <Button
      size="compact-xs"
      variant={on === true ? 'filled' : 'default'}
      aria-label={children.length === 1 ? name : `${children}, ${name}`}
      aria-pressed={on}
      title={name}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
