/// <reference types="vite/client" />
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';

// Written by `npm run manifest` before Storybook starts. A glob, because the types are checked without it too.
const [manifest] = Object.values(import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }));
setCustomElementsManifest(manifest);

const preview: Preview = {
  loaders: [mswLoader()],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    },
    controls: { expanded: true, sort: 'none' },
    options: {
      storySort: {
        order: [
          'credit-lookup',
          ['说明', '输入', '结果', '没有结果', '未能答复', '筛选', '详情', '记录', '呈现'],
          'credit-report',
          ['说明', '申请', '阅读', '长报告', '核验', '出示', '呈现'],
          'credit-commitment',
          'credit-complaint',
          ['说明', '选择', '填写', '核对和签署', '提交', '查询', '呈现'],
          'credit-config',
          ['说明', '设置'],
        ],
      },
    },
  },
};
export default preview;
