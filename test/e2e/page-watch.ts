import type { BrowserContext } from '@playwright/test';

/** What the pages of a context say and send. */
export interface PageWatch {
  /** Errors that nobody caught, and everything a page wrote to its console as an error or a warning. */
  complaints(): readonly string[];
  /** The same without requests that got no good answer: browsers write those down, whoever expects them or not. */
  faults(): readonly string[];
  /** Every line of the console, of any kind. */
  readonly lines: readonly string[];
  /** Every request: address, headers and body. */
  readonly requests: readonly { readonly url: string; readonly headers: string; readonly body: string }[];
}

/** Watches every page that a context has or gets. Violations of the page’s Content Security Policy are among the complaints. */
export function watchPages(context: BrowserContext): PageWatch {
  const lines: string[] = [];
  const complaints: string[] = [];
  const requests: { url: string; headers: string; body: string }[] = [];
  context.on('console', (message) => {
    lines.push(message.text());
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (webError) => complaints.push(`uncaught: ${webError.error().message}`));
  context.on('request', (request) => {
    const headers = JSON.stringify(request.headers());
    requests.push({ url: request.url(), headers, body: request.postData() ?? '' });
  });
  return {
    complaints: () => complaints,
    faults: () => complaints.filter((text) => !text.startsWith('Failed to load resource')),
    lines,
    requests,
  };
}
