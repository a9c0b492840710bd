import type { Catalogue } from './catalogue.js';
import { commitmentChoose } from './en/commitment-choose.js';
import { commitmentReceipt } from './en/commitment-receipt.js';
import { commitmentSign } from './en/commitment-sign.js';
import { commitmentSigning } from './en/commitment-signing.js';
import { commitmentTerms } from './en/commitment-terms.js';
import { commitmentTrack } from './en/commitment-track.js';
import { common } from './en/common.js';
import { complaintFile } from './en/complaint-file.js';
import { complaintReceipt } from './en/complaint-receipt.js';
import { complaintTerms } from './en/complaint-terms.js';
import { complaintTrack } from './en/complaint-track.js';
import { form } from './en/form.js';
import { formFiles } from './en/form-files.js';
import { formFurther } from './en/form-further.js';
import { lookup } from './en/lookup.js';
import { lookupDetail } from './en/lookup-detail.js';
import { lookupResults } from './en/lookup-results.js';
import { print } from './en/print.js';
import { reportPresent } from './en/report-present.js';
import { reportPrint } from './en/report-print.js';
import { reportReading } from './en/report-reading.js';
import { reportRequest } from './en/report-request.js';
import { reportVerify } from './en/report-verify.js';

/** English, whole: a model for a language of one's own. */
export const en: Catalogue = {
  tag: 'en',
  sections: {
    common,
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
