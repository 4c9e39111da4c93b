/** Documents that set plans and aims, in the administrative style and in wording of our own. */

export const plan2022 = `HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 20 tháng 12 năm 2021

NGHỊ QUYẾT
Nhiệm vụ phát triển kinh tế - xã hội năm 2022

Năm 2022, thành phố Sông Công phấn đấu giá trị xuất khẩu đạt 190 triệu USD trở lên; UBND tỉnh giao thu ngân sách nhà nước đạt 300 tỷ đồng. Tỷ lệ hộ nghèo giảm 0,4 điểm phần trăm.
`;

/** Another exports plan half a year later, by the same council. */
export const adjusted2022 = `HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 15 tháng 7 năm 2022

NGHỊ QUYẾT
Điều chỉnh nhiệm vụ năm 2022

Năm 2022, thành phố Sông Công phấn đấu giá trị xuất khẩu đạt 205 triệu USD.
`;

export const termAims = `THÀNH ỦY SÔNG CÔNG
Sông Công, ngày 10 tháng 8 năm 2021

BÁO CÁO
Kết quả một năm thực hiện nghị quyết đại hội

Nhiệm kỳ 2020-2025, thành phố Sông Công phấn đấu giá trị xuất khẩu tăng bình quân 15%/năm; giá trị sản xuất tăng bình quân 18%/năm; đến năm 2025 tỷ lệ lao động qua đào tạo đạt 80%.
`;

export const result2022 = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 30 tháng 12 năm 2022

BÁO CÁO
Kết quả năm 2022

Năm 2022, giá trị xuất khẩu của thành phố Sông Công đạt 209 triệu USD.
`;

/** A plan of 2021 that the half-year report of that year speaks against: 75.3 as 38.8 % is a plan of 194. */
export const plan2021 = `HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 21 tháng 12 năm 2020

NGHỊ QUYẾT
Nhiệm vụ phát triển kinh tế - xã hội năm 2021

Năm 2021, thành phố Sông Công phấn đấu giá trị xuất khẩu đạt 185 triệu USD.
`;
