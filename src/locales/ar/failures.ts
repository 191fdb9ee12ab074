import type { FailureMessages } from '../../text/failures.ts';
import { failureStrings as words } from '../failure-strings.ts';
import { isolate } from '../grammar.ts';

/** Headline and remedy for every failure code, in Arabic. Not yet reviewed by a native speaker. */
export const failures: FailureMessages = {
  invalid_credential: words(
    ({ integration, credential }) => `لم يُقبل ${isolate(credential)} هذا في ${isolate(integration)}`,
    ({ credential }) => `انسخ ${isolate(credential)} مجددًا، أو أنشئ بديلًا عنه. قد يكون كُتب خطأً أو حُذف أو أُبطل.`,
  ),
  expired_credential: words(
    ({ credential }) => `انتهت صلاحية ${isolate(credential)} هذا`,
    ({ credential }) => `أنشئ بديلًا جديدًا عن ${isolate(credential)} والصقه هنا.`,
  ),
  wrong_kind: words(
    'هذا نوع آخر من المفاتيح',
    ({ credential }) => `أنشئ ${isolate(credential)} الذي يصفه الدليل. لا يمكن للمفاتيح الأخرى قراءة المطلوب.`,
  ),
  missing_scope: words(
    ({ scopes }) => (scopes === '' ? 'ينقص إذن' : `إذن ناقص: ${isolate(scopes)}`),
    ({ credential }) => `امنح ${isolate(credential)} الإذن المطلوب، ثم أعد الاختبار.`,
  ),
  wrong_target: words(
    ({ integration, target }) =>
      target === ''
        ? `لم يُعثر على ${isolate(integration)} في هذا العنوان`
        : `يطلب ${isolate(integration)} عنوانًا آخر: ${isolate(target)}`,
    'تحقق من الموقع أو المنطقة أو العنوان الذي أُدخل.',
  ),
  network_policy: words(
    ({ integration }) => `لا يقبل ${isolate(integration)} الطلبات من خادم وحدة التحكم هذه`,
    'اطلب من مسؤول هناك إضافة العناوين أدناه إلى قائمة السماح.',
  ),
  not_yet_effective: words(
    ({ credential }) => `لم يُفعَّل ${isolate(credential)} بعد`,
    'قد تحتاج المفاتيح والأذونات الجديدة إلى بضع دقائق. انتظر ثم أعد الاختبار.',
  ),
  account_unavailable: words(
    ({ integration }) => `حساب ${isolate(integration)} غير متاح`,
    'قد يكون معلّقًا أو نفد رصيده. اسأل مالكه.',
  ),
  plan_required: words(
    ({ integration }) => `خطة ${isolate(integration)} لا تشمل هذا`,
    'اسأل مالك الحساب عن الخطة التي تشمله.',
  ),
  approval_pending: words('الموافقة معلّقة', 'يجب أن يوافق مسؤول لدى المزوّد أولًا. أعد الاختبار بعد ذلك.'),
  identity_mismatch: words(
    ({ credential }) => `${isolate(credential)} هذا تابع لمؤسسة أخرى`,
    'استخدم ما يتبع المؤسسة نفسها، أو اربط المؤسسة الأخرى كحساب جديد.',
  ),
  already_connected: words(
    'هذه المؤسسة مرتبطة بالفعل',
    ({ credential }) => `حدّث ${isolate(credential)} الخاص بها بدلًا من ربطها مرة ثانية.`,
  ),
  same_credential: words(
    ({ credential }) => `${isolate(credential)} هذا هو المستخدم حاليًا`,
    ({ credential }) => `أنشئ بديلًا جديدًا عن ${isolate(credential)} والصق البديل.`,
  ),
  version_conflict: words('غيّر شخص آخر هذا الحساب', 'اطّلع على الحساب كما هو الآن، ثم قرر ما إذا كنت ستتابع.'),
  draft_expired: words(
    'الاختبار قديم جدًا',
    ({ credential }) => `الصق ${isolate(credential)} مجددًا واختبره. كل ما عدا ذلك محفوظ.`,
  ),
  authorization_expired: words('انتهت صلاحية التفويض', 'ابدأه من جديد.'),
  not_found: words('لم يعد هذا الحساب موجودًا', 'ربما ألغى شخص آخر ربطه. أعد تحميل القائمة.'),
  rate_limited: words('طلبات كثيرة جدًا', ({ wait }) =>
    wait === '' ? 'انتظر قليلًا ثم حاول مجددًا.' : `انتظر ثم حاول مجددًا. مدة الانتظار: ${isolate(wait)}.`,
  ),
  provider_unavailable: words(
    ({ integration }) => `${isolate(integration)} غير متاح حاليًا`,
    'لا خطأ فيما أُدخل. حاول مجددًا بعد بضع دقائق.',
  ),
  provider_refused_location: words(
    ({ integration }) => `لا يقدّم ${isolate(integration)} خدماته لهذا الموقع الجغرافي`,
    'اسأل مسؤولي وحدة التحكم هذه.',
  ),
  timeout: words('لم يصل رد في الوقت المحدد', 'حاول مجددًا. إذا استمر ذلك، فقد يكون جدار حماية هو السبب.'),
  offline: words('أنت غير متصل بالإنترنت', 'تحقق من الشبكة ثم حاول مجددًا. لم يُرسَل شيء.'),
  unavailable: words('يتعذّر الوصول إلى خادم وحدة التحكم هذه', 'حاول مجددًا بعد لحظات.'),
  aborted: words('أُلغي', 'لم يتغيّر شيء.'),
  permission_denied: words('لا يُسمح لك بإجراء هذا', 'اطلب الإذن من أحد مسؤولي وحدة التحكم هذه.'),
  host_signed_out: words('انتهت جلستك', 'سجّل الدخول إلى وحدة التحكم هذه مجددًا، ثم تابع هنا.'),
  invalid_input: words('لا يمكن استخدام بعض ما أُدخل', 'راجع ما أُدخل ثم حاول مجددًا.'),
  popup_blocked: words('حظر المتصفح النافذة', 'اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم حاول مجددًا.'),
  popup_closed: words('أُغلقت النافذة', 'افتحها مجددًا وأكمل الخطوات فيها.'),
  unsupported: words('لا يمكن لوحدة التحكم هذه عرض هذا التكامل', 'يلزم إصدار أحدث. أبلغ مسؤولي وحدة التحكم هذه.'),
  unexpected_answer: words(
    'أرسل خادم وحدة التحكم هذه ردًا لا يمكن قراءته',
    'ربما انتهت جلستك، أو أن عنوان الخادم غير صحيح. أعد تحميل الصفحة. إذا استمر ذلك، فأبلغ مسؤولي وحدة التحكم هذه.',
  ),
  outcome_unknown: words('لا يُعرف بعد ما إذا كان هذا قد نُفّذ', 'تحقق مجددًا قبل تجربة أي شيء آخر.'),
  list_incomplete: words('قد تكون القائمة غير مكتملة', 'أعد تحميلها. إذا استمر ذلك، فأبلغ مسؤولي وحدة التحكم هذه.'),
  unknown: words('حدث خطأ ما', 'حاول مجددًا. إذا استمر ذلك، فاطلب المساعدة وأرفق التفاصيل أدناه.'),
};
