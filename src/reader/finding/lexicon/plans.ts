import { phrases, wordSet } from '../phrase/phrases.ts';

/** What a percentage can be of; whose plan it is stands in the words after. */
export const plans = {
  plan: phrases(`
    kế hoạch | kh | dự toán | dt | chỉ tiêu | mục tiêu | kịch bản | số lượng được ấn định |
    số lượng ấn định | định mức giao | vốn giao | số vốn giao | tổng vốn giao | vốn được giao | số vốn được giao | tổng vốn được giao |
    tổng số vốn được giao | tổng vốn được phân bổ | số vốn được phân bổ |
    số được ấn định | chương trình đề ra | huyện giao | thành phố giao | thị xã giao |
    cấp trên giao | quân khu giao | pháp lệnh | xã giao | phường giao | giao | được giao |
    số giao | kế hoạch vốn | tổng kế hoạch | tổng dự toán | kế hoạch năm | kế hoạch giao |
    số đại biểu được bầu | số lượng đại biểu được ấn định
  `),
  'plan:province': phrases(`
    tỉnh giao | ubnd tỉnh giao | ủy ban nhân dân tỉnh giao | kế hoạch tỉnh | kh tỉnh |
    dự toán tỉnh | chỉ tiêu tỉnh | kế hoạch của tỉnh | tỉnh ủy giao
  `),
  'plan:council': phrases(`
    hđnd giao | hđnd tỉnh giao | hđnd huyện giao | hđnd thành phố giao | hđnd xã giao |
    hội đồng nhân dân giao | nghị quyết hđnd | nghị quyết hội đồng nhân dân |
    nghị quyết của hđnd | nq hđnd | hđnd quyết nghị
  `),
  'plan:central': phrases(`
    trung ương giao | tw giao | thủ tướng chính phủ giao | chính phủ giao |
    bộ tài chính giao | quốc hội giao | thủ tướng giao
  `),
  'plan:resolution': phrases(`
    nghị quyết | nq | nqđh | nq đh | mục tiêu đại hội | chỉ tiêu đại hội |
    mục tiêu nghị quyết | chỉ tiêu nghị quyết | đại hội đề ra | kế hoạch nhiệm kỳ |
    mục tiêu nhiệm kỳ | chỉ tiêu nhiệm kỳ | nghị quyết đại hội
  `),
};

/** Words between a percentage and the plan that it is of. */
export const towardsPlan = {
  of: phrases(`
    so với | so | của | với | trên | tổng | theo | tổng số | số | mức | so với tổng |
    so với số | các | cả | những
  `),
};

/** Words that go on with the name of a plan after its noun: its year, its giver. */
export const planWords = wordSet(`
  năm của do tỉnh huyện xã thành phố phường thị hđnd ubnd hội đồng nhân dân ủy ban trung ương tw
  chính phủ thủ tướng bộ tài giao đề ra cả được đã đại nghị quyết nhiệm kỳ đảng cấp đầu phê duyệt
  vốn đặt quốc kh kế hoạch dự toán chỉ tiêu phân bổ ấn định điều chỉnh ban chấp hành khu ngành quân
  tháng quý vụ bình thường
`);

/** Words near a plan that say whose it is, as they are spelled; the first that is found decides. */
export const planOwners = [
  ['plan:council', /\b(?:hđnd|hội đồng nhân)/],
  [
    'plan:central',
    /(?:trung ương|tw|chính phủ|thủ tướng|bộ tài chính|quốc hội) (?:\S+ ){0,2}giao|^(?:\S+ ){0,2}(?:trung ương|tw)\b/,
  ],
  ['plan:resolution', /(?:nghị quyết|\bnq|nqđh|đại hội|nhiệm kỳ)/],
  ['plan:province', /tỉnh (?:\S+ ){0,2}giao|^(?:\S+ ){0,3}(?:của )?tỉnh(?: |$)/],
] as const;
