import type { WizardFinishMessages } from '../../text/wizard-finish.ts';
import type { WizardOutcomeMessages } from '../../text/wizard-outcome.ts';
import { isolate } from '../grammar.ts';
import { seconds as secondsOf } from './counted.ts';

const ending = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` (آخره ${isolate(lastFour)})`);

/** Strings of the wizard's second step, of what comes after it, and of leaving, in Arabic. Not yet reviewed by a native speaker. */
export const wizardFinish: WizardFinishMessages & WizardOutcomeMessages = {
  entered: ({ credential }) => `${isolate(credential)}: أُدخل ولم يُختبر`,
  held: ({ credential, lastFour }) => `${isolate(credential)}${ending(lastFour)}: تم اختباره`,
  replace: 'استبدال',
  replaceNamed: ({ credential }) => `استبدال ${isolate(credential)}`,
  removedField: ({ credential }) => `تغيّر ما أُدخل ${isolate(credential)} من أجله، لذلك أُزيل. الصقه مجددًا.`,
  removedSession: ({ credential }) => `تم تسجيل خروجك، لذلك أُزيل ${isolate(credential)}. سجّل الدخول ثم الصقه مجددًا.`,
  failedKept: ({ credential }) => `أُزيل ${isolate(credential)} حفاظًا على الأمان. وبقي كل ما أدخلته غيره محفوظًا.`,
  removed: ({ credential }) => `أُزيل ${isolate(credential)} حفاظًا على الأمان. الصقه مجددًا.`,
  removedDraft: ({ credential }) =>
    `مضى وقت طويل على الاحتفاظ بـ ${isolate(credential)} بعد اختباره، لذلك أُزيل. الصقه مجددًا.`,
  wipesSoon: ({ credential, seconds }) => `حفاظًا على الأمان، سيُزال ${isolate(credential)} بعد ${secondsOf(seconds)}.`,
  keepKey: ({ credential }) => `الاحتفاظ بـ ${isolate(credential)}`,
  label: 'الاسم في وحدة التحكم هذه',
  labelHelp: 'اختياري. إذا تُرك فارغًا، يظهر اسم المؤسسة نفسها.',
  expiry: ({ credential }) => `تاريخ انتهاء صلاحية ${isolate(credential)}`,
  expiryHelp:
    'اختياري. لم يذكر المزوّد تاريخ انتهاء الصلاحية. إذا أُدخل التاريخ، أمكن لوحدة التحكم هذه تنبيهك في الوقت المناسب.',
  finish: 'إنهاء',
  finishRotate: ({ credential }) => `تحديث ${isolate(credential)}`,
  finishNotTested: 'اختبر الاتصال أولًا.',
  finishTesting: 'ما زال الاختبار جاريًا.',
  finishTestFailed: 'يجب أن ينجح الاختبار أولًا.',
  finishNeedsFields: 'صحّح أولًا الحقول المشار إليها أعلاه.',
  accountLoading: 'جارٍ قراءة الحساب.',
  accessOff: 'لا يمكنك إجراء هذا في الوقت الحالي.',
  alreadyConnected: ({ account, self }) =>
    self ? 'هذه المؤسسة مرتبطة بالفعل.' : `هذه المؤسسة مرتبطة بالفعل باسم ${isolate(account)}.`,
  alreadyConnectedHelp: ({ credential }) =>
    `لن تُربط مرة ثانية. يمكنك استخدام ${isolate(credential)} الذي اختبرته للتو في ذلك الحساب؛ وتبقى بياناته وسجله كما هي.`,
  updateExisting: ({ credential }) => `تحديث ${isolate(credential)} لذلك الحساب`,
  mismatch: ({ found, expected }) => `هذا المفتاح تابع لـ ${isolate(found)}، وليس لـ ${isolate(expected)}.`,
  mismatchHelp: 'لم يتغيّر شيء. أدخل مفتاحًا للمؤسسة نفسها، أو اربط المؤسسة الأخرى كحساب جديد.',
  connectAsNew: ({ found }) => `ربط ${isolate(found)} كحساب جديد`,
  conflict: ({ person, moment }) => {
    const who = person === undefined ? '' : ` من قِبل ${isolate(person)}`;
    return `تم تغيير هذا الحساب${who}${moment === undefined ? ' في هذه الأثناء' : ` ${isolate(moment)}`}.`;
  },
  conflictHelp: ({ credential, lastFour }) =>
    `${lastFour === undefined ? '' : `آخر أحرف ${isolate(credential)} المستخدم الآن: ${isolate(lastFour)}. `}لم يُستبدل أي شيء. عند المتابعة يصبح ${isolate(credential)} الذي اختبرته هو المستخدم.`,
  conflictGoOn: ({ credential }) => `استبدال ${isolate(credential)} الحالي`,
  noIdentity: 'لم يذكر المزوّد أي مؤسسة هذه، لذلك لم يتم التحقق مما إذا كانت مرتبطة بالفعل.',
  possibleDuplicate: ({ account }) =>
    account === undefined
      ? 'قد تكون هذه المؤسسة مرتبطة بالفعل. إذا كانت كذلك فستُحسب بياناتها مرتين.'
      : `يوجد حساب مرتبط بالفعل باسم ${isolate(account)}. إذا كانت المؤسسة نفسها فستُحسب بياناتها مرتين.`,
  noIdentityRotate: 'لم يذكر المزوّد أي مؤسسة هذه. تأكد من أن المفتاح الجديد تابع للمؤسسة نفسها.',
  notYetInUse: ({ credential }) => `${isolate(credential)} الجديد يعمل. لم يُستخدم بعد.`,
  notSaved: 'لم يُخزَّن شيء',
  notSavedSpoken: ({ credential }) => `تعذّر حفظ ${isolate(credential)}.`,
  saving: 'جارٍ التخزين…',
  savingSlow: 'ما زلنا في انتظار الرد.',
  unconfirmed: 'لم نتمكن من التأكد من ربط الحساب.',
  unconfirmedRotate: 'لم نتمكن من التأكد من المفتاح المستخدم الآن.',
  unconfirmedHelp: 'فُقد الرد في الطريق. التحقق مجددًا يكرر الطلب نفسه، ولا يمكن أن يؤدي إلى الربط مرتين.',
  checking: 'جارٍ التحقق…',
  connected: ({ account }) => `تم ربط ${isolate(account)}`,
  rotated: ({ credential, account }) => `تم تحديث ${isolate(credential)} للحساب ${isolate(account)}`,
  inUse: ({ credential, lastFour }) => `${isolate(credential)}${ending(lastFour)} قيد الاستخدام.`,
  unnamed: 'حساب بلا اسم',
  savedUnread: 'تم التخزين. لم تُعِد وحدة التحكم بيانات الحساب؛ سيظهر في القائمة بعد لحظات.',
  whatNext: 'ماذا يحدث بعد ذلك',
  promiseHistory: ({ duration }) => `تُستورد بيانات الفترة السابقة، ومدتها ${isolate(duration)}.`,
  promiseFirstData: ({ duration }) => `المدة المتوقعة للاستيراد الأول: ${isolate(duration)} تقريبًا.`,
  promiseRefresh: ({ duration }) => `بعد ذلك تُقرأ البيانات بانتظام. المدة بين كل قراءتين: ${isolate(duration)}.`,
  promiseEmail: 'تصلك رسالة بريد إلكتروني عند توفر البيانات.',
  oldCredential: ({ credential }) => `${isolate(credential)} القديم`,
  oldCredentialActive: ({ credential, vendor }) =>
    `${isolate(credential)} القديم ما زال فعّالًا في ${isolate(vendor)}. احذفه هناك.`,
  syncRestarts: 'يبدأ الاستيراد من البداية مجددًا.',
  clipboard: 'قد يكون المفتاح ما زال في الحافظة. انسخ شيئًا آخر ليحل محله.',
  seeData: 'عرض البيانات',
  connectAnother: ({ noun }) => `ربط ${isolate(noun)} آخر`,
  discardTitle: ({ credential }) => `هل تريد تجاهل ${isolate(credential)} الذي لصقته؟`,
  discardBody: 'سيُزال من هذه الصفحة. لم يُخزَّن شيء.',
  keepEditing: 'متابعة التحرير',
  discard: ({ credential }) => `تجاهل ${isolate(credential)}`,
  stopWaitingTitle: 'هل تريد إيقاف الانتظار؟',
  stopWaitingBody: 'أُرسل الطلب. إذا غادرت الآن، فلن يُعرف ما إذا كان قد نُفّذ إلى أن تُقرأ القائمة مجددًا.',
  keepWaiting: 'متابعة الانتظار',
  stopWaiting: 'إيقاف الانتظار',
  unavailable: 'لا يمكن عرض هذا التكامل',
  support: 'التواصل مع الدعم',
  accessRefused: 'ليس لديك إذن بالوصول',
  accessUnknown: 'تعذّرت قراءة صلاحيات وصولك',
};
