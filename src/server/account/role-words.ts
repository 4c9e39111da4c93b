import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Role } from '../../core/permission/actor.ts';

/** Names of the roles. */
export const roleWords = {
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  planner: { vi: 'Lập kế hoạch', en: 'Planner' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  inspector: { vi: 'Kiểm tra', en: 'Inspector' },
  approver: { vi: 'Duyệt', en: 'Approver' },
  reporter: { vi: 'Nhập số liệu', en: 'Reporter' },
  public: { vi: 'Công khai', en: 'Public' },
} satisfies Record<Role, Bilingual>;
