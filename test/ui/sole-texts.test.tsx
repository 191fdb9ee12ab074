import { cleanup, render } from '@testing-library/react';
import { createContext } from 'react';
import { describe, expect, it } from 'vitest';
import { keptTexts } from '../../stories/sole-texts.ts';
import { Button } from '../../src/ui/button.tsx';

const Context = createContext(0);
const text = 'Key';

describe('the search for texts that React keeps', () => {
  it.each([
    ['beside an element', <p key="1">{[text, <b key="b" />]}</p>],
    ['of two expressions', <p key="2">{[text, text].map((one) => one)}</p>],
    [
      'in a fragment',
      <p key="3">
        <>{text}</>
      </p>,
    ],
    [
      'in a context',
      <p key="4">
        <Context value={1}>{text}</Context>
      </p>,
    ],
  ])('a text %s is found', (_, markup) => {
    render(<div data-slot="ik-sample">{markup}</div>);
    expect(keptTexts(document)).not.toEqual([]);
    cleanup();
  });

  it('a text alone in its element, a text of the host, and a button at work are not found', () => {
    render(
      <main>
        Costs of <b>July</b>
        <div data-slot="ik-sample">
          <p>{text}</p>
          <Button busy>{text}</Button>
          <div data-slot="ik-card-extra">
            Read <b>more</b>
          </div>
        </div>
      </main>,
    );
    expect(keptTexts(document)).toEqual([]);
  });
});
