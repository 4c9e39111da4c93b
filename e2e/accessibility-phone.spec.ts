import { describePages } from './accessible-pages.ts';

describePages('phone');
