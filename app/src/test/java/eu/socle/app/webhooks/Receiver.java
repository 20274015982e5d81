package eu.socle.app.webhooks;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The other side: a real server on the loopback, which keeps what it gets and answers as it is told. */
public final class Receiver implements AutoCloseable {

    private static final int OK = 200;

    private final HttpServer server;
    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch door = new CountDownLatch(0);

    /** One call. */
    public record Got(String method, String path, Headers headers, String body) {

        public String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }

        public String id() {
            return header("webhook-id");
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            door.await();
            Integer status = answers.poll();
            byte[] echo = ("seen " + exchange.getRequestHeaders().entrySet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status == null ? OK : status, echo.length);
            exchange.getResponseBody().write(echo);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
            exchange.close();
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** An address of this receiver. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The next answers; success after them. */
    void answers(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** Leaves whoever calls without an answer until {@link #open}. */
    public void hold() {
        door = new CountDownLatch(1);
    }

    public void open() {
        door.countDown();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** The next call, waited for. */
    public Got next() throws InterruptedException {
        Got next = got.poll(60, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nobody called");
        }
        return next;
    }

    /** Every call since the last look. */
    public List<Got> all() {
        List<Got> all = new ArrayList<>();
        got.drainTo(all);
        return all;
    }

    @Override
    public void close() {
        open();
        server.stop(0);
    }
}
