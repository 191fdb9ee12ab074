import type { WizardFieldsMessages } from '../../text/wizard-fields.ts';
import { isolate } from '../grammar.ts';
import { counted } from './counted.ts';

/** Strings of what the wizard's first step asks for, in Arabic. Not yet reviewed by a native speaker. */
export const wizardFields: WizardFieldsMessages = {
  method: 'طريقة الربط',
  recommended: 'موصى به',
  whereToFind: 'تجده في:',
  example: 'مثال:',
  show: ({ field }) => `إظهار ${isolate(field)}`,
  hide: ({ field }) => `إخفاء ${isolate(field)}`,
  shown: ({ field }) => `${isolate(field)} ظاهر على الشاشة.`,
  hidden: ({ field }) => `${isolate(field)} مخفي.`,
  pasted: ({ characters }) =>
    `تم اللصق: ${counted(characters, {
      zero: 'بلا أحرف',
      one: 'حرف واحد',
      two: 'حرفان',
      few: '# أحرف',
      many: '# حرفًا',
      other: '# حرف',
    })}.`,
  other: 'غير ذلك…',
  otherValue: ({ field }) => `${isolate(field)}، قيمة أخرى`,
  locked: 'هذه القيمة خاصة بهذا الحساب ولا يمكن تغييرها هنا.',
  noticeTrimmed: 'أُزيلت المسافات المحيطة بالمفتاح.',
  noticeUnwrapped: {
    quotes: 'أُزيلت علامات الاقتباس المحيطة بالمفتاح.',
    bearer: `أُزيلت الكلمة «${isolate('Bearer')}» التي تسبق المفتاح.`,
    header: 'أُزيل اسم الترويسة الذي يسبق المفتاح.',
    assignment: 'أُزيل اسم المتغير الذي يسبق المفتاح.',
  },
  noticeHidden: ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only === 'white_space')
      return 'توجد مسافة داخل المفتاح. قد يكونان مفتاحين اثنين، أو قد يكون خطأ في النسخ.';
    if (kinds.length === 1 && only === 'line_break')
      return 'يوجد فاصل أسطر داخل المفتاح. قد يكونان مفتاحين اثنين، أو قد يكون خطأ في النسخ.';
    return 'توجد داخل المفتاح أحرف لا يمكن رؤيتها.';
  },
  remove: 'إزالة',
  noticeJson: ({ name }) => `هذا نص ${isolate('JSON')} يحتوي على مفتاح واحد باسم «${isolate(name)}».`,
  takeValue: ({ name }) => `استخدام قيمة «${isolate(name)}»`,
  noticeLookAlike: 'بعض الأحرف تشبه الأحرف اللاتينية وليست منها. انسخ المفتاح مجددًا من مصدره.',
  noticeMasked: 'يبدو أن هذا مفتاح أُخفي وسطه. انسخ المفتاح كاملًا.',
  noticeVeryLong: 'هذا أطول من المفاتيح المعتادة.',
  noticeWrongKind: ({ kind, credential }) => `يبدو هذا ${isolate(kind)}، وليس ${isolate(credential)}.`,
  noticeUnusual: ({ credential }) => `لا يشبه هذا ${isolate(credential)} في شكله المعتاد. الاختبار هو الفيصل.`,
  refusedNotSendable: 'يحتوي هذا على أحرف لا يمكن إرسالها. انسخ المفتاح مجددًا من مصدره.',
  refusedTooLong: ({ kilobytes }) => `هذا نص يتجاوز ${isolate(`${kilobytes} KB`)}، فهو ليس مفتاحًا. لم يُؤخذ منه شيء.`,
  problems: 'توجد مشكلة',
  problemRequired: ({ field }) => `أدخل ${isolate(field)}.`,
  problemNotAnOption: ({ field }) => `اختر إحدى القيم المتاحة للحقل ${isolate(field)}.`,
  problemNotADate: ({ field }) => `أدخل تاريخًا في الحقل ${isolate(field)}.`,
  problemInThePast: ({ field }) => `أدخل تاريخًا في المستقبل في الحقل ${isolate(field)}.`,
  problemTooLong: ({ field }) => `اختصر قيمة الحقل ${isolate(field)}.`,
  nextNeedsCredential: ({ credential }) => `أدخل ${isolate(credential)} للمتابعة.`,
  nextRefused: ({ credential }) => `صحّح ${isolate(credential)} للمتابعة.`,
  nextNeedsFields: 'صحّح الحقول المشار إليها أعلاه للمتابعة.',
};
