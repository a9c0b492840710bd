import {
  abortsOnDisconnect,
  definesOnce,
  noCspViolation,
  survivesHostileAnswers,
  upgradesLate,
} from '../suites/index.js';
import { signing } from './visitor.js';

describe('<credit-commitment>', () => {
  abortsOnDisconnect(signing);
  upgradesLate(signing);
  definesOnce(signing);
  survivesHostileAnswers(signing);
  noCspViolation(signing);
});
