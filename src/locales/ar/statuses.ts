import type { StatusMessages } from '../../text/statuses.ts';
import { days as daysOf } from './counted.ts';

/** The name of each account status, in Arabic. Not yet reviewed by a native speaker. */
export const statuses: StatusMessages = {
  reconnect_needed: 'تلزم إعادة الربط',
  permission_missing: 'إذن ناقص',
  sync_failing: 'تعذّرت المزامنة',
  expiring: (days) => {
    if (days === null) return 'تنتهي الصلاحية قريبًا';
    return days === 0 ? 'تنتهي الصلاحية اليوم' : `تنتهي الصلاحية خلال ${daysOf(days)}`;
  },
  partial: 'جزئي',
  paused: 'متوقف مؤقتًا',
  importing: 'جارٍ الاستيراد',
  waiting: 'في انتظار البيانات',
  connected: 'مرتبط',
  unknown: 'الحالة غير معروفة',
};
