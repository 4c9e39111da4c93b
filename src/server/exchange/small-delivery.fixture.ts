export const partsHeader =
  'programme_id,kind,unit_id,wording,target_id,year,first_year,last_year,source,planned,document_id\n';
export const callsHeader =
  'call,call_title,resolution_id,programme_id,calling_unit_id,called_on,due_on,call_document_id,unit_id,issued_on,title,document_number,document_id\n';
export const meetingsHeader =
  'meeting,unit_id,resolution_id,kind,title,held_on,held_from,date_note,previous,document_id\n';
export const conclusionsHeader = 'meeting,number,kind,text,said_by,place,on\n';

/** Files beside the small pack: a programme's content, an order for action programmes, two meetings. */
export const smallDelivery = {
  'programme-parts.csv': `${partsHeader}ct1,lead-unit,05518@2015-01-01,,,,,,,,
ct1,co-unit,05521,,,,,,,,
ct1,objective,,Giá trị sản xuất tăng,t1,,,,,,
ct1,solution,,Lập tổ tiếp nhận dự án,,,,,,,
ct1,phase,,Giai đoạn đầu,,,2021,2022,,,
ct1,yearly-plan,,Kế hoạch năm 2021,,2021,,,,,bc1
ct1,budget-line,,,,2021,,,city-budget,12.5,
`,
  'disbursements.csv': `programme_id,year,source,data_through,amount,known_since,office,document_id,note
ct1,2021,city-budget,2021-06-30,4.2,2021-07-10,UBND phường,bc1,
`,
  'action-programmes.csv': `${callsHeader}a,Chương trình hành động,nq,ct1,05518@2015-01-01,2021-01-05,2021-03-31,bc1,05518@2015-01-01,2021-03-01,Chương trình hành động số 1,1/CTr,bc1
a,Chương trình hành động,nq,ct1,05518@2015-01-01,2021-01-05,2021-03-31,bc1,05521@2015-01-01,,,,
`,
  'meetings.csv': `${meetingsHeader}m1,05518,nq,final-review,Tổng kết,2021-03-23,2021-03-20,Bài không ghi ngày,,bc1
m2,05518,nq,regular,Giao ban,2021-06-23,,,m1,
`,
  'participations.csv': `meeting,place,unit_id,attendees,headcount,is_online
m1,Hội trường,05518,Lãnh đạo phường,12,
m1,Điểm cầu Phố Cò,05521,UBND phường,,yes
`,
  'conclusions.csv': `${conclusionsHeader}m1,2,note,Ghi nhận,Bí thư,,
m1,1,directive,Đẩy mạnh xúc tiến đầu tư,Bí thư,đoạn 8,2021-03-24
`,
};
