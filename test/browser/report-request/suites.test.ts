import {
  abortsOnDisconnect,
  definesOnce,
  noCspViolation,
  survivesHostileAnswers,
  upgradesLate,
} from '../suites/index.js';
import { requesting } from './visitor.js';

describe('<credit-report>', () => {
  abortsOnDisconnect(requesting);
  upgradesLate(requesting);
  definesOnce(requesting);
  survivesHostileAnswers(requesting);
  noCspViolation(requesting);
});
