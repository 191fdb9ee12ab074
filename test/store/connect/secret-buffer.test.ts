import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createSecretBuffer } from '../../../src/store/connect/secret-buffer.ts';
import { manualTimers } from '../manual-timers.ts';

const KEY = 'sk-admin-CANARY-0123456789abcdef';

function makeBuffer() {
  const time = manualTimers();
  const log: (string | number | null)[] = [];
  const buffer = createSecretBuffer({
    now: time.now,
    timers: time,
    onIdle: () => log.push('idle'),
    onCountdown: (seconds) => log.push(seconds),
  });
  return { time, log, buffer };
}

describe('createSecretBuffer', () => {
  it('createSecretBuffer holds a text per field and counts edits', () => {
    const { buffer } = makeBuffer();
    expect([buffer.empty, buffer.revision]).toEqual([true, 0]);
    buffer.set('apiKey', KEY);
    buffer.set('appKey', 'second');
    expect([buffer.read('apiKey'), buffer.read('appKey'), buffer.revision]).toEqual([KEY, 'second', 2]);
    buffer.set('apiKey', '');
    expect([buffer.has('apiKey'), buffer.has('appKey'), buffer.empty, buffer.revision]).toEqual([
      false,
      true,
      false,
      3,
    ]);
    buffer.wipe();
    expect([buffer.read('appKey'), buffer.empty]).toEqual([undefined, true]);
  });

  it('createSecretBuffer shows itself as [secret] however it is printed', () => {
    const { buffer } = makeBuffer();
    buffer.set('apiKey', KEY);
    const printed = [
      String(buffer),
      [buffer].join(),
      JSON.stringify({ buffer }),
      inspect(buffer),
      inspect({ buffer }, { showHidden: true }),
    ];
    expect(printed).toEqual(['[secret]', '[secret]', '{"buffer":"[secret]"}', '[secret]', '{ buffer: [secret] }']);
    for (const name of Reflect.ownKeys(buffer)) expect(inspect(Reflect.get(buffer, name))).not.toContain('CANARY');
  });

  it('createSecretBuffer wipes itself ten minutes after the last input and says so once', () => {
    const { buffer, time, log } = makeBuffer();
    buffer.set('apiKey', KEY);
    time.advance(300_000);
    buffer.set('apiKey', `${KEY}x`);
    time.advance(599_000);
    expect(buffer.has('apiKey')).toBe(true);
    time.advance(1_000);
    expect(buffer.has('apiKey')).toBe(false);
    time.advance(1_200_000);
    expect(log.filter((entry) => entry === 'idle')).toEqual(['idle']);
  });

  it('createSecretBuffer counts down the last 30 seconds, and stops when the person keeps it', () => {
    const { buffer, time, log } = makeBuffer();
    buffer.set('apiKey', KEY);
    time.advance(569_999);
    expect(log).toEqual([]);
    time.advance(2_001);
    expect(log).toEqual([30, 29, 28]);
    buffer.touch();
    expect(log).toEqual([30, 29, 28, null]);
    time.advance(569_999);
    expect(log).toHaveLength(4);
  });

  it('createSecretBuffer wipes by elapsed time when timers were suspended', () => {
    const { buffer, time, log } = makeBuffer();
    buffer.set('apiKey', KEY);
    time.sleep(8 * 3_600_000);
    expect(buffer.read('apiKey')).toBeUndefined();
    expect(log).toEqual(['idle']);
  });

  it('createSecretBuffer wipes at wake when asked to check', () => {
    const { buffer, time, log } = makeBuffer();
    buffer.set('apiKey', KEY);
    time.sleep(600_000);
    buffer.check();
    expect([buffer.empty, log]).toEqual([true, ['idle']]);
  });

  it('createSecretBuffer is not fooled by a clock that went back', () => {
    const { buffer, time } = makeBuffer();
    buffer.set('apiKey', KEY);
    time.sleep(-86_400_000);
    time.advance(1);
    expect(buffer.read('apiKey')).toBe(KEY);
    buffer.touch();
    time.advance(600_000);
    expect(buffer.empty).toBe(true);
  });

  it('createSecretBuffer leaves no timer behind when it is empty', () => {
    const { buffer, time } = makeBuffer();
    expect(time.pending).toBe(0);
    buffer.set('apiKey', KEY);
    expect(time.pending).toBe(1);
    buffer.clear('apiKey');
    expect(time.pending).toBe(0);
    buffer.set('apiKey', KEY);
    time.advance(580_000);
    buffer.wipe();
    expect(time.pending).toBe(0);
  });
});
