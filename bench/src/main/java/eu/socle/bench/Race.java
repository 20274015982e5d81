package eu.socle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients that do the same thing again and again for so long, each waiting for its answer before it goes on. */
final class Race {

    private static final int LONGEST_WARMING = 60;

    private final List<Long> nanos = new ArrayList<>();
    private long wall;

    /** One thing that one client does. */
    interface Work {
        void run(int client) throws Exception;
    }

    void run(int clients, int seconds, Work work) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                all.add(executor.submit(() -> one(client, end, work)));
            }
            for (Future<List<Long>> each : all) {
                nanos.addAll(each.get());
            }
        }
        wall += System.nanoTime() - begin;
    }

    private static List<Long> one(int client, long end, Work work) throws Exception {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            work.run(client);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    /** Goes on until two turns of as many seconds differ by less than a twentieth, for as long as it takes within a minute. */
    static void warm(int clients, int seconds, Work work) throws InterruptedException, ExecutionException {
        double before = 0;
        for (int spent = 0; spent < LONGEST_WARMING; spent += seconds) {
            Race race = new Race();
            race.run(clients, seconds, work);
            if (race.perSecond() < before * 1.05 && race.perSecond() > before * 0.95) {
                return;
            }
            before = race.perSecond();
        }
    }

    int count() {
        return nanos.size();
    }

    double perSecond() {
        return nanos.size() * 1e9 / wall;
    }

    /** The time that so many percent of the operations stayed under, in milliseconds. */
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
