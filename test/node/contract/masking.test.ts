import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskAccount, maskAddress, maskPersonName, maskPhone, maskResidentId } from '../../../src/contract/masking.js';

const names: [name: string, masked: string][] = [
  ['张三', '张*'],
  ['张小三', '张**'],
  ['欧阳', '欧*'],
  ['欧阳修', '欧阳*'],
  ['司马相如', '司马**'],
  ['古丽米热·艾比布力', '古***·****'],
  ['𠮷𡨴', '𠮷*'],
  ['欧阳𰻝', '欧阳*'],
  ['John Smith', 'J*** *****'],
  ['三', '*'],
  [' 张三 ', '张*'],
  ['', ''],
];
for (const [name, masked] of names) {
  test(`the name ${name || '(none)'} shows as ${masked || 'nothing'}`, () =>
    assert.equal(maskPersonName(name), masked));
}

test('the number of an identity document shows its first and last character', () => {
  assert.equal(maskResidentId('11010519491231002X'), '1****************X');
  assert.equal(maskResidentId('110105 19491231 002x'), '1****************X');
  assert.equal(maskResidentId('AB1'), '***');
});

test('a phone number shows at most its first three and last four digits', () => {
  assert.equal(maskPhone('13800001234'), '138****1234');
  assert.equal(maskPhone('138 0000 1234'), '138 **** 1234');
  assert.equal(maskPhone('021-12345678'), '021-****5678');
  assert.equal(maskPhone('12345678'), '****5678');
  assert.equal(maskPhone('1234567'), '*******');
});

test('an account shows its last four digits', () => {
  assert.equal(maskAccount('6222 0000 0000 0001 234'), '***************1234');
  assert.equal(maskAccount('1234567'), '*******');
});

const addresses: [address: string, masked: string][] = [
  ['上海市奉贤区南桥镇演示路123号5室', '上海市奉贤区南桥镇***'],
  ['上海市浦东新区陆家嘴街道演示路1号', '上海市浦东新区陆家嘴街道***'],
  ['奉贤区南桥镇演示路1号', '奉贤区南桥镇***'],
  ['南桥镇演示村2组', '南桥镇***'],
  ['江苏省镇江市京口区演示路1号', '江苏省镇江市京口区***'],
  ['江苏省苏州市张家港市金港镇演示路1号', '江苏省苏州市张家港市金港镇***'],
  ['内蒙古自治区锡林郭勒盟演示旗演示苏木3号', '内蒙古自治区锡林郭勒盟演示旗演示苏木***'],
  ['上海市奉贤区镇南路12弄乡村超市', '上海市奉贤区***'],
  ['演示路1号', '***'],
  ['上海市奉贤区南桥镇', '上海市奉贤区南桥镇'],
  ['', ''],
];
for (const [address, masked] of addresses) {
  test(`the address ${address || '(none)'} shows as ${masked || 'nothing'}`, () =>
    assert.equal(maskAddress(address), masked));
}

test('whatever the text, a mask never shows more than it promises', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const shown = (masked: string) => [...masked].filter((character) => !/[*\s·]/.test(character)).length;
      assert.ok(shown(maskPersonName(text)) <= 2);
      assert.ok(shown(maskResidentId(text)) <= 2);
      assert.ok(shown(maskAccount(text)) <= 4);
      assert.ok(maskPhone(text).replace(/\D/g, '').length <= 7);
    }),
  );
});
