/** Words of the form as a workbook: downloaded, filled, brought back. */
export const workbookWordsVi = {
  workbook: {
    download: 'Tải biểu Excel',
    load: 'Nạp biểu đã điền',
    title: 'Biểu đã điền sẽ thay đổi gì',
    tooLarge: 'Tệp lớn hơn 5 MB: đây không phải biểu tải về từ hệ thống.',
    changes: (count: number) => (count === 0 ? 'Không có ô nào thay đổi' : `${count} ô thay đổi`),
    unchanged: (count: number) => `${count} hàng giữ nguyên`,
    faults: (count: number) =>
      `${count} chỗ chưa đọc được; hàng ấy giữ nguyên, các hàng khác vẫn được nạp`,
    columns: { place: 'Ô trong tệp', field: 'Chỉ tiêu', before: 'Đang có', after: 'Trong tệp' },
    newer: (who: string) => `${who} đã sửa ô này sau khi biểu được tải về; nạp sẽ không ghi đè`,
    apply: (count: number) => `Nạp ${count} ô`,
    applied: (count: number) => `Đã nạp ${count} ô`,
    conflicts: (count: number) => `${count} ô đã có người khác sửa, chưa ghi đè`,
    settle: 'Chọn từng ô',
    takeMine: 'Lấy số trong tệp',
    keepTheirs: 'Giữ số đang có',
    close: 'Đóng',
  },
};
