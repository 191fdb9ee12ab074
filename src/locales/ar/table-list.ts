import type { TableListMessages } from '../../text/table-list.ts';
import { isolate } from '../grammar.ts';
import { counted } from './counted.ts';

/** Strings of the accounts table around the rows, in Arabic. Not yet reviewed by a native speaker. */
export const tableList: TableListMessages = {
  heading: ({ integration }) => `حسابات ${isolate(integration)}`,
  caption: ({ integration }) => `حسابات ${isolate(integration)} المرتبطة مع الحالة والمفتاح والبيانات`,
  loading: 'جارٍ تحميل الحسابات…',
  slow: 'ما زال التحميل جاريًا. تستغرق وحدة التحكم وقتًا أطول من المعتاد للرد.',
  refreshing: 'جارٍ قراءة القائمة مجددًا…',
  search: ({ other }) => `البحث في ${isolate(other)}`,
  searchHint: ({ idNoun }) => `الاسم أو ${isolate(idNoun)}`,
  status: 'الحالة',
  statusAll: 'كل الحالات',
  connect: ({ noun }) => `ربط ${isolate(noun)} جديد`,
  // A label and a number: the definition gives its noun in two forms, where Arabic would need six.
  count: ({ count, number, approximate, filtered, one, other }) => {
    if (count === null) return `${isolate(other)} في هذه الصفحة: ${isolate(number)}`;
    const noun = isolate(count === 1 ? one : other);
    return `${filtered ? `المطابق من ${noun}` : noun}: ${approximate ? 'نحو ' : ''}${isolate(number)}`;
  },
  countSorted: ({ count, order }) => `${count}، بالترتيب حسب ${order}`,
  sortSpoken: ({ order }) => `تم الترتيب حسب ${order}`,
  sorted: {
    name: { asc: 'الاسم، تصاعديًا', desc: 'الاسم، تنازليًا' },
    externalId: { asc: 'المعرّف، تصاعديًا', desc: 'المعرّف، تنازليًا' },
    status: { asc: 'الحالة، الأكثر إلحاحًا أولًا', desc: 'الحالة، الأقل إلحاحًا أولًا' },
    expiresAt: { asc: 'انتهاء صلاحية المفتاح، الأقرب أولًا', desc: 'انتهاء صلاحية المفتاح، الأبعد أولًا' },
    lastSync: { asc: 'آخر مزامنة، الأقدم أولًا', desc: 'آخر مزامنة، الأحدث أولًا' },
    createdAt: { asc: 'تاريخ الربط، الأقدم أولًا', desc: 'تاريخ الربط، الأحدث أولًا' },
  },
  columnAccount: 'الحساب',
  columnStatus: 'الحالة',
  columnKey: ({ credential }) => credential,
  columnData: 'البيانات',
  columnConnected: 'تاريخ الربط',
  columnActions: 'الإجراءات',
  emptyTitle: ({ other }) => `لا توجد ${isolate(other)} بعد`,
  emptyBody: ({ credential, integration }) =>
    `اربط أول حساب باستخدام ${isolate(credential)}. تحتاج إلى شخص يمكنه إنشاؤه في ${isolate(integration)}.`,
  noneTitle: ({ other }) => `لم يُعثر على ${isolate(other)}`,
  noneBody: 'لا يوجد ما يطابق البحث والحالة المحددة.',
  clearFilters: 'مسح عوامل التصفية',
  failedTitle: 'تعذّرت قراءة الحسابات',
  staleTitle: ({ moment }) => `القائمة كما كانت عند الساعة ${isolate(moment)}. تعذّرت قراءة قائمة أحدث.`,
  incompleteTitle: 'قد تكون هذه القائمة غير مكتملة',
  retrying: 'جارٍ القراءة…',
  polling: 'قد تظهر هنا التغييرات التي تُجرى في مكان آخر بعد بعض الوقت.',
  held: ({ count }) =>
    `${counted(count, {
      zero: 'لا تغييرات',
      one: 'تغيير واحد',
      two: 'تغييران',
      few: '# تغييرات',
      many: '# تغييرًا',
      other: '# تغيير',
    })}، تحديث القائمة`,
  heldShown: 'القائمة محدّثة.',
  pages: 'الصفحات',
  range: ({ from, to, total, approximate }) => {
    const rows = `من ${isolate(from)} إلى ${isolate(to)}`;
    if (total === undefined) return rows;
    return `${rows}، من أصل ${approximate ? 'نحو ' : ''}${isolate(total)}`;
  },
  previous: 'السابق',
  next: 'التالي',
  pageSize: 'عدد الصفوف في الصفحة',
  partFailed: 'تعذّر تحميل جزء من هذه الصفحة. تحقق من الشبكة ثم حاول مجددًا.',
};
