import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useLanguage } from '../language/language.tsx';

/** Where short notices appear; the button that closes one has a name, whichever page shows it. */
export function Notices() {
  const { words } = useLanguage();
  const closeButtonProps = { 'aria-label': words.frame.close };
  return (
    <MantineThemeProvider
      theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}
    >
      <Notifications position="bottom-center" />
    </MantineThemeProvider>
  );
}
