import { phrases } from '../phrase/phrases.ts';

const settings = phrases(`
  thống nhất | xác định | quyết nghị | thông qua | đề ra | đặt ra | đưa ra | xây dựng | biểu quyết |
  phê duyệt | đặt | giao | tập trung thực hiện | ban hành
`);
const determiners = ['', 'các ', 'một số ', 'những ', 'nhiều ', 'các nhóm '];
const aims = ['chỉ tiêu', 'mục tiêu'];

/** "thống nhất các chỉ tiêu", "đề ra một số mục tiêu": to set aims, in all its words. */
const setting = settings.flatMap((verb) =>
  determiners.flatMap((which) => aims.map((aim) => `${verb} ${which}${aim}`)),
);

/** Words that make the numbers after them aims. */
export const targets = {
  /** Resolve and effort as nouns, and aims that were worked for. */
  none: phrases(`
    sự quyết tâm | với quyết tâm | tinh thần quyết tâm | quyết tâm cao | quyết tâm chính trị |
    quyết tâm của | lòng quyết tâm | nỗ lực phấn đấu | nỗ lực, phấn đấu | đã phấn đấu |
    tích cực phấn đấu | quá trình phấn đấu | sự phấn đấu | nhờ phấn đấu | tinh thần phấn đấu | ý chí phấn đấu |
    phong trào phấn đấu | phấn đấu vươn lên | phấn đấu rèn luyện | công tác dự báo | tin tưởng sẽ | chương trình mục tiêu | mục tiêu kép | mục tiêu quốc gia | mục tiêu kế hoạch |
    đảm bảo yêu cầu | bảo đảm yêu cầu | đáp ứng yêu cầu | đáp ứng các yêu cầu | theo yêu cầu |
    đạt yêu cầu | yêu cầu kỹ thuật | yêu cầu nhiệm vụ | yêu cầu phát triển | yêu cầu thực tiễn |
    trước yêu cầu | yêu cầu của | các yêu cầu | nhiều yêu cầu | những yêu cầu
  `),
  aim: [
    ...setting,
    ...phrases(`
    phấn đấu | mục tiêu | mục tiêu chung | mục tiêu cụ thể | mục tiêu phấn đấu |
    đặt mục tiêu | đặt chỉ tiêu | đặt ra mục tiêu | đề ra mục tiêu | với mục tiêu | dự kiến |
    dự báo | sẽ | chỉ tiêu phấn đấu | tầm nhìn | đề ra chỉ tiêu |
    chỉ tiêu chủ yếu | các chỉ tiêu chủ yếu | chỉ tiêu đặt ra | chỉ tiêu đề ra |
    mục tiêu đặt ra | mục tiêu đề ra | mục tiêu đến | nhằm đạt | phải đạt | cần đạt |
    yêu cầu đạt | dự tính | kỳ vọng | chỉ tiêu đến | bảo đảm đạt | quyết tâm đạt | quyết tâm |
    phấn đấu đạt | chỉ tiêu cụ thể | các chỉ tiêu cụ thể | chỉ tiêu kế hoạch |
    một số chỉ tiêu chủ yếu | một số chỉ tiêu cụ thể | một số mục tiêu | các mục tiêu |
    các mục tiêu chủ yếu | các mục tiêu cụ thể | một số mục tiêu cụ thể | đề ra các chỉ tiêu |
    đề ra một số chỉ tiêu | đề ra các mục tiêu | các chỉ tiêu cơ bản | chỉ tiêu cơ bản |
    một số chỉ tiêu cơ bản | một số chỉ tiêu quan trọng | các chỉ tiêu quan trọng |
    đặt ra các chỉ tiêu | thông qua các chỉ tiêu | một số chỉ tiêu chính | chỉ tiêu chính |
    các chỉ tiêu sau | chỉ tiêu sau | các mục tiêu sau | mục tiêu sau | với các chỉ tiêu |
    các chỉ tiêu như sau | những chỉ tiêu sau | định hướng đến | dự ước cả năm | yêu cầu đến
  `),
  ],
  /** Orders: what they ask of a percentage is an aim. */
  order: phrases(`yêu cầu | yêu cầu các | chỉ đạo các | đề nghị các`),
};
