/** Words for offices of a round that nobody holds. */
export const vacancyWordsVi = {
  vacancy: {
    title: (units: number) => `Phiếu của ${units} đơn vị sẽ dừng lại giữa chừng`,
    lead: 'Những việc dưới đây chưa ai làm được. Số liệu không mất, nhưng phiếu nằm yên ở đó cho đến khi có người.',
    office: {
      reporter: 'Nhập và gửi số liệu',
      head: 'Duyệt: thủ trưởng đơn vị',
      department: 'Duyệt: phòng phụ trách chỉ tiêu',
      city: 'Duyệt: đơn vị ra kỳ báo cáo',
    },
    why: {
      nobody: 'chưa có tài khoản nào',
      'invited-only': 'đã mời, chưa ai nhận lời mời',
      'sender-only': 'chỉ có chính người gửi, mà kỳ này không cho tự duyệt',
    },
    invite: (unit: string) => `Mời người của ${unit}`,
    ask: 'Hãy nhờ người quản trị mời: vai “Nhập số liệu” hoặc “Duyệt”, ở đúng đơn vị ấy. Quyền duyệt ở cấp trên không thay được thủ trưởng cấp dưới.',
    confirm: 'Tôi biết, vẫn mở kỳ này',
    here: (unit: string, why: string) =>
      `Phiếu này đang chờ duyệt ở ${unit}, nơi ${why}. Số liệu vẫn còn nguyên; hãy báo người lập kế hoạch hoặc người quản trị.`,
  },
};
