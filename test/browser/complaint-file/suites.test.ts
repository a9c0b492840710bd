import {
  abortsOnDisconnect,
  definesOnce,
  noCspViolation,
  survivesHostileAnswers,
  upgradesLate,
} from '../suites/index.js';
import { complaining } from './visitor.js';

describe('<credit-complaint>', () => {
  abortsOnDisconnect(complaining);
  upgradesLate(complaining);
  definesOnce(complaining);
  survivesHostileAnswers(complaining);
  noCspViolation(complaining);
});
