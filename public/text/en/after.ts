export const after = {} as const;
