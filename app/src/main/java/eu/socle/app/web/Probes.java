package eu.socle.app.web;

import eu.socle.platform.ops.Health;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs that watch Socle ask: does it live, may it be sent requests, has it started. */
@RestController
final class Probes {

    private final Health health;

    Probes(Health health) {
        this.health = health;
    }

    /** Answering is the answer. */
    @GetMapping("/livez")
    ResponseEntity<Map<String, String>> alive() {
        return answer(true, Map.of("status", "ok"));
    }

    /** The web server opens once everything else has started. */
    @GetMapping("/startupz")
    ResponseEntity<Map<String, String>> started() {
        return answer(true, Map.of("status", "ok"));
    }

    /** Degraded is ready: a proxy must not take away a program that does nearly everything. */
    @GetMapping("/readyz")
    ResponseEntity<Map<String, Object>> ready() {
        SequencedMap<String, String> checks = health.readiness();
        boolean ready = Health.isReady(checks);
        SequencedMap<String, Object> body = new LinkedHashMap<>();
        body.put("status", Health.isWell(checks) ? "ok" : ready ? "degraded" : "unavailable");
        body.put("checks", checks);
        return answer(ready, body);
    }

    private static <T> ResponseEntity<T> answer(boolean well, T body) {
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
