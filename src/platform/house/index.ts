export { type OpenHouse, openHouse } from './open-house.ts'
export { loadOnce, type Seed } from './seeds.ts'
