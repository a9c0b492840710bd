/** Registers all elements; settings first, so that the others find them. */
import './elements/credit-config/credit-config.js';
import './elements/credit-commitment/credit-commitment.js';
import './elements/credit-complaint/credit-complaint.js';
import './elements/credit-lookup/credit-lookup.js';
import './elements/credit-report/credit-report.js';
