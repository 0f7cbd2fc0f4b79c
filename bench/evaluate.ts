// Evaluates models, new learners and courses too where a report is asked for:
// node bench/evaluate.ts mooccubex|mooccubex-texts|mars [PROTOCOL] [REPORT.html] [MODELS]; LISTS=1 judges whole lists, too
// mooccubex-texts has the descriptions, fields and schools that are known of some courses.
import { writeFileSync } from 'node:fs';
import { evaluateData, formatEvaluation, formatReport, protocols } from '@crs/trainer';
import { loadMars } from './mars.ts';
import { loadMooccubex } from './mooccubex.ts';

const [set = 'mooccubex', wanted, path, models] = process.argv.slice(2);
const data = set === 'mars' ? loadMars() : loadMooccubex({ withTexts: set === 'mooccubex-texts' });
const protocol = protocols.find((name) => name === wanted) ?? 'leave-last-out';
const report = await evaluateData(data, {
  protocol,
  withColdStart: Boolean(path),
  ...(process.env['LISTS'] && { servedLists: {} }),
  ...(models && { models: models.split(',') }),
});
console.log(formatEvaluation(report));
if (path) writeFileSync(path, formatReport(report, 'html'));
