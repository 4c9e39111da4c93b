import { describePages } from './accessible-pages.ts';

describePages('desk', 'dark');
describePages('phone', 'light');
