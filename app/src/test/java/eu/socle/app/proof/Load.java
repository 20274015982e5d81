package eu.socle.app.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients at once, each with its own draws from one seed; the seed is printed and replays the same requests. */
final class Load {

    private final long seed;

    private Load(long seed) {
        this.seed = seed;
    }

    /** With the seed of the property {@code proof.seed}, else one from the clock of the machine. */
    static Load of(String name) {
        long seed = Long.getLong("proof.seed", System.nanoTime() & 0xFFFFFF);
        System.out.println("Proof " + name + ": seed " + seed + " (replay with -DargLine=-Dproof.seed=" + seed + ")");
        return new Load(seed);
    }

    /** What one client does. */
    interface Work {
        void run(int client, Random random) throws Exception;
    }

    Random random(int client) {
        return new Random(seed * 31 + client);
    }

    /** Returns when every client has finished; the fault of one is the fault of all. */
    void run(int clients, Work work) throws InterruptedException {
        await(start(clients, work));
    }

    List<Future<?>> start(int clients, Work work) {
        List<Future<?>> futures = new ArrayList<>();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < clients; i++) {
            int client = i;
            futures.add(executor.submit(() -> {
                work.run(client, random(client));
                return true;
            }));
        }
        executor.shutdown();
        return futures;
    }

    static void await(List<Future<?>> futures) throws InterruptedException {
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A client gave up", e.getCause());
            }
        }
    }
}
