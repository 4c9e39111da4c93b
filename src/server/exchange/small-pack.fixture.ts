import type { PackFile } from './sheet/csv-table.ts';

/** A small sound pack: one town, its heir of the same code, one indicator with its growth, two documents. */
const files: Record<string, string> = {
  'units.csv': `id,valid_to,name,unit_type
19@2010-01-01,2025-07-01,Tỉnh Cũ,province
05518@2015-01-01,2025-07-01,Phường Thắng Lợi,ward
05521@2015-01-01,2025-07-01,Phường Phố Cò,ward
05518@2025-07-01,,Phường Sông Công,ward
`,
  'placements.csv': `tree,unit_id,parent_id,from,to
state,05518@2015-01-01,19@2010-01-01,2015-01-01,2025-07-01
`,
  'successions.csv': `succession,date,kind,document,from_unit_id,to_unit_id,share,allocation
a,2025-07-01,merged,Nghị quyết 1,05518,05518,1,exact
a,2025-07-01,merged,Nghị quyết 1,05521,05518,1,exact
`,
  'headships.csv': `unit_id,office,holder,from,to
05518@2015-01-01,Chủ tịch UBND phường,,2015-01-01,2025-07-01
`,
  'indicators.csv': `code,version,valid_from,valid_to,name_vi,name_en,definition_vi,definition_en,kind,direction,measure_unit,price_basis,scope,periodicity,owner_unit_id,formula,parts,additive,synonyms
output,1,2010-01-01,,Giá trị sản xuất,Output,Khái niệm,Concept,flow,higher-is-better,billion-vnd,unstated,unstated,year|first-six-months,,,,yes,giá trị sản xuất|GTSX
output-growth,1,2010-01-01,,Tốc độ tăng,Growth,Khái niệm,Concept,rate,higher-is-better,percent,unstated,unstated,year,,growth([output]),,no,
`,
  'documents.csv': `id,kind,title,issuer,document_number,dated_from,dated_to
bc1,bao-cao,Báo cáo năm 2020,UBND phường,1/BC,2021-01-10,2021-01-10
bc2,bao-cao,Báo cáo năm 2021,UBND phường,2/BC,2022-01-10,2022-01-20
`,
  'resolutions.csv': `id,title,decided_by,unit_id,start,end,first_year,last_year,state
nq,Nghị quyết đại hội,05518@2015-01-01,05518@2015-01-01,2020-07-01,2025-07-01,2021,2025,in-force
`,
  'programmes.csv': `id,resolution_id,kind,name,first_year,last_year,field,document_id,place
ct1,nq,programme,Chương trình 1,2021,2025,socio-economic,bc1,trang 2
`,
  'targets.csv': `id,resolution_id,wording,name_vi,name_en
t1,nq,Giá trị sản xuất đạt 500 tỷ đồng,Giá trị sản xuất,Output
t2,nq,Công nhận phường văn minh,Phường văn minh,Civilised ward
`,
  'target-parts.csv': `target_id,kind,indicator_code,unit_id,scope,price_basis,measure_unit,bound,direction,value,deadline
t1,level-at-end,output,05518@2015-01-01,unstated,unstated,billion-vnd,at-least,higher-is-better,500,
t2,before-date,,05518@2015-01-01,unstated,not-monetary,item,exactly,none,,2024-12-31
`,
  'evidence.csv': `target_id,part,completed_on,known_since,document_id,statement
t2,1,2022-01-05,2022-01-10,bc2,Công nhận phường văn minh
`,
  'plan-lines.csv': `id,indicator_code,unit_id,period_id,scope,price_basis,measure_unit,assigner,version_kind,value,decided_on,document_id,place
kh21,output,05518,2021,unstated,unstated,billion-vnd,people-council,opening,400,2021-01-10,bc1,trang 3
kh21,output,05518,2021,unstated,unstated,billion-vnd,people-council,adjustment,410,2022-01-10,bc2,trang 4
`,
  'claims.csv': `id,document_id,place,quotation,kind,indicator_code,unit_id,period_id,value,qualifier,direction,base_kind,base_period_id,base_assigner,grade
c1,bc1,đoạn 1,,level,output,05518,2020,350.5,none,,,,,preliminary
c2,bc2,đoạn 1,"đạt trên 402 tỷ đồng, tăng 14,7%",level,output,05518,2021,402,over,,,,,preliminary
c3,bc2,đoạn 1,"đạt trên 402 tỷ đồng, tăng 14,7%",growth,output,05518,2021,14.7,none,up,same-period-last-year,,,preliminary
c4,bc2,đoạn 2,,plan-percent,output,05518,2021,100.5,none,,plan,2021,people-council,preliminary
`,
};

/** The files of the small pack; `changed` replaces the texts of some, or leaves them out with null. */
export function smallPack(changed: Record<string, string | null> = {}): PackFile[] {
  const texts: Record<string, string | null> = { ...files, ...changed };
  return Object.entries(texts).flatMap(([fileName, text]) =>
    text === null ? [] : [{ fileName, text }],
  );
}

/** The small pack with one text of one file put in the place of another, which must be there. */
export function smallPackWith(fileName: string, old: string, by: string): PackFile[] {
  const text = files[fileName];
  if (text?.includes(old) !== true) throw new Error(`${fileName} does not hold ${old}`);
  return smallPack({ [fileName]: text.replace(old, by) });
}
