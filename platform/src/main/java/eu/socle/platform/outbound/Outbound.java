package eu.socle.platform.outbound;

import eu.socle.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of the house. It calls only hosts that the operator {@linkplain Allowed allowed}; a name is resolved once
 * and the connection goes to that very address; redirections, cookies and proxies are not followed; TLS is verified; an
 * answer has {@value #MOST_SECONDS} seconds and is read to {@value #MOST_BYTES} bytes.
 */
public final class Outbound {

    private static final int MOST_SECONDS = 10;

    /** The longest time for one message, from the name to the last byte of the answer. */
    public static final Duration MOST = Duration.ofSeconds(MOST_SECONDS);

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_CONNECTIONS = 32;

    private final Allowed allowed;
    private final Names names;
    private @Nullable CloseableHttpClient client;

    /** Finds the addresses of a name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    public Outbound(Allowed allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    public Outbound(Allowed allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** Made when the first message leaves: most installations send none. */
    private synchronized CloseableHttpClient client() {
        CloseableHttpClient known = client;
        if (known == null) {
            known = make();
            client = known;
        }
        return known;
    }

    private CloseableHttpClient make() {
        Timeout most = Timeout.of(MOST);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(most)
                                .setSocketTimeout(most)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(most)
                        .setResponseTimeout(most)
                        .setHardCancellationEnabled(true)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null)) // straight there, whatever the settings of the machine
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Socle")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Whether a message may be sent to an address, as far as its text tells.
     *
     * @throws eu.socle.kernel.Refused {@code outbound_address} or {@code outbound_host}, which says what to set
     */
    public Destination check(String address) {
        Destination destination = Destination.of(address);
        if (!allowed.admits(destination)) {
            throw Refusal.of("outbound_host")
                    .with("host", destination.host())
                    .with("entry", destination.entry())
                    .asRefused();
        }
        return destination;
    }

    /** Sends a message and waits for the answer. What goes wrong on the way is told, not thrown. */
    public Outcome send(Message message) {
        Destination destination = check(message.address());
        HttpUriRequestBase request = new HttpUriRequestBase(message.method(), destination.address());
        message.headers().forEach(request::addHeader);
        if (message.body().length > 0) {
            request.setEntity(new ByteArrayEntity(message.body(), ContentType.parse(message.contentType())));
        }
        AtomicBoolean late = new AtomicBoolean();
        long millis = Math.min(message.timeout().toMillis(), MOST.toMillis());
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
            late.set(true);
            request.cancel();
        });
        HttpHost target = new HttpHost(destination.scheme(), destination.host(), destination.port());
        try {
            ClassicHttpResponse response = client().executeOpen(target, request, null);
            try {
                return outcome(response);
            } finally {
                request.cancel(); // what is left of a long answer is not waited for
                Closer.closeQuietly(response);
            }
        } catch (IOException | RuntimeException e) {
            return late.get() ? Outcome.failed(Outcome.Failure.TIMEOUT, "") : failed(e);
        }
    }

    private static Outcome outcome(ClassicHttpResponse response) throws IOException {
        byte[] read = new byte[0];
        if (response.getEntity() != null) {
            InputStream in = response.getEntity().getContent();
            read = in.readNBytes(MOST_BYTES);
        }
        String start = new String(read, StandardCharsets.UTF_8);
        return new Outcome(response.getCode(), null, "", start, read.length);
    }

    private static Outcome failed(Exception e) {
        Outcome.Failure failure = switch (e) {
            case Barred _ -> Outcome.Failure.NOT_ALLOWED;
            case UnknownHostException _ -> Outcome.Failure.UNKNOWN_HOST;
            case SSLException _ -> Outcome.Failure.CERTIFICATE;
            case SocketTimeoutException _ -> Outcome.Failure.TIMEOUT;
            case ConnectException _ -> Outcome.Failure.UNREACHABLE;
            case NoRouteToHostException _ -> Outcome.Failure.UNREACHABLE;
            case java.net.SocketException _ -> Outcome.Failure.UNREACHABLE;
            default -> Outcome.Failure.MALFORMED;
        };
        return Outcome.failed(failure, String.valueOf(e.getMessage()));
    }

    /** A name led where the operator did not allow. */
    private static final class Barred extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Barred(String host, InetAddress address) {
            super(host + " → " + address.getHostAddress());
        }
    }

    /** Resolves a name at the moment of the connection, which then goes to what was looked at and nowhere else. */
    private final class Resolver implements DnsResolver {

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            List<InetSocketAddress> found = new ArrayList<>();
            for (InetAddress address : names.of(host)) {
                if (!allowed.leadsTo(address, port)) {
                    throw new Barred(host, address);
                }
                found.add(new InetSocketAddress(address, port));
            }
            return found;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("No port: " + host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
