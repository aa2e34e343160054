export const evaluator = {} as const;
