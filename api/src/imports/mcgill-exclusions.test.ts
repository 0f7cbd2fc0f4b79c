import { describe, expect, it } from 'vitest';
import { groupMcgillPrerequisites, listMcgillExclusions, mapMcgillExclusions } from './mcgill-exclusions.ts';

const exclusionsOf = (id: string, restrictions: string) => listMcgillExclusions({ id, restrictions });

describe('the restrictions of a McGill course', () => {
  it('exclude the courses that close it', () => {
    const text =
      'Not open to students who have taken or are taking COMP 202, COMP 208, or GEOG 333; not open to students who have taken or are taking COMP 206.';
    expect(exclusionsOf('COMP204', text)).toEqual(['COMP202', 'COMP208', 'GEOG333', 'COMP206']);
    expect(exclusionsOf('MATH398', 'Not open to students taking or have take MATH 348.')).toEqual([
      'MATH348',
    ]);
  });

  it('exclude courses that cannot count together', () => {
    expect(exclusionsOf('COMP202', 'COMP 202 and COMP 208 cannot both be taken for credit.')).toEqual([
      'COMP208',
    ]);
    expect(
      exclusionsOf(
        'COMP102',
        'Credit will not be given for COMP 102 if it is taken concurrently with, or after, any of: COMP 202, COMP 250.',
      ),
    ).toEqual(['COMP202', 'COMP250']);
    expect(
      exclusionsOf(
        'COMP252',
        '(1) Open only to Honours. (2) Students cannot receive credit for both COMP 251 and COMP 252.',
      ),
    ).toEqual(['COMP251']);
  });

  it('exclude nothing where a topic or a year decides, or where they speak of another course', () => {
    expect(
      exclusionsOf('COMP514', 'Not open to students who have taken COMP 597 when the topic was "Robotics".'),
    ).toEqual([]);
    expect(
      exclusionsOf('COMP550', 'Not open to students who have taken COMP 599 in 201509 or 201609.'),
    ).toEqual([]);
    expect(
      exclusionsOf('MATH122', 'MATH 139 and MATH 140 are not open to students who have taken MATH 122.'),
    ).toEqual([]);
    expect(exclusionsOf('COMP400', 'For Honours students.')).toEqual([]);
  });
});

describe('a flat list of prerequisites', () => {
  const exclusions = mapMcgillExclusions([
    { id: 'A001', restrictions: '' },
    { id: 'COMP251', restrictions: 'Not open to students who have taken COMP 252.' },
  ]);

  it('needs all courses, but of those that exclude each other only one', () => {
    expect(groupMcgillPrerequisites(['COMP251', 'MATH240', 'COMP252'], exclusions)).toEqual([
      ['COMP251', 'COMP252'],
      ['MATH240'],
    ]);
    expect(groupMcgillPrerequisites([], exclusions)).toEqual([]);
  });
});
