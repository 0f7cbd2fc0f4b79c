/** Files of CRS CSV that name each other, with some rows that are wrong. */
export const courses = `course_id,title,prerequisites,level,subjects,antirequisites
COM-1,Programming anew,,beginner,Computing,
LAW-1,Roman law,,beginner,Law,
LAW-2,Contracts,LAW-1&(COM-1|HIS-1),advanced,Law,LAW-1
LAW-3,Torts,,expert,Law,
`;
export const learners = `learner_id,name,interests
ada,Ada Lovelace,Law
bob,Bob,
`;
const interactions = `learner_id,course_id,kind,value,occurred_at
ada,LAW-1,complete,,2024-02-29T10:00:00Z
ada,LAW-1,rate,4,2024-03-01
carl,LAW-9,,,
ada,COM-1,enrol,,yesterday
`;
const runs = `course_id,term,starts_on,ends_on,seats,mode
COM-1,Autumn,2090-09-01,2090-12-20,40,online
LAW-1,Spring,2090-02-01T00:00:00+02:00,2090-05-30,,On-Campus
`;
export const lawSchoolFiles = {
  'course_runs.csv': runs,
  'interactions.csv': interactions,
  'courses.csv': courses,
  'learners.csv': learners,
};
