import type { Catalogue } from './catalogue.js';
import { commitmentChoose } from './zh-hans/commitment-choose.js';
import { commitmentReceipt } from './zh-hans/commitment-receipt.js';
import { commitmentSign } from './zh-hans/commitment-sign.js';
import { commitmentSigning } from './zh-hans/commitment-signing.js';
import { commitmentTerms } from './zh-hans/commitment-terms.js';
import { commitmentTrack } from './zh-hans/commitment-track.js';
import { common } from './zh-hans/common.js';
import { failure } from './zh-hans/failure.js';
import { complaintFile } from './zh-hans/complaint-file.js';
import { complaintReceipt } from './zh-hans/complaint-receipt.js';
import { complaintTerms } from './zh-hans/complaint-terms.js';
import { complaintTrack } from './zh-hans/complaint-track.js';
import { form } from './zh-hans/form.js';
import { formFiles } from './zh-hans/form-files.js';
import { formFurther } from './zh-hans/form-further.js';
import { lookup } from './zh-hans/lookup.js';
import { lookupDetail } from './zh-hans/lookup-detail.js';
import { lookupResults } from './zh-hans/lookup-results.js';
import { print } from './zh-hans/print.js';
import { reportPresent } from './zh-hans/report-present.js';
import { reportPrint } from './zh-hans/report-print.js';
import { reportReading } from './zh-hans/report-reading.js';
import { reportRequest } from './zh-hans/report-request.js';
import { reportVerify } from './zh-hans/report-verify.js';

/** 简体中文, whole: a model for a language of one's own. */
export const zhHans: Catalogue = {
  tag: 'zh-Hans',
  sections: {
    common: { ...failure, ...common, failures: { ...failure.failures, ...common.failures } },
    commitmentChoose,
    commitmentReceipt,
    commitmentSign,
    commitmentSigning,
    commitmentTerms,
    commitmentTrack,
    complaintFile,
    complaintReceipt,
    complaintTerms,
    complaintTrack,
    form,
    formFiles,
    formFurther,
    lookup,
    lookupResults,
    lookupDetail,
    print,
    reportPresent,
    reportPrint,
    reportReading,
    reportRequest,
    reportVerify,
  },
};
