import type { DefinitionTexts } from '../../text/definitions.ts';

/**
 * Texts of the OpenAI definition in Arabic. Labels of OpenAI's dashboard stay as it spells them. Not yet reviewed by a
 * native speaker.
 */
export const openai: DefinitionTexts = {
  'openai.description': 'استخدام مؤسستك في OpenAI وتكاليفها، حسب المشروع والنموذج والمفتاح.',
  'openai.category': 'البيانات والذكاء الاصطناعي',
  'openai.noun.one': 'حساب OpenAI',
  'openai.noun.other': 'حسابات OpenAI',
  'openai.prerequisite.owner': 'مالك لمؤسسة OpenAI: لا يمكن إلا للمالكين إنشاء Admin key.',
  'openai.capability.usage': 'الاستخدام والتكاليف',
  'openai.capability.usage.unlocks': 'التكاليف اليومية والاستخدام لكل نموذج',
  'openai.capability.management': 'الإدارة',
  'openai.capability.management.unlocks': 'أسماء المشاريع والمستخدمين والمفاتيح، وانتهاء صلاحية هذا المفتاح',
  'openai.notRead.content': 'المطالبات والردود المولَّدة والملفات',
  'openai.notRead.keys': 'قيم مفاتيحك الأخرى',
  'openai.step.configure': 'إعداد Admin key',
  'openai.step.test': 'اختبار الاتصال',
  'openai.field.help': 'يبدأ بـ `sk-admin-`. يُرسَل إلى خادم وحدة التحكم هذه ولا يُعرض بعد ذلك أبدًا.',
  'openai.field.where': '**Settings** › **Organization** › **Admin keys**',
  'openai.hint.project':
    'يبدو هذا مفتاح مشروع. يمكنه استدعاء النماذج لكنه لا يستطيع قراءة استخدام المؤسسة؛ أنشئ **Admin key** بدلًا منه.',
  'openai.hint.service': 'يبدو هذا مفتاح حساب خدمة. لا يستطيع قراءة استخدام المؤسسة؛ أنشئ **Admin key** بدلًا منه.',
  'openai.hint.anthropic': 'يبدو هذا مفتاحًا من Anthropic، وليس من OpenAI.',
  'openai.hint.organization': 'يبدو هذا Organization ID. يبدأ Admin key بـ `sk-admin-`.',
  'openai.hint.legacy': 'تبدأ مفاتيح Admin key عادةً بـ `sk-admin-`. قد يكون هذا مفتاح مشروع أو مستخدم.',
  'openai.guide.signIn': 'سجّل الدخول إلى [لوحة تحكم OpenAI](https://platform.openai.com).',
  'openai.guide.settings': 'حدد رمز الترس. تُفتح صفحة **Organization Settings**.',
  'openai.guide.adminKeys': 'حدد **Admin keys**.',
  'openai.guide.create': 'حدد **Create new Admin key**. يُفتح جزء بالاسم نفسه.',
  'openai.guide.name': 'في **Name**، أدخل اسمًا يسهل عليك التعرّف عليه لاحقًا.',
  'openai.guide.permissions': 'في **Permissions**، حدد **Restricted**.',
  'openai.guide.management': 'في **Management API Scope**، حدد **Read**.',
  'openai.guide.usage': 'في **Usage API Scope**، حدد **Read**.',
  'openai.guide.confirm': 'حدد **Create admin key**. يُنشأ المفتاح.',
  'openai.guide.copy': 'حدد **Copy** لنسخ المفتاح.',
  'openai.guide.copy.caution': 'يعرض OpenAI المفتاح مرة واحدة فقط. انسخه قبل إغلاق الجزء.',
  'openai.guide.done': 'حدد **Done** لإغلاق جزء **Save your key**.',
  'openai.guide.paste': 'الصق المفتاح في **Admin key** هنا.',
  'openai.guide.next': 'حدد **التالي** لاختبار الاتصال.',
  'openai.rotation.afterNote':
    'ما زال المفتاح القديم يعمل في OpenAI. احذفه ضمن **Admin keys** عندما لا تعود تحتاج إليه في مكان آخر.',
  'openai.remedy.invalid':
    'لا يعرف OpenAI هذا المفتاح: قد يكون كُتب خطأً أو حُذف أو أُبطل. انسخه مجددًا، أو أنشئ مفتاحًا جديدًا.',
  'openai.remedy.expired': 'بلغ هذا المفتاح تاريخ انتهاء صلاحيته. أنشئ مفتاحًا جديدًا.',
  'openai.remedy.kind':
    'لا يمكن إلا لـ Admin key الخاص بمنصة API قراءة الاستخدام. لا تستطيع ذلك مفاتيح المشاريع ولا مفاتيح مساحات عمل ChatGPT.',
  'openai.remedy.scope':
    'عيّن **Usage API Scope** إلى **Read**. قد يحتاج المفتاح الذي أُنشئ أو عُدّل خلال آخر 15 دقيقة إلى وقت أطول قليلًا: انتظر ثم أعد الاختبار. إذا استمر الفشل، فأنشئ مفتاحًا جديدًا.',
  'openai.remedy.fresh': 'قد تستغرق التغييرات على المفتاح 15 دقيقة أو أكثر في OpenAI. انتظر ثم أعد الاختبار.',
  'openai.remedy.target':
    'لا يعني هذا أن مفتاحك خاطئ. يجب أن يغيّر أحد مسؤولي وحدة التحكم هذه عنوان OpenAI الذي تستخدمه.',
  'openai.remedy.network':
    'لا تقبل مؤسسة OpenAI هذه إلا الطلبات من عناوين مدرجة لديها. اطلب من مالكها إضافة العناوين أدناه.',
  'openai.remedy.account':
    'لا يمكن استخدام مؤسسة OpenAI هذه حاليًا: قد يكون رصيدها نفد، أو أُغلقت، أو غادرها مالك المفتاح.',
  'openai.remedy.location': 'لا يقدّم OpenAI خدماته للمكان الذي يرسل منه خادم وحدة التحكم طلباته.',
};
