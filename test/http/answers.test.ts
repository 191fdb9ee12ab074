import { describe, expect, it, vi } from 'vitest';
import { type LineWriter, lineStream } from '../../src/http/answers.ts';

function open() {
  let writer: LineWriter | undefined;
  const ended = vi.fn();
  const stream = lineStream((made) => {
    writer = made;
  }, ended);
  if (writer === undefined) throw new Error('The stream did not start at once.');
  return { stream, writer, ended };
}

describe('a stream of lines', () => {
  it('a stream of lines sends one line per entry, and nothing after its end', async () => {
    const { stream, writer, ended } = open();
    writer.write('{"a":1}');
    writer.write('{}');
    writer.end();
    writer.write('{"late":true}');
    writer.end();
    expect(await new Response(stream).text()).toBe('{"a":1}\n{}\n');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('a stream of lines reports once that the client has left', async () => {
    const { stream, writer, ended } = open();
    await stream.cancel();
    writer.write('{}');
    writer.end();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('a stream of lines leaves a client that has stopped reading before it fills the memory', async () => {
    const { stream, writer, ended } = open();
    for (let line = 0; line < 5_000; line += 1) writer.write('{}');
    expect(ended).toHaveBeenCalledTimes(1);
    const kept = (await new Response(stream).text()).split('\n').length;
    expect(kept).toBeLessThan(1_100);
  });
});
