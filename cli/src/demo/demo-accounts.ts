import { demoLearner } from './demo-learner.ts';
import type { DemoLearner } from './simulate-learners.ts';

export interface DemoAccount {
  role: 'learner' | 'advisor' | 'editor' | 'analyst' | 'admin';
  /** Invented. */
  name: string;
  /** At `demo.crs.example`, a domain that can never receive mail (RFC 2606). */
  email: string;
  /** The profile that the account signs in to; its history comes from `listDemoLearnerInteractions`. */
  learner?: DemoLearner;
}

export { demoPassword } from '@crs/api/demo-password';

export const demoAccounts: DemoAccount[] = [
  { role: 'learner', name: demoLearner.name, email: demoLearner.email, learner: demoLearner },
  { role: 'advisor', name: 'Henrik Sandvik', email: 'advisor@demo.crs.example' },
  { role: 'editor', name: 'Solène Tessier', email: 'editor@demo.crs.example' },
  { role: 'analyst', name: 'Meera Kulkarni', email: 'analyst@demo.crs.example' },
  { role: 'admin', name: 'Tariq Haddad', email: 'admin@demo.crs.example' },
];
