package eu.socle.app.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request a number that stands in its answer, in every line of the log it causes and in the problem it may
 * meet, and measures how long it took.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Correlation extends OncePerRequestFilter {

    /** Of the answer, and of a request whose sender has a number already. */
    static final String HEADER = "X-Request-Id";

    /** In the log, and as an attribute of the request. */
    static final String NAME = "correlation";

    private final MeterRegistry measures;

    Correlation(MeterRegistry measures) {
        this.measures = measures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = number(request.getHeader(HEADER));
        long start = System.nanoTime();
        request.setAttribute(NAME, number);
        response.setHeader(HEADER, number);
        MDC.put(NAME, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
            measure(request, response, System.nanoTime() - start);
        }
    }

    private static String number(@Nullable String given) {
        return given != null && given.matches("[A-Za-z0-9-]{8,64}")
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private void measure(HttpServletRequest request, HttpServletResponse response, long nanos) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        measures.timer(
                        "http.server.requests",
                        "method",
                        known(request.getMethod()),
                        "route",
                        route == null ? "none" : route.toString(),
                        "status",
                        Integer.toString(response.getStatus()))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A made-up method must not make up a new series. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" -> method;
            default -> "other";
        };
    }
}
