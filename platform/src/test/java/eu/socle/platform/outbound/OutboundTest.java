package eu.socle.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.socle.kernel.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S16: the one door to the outside opens to what the operator listed, and to nothing that only looks like it. */
class OutboundTest {

    private final AtomicInteger hits = new AtomicInteger();
    private final CountDownLatch hold = new CountDownLatch(1);
    private HttpServer server;
    private int port;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            byte[] seen = (exchange.getRequestMethod() + " "
                            + exchange.getRequestHeaders().entrySet())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/");
            exchange.getResponseHeaders().add("Set-Cookie", "trace=1");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8_192];
            try {
                while (hold.getCount() > 0) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException e) {
                exchange.close();
            }
        });
        server.createContext("/silent", exchange -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        hold.countDown();
        server.stop(0);
    }

    private static Message message(String address, Duration timeout) {
        return new Message("test", "POST", address, "text/plain", Map.of("X-Key", "k"), new byte[] {'a'}, timeout);
    }

    private static Message message(String address) {
        return message(address, Outbound.MOST);
    }

    private Outbound here() {
        return new Outbound(Allowed.of("127.0.0.1:" + port));
    }

    @Test
    void nobody_is_called_before_the_operator_says_whom() {
        Outbound closed = new Outbound(Allowed.NOBODY);
        assertThatThrownBy(() -> closed.check("https://api.example.org:8443/in?key=1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("outbound_host")
                .hasMessageContaining("api.example.org:8443")
                .hasMessageContaining("SOCLE_OUTBOUND");
        assertThatThrownBy(() -> closed.send(message("http://127.0.0.1:" + port + "/")))
                .isInstanceOf(Refused.class);
        assertThat(hits).hasValue(0);
    }

    @Test
    void what_is_listed_is_called_with_what_was_given_and_nothing_of_the_house() {
        Outcome outcome = here().send(message("http://127.0.0.1:" + port + "/in?a=1"));
        assertThat(outcome.isSuccess()).isTrue();
        assertThat(outcome.answer())
                .startsWith("POST ")
                .containsIgnoringCase("X-key=[k]")
                .contains("User-agent=[Socle]")
                .doesNotContainIgnoringCase("cookie");
        assertThat(outcome.received()).isEqualTo(outcome.answer().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://api.example.org/",
                "file:///etc/passwd",
                "gopher://api.example.org/",
                "api.example.org/in",
                "https:/api.example.org",
                "https:///in",
                "https://user@api.example.org/",
                "https://user:pass@api.example.org/",
                "https://api.example.org@127.0.0.1/",
                "https://api.example.org\\@127.0.0.1/",
                "https://api.example.org#@127.0.0.1/",
                "https://api.example.org/#part",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.000.000.001/",
                "http://127.0.0.1./",
                "http://api.example.org./",
                "http://api.example.org:0/",
                "http://api.example.org:65536/",
                "http://api.example.org:-1/",
                "http://[::1%25eth0]/",
                "http://[::1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://exämple.org/",
                "http://api_x.example.org/",
                "http://api.example.org/a b",
                "http://api.example.org/\r\nX: y",
                "",
                " "
            })
    void what_could_be_read_in_two_ways_is_no_address(String address) {
        assertThatThrownBy(() -> Destination.of(address))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("outbound_address");
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.org, https://api.example.org/in, true",
        "api.example.org, http://API.example.org/in, true",
        "api.example.org, https://api.example.org:8443/in, false",
        "api.example.org:8443, https://api.example.org:8443/in, true",
        "api.example.org:8443, https://api.example.org/in, false",
        "api.example.org, https://api.example.org.evil.test/, false",
        "api.example.org, https://xapi.example.org/, false",
        "*.example.org, https://a.b.example.org/, true",
        "*.example.org, https://example.org/, false",
        "*.example.org, https://evilexample.org/, false",
        "10.0.0.5, http://10.0.0.5/, true",
        "10.0.0.0/8, http://10.9.8.7/, true",
        "10.0.0.0/8, http://11.0.0.1/, false",
        "[::1]:9000, http://[::1]:9000/, true",
        "[::1]:9000, http://[0:0:0:0:0:0:0:1]:9000/, true",
        "fd00::/8, http://[fd12::1]/, true",
        "localhost, http://localhost/, true"
    })
    void the_list_says_hosts_domains_addresses_and_networks_with_their_port(
            String list, String address, boolean admitted) {
        assertThat(Allowed.of(list).admits(Destination.of(address))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "*.org", "https://api.example.org", "api.example.org:x", "10.0.0.0/40", "0x7f.1", "a_b"})
    void a_list_that_says_something_else_is_refused(String list) {
        assertThatThrownBy(() -> Allowed.of("good.example.org, " + list)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "168.63.129.16",
                "100.100.100.200",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "fec0::1"
            })
    void a_name_on_the_list_does_not_lead_inside(String address) throws IOException {
        Outbound door = new Outbound(
                Allowed.of("hooks.example.org"), host -> new InetAddress[] {InetAddress.getByName(address)});
        Outcome outcome = door.send(message("http://hooks.example.org/", Duration.ofSeconds(2)));
        assertThat(outcome.failure()).isEqualTo(Outcome.Failure.NOT_ALLOWED);
        assertThat(outcome.status()).isZero();
    }

    @Test
    void one_inner_address_among_good_ones_is_enough_to_refuse() {
        Outbound door = new Outbound(Allowed.of("hooks.example.org:" + port), host ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getLoopbackAddress()});
        assertThat(door.send(message("http://hooks.example.org:" + port + "/")).failure())
                .isEqualTo(Outcome.Failure.NOT_ALLOWED);
        assertThat(hits).hasValue(0);
    }

    @Test
    void an_inner_address_is_called_when_the_operator_lists_it_and_the_name_is_resolved_once() {
        AtomicInteger asked = new AtomicInteger();
        Outbound door = new Outbound(Allowed.of("hooks.example.org:" + port + ",127.0.0.1"), host -> {
            boolean first = asked.incrementAndGet() == 1;
            return new InetAddress[] {InetAddress.getByName(first ? "127.0.0.1" : "169.254.169.254")};
        });
        assertThat(door.send(message("http://hooks.example.org:" + port + "/")).isSuccess())
                .isTrue();
        assertThat(asked).hasValue(1);
        assertThat(door.send(message("http://hooks.example.org:" + port + "/")).failure())
                .as("another call asks again, and never uses an old connection")
                .isEqualTo(Outcome.Failure.NOT_ALLOWED);
        assertThat(hits).hasValue(1);
    }

    @Test
    void what_no_program_has_to_call_is_not_called_even_when_listed() {
        Outbound door = new Outbound(Allowed.of("169.254.169.254,0.0.0.0:" + port + ",224.0.0.1,[fe80::1]"));
        for (String host : new String[] {"169.254.169.254", "0.0.0.0:" + port, "224.0.0.1", "[fe80::1]"}) {
            assertThat(door.send(message("http://" + host + "/", Duration.ofSeconds(2)))
                            .failure())
                    .as(host)
                    .isEqualTo(Outcome.Failure.NOT_ALLOWED);
        }
        assertThat(hits).hasValue(0);
    }

    @Test
    void a_redirection_is_an_answer_and_not_a_way() {
        Outcome outcome = here().send(message("http://127.0.0.1:" + port + "/away"));
        assertThat(outcome.status()).isEqualTo(302);
        assertThat(outcome.isSuccess()).isFalse();
        assertThat(hits).hasValue(0);
    }

    @Test
    void an_answer_is_read_to_a_point_and_waited_for_so_long() {
        Outcome endless = here().send(message("http://127.0.0.1:" + port + "/endless"));
        assertThat(endless.isSuccess()).isTrue();
        assertThat(endless.received()).isEqualTo(64 * 1024);
        long began = System.nanoTime();
        Outcome silent = here().send(message("http://127.0.0.1:" + port + "/silent", Duration.ofMillis(300)));
        assertThat(silent.failure()).isEqualTo(Outcome.Failure.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobody_there_and_no_such_name_are_told_apart() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Outbound door = new Outbound(Allowed.of("127.0.0.1:" + free));
        assertThat(door.send(message("http://127.0.0.1:" + free + "/")).failure())
                .isEqualTo(Outcome.Failure.UNREACHABLE);
        Outbound lost = new Outbound(Allowed.of("lost.example.org"), host -> {
            throw new java.net.UnknownHostException(host);
        });
        assertThat(lost.send(message("http://lost.example.org/")).failure()).isEqualTo(Outcome.Failure.UNKNOWN_HOST);
    }

    @Test
    void a_certificate_that_proves_nothing_is_not_trusted(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "k",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .start()
                .waitFor();
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", exchange -> hits.incrementAndGet());
        secure.start();
        try {
            int at = secure.getAddress().getPort();
            Outbound door = new Outbound(Allowed.of("127.0.0.1:" + at));
            assertThat(door.send(message("https://127.0.0.1:" + at + "/")).failure())
                    .isEqualTo(Outcome.Failure.CERTIFICATE);
            assertThat(hits).hasValue(0);
        } finally {
            secure.stop(0);
        }
    }
}
