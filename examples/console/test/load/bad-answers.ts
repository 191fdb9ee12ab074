import { DAY_S } from '../../sandbox/billing.ts';
import type { BadKind } from './organizations.ts';

const MEGABYTE = 1_024 * 1_024;
const CHUNK = 64 * 1_024;
const LINES_A_DAY = 8_000;
const LONG_PAGES_DAYS = 30;

/** Pages that were made before. */
const pages = new Map<string, string>();

/** What a bad vendor says to a question for figures; null = what a good one says. */
export function badAnswer(kind: BadKind, url: URL): Response | null {
  const from = Number(url.searchParams.get('start_time'));
  const to = Number(url.searchParams.get('end_time') ?? from + DAY_S);
  const days = Math.max(1, Math.ceil((to - from) / DAY_S));
  const json = (results: (day: number) => unknown): Response => {
    const place = `${kind} ${from} ${days}`;
    const data = Array.from({ length: pages.has(place) ? 0 : days }, (_, index) => ({
      start_time: from + index * DAY_S,
      results: results(from + index * DAY_S),
    }));
    const page = pages.get(place) ?? JSON.stringify({ data, has_more: false });
    pages.set(place, page);
    return new Response(page, { headers: JSON_TYPE });
  };
  switch (kind) {
    case 'silent':
      return null;
    case 'drip':
      return new Response(slowly(), { headers: JSON_TYPE });
    case 'endless':
      return Response.json({ object: 'page', data: [], has_more: true, next_page: 'more' });
    case 'circular':
      // The days before those that were asked for, again and again.
      return Response.json({
        data: [{ start_time: from - DAY_S, results: [] }],
        ...{ has_more: true, next_page: 'back' },
      });
    case 'unreadable':
      return json(() => [line('many dollars'), { amount: null }, 7, line('1', 'x', { currency: 'eur' })]);
    case 'over_64_bits':
      return json((day) => [
        ...Array.from({ length: 400 }, (_, index) => line(922_000_000, `huge ${day} ${index}`)),
        ...Array.from({ length: 20 }, () => line(922_000_000, 'the same')),
        line(1e30, 'too much'),
        ...[2 ** 53, 1e300].map((count) => ({ model: 'm', input_tokens: count, num_model_requests: 1 })),
      ]);
    case 'odd_names':
      return json(() => [
        ...['\uD800', 'a\u0000b', '\u202Etxt.exe', `e${'\u0301'.repeat(5_000)}`, '\u200B'.repeat(9_000)].map((name) =>
          line('0.01', name, {}, { model: name, project_id: name }),
        ),
        line('0.01', 5),
      ]);
    case 'many_lines':
      return new Response(dayByDay(from, days, manyLines), { headers: JSON_TYPE });
    case 'long_pages':
      // A month of the longest pages there may be; the months before are empty.
      return to <= Date.now() / 1_000 - LONG_PAGES_DAYS * DAY_S
        ? json(() => [])
        : new Response(inChunks(longPage(from)), { headers: JSON_TYPE });
    case 'empty_lines':
      // As many lines as there can be in a page that is read.
      return new Response(inChunks(emptyPage(from)), { headers: JSON_TYPE });
    case 'html':
      return new Response(`<!doctype html><title>Sign in</title>${'<p>Sign in'.repeat(5_000)}`, {
        headers: { 'content-type': 'text/html' },
      });
    case 'server_error':
      return new Response('upstream', { status: 500 });
    case 'far_retry':
      return new Response('{}', { status: 429, headers: { 'retry-after': 'Fri, 31 Dec 2199 23:59:59 GMT' } });
    case 'redirect':
      return new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' } });
    case 'deep_json':
      return new Response(
        `{"data":[{"start_time":${from},"results":[{"amount":{"value":1,"currency":${'['.repeat(200_000)}${']'.repeat(200_000)}}}]}]}`,
        { headers: JSON_TYPE },
      );
    case 'revoked':
      return Response.json(
        { error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' } },
        { status: 401 },
      );
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

function line(value: unknown, item: unknown = 'input', amount: object = {}, more: object = {}): object {
  return { amount: { value, currency: 'usd', ...amount }, project_id: 'proj_bad', line_item: item, ...more };
}

/** One space after the other, without an end. */
function slowly(): ReadableStream<Uint8Array> {
  let timer: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => controller.enqueue(new TextEncoder().encode(' ')), 100);
    },
    cancel: () => clearInterval(timer),
  });
}

/** A page that is made while it is read: most of these are left before their end. */
function dayByDay(from: number, days: number, linesOf: (day: string) => Buffer): ReadableStream<Uint8Array> {
  let index = -1;
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull(controller) {
        if (index === -1) controller.enqueue(encoder.encode('{"object":"page","data":['));
        else if (index < days) {
          const start = from + index * DAY_S;
          const lines = linesOf(new Date(start * 1_000).toISOString().slice(0, 10));
          const comma = index === 0 ? '' : ',';
          controller.enqueue(encoder.encode(`${comma}{"object":"bucket","start_time":${start},"results":[`));
          controller.enqueue(new Uint8Array(lines));
          controller.enqueue(encoder.encode(']}'));
        } else {
          controller.enqueue(encoder.encode('],"has_more":false,"next_page":null}'));
          controller.close();
        }
        index += 1;
      },
    },
    { highWaterMark: 0 },
  );
}

const DAY_MARK = '0000-00-00';
const template = (count: number, more: object): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      ...line(0.0001 + index / 1e6, `item ${DAY_MARK} ${index}`),
      model: `m ${DAY_MARK} ${index}`,
      ...more,
    }),
  ).join(',');
const MANY = template(LINES_A_DAY, { input_tokens: 1, num_model_requests: 1 });
const LONG_LINE = template(1, {});
const LONG = Array.from({ length: Math.floor((15 * MEGABYTE) / (LONG_LINE.length + 11)) }, (_, index) =>
  LONG_LINE.replaceAll(` 0"`, ` ${index}"`),
).join(',');
const EMPTY = Array.from({ length: Math.floor((3.9 * MEGABYTE) / 3) }, () => '{}').join(',');

const MANY_LINES = Buffer.from(MANY);
const DAY_PLACES = [...MANY.matchAll(new RegExp(DAY_MARK, 'gu'))].map(({ index }) => index);

/** Written over one copy, which is sent before the next day is made. */
function manyLines(day: string): Buffer {
  for (const place of DAY_PLACES) MANY_LINES.write(day, place, 'latin1');
  return MANY_LINES;
}

/** Made once: a vendor that is busy with one page must not keep its other organizations waiting. */
const LONG_LINES = Buffer.from(LONG);
const EMPTY_LINES = Buffer.from(EMPTY);
const longPage = (from: number): readonly Buffer[] => onePage(from, LONG_LINES);
const emptyPage = (from: number): readonly Buffer[] => onePage(from, EMPTY_LINES);

function onePage(from: number, lines: Buffer): readonly Buffer[] {
  const head = Buffer.from(`{"object":"page","data":[{"object":"bucket","start_time":${from},"results":[`);
  return [head, lines, Buffer.from(']}],"has_more":false,"next_page":null}')];
}

/** Sent as fast as it is read. */
function inChunks(parts: readonly Buffer[]): ReadableStream<Uint8Array> {
  const chunks = parts.flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / CHUNK) }, (_, index) =>
      part.subarray(index * CHUNK, (index + 1) * CHUNK),
    ),
  );
  return new ReadableStream(
    {
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(new Uint8Array(chunk));
      },
    },
    { highWaterMark: 0 },
  );
}
