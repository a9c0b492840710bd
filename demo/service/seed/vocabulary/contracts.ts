/** Contracts whose performance is on record. */
export const CONTRACT_CASES = [
  { name: '办公家具采购合同', type: '行政合同' },
  { name: '食堂餐饮服务合同', type: '行政合同' },
  { name: '绿化养护服务合同', type: '行政合同' },
  { name: '信息系统运行维护合同', type: '行政合同' },
  { name: '设备购销合同', type: '市场化合同' },
  { name: '厂房租赁合同', type: '市场化合同' },
] as const;
