/** One municipality's tile: `x` and `y` count tiles from the upper left corner. */
export interface GridTile {
  /** Four digits, as in the list of municipalities. */
  code: string
  x: number
  y: number
  /** Three letters, for a phone. */
  short: string
  /** The name in one or two lines that fit a tile. */
  name: readonly string[]
}

/**
 * A country of equal tiles, so that the many small municipalities around the capital are as visible as the large ones:
 * Jutland to the left, Funen in the middle, Zealand to the right, Bornholm furthest right. Neighbours stand together
 * where 98 squares allow it, and water is where there is water. Drawn for Pejling.
 */
export const tileGrid: readonly GridTile[] = (
  [
    ['0101', 12.6, 5, 'Kbh', 'Køben-|havn'],
    ['0147', 11.6, 5, 'Frb', 'Frede-|riksberg'],
    ['0151', 9.6, 4, 'Bal', 'Ballerup'],
    ['0153', 10.6, 6, 'Brø', 'Brøndby'],
    ['0155', 12.6, 7, 'Dra', 'Dragør'],
    ['0157', 12.6, 4, 'Gen', 'Gentofte'],
    ['0159', 11.6, 4, 'Gla', 'Glad-|saxe'],
    ['0161', 9.6, 5, 'Glo', 'Glostrup'],
    ['0163', 10.6, 4, 'Hrl', 'Herlev'],
    ['0165', 8.6, 5, 'Alb', 'Alberts-|lund'],
    ['0167', 11.6, 6, 'Hvi', 'Hvid-|ovre'],
    ['0169', 7.6, 5, 'Høj', 'Høje-|Taastrup'],
    ['0173', 12.6, 3, 'Lyn', 'Lyngby-|Taarbæk'],
    ['0175', 10.6, 5, 'Rød', 'Rødovre'],
    ['0183', 8.6, 6, 'Ish', 'Ishøj'],
    ['0185', 12.6, 6, 'Tår', 'Tårnby'],
    ['0187', 9.6, 6, 'Val', 'Vallens-|bæk'],
    ['0190', 10.6, 3, 'Fur', 'Furesø'],
    ['0201', 10.6, 2, 'All', 'Allerød'],
    ['0210', 11.6, 1, 'Fre', 'Fredens-|borg'],
    ['0217', 11.6, 0, 'Hel', 'Hel-|singør'],
    ['0219', 10.6, 1, 'Hil', 'Hillerød'],
    ['0223', 11.6, 2, 'Hør', 'Hørs-|holm'],
    ['0230', 11.6, 3, 'Rud', 'Ruders-|dal'],
    ['0240', 9.6, 3, 'Ege', 'Egedal'],
    ['0250', 9.6, 2, 'Frs', 'Frede-|rikssund'],
    ['0253', 10.6, 7, 'Gre', 'Greve'],
    ['0259', 9.6, 8, 'Køg', 'Køge'],
    ['0260', 9.6, 1, 'Hal', 'Halsnæs'],
    ['0265', 7.6, 6, 'Ros', 'Roskilde'],
    ['0269', 9.6, 7, 'Sol', 'Solrød'],
    ['0270', 10.6, 0, 'Gri', 'Gribskov'],
    ['0306', 6.6, 4, 'Ods', 'Ods-|herred'],
    ['0316', 6.6, 5, 'Hol', 'Holbæk'],
    ['0320', 9.6, 9, 'Fax', 'Faxe'],
    ['0326', 5.6, 5, 'Kal', 'Kalund-|borg'],
    ['0329', 8.6, 7, 'Rin', 'Ringsted'],
    ['0330', 6.6, 7, 'Sla', 'Slagelse'],
    ['0336', 10.6, 8, 'Ste', 'Stevns'],
    ['0340', 7.6, 7, 'Sor', 'Sorø'],
    ['0350', 6.6, 6, 'Lej', 'Lejre'],
    ['0360', 7.6, 10.3, 'Lol', 'Lolland'],
    ['0370', 8.6, 8, 'Næs', 'Næst-|ved'],
    ['0376', 8.6, 10.3, 'Gul', 'Guldb.-|sund'],
    ['0390', 8.6, 9, 'Vor', 'Vording-|borg'],
    ['0400', 12.6, 9.8, 'Bor', 'Born-|holm'],
    ['0410', 4.3, 8.3, 'Mid', 'Middel-|fart'],
    ['0420', 4.3, 9.3, 'Ass', 'Assens'],
    ['0430', 5.3, 10.3, 'Faa', 'Faab.-|Midtfyn'],
    ['0440', 6.3, 8.3, 'Ker', 'Kerte-|minde'],
    ['0450', 6.3, 9.3, 'Nyb', 'Nyborg'],
    ['0461', 5.3, 9.3, 'Ode', 'Odense'],
    ['0479', 6.3, 10.3, 'Sve', 'Svend-|borg'],
    ['0480', 5.3, 8.3, 'Nfy', 'Nord-|fyns'],
    ['0482', 6.3, 11.3, 'Lan', 'Lange-|land'],
    ['0492', 5.3, 11.3, 'Ærø', 'Ærø'],
    ['0510', 2, 9, 'Had', 'Haders-|lev'],
    ['0530', 2, 6, 'Bil', 'Billund'],
    ['0540', 3, 10, 'Søn', 'Sønder-|borg'],
    ['0550', 1, 9, 'Tøn', 'Tønder'],
    ['0561', 1, 7, 'Esb', 'Esbjerg'],
    ['0563', 0, 7, 'Fan', 'Fanø'],
    ['0573', 1, 6, 'Var', 'Varde'],
    ['0575', 1, 8, 'Vjn', 'Vejen'],
    ['0580', 2, 10, 'Aab', 'Aaben-|raa'],
    ['0607', 3, 8, 'Frc', 'Frede-|ricia'],
    ['0615', 3, 6, 'Hor', 'Horsens'],
    ['0621', 2, 8, 'Kol', 'Kolding'],
    ['0630', 2, 7, 'Vjl', 'Vejle'],
    ['0657', 1, 5, 'Her', 'Herning'],
    ['0661', 1, 4, 'Hsb', 'Holste-|bro'],
    ['0665', 0, 4, 'Lem', 'Lemvig'],
    ['0671', 0, 3, 'Str', 'Struer'],
    ['0706', 4, 4, 'Syd', 'Syd-|djurs'],
    ['0707', 4, 3, 'Ndj', 'Nord-|djurs'],
    ['0710', 3, 4, 'Fav', 'Favrs-|kov'],
    ['0727', 4, 6, 'Odd', 'Odder'],
    ['0730', 3, 3, 'Ran', 'Randers'],
    ['0740', 2, 4, 'Sil', 'Silke-|borg'],
    ['0741', 5.3, 6.4, 'Sam', 'Samsø'],
    ['0746', 3, 5, 'Ska', 'Skander-|borg'],
    ['0751', 4, 5, 'Aar', 'Aarhus'],
    ['0756', 2, 5, 'Ika', 'Ikast-|Brande'],
    ['0760', 0, 5, 'Rsk', 'Ringk.-|Skjern'],
    ['0766', 3, 7, 'Hed', 'Heden-|sted'],
    ['0773', 1, 2, 'Mor', 'Morsø'],
    ['0779', 1, 3, 'Ski', 'Skive'],
    ['0787', 0, 2, 'Thi', 'Thisted'],
    ['0791', 2, 3, 'Vib', 'Viborg'],
    ['0810', 3, 1, 'Brs', 'Brønder-|slev'],
    ['0813', 4, 0, 'Frh', 'Frede-|rikshavn'],
    ['0820', 2, 2, 'Ves', 'Vest-|himml.'],
    ['0825', 5.6, 0, 'Læs', 'Læsø'],
    ['0840', 3, 2, 'Reb', 'Rebild'],
    ['0846', 4, 2, 'Mar', 'Maria-|gerfjord'],
    ['0849', 2, 1, 'Jam', 'Jam-|merbugt'],
    ['0851', 4, 1, 'Aal', 'Aalborg'],
    ['0860', 3, 0, 'Hjø', 'Hjørring'],
  ] as const
).map(([code, x, y, short, name]) => ({ code, x, y, short, name: name.split('|') }))

/** How many tiles wide and high the country is. */
export const gridSize = { width: 13.6, height: 12.3 } as const

/** Free water where municipalities outside the list stand: the Kattegat, three beside each other, then the next row. */
export function spareTile(index: number): { x: number; y: number } {
  return index < 6
    ? { x: 6.1 + (index % 3), y: 1.4 + Math.floor(index / 3) }
    : { x: (index - 6) % 13, y: gridSize.height + 0.3 + Math.floor((index - 6) / 13) }
}
