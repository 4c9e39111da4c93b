import type { PackFile } from './sheet/csv-table.ts';
import { smallPack } from './small-pack.fixture.ts';

/** A register of projects, two records, and what was done to them. */
const texts: Record<string, string> = {
  'registers.csv': `code,name_vi,name_en,record_name_vi,record_name_en,unit_id,name_field
du-an,Sổ dự án,Projects,dự án,projects,05518@2015-01-01,name
`,
  'register-fields.csv': `register_code,key,kind,name_vi,name_en,measure_unit,required,group
du-an,name,text,Tên,Name,,yes,
du-an,stage,choice,Giai đoạn,Stage,,,
du-an,capital,money,Vốn,Capital,billion-vnd,,
du-an,member,text,Đảng viên phụ trách,Member in charge,,,party-members
`,
  'register-choices.csv': `register_code,field,code,name_vi,name_en
du-an,stage,planned,Chuẩn bị,Planned
du-an,stage,built,Thi công,Under way
`,
  'records.csv': `id,register_code,unit_id
cau,du-an,05518@2015-01-01
cho,du-an,05521@2015-01-01
`,
  'record-acts.csv': `record_id,act,kind,from,reason,undoes,document_id,known_since,office
cau,1,add,2021-01-10,,,bc1,2021-01-10,Văn phòng
cau,2,change,2022-01-10,Tăng vốn,,bc2,2022-01-20,Văn phòng
cau,3,undo,2022-01-10,Nhầm,2,,2022-02-01,Văn phòng
cho,1,add,2021-05-01,,,,2021-05-01,Văn phòng
`,
  'record-values.csv': `record_id,act,field,value
cau,1,name,Cầu Bà
cau,1,stage,planned
cau,1,capital,12.5
cau,1,member,Một đảng viên
cau,2,capital,
cau,2,stage,built
cho,1,name,"Chợ, bến xe"
`,
};

/** The small pack with the register; in one file one text in the place of another, which must be there. */
export const registerPack = (fileName = '', from = '', to = ''): PackFile[] => {
  const text = texts[fileName] ?? '';
  if (!text.includes(from)) throw new Error(`${fileName} does not hold ${from}`);
  return smallPack({ ...texts, ...(fileName !== '' && { [fileName]: text.replace(from, to) }) });
};
