import type { Chart } from './chart.ts';

/** One part of a report, ready to be shown: text, tables and charts; a chart shows nothing that no table says. */
export interface ReportSection {
  title: string;
  paragraphs: string[];
  tables: ReportTable[];
  charts: Chart[];
}

export interface ReportTable {
  caption: string;
  /** The first column names the row. */
  columns: string[];
  rows: ReportRow[];
}

export interface ReportRow {
  cells: string[];
  /** The row of the model that the report is about. */
  isOurs?: boolean;
}
