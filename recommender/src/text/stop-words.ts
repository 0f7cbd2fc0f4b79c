/**
 * Function words, and the words that wrap a goal ("I want to become a …"); they say nothing of the subject but are
 * rare enough in a catalogue to weigh heavily if they were kept. English and German.
 */
const english = `a about after all also am an and any are as at be become becoming been being but by can could course
courses do does for from get getting go going had has have how i if improve in into is it its job just know learn
learner learners learning-path let like looking make me more most my need new no not of on one or our out over so some
start starting such than that the their them then there these they this those through to too under up us use using very
want was we well were what when where which while who will with without work working would you your yourself`;

const german = `aber als am an auch auf aus bei bin das dass dem den der des die dies diese dieser durch ein eine einem
einen einer eines er es fur hat ich im in ist kann lernen man mehr mein meine mich mit mochte nach nicht oder sein sich
sie sind um und uber von vom war was werden wie will wir wird zu zum zur`;

export const stopWords: ReadonlySet<string> = new Set(`${english} ${german}`.split(/\s+/));
