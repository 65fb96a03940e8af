/** Where the directory names people: what is judged for those nobody knows, and for those who left. */

/** In an entry of teams.yaml. */
export const ofTeams = ['lead', 'tiers.*.people.*', 'rota.shifts.*.people.*', 'rota.overrides.*.person'] as const

/** In an entry of people.yaml. */
export const ofPeople = ['manager', 'cover'] as const
