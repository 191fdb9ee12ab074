import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createSecretBuffer } from '../../../src/store/connect/secret-buffer.ts';
import { manualTimers } from '../manual-timers.ts';

const KEY = 'sk-admin-CANARY-0123456789abcdef';

function makeBox() {
  const time = manualTimers();
  const log: (string | number | null)[] = [];
  const box = createSecretBuffer({
    now: time.now,
    timers: time,
    onIdle: () => log.push('idle'),
    onCountdown: (seconds) => log.push(seconds),
  });
  return { time, log, box };
}

describe('createSecretBuffer', () => {
  it('createSecretBuffer holds a text per field and counts edits', () => {
    const { box } = makeBox();
    expect([box.empty, box.revision]).toEqual([true, 0]);
    box.set('apiKey', KEY);
    box.set('appKey', 'second');
    expect([box.read('apiKey'), box.read('appKey'), box.revision]).toEqual([KEY, 'second', 2]);
    box.set('apiKey', '');
    expect([box.has('apiKey'), box.has('appKey'), box.empty, box.revision]).toEqual([false, true, false, 3]);
    box.wipe();
    expect([box.read('appKey'), box.empty]).toEqual([undefined, true]);
  });

  it('createSecretBuffer shows itself as [secret] however it is printed', () => {
    const { box } = makeBox();
    box.set('apiKey', KEY);
    const printed = [
      String(box),
      [box].join(),
      JSON.stringify({ box }),
      inspect(box),
      inspect({ box }, { showHidden: true }),
    ];
    expect(printed).toEqual(['[secret]', '[secret]', '{"box":"[secret]"}', '[secret]', '{ box: [secret] }']);
    for (const name of Reflect.ownKeys(box)) expect(inspect(Reflect.get(box, name))).not.toContain('CANARY');
  });

  it('createSecretBuffer wipes itself ten minutes after the last input and says so once', () => {
    const { box, time, log } = makeBox();
    box.set('apiKey', KEY);
    time.advance(300_000);
    box.set('apiKey', `${KEY}x`);
    time.advance(599_000);
    expect(box.has('apiKey')).toBe(true);
    time.advance(1_000);
    expect(box.has('apiKey')).toBe(false);
    time.advance(1_200_000);
    expect(log.filter((entry) => entry === 'idle')).toEqual(['idle']);
  });

  it('createSecretBuffer counts down the last 30 seconds, and stops when the person keeps it', () => {
    const { box, time, log } = makeBox();
    box.set('apiKey', KEY);
    time.advance(569_999);
    expect(log).toEqual([]);
    time.advance(2_001);
    expect(log).toEqual([30, 29, 28]);
    box.touch();
    expect(log).toEqual([30, 29, 28, null]);
    time.advance(569_999);
    expect(log).toHaveLength(4);
  });

  it('createSecretBuffer wipes by elapsed time when timers were asleep', () => {
    const { box, time, log } = makeBox();
    box.set('apiKey', KEY);
    time.sleep(8 * 3_600_000);
    expect(box.read('apiKey')).toBeUndefined();
    expect(log).toEqual(['idle']);
  });

  it('createSecretBuffer wipes at wake when asked to check', () => {
    const { box, time, log } = makeBox();
    box.set('apiKey', KEY);
    time.sleep(600_000);
    box.check();
    expect([box.empty, log]).toEqual([true, ['idle']]);
  });

  it('createSecretBuffer is not fooled by a clock that went back', () => {
    const { box, time } = makeBox();
    box.set('apiKey', KEY);
    time.sleep(-86_400_000);
    time.advance(1);
    expect(box.read('apiKey')).toBe(KEY);
    box.touch();
    time.advance(600_000);
    expect(box.empty).toBe(true);
  });

  it('createSecretBuffer leaves no timer behind when it is empty', () => {
    const { box, time } = makeBox();
    expect(time.pending).toBe(0);
    box.set('apiKey', KEY);
    expect(time.pending).toBe(1);
    box.clear('apiKey');
    expect(time.pending).toBe(0);
    box.set('apiKey', KEY);
    time.advance(580_000);
    box.wipe();
    expect(time.pending).toBe(0);
  });
});
