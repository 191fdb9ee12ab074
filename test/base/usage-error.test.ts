import { describe, expect, it } from 'vitest';
import { assertNever } from '../../src/base/assert-never.ts';
import { isUsageError, UsageError } from '../../src/base/usage-error.ts';

describe('UsageError', () => {
  it('UsageError names the library, what happened, why that is a problem and how to solve it', () => {
    const error = new UsageError('<AccountsTable> is outside a provider.', 'It has no adapter.', 'Wrap it in one.');
    expect(error.message).toBe(
      'integration-kit: <AccountsTable> is outside a provider. It has no adapter. Wrap it in one.',
    );
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('UsageError');
  });

  it('UsageError is recognised when it comes from another copy of the package', () => {
    class OtherCopy extends Error {
      readonly brand = new UsageError('', '', '').brand;
    }
    expect(isUsageError(new OtherCopy('x'))).toBe(true);
    expect(isUsageError(new UsageError('a', 'b', 'c'))).toBe(true);
  });

  it.each([[new Error('integration-kit: x')], [{ brand: new UsageError('', '', '').brand }], ['UsageError'], [null]])(
    'is not %s',
    (value) => {
      expect(isUsageError(value)).toBe(false);
    },
  );
});

describe('assertNever', () => {
  it('assertNever throws for a value outside its type, and names it', () => {
    const unforeseen: unknown = 'new_kind';
    expect(() => assertNever(unforeseen as never)).toThrow(new TypeError('Unreachable value: new_kind'));
  });
});
