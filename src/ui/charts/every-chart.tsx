/** Every chart of the kit with an invented sample. */
import type { VNode } from 'preact'
import { Bars, BarsSvg } from './bars.tsx'
import type { ChartSize } from './chart-frame.tsx'
import { Compass, CompassSvg } from './compass.tsx'
import { Funnel, FunnelSvg } from './funnel.tsx'
import { GeoMap, GeoMapSvg } from './geo-map.tsx'
import { readShapes } from './geo-shapes.ts'
import { Gradient, GradientSvg } from './gradient.tsx'
import { GroupChart, GroupSvg } from './group-chart.tsx'
import { lateSmokingTrend, smokingSpread, smokingTrend, targetedSmokingTrend } from './havby-charts.ts'
import { coverageByKind, packageRings, reviewCompass } from './havby-compass.ts'
import { capacityRadar, smokingFunnel } from './havby-funnel.ts'
import { lonelinessQuadrant, smokingGradient, smokingGroups, smokingQuadrant } from './havby-inequality.ts'
import { inventedCountry, profileHeatMap, smokingMap } from './havby-maps.ts'
import { healthProfile, judgedProfile, schoolPlan } from './havby-plans.ts'
import { HeatMap, HeatMapSvg } from './heat-map.tsx'
import { Quadrant, QuadrantSvg } from './quadrant.tsx'
import { Radar, RadarSvg } from './radar.tsx'
import { SpineChart, SpineSvg } from './spine-chart.tsx'
import { SpreadChart, SpreadSvg } from './spread-chart.tsx'
import { TileMap, TileMapSvg } from './tile-map.tsx'
import { Timeline, TimelineSvg } from './timeline.tsx'
import { TrendChart, TrendSvg } from './trend-chart.tsx'

/** A chart with a sample, drawn once as a picture and once as a figure on a page. */
interface DrawnChart {
  name: string
  draw: (size: ChartSize) => VNode
  figure: VNode
}

const outlines = readShapes(inventedCountry, 'kode')
const outlinedMap = {
  ...smokingMap,
  id: 'rygning-omrids',
  shapes: outlines.ok ? outlines.shapes : [],
  places: smokingMap.places.filter(({ code }) => ['9901', '9902', '0360', '0630'].includes(code)),
}
const ringed = { ...reviewCompass, id: 'kompas-ringe', rings: packageRings, centre: undefined }

/** Every chart of the kit: the tests draw them all, and the page of the kit shows them. */
export const charts: readonly DrawnChart[] = [
  {
    name: 'trend',
    draw: (size) => <TrendSvg {...smokingTrend} size={size} />,
    figure: <TrendChart {...smokingTrend} />,
  },
  {
    name: 'trend-with-gaps',
    draw: (size) => <TrendSvg {...lateSmokingTrend} size={size} />,
    figure: <TrendChart {...lateSmokingTrend} />,
  },
  {
    name: 'spread',
    draw: (size) => <SpreadSvg {...smokingSpread} size={size} />,
    figure: <SpreadChart {...smokingSpread} />,
  },
  {
    name: 'spine',
    draw: (size) => <SpineSvg {...healthProfile} size={size} />,
    figure: <SpineChart {...healthProfile} />,
  },
  {
    name: 'compass',
    draw: (size) => <CompassSvg {...reviewCompass} size={size} />,
    figure: <Compass {...reviewCompass} />,
  },
  {
    name: 'compass-with-rings',
    draw: (size) => <CompassSvg {...ringed} size={size} />,
    figure: <Compass {...ringed} />,
  },
  {
    name: 'timeline',
    draw: (size) => <TimelineSvg {...schoolPlan} size={size} />,
    figure: <Timeline {...schoolPlan} />,
  },
  {
    name: 'bars',
    draw: (size) => <BarsSvg {...coverageByKind} size={size} />,
    figure: <Bars {...coverageByKind} />,
  },
  {
    name: 'trend-with-targets',
    draw: (size) => <TrendSvg {...targetedSmokingTrend} size={size} />,
    figure: <TrendChart {...targetedSmokingTrend} />,
  },
  {
    name: 'spine-with-verdicts',
    draw: (size) => <SpineSvg {...judgedProfile} size={size} />,
    figure: <SpineChart {...judgedProfile} />,
  },
  {
    name: 'heat-map',
    draw: (size) => <HeatMapSvg {...profileHeatMap} size={size} />,
    figure: <HeatMap {...profileHeatMap} />,
  },
  {
    name: 'tile-map',
    draw: (size) => <TileMapSvg {...smokingMap} size={size} />,
    figure: <TileMap {...smokingMap} />,
  },
  {
    name: 'geo-map',
    draw: (size) => <GeoMapSvg {...outlinedMap} size={size} />,
    figure: <GeoMap {...outlinedMap} />,
  },
  {
    name: 'quadrant',
    draw: (size) => <QuadrantSvg {...smokingQuadrant} size={size} />,
    figure: <Quadrant {...smokingQuadrant} />,
  },
  {
    name: 'quadrant-of-three',
    draw: (size) => <QuadrantSvg {...lonelinessQuadrant} size={size} />,
    figure: <Quadrant {...lonelinessQuadrant} />,
  },
  {
    name: 'groups',
    draw: (size) => <GroupSvg {...smokingGroups} size={size} />,
    figure: <GroupChart {...smokingGroups} />,
  },
  {
    name: 'gradient',
    draw: (size) => <GradientSvg {...smokingGradient} size={size} />,
    figure: <Gradient {...smokingGradient} />,
  },
  {
    name: 'funnel',
    draw: (size) => <FunnelSvg {...smokingFunnel} size={size} />,
    figure: <Funnel {...smokingFunnel} />,
  },
  {
    name: 'radar',
    draw: (size) => <RadarSvg {...capacityRadar} size={size} />,
    figure: <Radar {...capacityRadar} />,
  },
]

/** The honest sentence in place of a chart, for charts that have nothing to draw. */
export const emptyCharts: readonly { name: string; figure: VNode }[] = [
  {
    name: 'trend',
    figure: (
      <TrendChart
        {...smokingTrend}
        id="udvikling-uden-tal"
        own={{ name: 'Havby', points: [] }}
        region={undefined}
        country={undefined}
      />
    ),
  },
  { name: 'spine', figure: <SpineChart {...healthProfile} id="profil-uden-tal" rows={[]} /> },
  { name: 'tile-map', figure: <TileMap {...smokingMap} id="kort-uden-tal" places={[]} /> },
  { name: 'heat-map', figure: <HeatMap {...profileHeatMap} id="alle-uden-tal" rows={[]} /> },
  { name: 'groups', figure: <GroupChart {...smokingGroups} id="grupper-uden-tal" blocks={[]} /> },
  { name: 'quadrant', figure: <Quadrant {...smokingQuadrant} id="niveau-uden-tal" paths={[]} /> },
]
