import type {
  CourseRecord,
  CourseRelationKind,
  CourseRelationRecord,
  CourseRunRecord,
  InteractionRecord,
  LearnerRecord,
  RosterCourse,
  WriteCounts,
  WriteOutcome,
} from '@crs/database';

/** What came, or would come, of a batch; `outcomes` of each record, where they are known one by one. */
export interface Written {
  counts: WriteCounts;
  outcomes?: readonly WriteOutcome[];
}

/** Where the records of an import go: into the database, or into a comparison with what is there. */
export interface ImportTarget {
  /** Whole courses of what a student information system says of them; the rest is as it is stored. */
  completeCourses(courses: readonly RosterCourse[]): Promise<CourseRecord[]>;
  /** Of courses whose ids do not repeat. */
  writeCourses(courses: readonly CourseRecord[]): Promise<Written>;
  /** The prerequisites of the whole catalogue, those of this import among them. */
  listPrerequisites(): Promise<Map<string, string[][]>>;
  replaceRelations(
    relations: ReadonlyMap<string, readonly CourseRelationRecord[]>,
    kinds: readonly CourseRelationKind[],
  ): Promise<void>;
  /** The runs of courses, those of this import among them; unknown courses are absent. */
  findRuns(courses: readonly string[]): Promise<ReadonlyMap<string, readonly CourseRunRecord[]>>;
  /** Makes the runs of each course those given. @returns what became of each; unknown courses are absent. */
  writeRuns(
    runs: ReadonlyMap<string, readonly CourseRunRecord[]>,
  ): Promise<ReadonlyMap<string, readonly WriteOutcome[]>>;
  /** Of learners whose ids do not repeat. */
  writeLearners(learners: readonly LearnerRecord[]): Promise<Written>;
  /** Courses and learners that nobody has told of yet become stubs. */
  writeInteractions(
    interactions: readonly InteractionRecord[],
  ): Promise<Written & { newCourses: readonly string[]; newLearners: number }>;
}

/** A record with the row of the file that it came from. */
export interface Sourced<T> {
  rowNo: number;
  record: T;
}
