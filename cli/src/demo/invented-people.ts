import type { RandomSource } from './random-source.ts';

interface NameList {
  share: number;
  /** Spoken besides English, as far as the catalogue teaches in it. */
  languages: string[];
  first: string[];
  last: string[];
}

const nameLists: NameList[] = [
  {
    share: 5,
    languages: [],
    first: words(
      'Amelia Callum Daisy Edwin Freya Gareth Imogen Jasper Maisie Nathan Orla Rhys Tessa Wilfred',
    ),
    last: words(
      'Ashdown Barlow Cartwright Dunmore Fairley Hollis Kerrigan Lockwood Merton Penrose Radley Thorne',
    ),
  },
  {
    share: 3,
    languages: ['de'],
    first: words(
      'Anneke Bastian Clara Dietmar Elif Friederike Hannes Jonas Katrin Lennart Mareike Timo Ulrike Wenzel',
    ),
    last: words(
      'Achterberg Brandmüller Dornfeld Eschenbach Grünewald Hagedorn Kestner Lüders Rosskamp Vogt Weidner',
    ),
  },
  {
    share: 3,
    languages: ['fr'],
    first: words(
      'Aurélie Bastien Camille Didier Élodie Fatou Gaspard Inès Léandre Maëlle Noémie Quentin Solène Yanis',
    ),
    last: words(
      'Aubertin Beaumanoir Chastel Delacourt Fontanel Garrigue Lemasson Morvan Perrault Rivière Tessier',
    ),
  },
  {
    share: 4,
    languages: ['es'],
    first: words(
      'Abril Benicio Carmen Dario Elena Facundo Graciela Iván Jimena Lautaro Marisol Nicolás Paloma Rocío',
    ),
    last: words(
      'Arriaga Bustamante Carrizo Echeverri Fuentes Galindo Lozano Montalvo Olmedo Quiroga Salcedo Villalba',
    ),
  },
  {
    share: 3,
    languages: [],
    first: words(
      'Aarav Bhavna Chitra Devika Farhan Gauri Harish Ishaan Kavya Meera Nikhil Pooja Rohan Sanjana',
    ),
    last: words('Acharya Banerjee Chaudhary Deshpande Iyer Joshi Kulkarni Menon Nair Pillai Rangan Saxena'),
  },
  {
    share: 3,
    languages: [],
    first: words(
      'Akira Chihiro Daichi Haruka Jiwoo Kaito Lianne Minseo Naoki Ruixin Seojun Weilin Xiaoyu Yuna',
    ),
    last: words('Fujimori Hayashida Jang Kurosawa Lin Moon Nakagawa Ong Seo Takemura Wei Zhao'),
  },
  {
    share: 2,
    languages: ['fr'],
    first: words(
      'Abena Chidi Desta Emeka Fanta Kwame Lindiwe Makena Ngozi Olumide Sibusiso Thandeka Wanjiru Zola',
    ),
    last: words('Adeyemi Boateng Chikwanha Diallo Eze Kamau Mbeki Ndlovu Okafor Owusu Sesay Tadesse'),
  },
  {
    share: 2,
    languages: [],
    first: words('Amira Basim Dalia Ebru Farida Hakan Jamila Kerem Leyla Nadim Rania Selim Tariq Yasmin'),
    last: words('Aydin Barakat Darwish Ergin Haddad Karaca Mansouri Nasser Ozkan Rahimi Sabbagh Yildiz'),
  },
  {
    share: 2,
    languages: ['de'],
    first: words(
      'Agnieszka Bogdan Dunja Emil Halina Ivana Jarek Katarzyna Luka Milena Ondrej Radka Stefan Zdenka',
    ),
    last: words(
      'Babic Dvorsky Gorski Horvatin Jelinek Kowalik Marek Novotna Petrovic Sikora Wrobel Zielinska',
    ),
  },
  {
    share: 2,
    languages: [],
    first: words(
      'Aino Birgitta Eskil Freja Gudrun Henrik Ingrid Jorunn Kasper Linnea Mikkel Oskari Sanna Torvald',
    ),
    last: words(
      'Aaltonen Bergström Dahl Ekholm Fjeldstad Grønlund Halvorsen Koskinen Lindqvist Nyborg Sandvik Virtanen',
    ),
  },
];

export interface InventedPerson {
  name: string;
  email: string;
  languages: string[];
}

/** `number` makes the address unique; `demo.crs.example` is a domain that can never receive mail (RFC 2606). */
export function inventPerson(random: RandomSource, number: number): InventedPerson {
  const list = nameLists[random.weightedIndex(nameLists.map(({ share }) => share))] as NameList;
  const first = random.pick(list.first);
  const last = random.pick(list.last);
  const others = list.languages.filter(() => random.chance(0.8));
  const languages = random.chance(0.08) ? [...others, random.pick(['de', 'fr', 'es'])] : others;
  return {
    name: `${first} ${last}`,
    email: `${toAscii(first)}.${toAscii(last)}.${number}@demo.crs.example`,
    languages: ['en', ...new Set(languages)],
  };
}

function words(text: string): string[] {
  return text.split(' ');
}

function toAscii(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
}
