/** A scenario as somebody may bring it: a misspelt field, a day that there is not, and nothing of a story. */
export const mistakenScenario = `format: hotline-scenario/1
id: mine
title: Mine
sumary: A word too few.
agreement: us-china-2015
startex: 2017-02-30T10:00:00Z
endex: T+3d
`;
