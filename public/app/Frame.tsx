/** What stands around every page: EXERCISE above it, the way past the head for a keyboard, the landmark of its content. */
import { Box } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FrameProps {
  /** Of the page; the window's begins with EXERCISE. */
  readonly title?: string;
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

export function Frame({ title, head, children }: FrameProps): ReactElement {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = [t('app.exercise'), title ?? t('app.name')].join(' · ');
  }, [title, t]);
  return (
    <>
      <a className="skip-link" href="#content" onClick={focusContent}>
        {t('app.skip')}
      </a>
      <header>
        <div className="exercise-band">{t('app.exerciseOnly')}</div>
        {head}
      </header>
      <Box component="main" id="content" tabIndex={-1} px={{ base: 'sm', sm: 'md' }} py="sm">
        {children}
      </Box>
    </>
  );
}

/** The fragment of the address names the page, so that the link moves the focus only. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
