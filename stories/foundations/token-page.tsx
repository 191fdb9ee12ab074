import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { Token } from './parse-tokens.ts';
import { tokens } from './tokens.ts';
import './foundations.css';

/** A CSS property whose computed value shows the value of a token. */
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

interface TokenPageProps {
  readonly title: string;
  /** The rules behind these tokens, in a sentence or two. */
  readonly lead: ReactNode;
  /** Names of the tokens. */
  readonly names: readonly string[];
  /** The CSS property of each token. */
  readonly property: TokenProperty | ((token: Token) => TokenProperty);
  /** Renders the sample of a token. */
  readonly renderSample: (token: Token) => ReactNode;
  readonly children?: ReactNode;
}

/** A Foundations page: every token with its name, computed value, fallback and meaning. */
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

/** The computed value of a token under the choices of the toolbar, read from the page on every render. */
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
