import type { Decorator, Preview } from '@storybook/react-vite';
import { type ReactElement, type ReactNode, StrictMode, useEffect } from 'react';
import '../src/styles/index.css';
import './preview.css';

/** Puts the toolbar's choices on the document, where a host would put them. */
function OnDocument(props: { readonly theme: string; readonly direction: string; readonly children: ReactNode }) {
  const { theme, direction, children } = props;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dir = direction;
  }, [theme, direction]);
  return children;
}

const onDocument: Decorator = (Story, { globals }): ReactElement => (
  <OnDocument theme={String(globals['theme'])} direction={String(globals['direction'])}>
    <StrictMode>
      <Story />
    </StrictMode>
  </OnDocument>
);

const preview: Preview = {
  decorators: [onDocument],
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark', 'system'], dynamicTitle: true } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
  parameters: {
    layout: 'padded',
    a11y: {
      test: 'error',
      options: {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        rules: { region: { enabled: true }, 'target-size': { enabled: true } },
      },
    },
  },
};

export default preview;
