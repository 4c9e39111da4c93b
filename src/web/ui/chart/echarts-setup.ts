// Only the parts of ECharts that our charts draw with; loaded when the first chart is seen.
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, CustomChart, GridComponent, AriaComponent, SVGRenderer]);

export { init };
