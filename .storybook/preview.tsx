import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode, useEffect } from 'react';
import '../src/styles/index.css';
import './preview.css';

/** Puts the toolbar's choices on the document, where a host would put them. */
const onDocument: Decorator = (Story, { globals }) => {
  const { theme, direction } = globals;
  useEffect(() => {
    document.documentElement.dataset.theme = String(theme);
    document.documentElement.dir = String(direction);
  }, [theme, direction]);
  return (
    <StrictMode>
      <Story />
    </StrictMode>
  );
};

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
