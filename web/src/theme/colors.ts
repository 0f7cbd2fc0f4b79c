import type { MantineColorsTuple } from '@mantine/core';

export const pine: MantineColorsTuple = [
  '#edf6f3',
  '#d8ebe6',
  '#b3d9d0',
  '#8ac6b8',
  '#5fb0a0',
  '#3b9686',
  '#247d6f',
  '#17685d',
  '#0f564d',
  '#083f39',
];

export const marigold: MantineColorsTuple = [
  '#fff7e2',
  '#feebbd',
  '#fcda8a',
  '#f8c654',
  '#f0b429',
  '#d69a12',
  '#b37e0a',
  '#946606',
  '#775105',
  '#553a04',
];

/** Errors and reasons against a course: earthen, not alarming. */
export const clay: MantineColorsTuple = [
  '#fdf1ed',
  '#f9ddd4',
  '#f1baa9',
  '#e69580',
  '#da735a',
  '#c8573e',
  '#b0452e',
  '#953724',
  '#7b2c1c',
  '#5c2015',
];

export const sand: MantineColorsTuple = [
  '#f6f5f1',
  '#efede7',
  '#e4e1d9',
  '#d6d2c8',
  '#bdb8ac',
  '#98938a',
  '#76726a',
  '#58554e',
  '#3d3b36',
  '#262521',
];

export const night: MantineColorsTuple = [
  '#e6ebe9',
  '#ccd5d2',
  '#a7b4b0',
  '#7f8f8a',
  '#364541',
  '#26322f',
  '#1a2422',
  '#121918',
  '#0d1312',
  '#080c0b',
];
