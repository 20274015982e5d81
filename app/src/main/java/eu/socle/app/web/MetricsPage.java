package eu.socle.app.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The measures in the text format of Prometheus: for this machine itself, and for an administrator's key. */
@RestController
final class MetricsPage {

    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8");

    private final PrometheusMeterRegistry registry;
    private final AdministratorKeys keys;

    MetricsPage(PrometheusMeterRegistry registry, AdministratorKeys keys) {
        this.registry = registry;
        this.keys = keys;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) throws UnknownHostException {
        if (!isFromThisMachine(request) && !keys.areIn(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok().contentType(PROMETHEUS).body(registry.scrape());
    }

    /** A proxy on this machine speaks for others, and says so. */
    private static boolean isFromThisMachine(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
