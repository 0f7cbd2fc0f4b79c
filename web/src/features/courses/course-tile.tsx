import type { CourseSummary } from '@crs/contracts';
import type { CSSProperties } from 'react';
import classes from './course-tile.module.css';
import { drawTilePattern, hueOfSubject, type TileCell, type TileShape } from './tile-pattern.ts';

const cellSize = 16;

const outlines: Record<TileShape, string> = {
  quarter: 'M0 0H16A16 16 0 0 1 0 16Z',
  half: 'M0 0H16A8 8 0 0 1 0 0Z',
  circle: 'M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2Z',
  ring: 'M0 0H16A16 16 0 0 1 0 16V9A9 9 0 0 0 9 0Z',
  square: 'M4 4H12V12H4Z',
};

function placeCell({ turn }: TileCell, index: number, columnCount: number): string {
  const x = (index % columnCount) * cellSize;
  const y = Math.floor(index / columnCount) * cellSize;
  return `translate(${x} ${y}) rotate(${turn * 90} ${cellSize / 2} ${cellSize / 2})`;
}

interface CourseTileProps {
  course: Pick<CourseSummary, 'id' | 'subjects' | 'skills'>;
  columnCount?: number;
  rowCount?: number;
  className?: string | undefined;
}

/** A small picture drawn from the id and coloured by the first subject or skill; decoration only. */
export function CourseTile({ course, columnCount = 3, rowCount = 3, className }: CourseTileProps) {
  const cells = drawTilePattern(course.id, columnCount * rowCount);
  const hue = { '--tile-hue': hueOfSubject(course.subjects[0] ?? course.skills[0] ?? '') } as CSSProperties;
  return (
    <svg
      viewBox={`0 0 ${columnCount * cellSize} ${rowCount * cellSize}`}
      preserveAspectRatio="xMidYMid slice"
      className={`${classes.tile} ${className ?? ''}`}
      style={hue}
      aria-hidden="true"
      focusable="false"
    >
      {cells.map((cell, index) => (
        <path
          // eslint-disable-next-line react/no-array-index-key -- a cell is its place
          key={index}
          d={outlines[cell.shape]}
          transform={placeCell(cell, index, columnCount)}
          data-shade={cell.shade}
        />
      ))}
    </svg>
  );
}
