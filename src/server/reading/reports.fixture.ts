/** Small reports in the administrative style, about a real city: every number in them was published of it. */

export const halfYear2021 = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Số: 214/BC-UBND
Sông Công, ngày 02 tháng 7 năm 2021

BÁO CÁO
Kết quả phát triển kinh tế 6 tháng đầu năm 2021

Giá trị sản xuất công nghiệp trên địa bàn 6 tháng đầu năm 2021 ước đạt gần 4.600 tỷ đồng, bằng 41% kế hoạch năm, tăng 10% so với cùng kỳ năm trước.

Giá trị xuất khẩu 6 tháng đầu năm 2021 đạt 75,3 triệu USD, tăng 11,5% so với cùng kỳ năm trước.
`;

export const halfYear2022 = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 08 tháng 7 năm 2022

BÁO CÁO
Kết quả phát triển kinh tế 6 tháng đầu năm 2022

Giá trị sản xuất công nghiệp trên địa bàn 6 tháng đầu năm 2022 đạt 5.500 tỷ đồng, tăng 35% so với cùng kỳ năm trước. Thu ngân sách nhà nước 6 tháng đầu năm 2022 ước đạt 363,69 tỷ đồng.
`;
