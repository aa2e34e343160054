/** When a part of the page fails, that is said, and the page can be loaded anew. React catches such errors in a class only. */
import { Alert, Button, Center, Stack, Title } from '@mantine/core';
import { Component } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from './Frame.tsx';

interface Props {
  /** What stands above the page all the same. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

export class Fault extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed head={this.props.head} /> : this.props.children;
  }
}

function Failed({ head }: Pick<Props, 'head'>): ReactElement {
  const { t } = useTranslation();
  return (
    <Frame head={head}>
      <Center mih="60vh">
        <Stack maw={480}>
          <Alert color="red" role="alert">
            <Title order={1} size="h4">
              {t('app.failed')}
            </Title>
            {t('app.failedWhat')}
          </Alert>
          <Button w="fit-content" onClick={() => location.reload()}>
            {t('app.loadAgain')}
          </Button>
        </Stack>
      </Center>
    </Frame>
  );
}
