import type { Terms } from '../zh-hans/terms.js';

/** The field's standard terms, by the identifiers of the contract; unknown identifiers are shown by the server's own text. */
export const terms: Terms = {
  roles: {
    legalRepresentative: 'Legal representative',
    responsiblePerson: 'Person in charge',
    managingPartner: 'Managing partner',
    operator: 'Operator',
    investor: 'Investor',
  },
  kinds: {
    enterprise: 'Enterprise',
    governmentOrgan: 'Government body',
    publicInstitution: 'Public institution',
    socialOrganisation: 'Social organisation',
    otherLegalPerson: 'Other legal person',
    individualBusiness: 'Individual business',
    otherOrganisation: 'Other organisation',
  },
  statuses: {
    active: 'Active',
    revoked: 'Licence revoked, not deregistered',
    revokedDeregistered: 'Licence revoked, deregistered',
    deregistered: 'Deregistered',
    annulled: 'Registration annulled',
    relocated: 'Moved elsewhere',
    other: 'Other',
  },
  chapters: {
    administrationInfo: 'Administration',
    honorInfo: 'Honours',
    dishonestyInfo: 'Serious dishonesty',
    abnormalInfo: 'Abnormal operation',
    commitmentInfo: 'Commitments',
    creditEvaluationInfo: 'Evaluations',
    judicialDecisionInfo: 'Court decisions',
    qualificationInfo: 'Qualifications',
    contractPerformanceInfo: 'Contract performance',
    otherInfo: 'Other',
    localAdditionalContent: 'Local additions',
  },
};
