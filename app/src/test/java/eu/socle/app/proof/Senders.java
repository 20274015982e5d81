package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** People who attach files to one customer, send again what was refused, and keep what they sent to compare. */
final class Senders {

    private static final String HOLDER = "Customer";
    private static final int PAUSE_MILLIS = 100;

    /** More than the server keeps in memory while it receives a file. */
    private static final int SIZE = 300_000;

    private final Client client;
    private final String holder;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Map<String, Long> seeds = new ConcurrentHashMap<>();
    private final Map<String, Client.Reply> refusals = new ConcurrentHashMap<>();
    private final List<Future<?>> clients;

    Senders(Load load, Client client, int count) {
        this.client = client;
        this.holder = client.create(HOLDER, "", Map.of("customer_name", "Qui reçoit des pièces"))
                .expect(201)
                .name();
        this.clients = load.start(count, (number, random) -> {
            for (int i = 0; !enough.get(); i++) {
                send(number + "-" + i, random.nextLong());
            }
        });
    }

    private static byte[] content(long seed) {
        byte[] content = new byte[SIZE];
        new Random(seed).nextBytes(content);
        return content;
    }

    private void send(String name, long seed) {
        for (int turn = 0; !enough.get(); turn++) {
            Client.Reply reply = client.upload(HOLDER, holder, "file-" + name, name + ".bin", content(seed));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            if (reply.status() == 201) {
                seeds.put(String.valueOf(reply.json().get("file_url")), seed);
                return;
            }
            refusals.put(name + "/" + turn, reply);
        }
    }

    int confirmed() {
        return seeds.size();
    }

    /** What they were told instead of being served. */
    List<Client.Reply> refusals() {
        return List.copyOf(refusals.values());
    }

    void stop() throws InterruptedException {
        enough.set(true);
        Load.await(clients);
    }

    /** Every file that was confirmed is there with its bytes, once, and no other. */
    void hold() {
        assertThat(client.get("/api/files/customer/" + Client.encoded(holder))
                        .expect(200)
                        .body()
                        .split("\"file_url\"", -1))
                .as("files attached, and none twice")
                .hasSize(seeds.size() + 1);
        seeds.forEach((url, seed) -> assertThat(client.bytes(url)).as(url).isEqualTo(content(seed)));
    }
}
