import { phrases } from '../phrase/phrases.ts';

/** Words that end a phrase naming what is measured. */
export const boundaries = {
  /** Begin a new remark; the phrase before them is complete. */
  opens: phrases(`
    trong đó | trong số đó | trong số này | cụ thể | như | gồm | bao gồm | nhờ | do | vì |
    khi | nếu | nên | nhưng | tuy nhiên | song | mà | thì | rằng | qua đó | từ đó | góp phần |
    đồng thời | bên cạnh đó | ngoài ra | đặc biệt | nhất là | theo đó | nhờ đó | riêng | với |
    cùng với | để | nhằm | theo | vẫn | cũng | đã | đang | sẽ | chưa | không | ước | đến nay |
    hiện | hiện nay
  `),
};
