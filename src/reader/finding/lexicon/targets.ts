import { phrases } from '../phrase/phrases.ts';

/** Words that make the numbers after them aims, up to the end of the sentence. */
export const targets = {
  /** Resolve and effort as nouns, and aims that were worked for. */
  none: phrases(`
    sự quyết tâm | với quyết tâm | tinh thần quyết tâm | quyết tâm cao | quyết tâm chính trị |
    quyết tâm của | lòng quyết tâm | nỗ lực phấn đấu | nỗ lực, phấn đấu | đã phấn đấu |
    tích cực phấn đấu | quá trình phấn đấu | công tác dự báo | tin tưởng sẽ | chương trình mục tiêu
  `),
  aim: phrases(`
    phấn đấu | mục tiêu | mục tiêu chung | mục tiêu cụ thể | mục tiêu phấn đấu |
    đặt mục tiêu | đặt chỉ tiêu | đặt ra mục tiêu | đề ra mục tiêu | với mục tiêu | dự kiến |
    dự báo | sẽ | chỉ tiêu phấn đấu | tầm nhìn | đề ra chỉ tiêu |
    chỉ tiêu chủ yếu | các chỉ tiêu chủ yếu | chỉ tiêu đặt ra | chỉ tiêu đề ra |
    mục tiêu đặt ra | mục tiêu đề ra | mục tiêu đến | nhằm đạt | phải đạt | cần đạt |
    yêu cầu đạt | dự tính | kỳ vọng | chỉ tiêu đến | bảo đảm đạt | quyết tâm đạt | quyết tâm |
    phấn đấu đạt | chỉ tiêu cụ thể | các chỉ tiêu cụ thể | chỉ tiêu kế hoạch |
    được giao chỉ tiêu | kế hoạch đề ra là | nghị quyết đề ra là | dự toán giao là |
    kế hoạch giao là | chỉ tiêu giao là | kế hoạch là | chỉ tiêu là | dự toán là
  `),
};
