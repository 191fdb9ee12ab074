import type { CommonMessages } from '../../text/common.ts';
import { isolate, sentencesWith } from '../grammar.ts';

/** Strings used everywhere, in Arabic. Not yet reviewed by a native speaker. */
export const common: CommonMessages = {
  opensNewTab: '(يُفتح في علامة تبويب جديدة)',
  cancel: 'إلغاء',
  close: 'إغلاق',
  done: 'تم',
  tryAgain: 'إعادة المحاولة',
  checkAgain: 'التحقق مجددًا',
  dismiss: 'إخفاء',
  loading: 'جارٍ التحميل',
  optional: 'اختياري',
  copied: 'تم النسخ',
  copyFailed: 'لم يتم النسخ',
  accessLoading: 'جارٍ التحقق مما يُسمح لك به هنا.',
  accessUnknown: 'تعذّر التحقق من صلاحيات وصولك.',
  notAllowed: 'ليس لديك إذن بالوصول إلى هذا.',
  pressAgain: 'ما زال التحميل جاريًا. اضغط مرة أخرى بعد لحظات.',
  nounOne: 'حساب',
  nounOther: 'حسابات',
  nounCredential: 'المفتاح',
  nounId: 'المعرّف',
  busy: 'ما زالت هناك عملية جارية لهذا الحساب.',
  broken: 'تعذّر عرض هذا الجزء من الصفحة.',
  list: (items) => new Intl.ListFormat('ar', { type: 'conjunction' }).format(items.map(isolate)),
  sentences: sentencesWith('.', ' '),
};
