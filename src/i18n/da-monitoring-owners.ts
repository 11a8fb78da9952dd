const samarbejder = (count: number) => (count === 1 ? '1 samarbejde' : `${count} samarbejder`);

/** What is said in Danish of who answers for a collaboration. */
export const daMonitoringOwners = {
  bearer: {
    ask: (contact: string, name: string) =>
      `Kataloget nævner ${contact} som kontaktperson. Er det ${name}, der har skrevet til Udsyn?`,
    yes: (name: string) => `Ja, det er ${name}`,
    done: (name: string, count: number) =>
      `${name} er nu ansvarlig for ${samarbejder(count)} og får besked.`,
  },
};
