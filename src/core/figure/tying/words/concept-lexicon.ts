/**
 * What words of reports name, whatever the wording: `kim ngạch` and `giá trị`, `GTSX` and `giá trị sản xuất`. Each
 * row: the concepts, and the phrases that name exactly them. The longest phrase that fits is taken, so that the
 * `công nghiệp` of a `khu công nghiệp` is no sector. A concept with `#` is a mark of form and does not say what is
 * measured; rows with no concept are words that say nothing about it.
 */
export const conceptPhrases: readonly (readonly [concepts: string, phrases: string])[] = [
  // What output is counted as.
  ['output', 'giá trị sản xuất | gtsx | giá trị sx'],
  ['output industry', 'gtsxcn | giá trị sxcn | giá trị sản xuất cn'],
  ['value-added', 'giá trị tăng thêm | giá trị gia tăng'],
  ['tax', 'thuế | thuế giá trị gia tăng | thuế gtgt'],
  ['grdp', 'tổng sản phẩm | tổng sản phẩm trong tỉnh | grdp | gdp'],
  // A ward or district has no GRDP (Decree 94/2022/NĐ-CP); its "product value" is a thing of its own.
  [
    'product-value',
    'giá trị sản phẩm | tổng giá trị sản phẩm | giá trị sản phẩm địa phương | tổng giá trị sản phẩm địa phương',
  ],
  ['economy-size', 'quy mô kinh tế | quy mô nền kinh tế'],
  ['economic-growth #growth', 'tăng trưởng kinh tế | tốc độ tăng trưởng kinh tế'],
  ['economy', 'kinh tế | nền kinh tế | ngành kinh tế | các ngành kinh tế'],
  ['digital-economy', 'kinh tế số'],
  ['industrial-index', 'iip | chỉ số sản xuất công nghiệp | chỉ số sxcn'],
  ['index', 'chỉ số'],
  // Sectors.
  ['industry', 'công nghiệp | cn | sản xuất công nghiệp | sxcn'],
  ['construction', 'xây dựng | xd'],
  ['trade', 'thương mại | thương nghiệp | tm'],
  ['services', 'dịch vụ | dv'],
  ['agriculture', 'nông nghiệp'],
  ['forestry', 'lâm nghiệp'],
  ['fishery', 'thủy sản | ngư nghiệp'],
  ['agriculture forestry', 'nông lâm nghiệp'],
  ['agriculture forestry fishery', 'nông lâm thủy sản | nông lâm ngư nghiệp | nông lâm ngư'],
  ['handicraft', 'tiểu thủ công nghiệp | ttcn | thủ công nghiệp'],
  ['manufacturing', 'chế biến chế tạo | công nghiệp chế biến chế tạo'],
  ['mining', 'khai khoáng | công nghiệp khai khoáng'],
  ['crops', 'trồng trọt'],
  ['livestock', 'chăn nuôi'],
  ['tourism', 'du lịch'],
  ['state-sector', 'khu vực nhà nước | kinh tế nhà nước | khu vực kinh tế nhà nước'],
  [
    'non-state-sector',
    'ngoài nhà nước | khu vực ngoài nhà nước | kinh tế ngoài nhà nước | khu vực kinh tế ngoài nhà nước',
  ],
  [
    'foreign-sector',
    'khu vực có vốn đầu tư nước ngoài | khu vực đầu tư nước ngoài | khu vực vốn đầu tư nước ngoài | kinh tế có vốn đầu tư nước ngoài | khu vực kinh tế có vốn đầu tư nước ngoài | khu vực fdi',
  ],
  ['local', 'khu vực địa phương | địa phương | địa phương quản lý | do địa phương quản lý'],
  // Trade.
  ['export-import', 'xuất nhập khẩu | xnk | knxnk | kim ngạch xnk'],
  ['export', 'xuất khẩu | xk | gtxk | knxk | kim ngạch xk | giá trị xk'],
  ['import', 'nhập khẩu | nk | knnk | kim ngạch nk'],
  [
    'retail-sales',
    'bán lẻ | mức bán lẻ | tổng mức bán lẻ | tmbl | bán lẻ hàng hóa | mức bán lẻ hàng hóa | tổng mức bán lẻ hàng hóa | tmblhh',
  ],
  ['consumer-services', 'doanh thu dịch vụ tiêu dùng | doanh thu dịch vụ tiêu dùng xã hội'],
  ['goods-turnover', 'lưu chuyển hàng hóa | lưu chuyển hàng hóa bán ra'],
  ['revenue', 'doanh thu'],
  ['goods', 'hàng hóa'],
  // Budget.
  [
    'budget-revenue',
    'thu ngân sách | thu ngân sách nhà nước | thu nsnn | thu ns | thu ngân sách nn',
  ],
  ['budget-spending', 'chi ngân sách | chi ngân sách nhà nước | chi nsnn | chi ns'],
  [
    'budget-revenue budget-spending',
    'thu chi ngân sách | thu chi ngân sách nhà nước | thu chi nsnn',
  ],
  ['budget', 'ngân sách | ngân sách nhà nước | nsnn'],
  ['balanced-revenue', 'thu cân đối | thu cân đối ngân sách | thu ngân sách cân đối'],
  ['domestic-revenue', 'thu nội địa'],
  ['land-use-fees', 'tiền sử dụng đất | thu tiền sử dụng đất'],
  ['estimate', 'dự toán'],
  ['state', 'nhà nước'],
  // Capital and projects.
  ['registered-capital', 'vốn đăng ký | vốn đầu tư đăng ký | vốn đăng ký đầu tư | vốn đk'],
  ['capital', 'vốn | nguồn vốn | số vốn'],
  ['investment', 'đầu tư'],
  ['public-investment', 'đầu tư công | vốn đầu tư công'],
  ['capital-construction', 'xây dựng cơ bản | xdcb | đầu tư xây dựng cơ bản | đầu tư xdcb'],
  ['total-investment', 'tổng mức đầu tư'],
  [
    'social-investment',
    'vốn đầu tư toàn xã hội | đầu tư toàn xã hội | vốn đầu tư phát triển toàn xã hội | vốn đầu tư thực hiện toàn xã hội',
  ],
  [
    'foreign-investment',
    'đầu tư nước ngoài | đầu tư trực tiếp nước ngoài | có vốn đầu tư nước ngoài | fdi',
  ],
  ['capital foreign-investment', 'vốn đầu tư nước ngoài | vốn đầu tư trực tiếp nước ngoài'],
  ['domestic-investment', 'đầu tư trong nước | ddi'],
  ['capital domestic-investment', 'vốn đầu tư trong nước'],
  ['foreign', 'nước ngoài'],
  ['attract', 'thu hút'],
  ['mobilise', 'huy động'],
  ['disburse', 'giải ngân'],
  ['develop', 'phát triển'],
  [
    'infrastructure',
    'hạ tầng | kết cấu hạ tầng | cơ sở hạ tầng | xây dựng hạ tầng | xây dựng kết cấu hạ tầng | xây dựng cơ sở hạ tầng',
  ],
  ['project', 'dự án'],
  ['works', 'công trình'],
  ['key', 'trọng điểm'],
  ['industrial-park', 'khu công nghiệp | kcn'],
  ['industrial-cluster', 'cụm công nghiệp | ccn'],
  ['enterprise', 'doanh nghiệp | dn'],
  ['cooperative', 'hợp tác xã | htx'],
  ['working', 'hoạt động | đang hoạt động'],
  // People and households.
  [
    'income per-head',
    'thu nhập bình quân đầu người | thu nhập bình quân | tnbq | tnbqđn | tnbq đầu người | thu nhập đầu người | thu nhập bình quân người',
  ],
  ['income', 'thu nhập'],
  ['per-head', 'bình quân đầu người | đầu người | bqđn'],
  ['poor-household', 'hộ nghèo'],
  ['#rate poor-household', 'tỷ lệ nghèo'],
  ['near-poor-household', 'hộ cận nghèo | cận nghèo'],
  ['multidimensional', 'đa chiều'],
  ['multidimensional-poverty', 'nghèo đa chiều'],
  ['relapsed-poor', 'tái nghèo'],
  ['escaped-poverty', 'thoát nghèo'],
  ['household', 'hộ | hộ dân | hộ gia đình'],
  ['labour', 'lao động | lđ'],
  ['job', 'việc làm'],
  [
    'create-job',
    'tạo việc làm | tạo việc làm mới | việc làm mới | giải quyết việc làm | giải quyết việc làm mới | có việc làm mới',
  ],
  ['trained', 'qua đào tạo | đã qua đào tạo | được đào tạo'],
  ['certificate', 'bằng cấp | chứng chỉ | bằng cấp chứng chỉ'],
  ['unemployed', 'thất nghiệp'],
  ['population', 'dân số'],
  ['health-insurance', 'bảo hiểm y tế | bhyt'],
  ['social-insurance', 'bảo hiểm xã hội | bhxh'],
  ['woman', 'nữ | phụ nữ'],
  ['urban', 'thành thị | khu vực thành thị'],
  ['rural', 'nông thôn | khu vực nông thôn'],
  // Land and farming.
  ['area', 'diện tích'],
  ['site-clearance', 'giải phóng mặt bằng | gpmb | giải phóng'],
  ['cleared-land', 'mặt bằng sạch | đất sạch'],
  ['harvest', 'sản lượng'],
  ['grain', 'lương thực | lương thực có hạt | lương thực cây có hạt'],
  ['crop-yield', 'năng suất'],
  ['sown-area', 'gieo trồng | diện tích gieo trồng'],
  ['residential-planning', 'quy hoạch'],
  // Criteria and places counted.
  ['new-rural', 'nông thôn mới | ntm | xây dựng nông thôn mới | xây dựng ntm'],
  ['advanced', 'nâng cao'],
  ['model', 'kiểu mẫu'],
  ['modern', 'hiện đại'],
  ['criterion', 'tiêu chí'],
  ['target', 'chỉ tiêu'],
  ['meets-standard', 'đạt chuẩn'],
  ['commune', 'xã'],
  ['ward', 'phường'],
  ['hamlet', 'xóm | thôn | bản | ấp | tổ dân phố'],
  ['programme', 'chương trình'],
  ['scheme', 'đề án'],
  ['socio-economic', 'kinh tế xã hội | phát triển kinh tế xã hội | kt xh'],
  // Party, councils, elections.
  ['party-building', 'xây dựng đảng | công tác xây dựng đảng'],
  ['party-member', 'đảng viên'],
  ['admit', 'kết nạp'],
  ['party-organisation', 'tổ chức đảng'],
  ['grassroots-party-organisation', 'tổ chức cơ sở đảng | tccsđ'],
  ['party-branch', 'chi bộ'],
  ['executive-committee', 'ban chấp hành | bch | ban chấp hành đảng bộ'],
  ['standing-committee', 'ban thường vụ | btv'],
  ['congress', 'đại hội | đại hội đảng bộ'],
  ['resolution', 'nghị quyết'],
  ['people-council', 'hội đồng nhân dân | hđnd | hội đồng nhân'],
  ['people-committee', 'ủy ban nhân dân | ubnd'],
  ['national-assembly', 'quốc hội'],
  ['deputy', 'đại biểu'],
  ['voter', 'cử tri'],
  ['vote', 'đi bầu | đi bầu cử | bầu cử'],
  ['elect', 'bầu | được bầu | trúng cử | đắc cử'],
  ['seats-fixed', 'ấn định | được ấn định'],
  ['level-province', 'cấp tỉnh'],
  ['level-city', 'cấp thành phố | cấp huyện | cấp thị xã'],
  ['level-commune', 'cấp xã | cấp phường'],
  ['new', 'mới | thành lập mới | mới thành lập | được thành lập mới | tăng thêm'],
  // Marks of form.
  [
    '#growth',
    'tăng trưởng | tốc độ tăng | tốc độ tăng trưởng | mức tăng trưởng | nhịp độ tăng | nhịp độ tăng trưởng | tốc độ phát triển',
  ],
  ['#share', 'tỷ trọng | cơ cấu'],
  ['#rate', 'tỷ lệ | tỷ suất'],
  ['#count', 'số | tổng số | số lượng'],
  ['#change', 'mức tăng giảm | mức tăng | mức giảm'],
  [
    '#yearly',
    'bình quân | trung bình | bình quân năm | trung bình năm | bình quân mỗi năm | bình quân hàng năm | bình quân hằng năm | bình quân một năm | trung bình mỗi năm | trung bình hàng năm | mỗi năm | hàng năm | hằng năm | bình quân hàng | bình quân hằng | bình quân giai đoạn',
  ],
  // Words that say nothing about what is measured.
  [
    '',
    `của | các | những | và | với | cho | về | tại | ở | trong | trên | địa bàn | trên địa bàn | toàn | toàn bộ | ngành |
    các ngành | lĩnh vực | khu vực | nhóm ngành | tổng | giá trị | kim ngạch | trị giá | đạt | được | là | ước | ước đạt |
    đã | mức | theo | từ | có | một | thực hiện | kết quả | tình hình | công tác | vào | đến | này | đó | trong đó |
    cụ thể | riêng | do | để | cùng | còn | năm | tháng | quý | đầu | cuối | giai đoạn | nhiệm kỳ | kỳ | ngày | nay |
    đến nay | hết | phấn đấu | đồng chí | ủy viên | khóa | khóa mới | nhiệm vụ | hoàn thành | chung | cả | duy trì |
    luôn | vẫn | tiếp tục | lần thứ | đơn vị | của địa phương | các địa phương | người | đầu năm | cuối năm |
    thành phố | tỉnh | huyện | thị xã | quận | thị trấn | tp | tx | toàn tỉnh | toàn thành phố | toàn huyện | toàn xã |
    toàn phường | của xã | của phường | của thành phố | địa bàn xã | địa bàn phường | địa bàn thành phố |
    địa bàn tỉnh | địa bàn huyện | trên địa bàn xã | trên địa bàn phường | trên địa bàn thành phố |
    trên địa bàn tỉnh | trên địa bàn huyện | cấp | nhất là | đặc biệt | như | thì | đồng | theo giá hiện hành |
    giá hiện hành | giá so sánh | theo giá so sánh | giá ss | giá hh`,
  ],
];
