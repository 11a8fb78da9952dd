/** Who does what follows by itself. */
export const UDSYN = { id: 'udsyn', name: 'Udsyn' } as const;
