import type { Meta, StoryObj } from '@storybook/react-vite';
import { GROUPS } from './groups.ts';
import { TokenPage } from './token-page.tsx';

const FAMILIES = new Set<string>(['--ik-font', '--ik-font-mono']);

/** Font sizes and font families. */
function Type() {
  return (
    <>
      <TokenPage
        title="Type"
        lead="One size is set; five are used. Lines are 20 px, headings 24 px: both on the 4 px grid. Weights are 400, 500 and 600. Fields are never smaller than 16 px under a finger, so that no phone zooms into them."
        names={GROUPS.type.filter((name) => !FAMILIES.has(name))}
        property="fontSize"
        renderSample={({ name }) => (
          <span
            style={
              name.includes('line') ? { lineHeight: `var(${name})` } : { fontSize: `var(${name})`, fontWeight: 600 }
            }
          >
            Connect OpenAI
          </span>
        )}
      >
        <dl className="families" dir="ltr" lang="en">
          {GROUPS.type
            .filter((name) => FAMILIES.has(name))
            .map((name) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd style={{ fontFamily: `var(${name})` }}>Connect OpenAI 0123456789</dd>
              </div>
            ))}
        </dl>
      </TokenPage>
    </>
  );
}

const meta = { title: 'Foundations/Type', component: Type } satisfies Meta<typeof Type>;
export default meta;

/** Every size. */
export const Scale: StoryObj<typeof meta> = {};
