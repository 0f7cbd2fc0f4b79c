/** A small school year as a student information system of version 1.1 exports it, with some rows that are wrong. */
export const oneRosterFiles = {
  'manifest.csv': `propertyName,value
manifest.version,1.0
oneroster.version,1.1
file.academicSessions,bulk
file.courses,bulk
file.results,absent
source.systemName,Invented
`,
  'academicSessions.csv': `sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
t-autumn,,,Autumn,term,2025-09-01,2026-01-31,,2026
t-spring,,,Spring,term,2026-02-01,2026-06-30,,2026
t-odd,,,Odd,term,soon,2026-06-30,,2026
`,
  'orgs.csv':
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no-1,,,North,school,,\n',
  'courses.csv': `sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
c-weather,,,,Weather and climate,GEO-7,"09,10",o-1,"Geography,Physics",
c-bread,,,,The chemistry of bread,CHE-2,,o-1,Chemistry,
c-none,,,,,CHE-3,,o-1,,
c-bread,,,,Bread again,CHE-2,,o-1,,
`,
  'classes.csv': `sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
k-weather-1,,,Weather A,,c-weather,,scheduled,,o-1,"t-spring,t-autumn",,,
k-bread-1,,,Bread A,,c-bread,,scheduled,,o-1,t-spring,,,
k-kite-1,,,Kites,,c-kite,,scheduled,,o-1,t-spring,,,
`,
  'users.csv': `sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
u-ines,,,true,o-1,student,ines,,Inés,Ruiz,,,ines@example.org,,,,10,secret
u-tom,,,true,o-1,student,tom,,Tom,Okoro,,,,,,,10,
u-mail,,,true,o-1,student,mail,,Mai,Lee,,,not an address,,,,10,
u-head,,,true,o-1,teacher,head,,Ada,Moss,,,moss@example.org,,,,,
`,
  'enrollments.csv': `sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e-1,,,k-weather-1,o-1,u-ines,student,,2025-09-15,
e-2,,,k-bread-1,o-1,u-ines,student,,,
e-3,,,k-weather-1,o-1,u-tom,student,,,
e-4,,,k-kite-1,o-1,u-tom,student,,,
e-5,,,k-weather-1,o-1,u-head,teacher,true,,
e-6,,,k-lost,o-1,u-tom,student,,,
`,
};
