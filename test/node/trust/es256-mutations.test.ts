import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeBase64Url, encodeBase64Url } from '../../../src/contract/detached-signature.js';
import { writeReportFile } from '../../../src/contract/report-file.js';
import { aSignedReport, aSigner } from '../../fixtures/signed-reports.js';
import { judge, spoilt } from './judge.js';
import { mutationsOf, P256_ORDER } from './mutations.js';

mutationsOf({ title: 'ES256 by the browser', alg: 'ES256', order: P256_ORDER, bits: 2 });

describe('The second signature that ECDSA has for every first', () => {
  it('is accepted, as RFC 7518 has it: it changes nothing of what was signed', async () => {
    const signer = aSigner('ES256');
    const text = writeReportFile(aSignedReport(signer));
    const twin = spoilt(text, (report) => {
      const [head = '', , tail = ''] = report.signature.split('.');
      const bytes = Buffer.from(decodeBase64Url(tail)!);
      const s = BigInt(`0x${P256_ORDER}`) - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
      report.signature = `${head}..${encodeBase64Url(Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]))}`;
    });
    assert.equal(await judge(twin, [signer.key]), 'valid');
  });
});
