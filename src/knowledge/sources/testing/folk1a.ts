/** FOLK1A as Statistikbanken answers, cut down to a few places and years, with invented figures. */
const places = { '101': 'København', '751': 'Aarhus', '411': 'Christiansø' }

export const tableinfo = {
  id: 'FOLK1A',
  text: 'Befolkningen den 1. i kvartalet',
  updated: '2026-11-11T08:00:00',
  variables: [
    variable('OMRÅDE', 'område', places),
    variable('KØN', 'køn', { TOT: 'I alt', '1': 'Mænd', '2': 'Kvinder' }),
    variable('ALDER', 'alder', { IALT: 'Alder i alt', '64': '64 år', '65': '65 år' }),
    variable('CIVILSTAND', 'civilstand', { TOT: 'I alt', U: 'Ugift' }),
    {
      ...variable('Tid', 'tid', { '2024K1': '2024K1', '2024K2': '2024K2', '2025K1': '2025K1' }),
      elimination: false,
      time: true,
    },
  ],
}

function variable(id: string, text: string, values: Record<string, string>) {
  const listed = Object.entries(values).map(([code, label]) => ({ id: code, text: label }))
  return { id, text, elimination: true, time: false, values: listed }
}

/** The population of København and Aarhus in 2024 and 2025, as the API writes JSONSTAT (1.x, everything under `dataset`). */
export function population(values: (number | null)[]) {
  const one = (label: string, codes: Record<string, string>) => ({
    label,
    category: { index: Object.fromEntries(Object.keys(codes).map((code, at) => [code, at])), label: codes },
  })
  return {
    dataset: {
      dimension: {
        OMRÅDE: one('område', { '101': 'København', '751': 'Aarhus' }),
        KØN: one('køn', { TOT: 'I alt' }),
        ALDER: one('alder', { IALT: 'Alder i alt' }),
        CIVILSTAND: one('civilstand', { TOT: 'I alt' }),
        ContentsCode: one('Indhold', { FOLK1A: 'Folketal' }),
        Tid: one('tid', { '2024K1': '2024K1', '2025K1': '2025K1' }),
        id: ['OMRÅDE', 'KØN', 'ALDER', 'CIVILSTAND', 'ContentsCode', 'Tid'],
        size: [2, 1, 1, 1, 1, 2],
        role: { metric: ['ContentsCode'], time: ['Tid'] },
      },
      label: 'Befolkningen den 1. i kvartalet',
      source: 'Danmarks Statistik',
      updated: '2026-11-11T08:00:00Z',
      value: values,
    },
  }
}
