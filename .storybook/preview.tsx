import '@fontsource-variable/inter/wght.css';
import type { Decorator, Loader, Preview } from '@storybook/react-vite';
import { type ReactElement, StrictMode } from 'react';
import '../src/styles/index.css';
import type { Messages } from '../src/index.ts';
import { loadCatalogue } from '../stories/catalogues.ts';
import { assertStory } from '../stories/story-assertions.ts';
import { assertSoleTexts } from '../stories/sole-texts.ts';
import { type Toolbar, ToolbarContext } from '../stories/stage.tsx';
import { applyToolbar } from './decorators.ts';
import './preview.css';
import { initialGlobals, toolbars } from './toolbars.ts';

const loadPage: Loader = async ({ globals }) => {
  await applyToolbar(globals);
  // A select that is laid out before the font is loaded stays half a pixel off.
  await document.fonts.load('14px "Inter Variable"');
  return { messages: await loadCatalogue(String(globals['language'])) };
};

const withToolbar: Decorator = (Story, { globals, loaded }): ReactElement => (
  <ToolbarContext.Provider value={toolbarOf(globals, loaded)}>
    <StrictMode>
      <Story />
    </StrictMode>
  </ToolbarContext.Provider>
);

function toolbarOf(globals: Readonly<Record<string, unknown>>, loaded: Readonly<Record<string, unknown>>): Toolbar {
  const language = String(globals['language']);
  return {
    messages: loaded['messages'] as Messages | undefined,
    locale: language === 'pseudo' ? 'en' : language,
    speed: globals['speed'] === '1' || globals['speed'] === '5' ? Number(globals['speed']) : undefined,
    frozen: globals['speed'] === 'still',
  };
}

const preview: Preview = {
  loaders: [loadPage],
  decorators: [withToolbar],
  afterEach({ tags, args }) {
    assertSoleTexts(document);
    return assertStory({ tags, args }, document);
  },
  initialGlobals,
  globalTypes: toolbars,
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    options: {
      storySort: {
        order: [
          'Foundations',
          'Theming',
          'IntegrationCard',
          'ConnectWizard',
          'TestConnection',
          'AccountsTable',
          'Flows',
        ],
      },
    },
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
