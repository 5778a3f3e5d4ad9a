import { question } from '../../platform/database/prepared.ts'
import { articleCounts, newestArticles } from '../articles/index.ts'
import { someCampaigns } from '../campaigns/index.ts'
import { eventsAhead, nextOfEvents } from '../events/index.ts'
import { figuresInOrder } from '../figures/index.ts'
import { someProjects } from '../projects/index.ts'
import { somePublications } from '../publications/index.ts'

/** Everything that the home page shows: what is open and comes, what is new, the figures, projects, publications, campaigns. */
export const homePage = question<{ language: string; now: Date }>()((db, p) =>
  db.selectNoFrom(() => [
    newestArticles(db, p.language, 5).as('articles'),
    articleCounts(db, p.language).as('counts'),
    eventsAhead(db, p, { most: 6 }).as('events'),
    nextOfEvents(p.now).as('until'),
    figuresInOrder(db).as('figures'),
    someProjects(db, p.language, 4).as('projects'),
    somePublications(db, p.language, 2).as('publications'),
    someCampaigns(db, p, 3).as('campaigns'),
  ]),
)
