import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon, ICONS, type IconName } from '../../src/ui/icon.tsx';
import './foundations.css';

const names = Object.keys(ICONS) as IconName[];

/** Every icon. */
function Icons() {
  return (
    <main className="foundations" data-ik-root="" dir="ltr" lang="en">
      <h1>Icons</h1>
      <p className="lead">
        Drawn on 16 units with one stroke weight, in the colour of the text. Always beside text that says the same; the
        chevrons and the arrow out of a frame turn round where writing goes from right to left.
      </p>
      <ul className="grid">
        {names.map((name) => (
          <li key={name}>
            <Icon name={name} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </main>
  );
}

const meta = { title: 'Foundations/Icons', component: Icons } satisfies Meta<typeof Icons>;
export default meta;

/** By name. */
export const All: StoryObj<typeof meta> = {};
