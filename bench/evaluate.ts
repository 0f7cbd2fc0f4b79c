// Evaluates all models: node bench/evaluate.ts mooccubex|mars [PROTOCOL] [REPORT.html]
import { writeFileSync } from 'node:fs';
import { evaluateData, formatEvaluation, formatReport, protocols } from '@crs/trainer';
import { loadMars } from './mars.ts';
import { loadMooccubex } from './mooccubex.ts';

const [set = 'mooccubex', wanted, path] = process.argv.slice(2);
const data = set === 'mars' ? loadMars() : loadMooccubex();
const protocol = protocols.find((name) => name === wanted) ?? 'leave-last-out';
const report = await evaluateData(data, { protocol });
console.log(formatEvaluation(report));
if (path) writeFileSync(path, formatReport(report, 'html'));
