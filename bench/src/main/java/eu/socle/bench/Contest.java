package eu.socle.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Several ways of writing an invoice, measured in turn, round after round. */
final class Contest {

    private final Installation installation;
    private final Map<String, Entrant> entrants = new LinkedHashMap<>();

    Contest(Installation installation) {
        this.installation = installation;
    }

    private record Entrant(Race.Work work, Race race, long[] cpu) {}

    /**
     * What one way needs.
     *
     * @param program processor milliseconds of the virtual machine for one invoice
     * @param database processor milliseconds of PostgreSQL for one invoice
     */
    record Figures(double perSecond, double p50, double p95, double program, double database) {}

    void enter(String name, Race.Work work) {
        entrants.put(name, new Entrant(work, new Race(), new long[2]));
    }

    void round(int clients, int seconds) throws IOException, InterruptedException, ExecutionException {
        for (Entrant entrant : entrants.values()) {
            long program = installation.program().cpuMillis();
            long database = installation.database().cpuMillis();
            entrant.race().run(clients, seconds, entrant.work());
            entrant.cpu()[0] += installation.program().cpuMillis() - program;
            entrant.cpu()[1] += installation.database().cpuMillis() - database;
        }
    }

    Figures figures(String name) {
        Entrant entrant = entrants.get(name);
        if (entrant == null) {
            throw new IllegalArgumentException(name);
        }
        Race race = entrant.race();
        double count = Math.max(1, race.count());
        return new Figures(
                race.perSecond(), race.percentile(50), race.percentile(95), entrant.cpu()[0] / count, entrant.cpu()[1] / count);
    }
}
