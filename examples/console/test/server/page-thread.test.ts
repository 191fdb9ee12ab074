import { afterEach, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { DAY_S } from '../../server/import/days.ts';
import { pageReader } from '../../server/import/page-content.ts';
import { createPageThread, type PageThread } from '../../server/import/page-thread.ts';
import { turnsDuring } from './turns-during.ts';

const execArgv = ['--import', fileURLToPath(new URL('from-sources.ts', import.meta.url))];
const asked = { from: 100 * DAY_S, to: 102 * DAY_S };

/** A page of two days with so many lines each. */
function body(lines: number): Uint8Array<ArrayBuffer> {
  const results = Array.from({ length: lines }, (_, index) => ({
    amount: { value: '0.01', currency: 'usd' },
    ...{ project_id: 'proj_a', line_item: `item ${index % 300} ${'x'.repeat(100)}` },
  }));
  const data = [100, 101].map((day) => ({ start_time: day * DAY_S, results }));
  return new TextEncoder().encode(JSON.stringify({ data, has_more: false }));
}

describe('a page that is read in a thread of its own', () => {
  let thread: PageThread;
  afterEach(() => thread.close());

  it('a page read in another thread has the same content as one read here, and other requests are answered meanwhile', async () => {
    thread = createPageThread({ execArgv });
    const expected = await pageReader.read(body(6_000), 'costs', asked);
    const page = body(6_000);
    const { result, turns } = await turnsDuring(thread.read(page, 'costs', asked));
    expect(result).toEqual(expected);
    expect(result).toMatchObject({ kind: 'read', nextDay: asked.to });
    // The body was transferred to the other thread.
    expect(page.byteLength).toBe(0);
    expect(turns).toBeGreaterThan(10);
  });

  it('a page that breaks off is reported as no page', async () => {
    thread = createPageThread({ execArgv });
    const whole = body(6_000);
    const half = whole.slice(0, whole.length / 2);
    expect(await thread.read(half, 'costs', asked)).toEqual({
      kind: 'later',
      failure: { code: 'provider_unavailable' },
    });
  });

  it('a page that exceeds the memory of the thread is too large, and the next page is read', async () => {
    thread = createPageThread({ execArgv, heapMegabytes: 12 });
    const huge = new TextEncoder().encode(
      `{"data":[{"start_time":${asked.from},"results":[${'{},'.repeat(200_000)}{}]}]}`,
    );
    expect(await thread.read(huge, 'costs', asked)).toEqual({ kind: 'too_large' });
    expect(await thread.read(body(2_000), 'costs', asked)).toMatchObject({ kind: 'read' });
  });

  it('a page rejects when the thread is closed before it is read', async () => {
    thread = createPageThread({ execArgv });
    const reading = thread.read(body(6_000), 'costs', asked);
    await Promise.all([thread.close(), expect(reading).rejects.toThrow('has ended')]);
  });
});
