import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { Token } from './parse-tokens.ts';
import { tokens } from './tokens.ts';
import './foundations.css';

/** A property whose computed value tells what a token comes to. */
export type TokenProperty =
  | 'color'
  | 'inlineSize'
  | 'borderTopLeftRadius'
  | 'boxShadow'
  | 'transitionDuration'
  | 'fontFamily'
  | 'fontSize'
  | 'zIndex'
  | 'opacity';

/** Props of {@link TokenPage}. */
export interface TokenPageProps {
  readonly title: string;
  /** What decides about these tokens, in a sentence or two. */
  readonly lead: ReactNode;
  /** Tokens to list. */
  readonly names: readonly string[];
  /** The property that shows what a token comes to. */
  readonly property: TokenProperty | ((token: Token) => TokenProperty);
  /** Draws a token. */
  readonly renderSample: (token: Token) => ReactNode;
  readonly children?: ReactNode;
}

/** One page of the foundations: every token with its name, what it comes to here, its fallback and what it is for. */
export function TokenPage({ title, lead, names, property, renderSample, children }: TokenPageProps): ReactElement {
  return (
    <main className="foundations" data-ik-root="">
      <header dir="ltr" lang="en">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      {children}
      <div className="frame" dir="ltr" lang="en">
        <table className="tokens">
          <thead>
            <tr>
              <th scope="col">Sample</th>
              <th scope="col">Token</th>
              <th scope="col">Here</th>
              <th scope="col">Unset, it is</th>
            </tr>
          </thead>
          <tbody>
            {tokens(...names).map((token) => (
              <tr key={token.name}>
                <td>{renderSample(token)}</td>
                <th scope="row">
                  <code>{token.name}</code>
                  <span className="tier">{token.tier}</span>
                  <p>{token.meaning}</p>
                </th>
                <td>
                  <Value token={token} property={typeof property === 'string' ? property : property(token)} />
                </td>
                <td>
                  <code>{token.fallback}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

/** What a token comes to under the toolbar's choices, read from the page itself whenever it is drawn. */
function Value({ token, property }: { readonly token: Token; readonly property: TokenProperty }) {
  const style: CSSProperties = { [property]: `var(${token.name}, ${token.fallback})` };
  const read = (output: HTMLElement | null): void => {
    const probe = output?.previousElementSibling;
    if (output !== null && probe != null) output.textContent = rounded(getComputedStyle(probe)[property]);
  };
  return (
    <>
      <span className="probe" style={style} aria-hidden="true" />
      <code ref={read} />
    </>
  );
}

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))));
}
