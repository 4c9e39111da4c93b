import type { FieldGroup, Role } from '../../../core/permission/actor.ts';
import { useLanguage } from '../../language/language.tsx';

interface RightWordsProps {
  role: Role;
  /** Null: the whole installation. */
  unitName: string | null;
  fields: readonly FieldGroup[];
}

/** A right as people say it: "Nhập số liệu: Phường Mỏ Chè". */
export function RightWords({ role, unitName, fields }: RightWordsProps) {
  const { words } = useLanguage();
  const { roles, self, partyMembers } = words.account;
  return (
    <>
      <strong>{roles[role]}</strong>:{' '}
      {unitName === null ? self.everywhere : <span lang="vi">{unitName}</span>}
      {fields.includes('party-members') && `, ${partyMembers}`}
    </>
  );
}
