import type { MomentParams, TableRowMessages } from '../../text/table-row.ts';
import { isolate } from '../grammar.ts';

const when = ({ date, relative }: MomentParams): string =>
  relative === undefined ? isolate(date) : `${isolate(date)}، ${isolate(relative)}`;

/** Strings of one row of the accounts table, in Arabic. Not yet reviewed by a native speaker. */
export const tableRow: TableRowMessages = {
  unnamed: 'حساب بلا اسم',
  copyId: ({ idNoun, account }) => `نسخ ${isolate(idNoun)} للحساب ${isolate(account)}`,
  badRow: 'تعذّرت قراءة هذا الحساب. لم تتأثر الحسابات الأخرى.',
  badRowId: ({ id }) => `معرّفه: ${isolate(id)}.`,
  keyEnding: ({ lastFour }) => `مفتاح آخره ${isolate(lastFour)}`,
  keyUnknown: 'غير معروف',
  expires: (facts) => `تنتهي الصلاحية: ${when(facts)}`,
  expired: (facts) => `انتهت الصلاحية: ${when(facts)}`,
  expiresNever: 'لا تنتهي صلاحيته',
  expiryUnknown: 'انتهاء الصلاحية غير معروف',
  dataThrough: ({ date }) => `آخر يوم في البيانات: ${isolate(date)}`,
  lastSync: (facts) => `آخر مزامنة: ${when(facts)}`,
  noData: 'لا توجد بيانات بعد',
  noImport: 'لا يوجد استيراد',
  dateUnknown: 'غير معروف',
  connectedBy: ({ person }) => `بواسطة ${isolate(person)}`,
  importProgress: ({ account }) => `استيراد بيانات الحساب ${isolate(account)}`,
  imported: ({ percent }) => `تم استيراد ${isolate(percent)}`,
  importRange: ({ from, to }) => `من ${isolate(from)} إلى ${isolate(to)}`,
  queued: 'في انتظار البدء',
  promise: ({ history, firstData, email }) =>
    [
      history === undefined ? '' : `مدة البيانات السابقة: ${isolate(history)}.`,
      firstData === undefined ? '' : `مدة الاستيراد: ${isolate(firstData)} تقريبًا.`,
      email ? 'تصلك رسالة بريد إلكتروني عند الانتهاء.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  missing: ({ names }) => `ناقص: ${isolate(names)}`,
  pausedNote: 'لا تُقرأ بيانات جديدة',
  nextTry: (facts) => `المحاولة التالية: ${when(facts)}`,
  update: ({ credential }) => `تحديث ${isolate(credential)}`,
  updateOf: ({ credential, account }) => `تحديث ${isolate(credential)} للحساب ${isolate(account)}`,
  actions: ({ account }) => `إجراءات الحساب ${isolate(account)}`,
  actionsLoading: 'جارٍ تحميل الإجراءات…',
  test: 'اختبار الاتصال…',
  rename: 'إعادة التسمية…',
  details: 'عرض التفاصيل…',
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  syncNow: 'مزامنة الآن',
  disconnect: 'إلغاء الربط…',
  askAccessAgain: 'تعذّر التحقق من صلاحيات وصولك. التحقق مجددًا',
  running: {
    rename: 'جارٍ إعادة التسمية…',
    pause: 'جارٍ الإيقاف المؤقت…',
    resume: 'جارٍ الاستئناف…',
    syncNow: 'جارٍ بدء المزامنة…',
    disconnect: 'جارٍ إلغاء الربط…',
    retest: 'جارٍ الاختبار…',
  },
  runningSlow: 'ما زلنا في انتظار الرد.',
  unconfirmed: {
    rename: 'لم نتمكن من التأكد من إعادة التسمية.',
    pause: 'لم نتمكن من التأكد من الإيقاف المؤقت.',
    resume: 'لم نتمكن من التأكد من الاستئناف.',
    syncNow: 'لم نتمكن من التأكد من بدء المزامنة.',
    disconnect: 'لم نتمكن من التأكد من إلغاء الربط.',
    retest: 'لم نتمكن من التأكد من نتيجة الاختبار.',
  },
  checking: 'جارٍ التحقق…',
  failed: {
    rename: 'لم تتم إعادة التسمية.',
    pause: 'لم يتم الإيقاف المؤقت.',
    resume: 'لم يتم الاستئناف.',
    syncNow: 'لم تبدأ أي مزامنة.',
    disconnect: 'لم يتم إلغاء الربط.',
    retest: 'لم يتم الاختبار.',
  },
  conflict: ({ person, moment }) => {
    const at = moment === undefined ? '' : `، ${isolate(moment)}`;
    const who = person === undefined ? '' : `: تم استبدال مفتاحه من قِبل ${isolate(person)}${at}`;
    return `تم تغيير الحساب في هذه الأثناء${who}. ما يُعرض هو حالته الآن، ولم يُستبدل أي شيء بما أدخلته.`;
  },
  changed: {
    rename: 'تمت إعادة التسمية.',
    pause: 'تم الإيقاف المؤقت.',
    resume: 'تم الاستئناف.',
    syncNow: 'بدأت المزامنة.',
    disconnect: 'تم إلغاء الربط.',
    retest: 'تم الاختبار.',
  },
  disconnected: ({ account }) => `تم إلغاء ربط الحساب ${isolate(account)}.`,
  dataKept: 'تم الاحتفاظ ببياناته.',
  dataDeleted: 'جارٍ حذف بياناته.',
  syncRestarts: 'يبدأ الاستيراد من البداية مجددًا.',
  keyStillActive: ({ credential, vendor }) => `ما زال ${isolate(credential)} يعمل في ${isolate(vendor)}. احذفه هناك.`,
  keyPage: ({ credential, vendor }) => `فتح صفحة ${isolate(credential)} في ${isolate(vendor)}`,
  fullStop: '.',
  spoken: ({ account, result }) => `${isolate(account)}: ${result}`,
  keyWorks: 'المفتاح يعمل.',
  keyFails: 'لم ينجح الاختبار.',
  dismissOf: ({ dismiss, account }) => `${dismiss} الرسالة المتعلقة بالحساب ${isolate(account)}`,
  helpPage: 'قراءة المزيد',
};
