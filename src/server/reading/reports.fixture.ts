/** Small reports in the administrative style, about a real city: every number in them was published of it. */

export const halfYear2021 = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Số: 214/BC-UBND
Sông Công, ngày 02 tháng 7 năm 2021

BÁO CÁO
Kết quả phát triển kinh tế 6 tháng đầu năm 2021

1. Giá trị sản xuất công nghiệp trên địa bàn 6 tháng đầu năm 2021 ước đạt gần 4.600 tỷ đồng, bằng 41% kế hoạch năm, tăng 10% so với cùng kỳ năm trước.

2. Giá trị xuất khẩu 6 tháng đầu năm 2021 đạt 75,3 triệu USD, bằng 38,8% kế hoạch năm, tăng 11,5% so với cùng kỳ năm trước.
`;

export const halfYear2022 = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 08 tháng 7 năm 2022

BÁO CÁO
Kết quả phát triển kinh tế 6 tháng đầu năm 2022

1. Giá trị sản xuất công nghiệp trên địa bàn 6 tháng đầu năm 2022 đạt 5.500 tỷ đồng, tăng 35% so với cùng kỳ năm trước.

2. Thu ngân sách nhà nước trên địa bàn 6 tháng đầu năm 2022 ước đạt 363,69 tỷ đồng.
`;

/** The year 2021: its sectors do not add up to the growth of the whole, and it says that all targets were met. */
export const year2021 = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 30 tháng 12 năm 2021

BÁO CÁO
Kết quả thực hiện nghị quyết năm 2021

Năm 2021, các chỉ tiêu chủ yếu đều đạt và vượt kế hoạch đề ra. Tổng giá trị sản xuất năm 2021 đạt 13.090 tỷ đồng, tăng 16,5% so với năm 2020; trong đó, giá trị sản xuất công nghiệp và xây dựng đạt 11.227 tỷ đồng, tăng 16,5%; giá trị sản xuất thương mại, dịch vụ đạt 1.088 tỷ đồng, tăng 22,1%; giá trị sản xuất nông, lâm nghiệp và thủy sản đạt 775 tỷ đồng, tăng 5,4% so với năm 2020. Giá trị xuất khẩu năm 2021 đạt 170 triệu USD, tăng 13,1% so với năm 2020.
`;
