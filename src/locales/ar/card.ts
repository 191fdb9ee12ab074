import type { CardMessages } from '../../text/card.ts';
import { isolate } from '../grammar.ts';
import { counted, days as daysOf } from './counted.ts';

const count = (accounts: number): string =>
  counted(accounts, {
    zero: 'لا حسابات',
    one: 'حساب واحد',
    two: 'حسابان',
    few: '# حسابات',
    many: '# حسابًا',
    other: '# حساب',
  });

/** Strings of `IntegrationCard` in Arabic. Not yet reviewed by a native speaker. */
export const card: CardMessages = {
  connect: 'ربط',
  connectNamed: (integration) => `ربط ${isolate(integration)}`,
  manage: 'إدارة',
  manageNamed: (integration) => `إدارة ${isolate(integration)}`,
  notConnected: 'غير مرتبط',
  connected: (accounts, atLeast) => `مرتبط · ${count(accounts)}${atLeast ? ' على الأقل' : ''}`,
  importing: (accounts) => `جارٍ الاستيراد · ${count(accounts)}`,
  attention: (status, accounts) =>
    ({
      reconnect_needed: `تلزم إعادة الربط · ${count(accounts)}`,
      permission_missing: `إذن ناقص · ${count(accounts)}`,
      sync_failing: `تعذّرت المزامنة · ${count(accounts)}`,
      expiring: `تنتهي صلاحية المفتاح قريبًا · ${count(accounts)}`,
      partial: `ربط جزئي · ${count(accounts)}`,
    })[status],
  statusUnknown: 'الحالة غير معروفة',
  expires: (days) =>
    days === 0 ? 'تنتهي صلاحية أحد المفاتيح اليوم.' : `تنتهي صلاحية أحد المفاتيح خلال ${daysOf(days)}.`,
  loading: (integration) => `جارٍ تحميل ${isolate(integration)}`,
  spoken: (integration, news) => `${isolate(integration)}: ${news}`,
  failed: 'تعذّر تحميل الحالة.',
  stale: 'قد لا تكون هذه المعلومات محدّثة.',
  guide: (integration, host) => `دليل ${isolate(integration)} (${isolate(host)})`,
};
