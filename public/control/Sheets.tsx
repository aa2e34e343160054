/** The dialog that stands over the room, one at a time. */
import { Suspense, lazy } from 'react';
import type { ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../app/Dialog.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { untilHere } from '../app/untilHere.ts';
import { AnswerSheet } from './sheets/AnswerSheet.tsx';
import { ConductSheet } from './sheets/ConductSheet.tsx';
import { DeadlineSheet } from './sheets/DeadlineSheet.tsx';
import { EndSheet } from './sheets/EndSheet.tsx';
import { EntrySheet } from './sheets/EntrySheet.tsx';
import { HandSheet } from './sheets/HandSheet.tsx';
import { InjectSheet } from './sheets/InjectSheet.tsx';
import { ItemSheet } from './sheets/ItemSheet.tsx';
import { LeakSheet } from './sheets/LeakSheet.tsx';
import { MeetingSheet } from './sheets/MeetingSheet.tsx';
import { SpoofSheet } from './sheets/SpoofSheet.tsx';
import { UntilSheet } from './sheets/UntilSheet.tsx';
import { WallSheet } from './sheets/WallSheet.tsx';
import { useControl } from './room.ts';
import type { Control, Sheet } from './room.ts';
import { whoName } from './names.ts';

/** Brings the forms of every act with it. */
const ActForSheet = lazy(async () => ({
  default: (await untilHere(() => import('./sheets/ActForSheet.tsx'))).ActForSheet,
}));

export function Sheets(): ReactElement | null {
  const { t } = useTranslation();
  const control = useControl();
  const { sheet, open, refused, forget } = control;
  if (sheet === null) return null;
  const close = (): void => {
    forget();
    open(null);
  };
  return (
    <Dialog opened onClose={close} title={titleOf(sheet, control, t)}>
      <div className="sheet-body">
        <Refusal of={refused} />
        <Body sheet={sheet} />
      </div>
      <button type="button" className="sheet-close" onClick={close} aria-label={t('control.close')}>
        <span aria-hidden>✕</span>
      </button>
    </Dialog>
  );
}

function titleOf(sheet: Sheet, { asks, story, isMoveOpen, isOver }: Control, t: TFunction): string {
  switch (sheet.is) {
    case 'item':
      return sheet.id;
    case 'inject':
      return t('control.inject.title');
    case 'answer': {
      const by = asks.find(({ name }) => name === sheet.asked)?.by ?? '';
      return t('control.answer.title', { who: whoName(story, by) });
    }
    case 'deadline':
      return t('control.requests.extendTitle', {
        clock: t(`control.clocks.${sheet.clock}`),
        label: sheet.label,
      });
    case 'entry':
      return t('control.right.log');
    case 'hand':
      return t('control.hand.title');
    case 'actFor':
      return t('control.actFor.title');
    case 'wall':
      return t('control.wall.title');
    case 'conduct':
      return t(isMoveOpen ? 'control.conduct.closing' : 'control.conduct.title');
    case 'until':
      return t('control.bar.untilTitle');
    case 'end':
      return t(isOver ? 'control.bar.closeExercise' : 'control.bar.end');
    case 'spoof':
      return t('control.calls.spoofTitle');
    case 'leak':
      return t('control.dossiers.leakTitle');
    case 'meeting':
      return t('control.right.docket');
  }
}

function Body({ sheet }: { readonly sheet: Sheet }): ReactElement {
  switch (sheet.is) {
    case 'item':
      return <ItemSheet id={sheet.id} />;
    case 'inject':
      return <InjectSheet />;
    case 'answer':
      return <AnswerSheet asked={sheet.asked} />;
    case 'deadline':
      return <DeadlineSheet requestRef={sheet.ref} clock={sheet.clock} />;
    case 'entry':
      return <EntrySheet n={sheet.n} />;
    case 'hand':
      return <HandSheet />;
    case 'actFor':
      return (
        <Suspense>
          <ActForSheet seat={sheet.seat} form={sheet.form} />
        </Suspense>
      );
    case 'wall':
      return <WallSheet />;
    case 'conduct':
      return <ConductSheet />;
    case 'until':
      return <UntilSheet />;
    case 'end':
      return <EndSheet />;
    case 'spoof':
      return <SpoofSheet />;
    case 'leak':
      return <LeakSheet incident={sheet.incident} />;
    case 'meeting':
      return <MeetingSheet meeting={sheet.ref} />;
  }
}
