// Made from openapi.json by "node api/src/write-openapi.ts"; not to be edited.
export interface paths {
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what and when, newest first */
        get: operations["getAdminAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a CSV file, all of it */
        get: operations["getAdminAuditCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cohorts, newest first; to an advisor the own ones */
        get: operations["getAdminCohorts"];
        put?: never;
        /** Make a cohort */
        post: operations["postAdminCohorts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/cohorts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One cohort with its advisors */
        get: operations["getAdminCohortsById"];
        put?: never;
        post?: never;
        /** Delete a cohort; its learners stay. The answer is what makes it again */
        delete: operations["deleteAdminCohortsById"];
        options?: never;
        head?: never;
        /** Rename a cohort */
        patch: operations["patchAdminCohortsById"];
        trace?: never;
    };
    "/api/v1/admin/cohorts/{id}/advisors/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let an account with the role advisor see the learners of a cohort */
        put: operations["putAdminCohortsByIdAdvisorsByUserId"];
        post?: never;
        /** Keep an account from the learners of a cohort from now on */
        delete: operations["deleteAdminCohortsByIdAdvisorsByUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/cohorts/{id}/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put learners into a cohort; unknown ids are passed over and told of */
        post: operations["postAdminCohortsByIdLearners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/cohorts/{id}/learners/{learnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a learner out of a cohort */
        delete: operations["deleteAdminCohortsByIdLearnersByLearnerId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every course, retired ones and stubs too, newest first */
        get: operations["getAdminCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course with all that is stored of it */
        get: operations["getAdminCoursesById"];
        /** Replace a course, or add it; with If-Match only if nobody changed it since */
        put: operations["putAdminCoursesById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first, and what an upload may be */
        get: operations["getAdminImports"];
        put?: never;
        /** Announce files to import */
        post: operations["postAdminImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: how far it is, what it would do or did */
        get: operations["getAdminImportsById"];
        put?: never;
        post?: never;
        /** Discard an import that was never applied */
        delete: operations["deleteAdminImportsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to take over what was checked */
        post: operations["postAdminImportsByIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to compare the uploaded files with what is there */
        post: operations["postAdminImportsByIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}/files/{fileNo}/parts/{partNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One part of a file: 524288 bytes, the last one less */
        put: operations["putAdminImportsByIdFilesByFileNoPartsByPartNo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was wrong with rows, or what an undo left */
        get: operations["getAdminImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}/rows/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as CSV */
        get: operations["getAdminImportsByIdRowsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to take back what was applied */
        post: operations["postAdminImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of integrating systems, newest first */
        get: operations["getAdminKeys"];
        put?: never;
        /** Make a key; the answer shows it this once */
        post: operations["postAdminKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key at once */
        delete: operations["deleteAdminKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learners, latest first; to an advisor those of the own cohorts */
        get: operations["getAdminLearners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/learners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one learner declared, did and would be recommended now; who looks is written down */
        get: operations["getAdminLearnersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/learners/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one learner did, newest first; who looks is written down */
        get: operations["getAdminLearnersByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Models, newest first, the live one and its changes */
        get: operations["getAdminModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model with its settings, figures and what decided */
        get: operations["getAdminModelsByVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{version}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a model the live one, whatever its figures say */
        post: operations["postAdminModelsByVersionPromote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to the model that was live before */
        post: operations["postAdminModelsRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to train a model, and publish it unless it does worse on held-out courses */
        post: operations["postAdminModelsTrain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The training under way, or what came of the last one */
        get: operations["getAdminModelsTraining"];
        put?: never;
        post?: never;
        /** End the training under way */
        delete: operations["deleteAdminModelsTraining"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What learners did with the lists that were served to them */
        get: operations["getAdminStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, newest first */
        get: operations["getAdminUsers"];
        put?: never;
        /** Make an account; the person chooses the password */
        post: operations["postAdminUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["getAdminUsersById"];
        put?: never;
        post?: never;
        /** Delete an account and everything held of the person */
        delete: operations["deleteAdminUsersById"];
        options?: never;
        head?: never;
        /** Change the role, disable or enable; every session of the account ends */
        patch: operations["patchAdminUsersById"];
        trace?: never;
    };
    "/api/v1/admin/users/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the password away, end all sessions, and give a link to choose another one */
        post: operations["postAdminUsersByIdPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign an account out everywhere */
        delete: operations["deleteAdminUsersByIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; every other session ends */
        post: operations["postAuthChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to sign in to a demo; nothing elsewhere */
        get: operations["getAuthDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/get-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in; renews the session */
        get: operations["getAuthGetSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password by a link of an administrator; every session ends */
        post: operations["postAuthSetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["postAuthSignInEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["postAuthSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-up/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account and sign in */
        post: operations["postAuthSignUpEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the catalogue */
        get: operations["getCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course */
        get: operations["getCoursesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that learners take next */
        get: operations["getCoursesByIdNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/prerequisites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prerequisites, and which of them the signed-in learner has met */
        get: operations["getCoursesByIdPrerequisites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses alike in text */
        get: operations["getCoursesByIdSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a batch of interactions; good rows are kept, each refused one is named */
        post: operations["postEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects and skills to choose as interests */
        get: operations["getInterests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for any learner; advisors ask for those of their cohorts */
        get: operations["getLearnersByIdRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getMe"];
        /** Change the own name; with If-Match only if nothing of the learner changed since */
        put: operations["putMe"];
        post?: never;
        /** Delete the account and everything held of the person */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything held of the signed-in person */
        get: operations["getMeData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the learner did, newest first */
        get: operations["getMeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what the signed-in learner just did */
        post: operations["postMeInteractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/interactions/{courseId}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take it back */
        delete: operations["deleteMeInteractionsByCourseIdByKind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the learner told of themselves */
        get: operations["getMePreferences"];
        /** Replace them; with If-Match only if nobody changed them since */
        put: operations["putMePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in learner could take next */
        get: operations["getMeRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list for a person who is not stored: anonymous, or a what-if */
        post: operations["postRecommendationsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["getLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can answer requests */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            email: string;
            name: string;
            /** @enum {unknown} */
            role: "learner" | "advisor" | "editor" | "analyst" | "admin";
        };
        AddedLearners: {
            addedCount: number;
            /** @description were in the cohort before */
            presentCount: number;
            /** @description no learner has them */
            unknownIds: string[];
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        Cohort: {
            advisorCount: number;
            advisors: {
                email: string;
                id: string;
                isDisabled: boolean;
                name: string;
            }[];
            id: string;
            isDemo: boolean;
            learnerCount: number;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CohortChange: {
            name: string;
        };
        CohortLearners: {
            learnerIds: string[];
        };
        CohortName: {
            id: string;
            name: string;
        };
        CohortPage: {
            items: components["schemas"]["CohortSummary"][];
            nextCursor: string | null;
        };
        CohortSummary: {
            advisorCount: number;
            id: string;
            isDemo: boolean;
            learnerCount: number;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Course: {
            credits: number | null;
            description: string;
            duration: string | null;
            /** @description all of its runs have ended, and other courses have runs: it is not recommended now */
            hasNoRunAhead: boolean;
            id: string;
            isDemo: boolean;
            language: string | null;
            level: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
            nextRun: components["schemas"]["CourseRun"] | null;
            provider: string | null;
            /** @description those that are going on or to come, first to last */
            runs: components["schemas"]["CourseRun"][];
            skills: string[];
            /** @enum {unknown} */
            status: "active" | "retired";
            subjects: string[];
            title: string;
            url: string | null;
            workloadHours: number | null;
        };
        CourseEdit: {
            /** @description who took one of them may not take this */
            antirequisites: string[];
            credits: number | null;
            description: string;
            duration: string | null;
            /** @description who took one of them has taken this */
            equivalents: string[];
            language: string | null;
            level: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
            /** @description all groups are needed, of each any one course */
            prerequisites: string[][];
            provider: string | null;
            /** @description when it is given; once all have ended it is not recommended */
            runs: components["schemas"]["CourseRun"][];
            skills: string[];
            /**
             * @description retired courses are never recommended
             * @enum {unknown}
             */
            status: "active" | "retired";
            subjects: string[];
            title: string;
            url: string | null;
            workloadHours: number | null;
        };
        CoursePage: {
            facets: {
                languages: {
                    count: number;
                    value: string;
                }[];
                levels: {
                    count: number;
                    value: string;
                }[];
                providers: {
                    count: number;
                    value: string;
                }[];
                /** @description soonest first; empty where no course says when it is given */
                starts: {
                    count: number;
                    value: string;
                }[];
                subjects: {
                    count: number;
                    value: string;
                }[];
            };
            items: components["schemas"]["CourseSummary"][];
            nextCursor: string | null;
            total: number;
        };
        CoursePrerequisites: {
            groups: {
                courses: {
                    id: string;
                    isTaken: boolean;
                    title: string | null;
                }[];
                /** @enum {unknown} */
                state: "met" | "missing" | "unknown";
            }[];
            /** @enum {unknown} */
            state: "met" | "missing" | "unknown";
        };
        CourseRun: {
            endsOn: string | null;
            mode: ("on-campus" | "online" | "blended") | null;
            seats: number | null;
            startsOn: string | null;
            term: string | null;
        };
        CourseSummary: {
            credits: number | null;
            duration: string | null;
            /** @description all of its runs have ended, and other courses have runs: it is not recommended now */
            hasNoRunAhead: boolean;
            id: string;
            language: string | null;
            level: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
            nextRun: components["schemas"]["CourseRun"] | null;
            provider: string | null;
            skills: string[];
            subjects: string[];
            title: string;
            workloadHours: number | null;
        };
        DeletedCohort: {
            advisorIds: string[];
            id: string;
            learnerIds: string[];
            name: string;
        };
        DemoAccounts: {
            accounts: components["schemas"]["Account"][];
            password: string | null;
        };
        EndedSessions: {
            endedCount: number;
        };
        EventBatch: {
            events: components["schemas"]["NewEvent"][];
            /**
             * @description what to do with learners and courses that CRS does not know
             * @default reject
             * @enum {unknown}
             */
            unknown: "reject" | "create";
        };
        EventBatchResult: {
            acceptedCount: number;
            duplicateCount: number;
            rejected: {
                detail: string;
                index: number;
                pointer: string;
            }[];
        };
        History: {
            items: {
                course: components["schemas"]["CourseSummary"];
                /** @enum {unknown} */
                kind: "view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss";
                occurredAt: string | null;
                /** @enum {unknown} */
                source: "import" | "api" | "learner" | "demo";
                value: number | null;
            }[];
            nextCursor: string | null;
        };
        ImportDetails: {
            actor: string;
            actorName: string | null;
            /** @description of rows: what a check foresees, or what was done */
            counts: {
                created: number;
                refused: number;
                unchanged: number;
                updated: number;
            };
            expiresAt: string | null;
            files: string[];
            finishedAt: string | null;
            format: string;
            id: string;
            isUndoable: boolean;
            /** @description what an undo left: see the rows with the outcome kept */
            keptCount: number;
            notices: string[];
            problem: string | null;
            progress: number | null;
            reading: {
                /** @enum {unknown} */
                encoding: "utf-8" | "latin1";
                /**
                 * @description what the files are; auto finds out
                 * @enum {unknown}
                 */
                format: "auto" | "crs" | "oneroster" | "canvas" | "coursera" | "edx" | "udemy" | "mcgill" | "sequences";
            };
            /** @description in the order in which the files are imported */
            reports: components["schemas"]["ImportedFile"][];
            /** Format: date-time */
            startedAt: string;
            /** @enum {unknown} */
            status: "uploading" | "checking" | "checked" | "applying" | "done" | "undoing" | "undone" | "failed";
            /** @description known only from interactions, and created with nothing but their id */
            stubs: {
                courses: number;
                examples: string[];
                learners: number;
            };
            undoneAt: string | null;
            /** @description where it was applied after the training of the live model began: how many enrolments and completions, of whatever source, that model has not learned from */
            untrainedInteractionCount: number;
            /** @description files as they were announced; empty once their bytes are deleted */
            uploads: {
                /** @description parts that are still to be uploaded */
                missingParts: number[];
                name: string;
                sizeBytes: number;
            }[];
        };
        ImportedFile: {
            created: number;
            /** @description the first rows of each outcome, of a check */
            examples: {
                created?: {
                    label: string;
                    rowNo: number;
                }[];
                unchanged?: {
                    label: string;
                    rowNo: number;
                }[];
                updated?: {
                    label: string;
                    rowNo: number;
                }[];
            };
            format: string;
            name: string;
            refused: number;
            rows: number;
            unchanged: number;
            updated: number;
            /** @description things wrong with rows that are imported all the same */
            warnings: number;
        };
        ImportPage: {
            items: components["schemas"]["ImportSummary"][];
            limits: {
                /** @description of all files of an import together */
                bytesMax: number;
                /** @description of each part of a file but the last */
                partBytes: number;
            };
            nextCursor: string | null;
        };
        ImportReading: {
            /** @enum {unknown} */
            encoding?: "utf-8" | "latin1";
            /**
             * @description what the files are; auto finds out
             * @enum {unknown}
             */
            format?: "auto" | "crs" | "oneroster" | "canvas" | "coursera" | "edx" | "udemy" | "mcgill" | "sequences";
        };
        ImportSummary: {
            actor: string;
            actorName: string | null;
            /** @description of rows: what a check foresees, or what was done */
            counts: {
                created: number;
                refused: number;
                unchanged: number;
                updated: number;
            };
            files: string[];
            finishedAt: string | null;
            /** @description kinds of the files; empty before they are checked */
            format: string;
            id: string;
            isUndoable: boolean;
            /** @description what an undo left: see the rows with the outcome kept */
            keptCount: number;
            problem: string | null;
            progress: number | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {unknown} */
            status: "uploading" | "checking" | "checked" | "applying" | "done" | "undoing" | "undone" | "failed";
            undoneAt: string | null;
        };
        Interests: {
            items: {
                courseCount: number;
                /** @enum {unknown} */
                kind: "subject" | "skill";
                name: string;
            }[];
        };
        LearnerPage: {
            items: components["schemas"]["LearnerSummary"][];
            nextCursor: string | null;
        };
        LearnerSummary: {
            email: string | null;
            /** @description false: came by an import or an event */
            hasAccount: boolean;
            id: string;
            name: string | null;
        };
        LearnerView: {
            /** @description those that the caller sees */
            cohorts: components["schemas"]["CohortName"][];
            /** Format: date-time */
            createdAt: string;
            email: string | null;
            /** @description false: came by an import or an event */
            hasAccount: boolean;
            history: components["schemas"]["History"];
            id: string;
            name: string | null;
            preferences: components["schemas"]["Preferences"];
            recommendations: components["schemas"]["Recommendations"];
        };
        Liveness: {
            /** @constant */
            status: "alive";
        };
        ManagedCourse: {
            /** @description who took one of them may not take this */
            antirequisites: string[];
            /** Format: date-time */
            createdAt: string;
            credits: number | null;
            description: string;
            duration: string | null;
            /** @description who took one of them has taken this */
            equivalents: string[];
            id: string;
            isDemo: boolean;
            /** @description known only by its id, which its title says */
            isStub: boolean;
            language: string | null;
            /** @description learners who enrolled, completed or dropped it */
            learnerCount: number;
            level: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
            /** @description all groups are needed, of each any one course */
            prerequisites: string[][];
            provider: string | null;
            /** @description the courses that it names; without a title those that the catalogue does not hold */
            related: {
                id: string;
                title: string | null;
            }[];
            /** @description when it is given; once all have ended it is not recommended */
            runs: components["schemas"]["CourseRun"][];
            skills: string[];
            /**
             * @description retired courses are never recommended
             * @enum {unknown}
             */
            status: "active" | "retired";
            subjects: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            url: string | null;
            workloadHours: number | null;
        };
        ManagedCoursePage: {
            /** @description of what the words find, by state */
            counts: {
                offered: number;
                retired: number;
                stub: number;
            };
            items: {
                id: string;
                level: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
                /** @description groups that are all needed */
                prerequisiteCount: number;
                provider: string | null;
                /** @enum {unknown} */
                state: "offered" | "retired" | "stub";
                title: string;
            }[];
            nextCursor: string | null;
            total: number;
        };
        Me: {
            email: string;
            isDemo: boolean;
            learnerId: string;
            name: string;
            preferences: components["schemas"]["Preferences"];
            /** @enum {unknown} */
            role: "learner" | "advisor" | "editor" | "analyst" | "admin";
        };
        MeChange: {
            name: string;
        };
        ModelStatistics: {
            clicked: {
                /** @description visits with such an outcome */
                count: number;
                /** @description standard error of the share */
                error: number;
                /** @description of the visits */
                share: number;
            };
            dismissed: {
                /** @description visits with such an outcome */
                count: number;
                /** @description standard error of the share */
                error: number;
                /** @description of the visits */
                share: number;
            };
            enrolled: {
                /** @description visits with such an outcome */
                count: number;
                /** @description standard error of the share */
                error: number;
                /** @description of the visits */
                share: number;
            };
            learnerCount: number;
            listCount: number;
            version: string | null;
            /** @description all lists of a learner on a day (UTC) are one visit */
            visitCount: number;
        };
        MyData: {
            account: {
                /** Format: date-time */
                createdAt: string;
                email: string;
                name: string;
                /** @enum {unknown} */
                role: "learner" | "advisor" | "editor" | "analyst" | "admin";
            };
            activity: {
                action: string;
                address: string | null;
                /** Format: date-time */
                occurredAt: string;
            }[];
            /** @description whose learners this person sees as an advisor */
            advisedCohorts: components["schemas"]["CohortName"][];
            /** Format: date-time */
            exportedAt: string;
            interactions: {
                courseId: string;
                /** @enum {unknown} */
                kind: "view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss";
                occurredAt: string | null;
                source: string;
                value: number | null;
            }[];
            learner: {
                /** @description whose advisors see this learner */
                cohorts: components["schemas"]["CohortName"][];
                /** Format: date-time */
                createdAt: string;
                email: string | null;
                id: string;
                name: string | null;
                preferences: components["schemas"]["Preferences"];
            };
            recommendations: {
                /** Format: date-time */
                generatedAt: string;
                id: string;
                isFallback: boolean;
                items: {
                    courseId: string;
                    rank: number;
                    reasons: components["schemas"]["Reason"][];
                    score: number;
                }[];
                modelVersion: string | null;
                outcomes: {
                    courseId: string;
                    kind: string;
                    /** Format: date-time */
                    occurredAt: string;
                }[];
                surface: string;
            }[];
            sessions: {
                address: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                userAgent: string | null;
            }[];
            /** @description what stood at the top of the last list of a day */
            shownCourses: {
                courseIds: string[];
                /** Format: date */
                day: string;
            }[];
        };
        NewCohort: {
            /** @description the name, if it is left out */
            id?: string;
            name: string;
        };
        NewEvent: {
            courseId: string;
            /** @enum {unknown} */
            kind: "view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss";
            learnerId?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @description stars of a rating, 0 to 5 */
            value?: number;
        };
        NewImport: {
            /** @enum {unknown} */
            encoding?: "utf-8" | "latin1";
            files: {
                /** @description without a folder */
                name: string;
                sizeBytes: number;
            }[];
            /**
             * @description what the files are; auto finds out
             * @enum {unknown}
             */
            format?: "auto" | "crs" | "oneroster" | "canvas" | "coursera" | "edx" | "udemy" | "mcgill" | "sequences";
        };
        NewInteraction: {
            courseId: string;
            /** @enum {unknown} */
            kind: "view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss";
            /** Format: date-time */
            occurredAt?: string;
            recommendationId?: string;
            /** @description stars of a rating, 0 to 5 */
            value?: number;
        };
        NewKey: {
            id: string;
            key: string;
        };
        NewKeyRequest: {
            /** @description until it expires */
            days: number;
            /** @description of the system that holds it */
            name: string;
            scopes: ("events:write" | "recommendations:read")[];
        };
        NewUser: {
            passwordLink: components["schemas"]["PasswordLink"];
            user: components["schemas"]["User"];
        };
        NewUserRequest: {
            /** Format: email */
            email: string;
            /** @description an imported learner whose history the account takes over */
            learnerId?: string;
            name: string;
            /** @enum {unknown} */
            role: "learner" | "advisor" | "editor" | "analyst" | "admin";
        };
        PasswordLink: {
            /** Format: date-time */
            expiresAt: string;
            url: string;
        };
        Placement: {
            /**
             * @description a learned order, the wish for variety, a place kept for new courses, that it was shown on many days and left, or that the learner wants less of its subject
             * @enum {unknown}
             */
            kind: "rerank" | "diversity" | "exploration" | "ignored" | "lessOf";
            /** @description of lessOf: what the learner wants less of */
            subject?: string;
            tableRank: number | null;
        };
        PlaceOutcomes: {
            clickedCount: number;
            dismissedCount: number;
            enrolledCount: number;
            /** @description 1: the top of the list */
            place: number;
        };
        Preferences: {
            goal: string | null;
            interests: string[];
            /** @description the first questions were answered or skipped */
            isOnboarded: boolean;
            /** @description false: popular and new courses, no profile */
            isPersonalised: boolean;
            languages: string[];
            /** @description subjects of the catalogue whose courses stand lower in lists; absent: none */
            lessOf?: string[];
            level: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
            programme?: string | null;
            weeklyHours: number | null;
        };
        PreviewRequest: {
            dismissed?: string[];
            /**
             * @default short
             * @enum {unknown}
             */
            explain: "short" | "full";
            goal?: string | null;
            interests?: string[];
            languages?: string[];
            lessOf?: string[];
            level?: ("beginner" | "intermediate" | "advanced" | "mixed") | null;
            /** @default 10 */
            limit: number;
            programme?: string | null;
            /** @description oldest first */
            taken?: string[];
        };
        /** Problem */
        Problem: {
            /** @enum {unknown} */
            code: "bad_request" | "validation_failed" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "idempotency_key_reused" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "too_many_requests" | "unavailable" | "internal_error";
            detail?: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        PromoteModelRequest: {
            /** @description kept in the audit log */
            reason: string;
        };
        Readiness: {
            checks: {
                database: {
                    detail?: string;
                    isReady: boolean;
                };
                migrations: {
                    detail?: string;
                    isReady: boolean;
                };
                model: {
                    detail?: string;
                    isReady: boolean;
                };
            };
            /** @enum {unknown} */
            status: "ready" | "not_ready" | "draining";
        };
        Reason: {
            /** @description the course, or what the learner declared */
            id: string;
            /** @enum {unknown} */
            kind: "course" | "interest" | "goal" | "programme" | "level" | "language" | "popular" | "content";
            /** @description what to show: the title of the course, the interest as written */
            label: string;
            /** @description of an argument against: how many places higher the score would stand without it, if over one */
            placesLost?: number;
            weight: number;
        };
        Recommendation: {
            course: components["schemas"]["CourseSummary"];
            placement?: components["schemas"]["Placement"];
            prerequisites: {
                /** @description all groups are needed, of a group any one course */
                missing: {
                    id: string;
                    title: string | null;
                }[][];
                /** @enum {unknown} */
                state: "met" | "missing" | "unknown";
            };
            rank: number;
            reasons: components["schemas"]["Reason"][];
            score: number;
        };
        Recommendations: {
            /** Format: date-time */
            generatedAt: string;
            /** @description nothing personal went in: popular and new courses */
            isFallback: boolean;
            items: components["schemas"]["Recommendation"][];
            learnerId: string | null;
            modelVersion: string | null;
            recommendationId: string | null;
            surface: string;
        };
        RecordedInteraction: {
            courseId: string;
            isNew: boolean;
            /** @enum {unknown} */
            kind: "view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss";
            occurredAt: string | null;
            value: number | null;
        };
        RelatedCourses: {
            items: {
                course: components["schemas"]["CourseSummary"];
                score: number;
            }[];
        };
        RollBackModelRequest: {
            from: string;
            /** @description kept in the audit log */
            reason: string;
        };
        ServiceKey: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            id: string;
            lastUsedAt: string | null;
            name: string;
            ownerName: string | null;
            scopes: string[];
            /** @description its first characters */
            start: string;
        };
        ServiceKeys: {
            items: components["schemas"]["ServiceKey"][];
        };
        SessionState: {
            account: components["schemas"]["Account"] | null;
            expiresAt: string | null;
        };
        SetPasswordRequest: {
            newPassword: string;
            token: string;
        };
        SignInRequest: {
            /** Format: email */
            email: string;
            password: string;
            /** @default true */
            rememberMe: boolean;
        };
        SignUpRequest: {
            /** Format: email */
            email: string;
            name: string;
            password: string;
        };
        Statistics: {
            /** Format: date-time */
            before: string;
            models: components["schemas"]["ModelStatistics"][];
            /** @description those with an outcome */
            places: components["schemas"]["PlaceOutcomes"][];
            /** Format: date-time */
            since: string;
        };
        User: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            id: string;
            /** @description nobody can sign in with it */
            isDisabled: boolean;
            /** @description the link to choose a password was not used yet */
            isWaitingForPassword: boolean;
            /** @description service keys that it made */
            keyCount: number;
            lastSignedInAt: string | null;
            learnerId: string | null;
            name: string;
            /** @enum {unknown} */
            role: "learner" | "advisor" | "editor" | "analyst" | "admin";
            /** @description where it is signed in now */
            sessionCount: number;
        };
        UserChange: {
            isDisabled?: boolean;
            /** @enum {unknown} */
            role?: "learner" | "advisor" | "editor" | "analyst" | "admin";
        };
        UserPage: {
            items: components["schemas"]["User"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAdminAudit: {
        parameters: {
            query?: {
                before?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                objectId?: string;
                objectKind?: string;
                /** @description an action such as `model.published`, or its first part */
                what?: string;
                /** @description `user:ID`, `key:ID`, `system`, `deleted`; or a part of a name or an e-mail address */
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            /** @description `user:ID`, `key:ID`, `system` for a command, `deleted` */
                            actor: string;
                            actorName: string | null;
                            address: string | null;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description later entries have higher numbers */
                            id: string;
                            objectId: string | null;
                            objectKind: string | null;
                            objectName: string | null;
                            /** Format: date-time */
                            occurredAt: string;
                            requestId: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminAuditCsv: {
        parameters: {
            query?: {
                before?: string;
                from?: string;
                objectId?: string;
                objectKind?: string;
                /** @description an action such as `model.published`, or its first part */
                what?: string;
                /** @description `user:ID`, `key:ID`, `system`, `deleted`; or a part of a name or an e-mail address */
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminCohorts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description a part of the id or the name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortPage"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminCohorts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCohort"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminCohortsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminCohortsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedCohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAdminCohortsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAdminCohortsByIdAdvisorsByUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminCohortsByIdAdvisorsByUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminCohortsByIdLearners: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortLearners"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedLearners"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminCohortsByIdLearnersByLearnerId: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
                learnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminCourses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description in the title or the id */
                q?: string;
                state?: "offered" | "retired" | "stub";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCoursePage"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminCoursesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCourse"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAdminCoursesById: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
                /** @description only if there is no such course yet */
                "if-none-match"?: "*";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseEdit"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCourse"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description chosen by the caller, new for each thing to do */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetails"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetails"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminImportsByIdApply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetails"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminImportsByIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReading"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetails"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAdminImportsByIdFilesByFileNoPartsByPartNo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description place of the file in the import */
                fileNo: number;
                id: string;
                /** @description place of the part in the file */
                partNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminImportsByIdRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: ("refused" | "warned" | "kept")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            column: string | null;
                            fault: {
                                /** @description one of empty, empty_id_source, too_long, control_character, not_a_choice, not_a_number, out_of_range, not_a_language, not_a_web_address, not_an_email, not_a_date, not_a_list, not_an_object, not_a_text, not_course_codes, rating_without_value, cell_count, duplicate_id, unknown_course, repeated_run, ends_before_start, not_a_whole_number, no_course, unknown_section, unknown_class, prerequisite_expected, prerequisite_unfinished, prerequisite_quote, prerequisite_too_many, prerequisite_cycle, changed_since, has_account, has_members, in_use, revalued */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            } | null;
                            file: string;
                            /** @description in English */
                            message: string;
                            /** @enum {unknown} */
                            outcome: "refused" | "warned" | "kept";
                            /** @description the header is row 1 */
                            rowNo: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminImportsByIdRowsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetails"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeys"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKeyRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminLearners: {
        parameters: {
            query?: {
                /** @description the id of a cohort */
                cohort?: string;
                cursor?: string;
                limit?: number;
                /** @description a part of the id, the name or the address */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerPage"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminLearnersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerView"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminLearnersByIdHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminModels: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @enum {unknown} */
                            action: "published" | "rolled-back";
                            actor: string;
                            actorName: string | null;
                            /** @description the reason in parts, where a training gave it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            from: string | null;
                            /** Format: date-time */
                            occurredAt: string;
                            reason: string;
                            version: string;
                        }[];
                        items: {
                            courseCount: number;
                            /** Format: date-time */
                            createdAt: string;
                            durationMs: number;
                            /** @description the verdict in parts; empty where a version before this one wrote it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            /** @description its bytes are kept: it can be made live */
                            hasBytes: boolean;
                            interactionCount: number;
                            learnerCount: number;
                            ndcgAt10: number | null;
                            ndcgError: number | null;
                            publishedAt: string | null;
                            /** @enum {unknown} */
                            status: "candidate" | "live" | "retired";
                            verdict: string | null;
                            version: string;
                        }[];
                        live: {
                            courseCount: number;
                            /** Format: date-time */
                            createdAt: string;
                            durationMs: number;
                            /** @description the verdict in parts; empty where a version before this one wrote it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            /** @description its bytes are kept: it can be made live */
                            hasBytes: boolean;
                            interactionCount: number;
                            learnerCount: number;
                            ndcgAt10: number | null;
                            ndcgError: number | null;
                            publishedAt: string | null;
                            /** @enum {unknown} */
                            status: "candidate" | "live" | "retired";
                            verdict: string | null;
                            version: string;
                        } | null;
                        nextCursor: string | null;
                        previous: {
                            courseCount: number;
                            /** Format: date-time */
                            createdAt: string;
                            durationMs: number;
                            /** @description the verdict in parts; empty where a version before this one wrote it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            /** @description its bytes are kept: it can be made live */
                            hasBytes: boolean;
                            interactionCount: number;
                            learnerCount: number;
                            ndcgAt10: number | null;
                            ndcgError: number | null;
                            publishedAt: string | null;
                            /** @enum {unknown} */
                            status: "candidate" | "live" | "retired";
                            verdict: string | null;
                            version: string;
                        } | null;
                        /** @description enrolments and completions that came after the training of the live model began */
                        untrainedInteractionCount: number;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminModelsByVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description SHA-256 of the bytes */
                        checksum: string;
                        courseCount: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description SHA-256 of the training data */
                        dataFingerprint: string;
                        durationMs: number;
                        /** @description the verdict in parts; empty where a version before this one wrote it */
                        findings: {
                            /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                            code: string;
                            values: {
                                [key: string]: string | number;
                            };
                        }[];
                        /** @description its bytes are kept: it can be made live */
                        hasBytes: boolean;
                        interactionCount: number;
                        learnerCount: number;
                        metrics: {
                            [key: string]: unknown;
                        };
                        ndcgAt10: number | null;
                        ndcgError: number | null;
                        parameters: {
                            [key: string]: unknown;
                        };
                        publishedAt: string | null;
                        /** @enum {unknown} */
                        status: "candidate" | "live" | "retired";
                        verdict: string | null;
                        version: string;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminModelsByVersionPromote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromoteModelRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description SHA-256 of the bytes */
                        checksum: string;
                        courseCount: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description SHA-256 of the training data */
                        dataFingerprint: string;
                        durationMs: number;
                        /** @description the verdict in parts; empty where a version before this one wrote it */
                        findings: {
                            /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                            code: string;
                            values: {
                                [key: string]: string | number;
                            };
                        }[];
                        /** @description its bytes are kept: it can be made live */
                        hasBytes: boolean;
                        interactionCount: number;
                        learnerCount: number;
                        metrics: {
                            [key: string]: unknown;
                        };
                        ndcgAt10: number | null;
                        ndcgError: number | null;
                        parameters: {
                            [key: string]: unknown;
                        };
                        publishedAt: string | null;
                        /** @enum {unknown} */
                        status: "candidate" | "live" | "retired";
                        verdict: string | null;
                        version: string;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminModelsRollback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackModelRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description SHA-256 of the bytes */
                        checksum: string;
                        courseCount: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description SHA-256 of the training data */
                        dataFingerprint: string;
                        durationMs: number;
                        /** @description the verdict in parts; empty where a version before this one wrote it */
                        findings: {
                            /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                            code: string;
                            values: {
                                [key: string]: string | number;
                            };
                        }[];
                        /** @description its bytes are kept: it can be made live */
                        hasBytes: boolean;
                        interactionCount: number;
                        learnerCount: number;
                        metrics: {
                            [key: string]: unknown;
                        };
                        ndcgAt10: number | null;
                        ndcgError: number | null;
                        parameters: {
                            [key: string]: unknown;
                        };
                        publishedAt: string | null;
                        /** @enum {unknown} */
                        status: "candidate" | "live" | "retired";
                        verdict: string | null;
                        version: string;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminModelsTrain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description one can be ordered here; elsewhere a job or a command trains (`TRAINING_IN_SERVICE`) */
                        isOffered: boolean;
                        lastRun: {
                            /** Format: date-time */
                            finishedAt: string;
                            /**
                             * @description failed: it published nothing, too
                             * @enum {unknown}
                             */
                            outcome: "done" | "failed";
                            /** Format: date-time */
                            startedAt: string;
                        } | null;
                        training: {
                            /** @description `user:ID`, or `deleted` */
                            actor: string;
                            actorName: string | null;
                            /** @description the verdict in parts; empty where a version before this one wrote it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            finishedAt: string | null;
                            isPublished: boolean | null;
                            problem: string | null;
                            share: number | null;
                            stage: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {unknown} */
                            status: "running" | "cancelling" | "done" | "failed" | "cancelled";
                            verdict: string | null;
                            version: string | null;
                        } | null;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminModelsTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description one can be ordered here; elsewhere a job or a command trains (`TRAINING_IN_SERVICE`) */
                        isOffered: boolean;
                        lastRun: {
                            /** Format: date-time */
                            finishedAt: string;
                            /**
                             * @description failed: it published nothing, too
                             * @enum {unknown}
                             */
                            outcome: "done" | "failed";
                            /** Format: date-time */
                            startedAt: string;
                        } | null;
                        training: {
                            /** @description `user:ID`, or `deleted` */
                            actor: string;
                            actorName: string | null;
                            /** @description the verdict in parts; empty where a version before this one wrote it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            finishedAt: string | null;
                            isPublished: boolean | null;
                            problem: string | null;
                            share: number | null;
                            stage: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {unknown} */
                            status: "running" | "cancelling" | "done" | "failed" | "cancelled";
                            verdict: string | null;
                            version: string | null;
                        } | null;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminModelsTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description one can be ordered here; elsewhere a job or a command trains (`TRAINING_IN_SERVICE`) */
                        isOffered: boolean;
                        lastRun: {
                            /** Format: date-time */
                            finishedAt: string;
                            /**
                             * @description failed: it published nothing, too
                             * @enum {unknown}
                             */
                            outcome: "done" | "failed";
                            /** Format: date-time */
                            startedAt: string;
                        } | null;
                        training: {
                            /** @description `user:ID`, or `deleted` */
                            actor: string;
                            actorName: string | null;
                            /** @description the verdict in parts; empty where a version before this one wrote it */
                            findings: {
                                /** @description one of by_order, first, same_settings, new_settings, live_settings, behind, closest, too_few, not_compared, rolled_back, overtaken */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                            }[];
                            finishedAt: string | null;
                            isPublished: boolean | null;
                            problem: string | null;
                            share: number | null;
                            stage: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {unknown} */
                            status: "running" | "cancelling" | "done" | "failed" | "cancelled";
                            verdict: string | null;
                            version: string | null;
                        } | null;
                    };
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminStats: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description a part of the name or of the e-mail address */
                q?: string;
                role?: "learner" | "advisor" | "editor" | "analyst" | "admin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUserRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewUser"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAdminUsersById: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminUsersByIdPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLink"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminUsersByIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccounts"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthGetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionState"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthSetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordRequest"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthSignInEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionState"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthSignUpEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionState"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCourses: {
        parameters: {
            query?: {
                cursor?: string;
                language?: string[];
                level?: ("beginner" | "intermediate" | "advanced" | "mixed")[];
                limit?: number;
                provider?: string[];
                q?: string;
                starts?: ("now" | "month" | "3-months")[];
                subject?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursePage"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesByIdNext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedCourses"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesByIdPrerequisites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursePrerequisites"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoursesByIdSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedCourses"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description chosen by the caller, new for each thing to do */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventBatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventBatchResult"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterests: {
        parameters: {
            query?: {
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interests"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLearnersByIdRecommendations: {
        parameters: {
            query?: {
                /** @description the three largest reasons, or all of them */
                explain?: "short" | "full";
                limit?: number;
                surface?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeHistory: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: ("view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss")[];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeInteractions: {
        parameters: {
            query?: never;
            header?: {
                /** @description chosen by the caller, new for each thing to do */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInteraction"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedInteraction"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeInteractionsByCourseIdByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
                kind: "view" | "bookmark" | "enrol" | "complete" | "drop" | "rate" | "dismiss";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMePreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag of the state that the edit starts from */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeRecommendations: {
        parameters: {
            query?: {
                /** @description the three largest reasons, or all of them */
                explain?: "short" | "full";
                limit?: number;
                surface?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecommendationsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            /** @description refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLivez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
