import type { WizardGuideMessages } from '../../text/wizard-guide.ts';
import { isolate } from '../grammar.ts';

/** Strings of the wizard's frame and guide, in Arabic. Not yet reviewed by a native speaker. */
export const wizardGuide: WizardGuideMessages = {
  title: ({ integration }) => `ربط ${isolate(integration)}`,
  rotateTitle: ({ credential, account }) =>
    account === undefined ? `تحديث ${isolate(credential)}` : `تحديث ${isolate(credential)} للحساب ${isolate(account)}`,
  description: ({ integration }) => `اتبع الدليل في ${isolate(integration)}، وأدخل ما تحصل عليه منه، ثم اختبر الاتصال.`,
  rotateDescription: ({ idNoun, externalId, credential, lastFour }) => {
    const id = externalId === undefined ? '' : `${isolate(idNoun)}: ${isolate(externalId)}. `;
    const ending = lastFour === undefined ? '' : ` (آخره ${isolate(lastFour)})`;
    return `${id}يبقى ${isolate(credential)} الحالي${ending} قيد الاستخدام إلى أن يعمل الجديد.`;
  },
  progress: 'التقدم',
  stepDone: '، اكتملت',
  configure: 'الإعداد',
  stepNumber: ({ number, count }) => `الخطوة ${number} من ${count}،`,
  next: 'التالي',
  back: 'رجوع',
  before: 'قبل البدء',
  hostPermission: ({ needed }) => `الإذن المطلوب في وحدة التحكم هذه: ${isolate(needed)}`,
  vendorRole: ({ needed }) => `الدور: ${isolate(needed)}`,
  vendorPlan: ({ needed }) => `الخطة: ${isolate(needed)}`,
  guide: ({ credential, integration }) => `الحصول على ${isolate(credential)} من ${isolate(integration)}`,
  caution: 'تنبيه',
  itemGranted: 'عثر عليه الاختبار الأخير',
  itemMissing: 'لم يعثر عليه الاختبار الأخير',
  capabilities: ({ credential }) => `ما ينبغي أن يتيحه ${isolate(credential)}`,
  required: 'إلزامي',
  notRead: 'ما لا يُقرأ أبدًا',
  docs: 'دليل الربط',
  fieldPage: ({ integration, field }) => `فتح صفحة ${isolate(field)} في ${isolate(integration)}`,
  keyPage: ({ integration, credential }) => `فتح صفحة ${isolate(credential)} في ${isolate(integration)}`,
  askAdmin: ({ integration }) => `هل يدير شخص آخر ${isolate(integration)}؟`,
  askAdminNote: 'تُنسخ الأدوار والنطاقات والخطوات ورابط. لا يُنسخ أي مفتاح.',
  copyAskAdmin: 'نسخ رسالة إلى المسؤول',
  askAdminMessage: ({ integration, credential, prerequisites, capabilities, steps, href }) =>
    [
      `نحتاج إلى ما يلي من ${isolate(integration)}: ${isolate(credential)}.`,
      ...(prerequisites.length === 0 ? [] : ['', 'المطلوب أولًا:', ...prerequisites.map((line) => `- ${line}`)]),
      ...(capabilities.length === 0
        ? []
        : [
            '',
            'ما ينبغي أن يتيحه:',
            ...capabilities.map(
              ({ label, required, scopes }) =>
                `- ${isolate(label)} (${required ? 'إلزامي' : 'اختياري'})${scopes === '' ? '' : `: ${isolate(scopes)}`}`,
            ),
          ]),
      ...(steps.length === 0
        ? []
        : [
            '',
            'الخطوات:',
            ...steps.map(({ body, optional }, index) => `${index + 1}. ${body}${optional ? ' (اختياري)' : ''}`),
          ]),
      // On a line of its own, so that the address reads from left to right and holds no hidden character when copied.
      ...(href === undefined ? [] : ['', 'الصفحة:', href]),
      '',
      `يُرجى عدم إرسال ${isolate(credential)} بالبريد الإلكتروني أو في محادثة. أدخله بنفسك في وحدة التحكم، أو شاركه عبر مدير كلمات مرور.`,
    ].join('\n'),
};
