/** Words of the first steps of an installation. */
export const firstStepsWordsVi = {
  firstSteps: {
    title: 'Bước tiếp theo',
    lead: 'Từ lúc mới cài đến con số đầu tiên được duyệt.',
    done: 'xong',
    hide: 'Ẩn phần này',
    targets: 'Nạp đơn vị, chỉ tiêu và nghị quyết',
    targetsHelp:
      'Trên máy chủ: npx thuocdo import <thư mục gói>. Mẫu gói ở docs/how-to/set-up-your-own-authority.md.',
    targetsDone: (count: number) => `${count} chỉ tiêu của nghị quyết đã có.`,
    people: 'Mời người nhập và người duyệt',
    peopleHelp:
      'Mỗi đơn vị một người nhập số liệu và một người duyệt; thêm một người duyệt ở đơn vị ra kỳ báo cáo và ở từng phòng, sở phụ trách chỉ tiêu.',
    peopleDone: (count: number) => `${count} người đã vào.`,
    peopleAsk: 'Hãy nhờ người quản trị mời.',
    round: 'Mở kỳ báo cáo đầu tiên',
    roundHelp:
      'Chọn kỳ, đơn vị, biểu. Trước khi mở, hệ thống chỉ ra đơn vị nào chưa có người nhập hay người duyệt.',
    roundDone: (count: number) => `${count} kỳ đã mở.`,
    figures: 'Duyệt số liệu đầu tiên',
    figuresHelp: 'Số được duyệt ở cấp cuối là số đã công bố; bảng theo dõi đổi ngay.',
    figuresDone: (count: number) => `${count} số liệu đã công bố.`,
  },
};
