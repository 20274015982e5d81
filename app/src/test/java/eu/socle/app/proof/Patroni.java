package eu.socle.app.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each machine of the database tells of itself through its Patroni.
 *
 * @param addresses by name
 */
record Patroni(Map<String, String> addresses) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** The name of the one machine that leads, asked as HAProxy asks; nothing while there is none, or more than one. */
    Optional<String> leader() {
        List<String> leaders = addresses.keySet().stream()
                .filter(name -> get(name, "/primary").isPresent())
                .toList();
        return leaders.size() == 1 ? Optional.of(leaders.getFirst()) : Optional.empty();
    }

    /** Whether one leads, both others follow it on its timeline, and one of these confirms each write. */
    boolean isWhole() {
        List<JsonNode> running = addresses.keySet().stream()
                .map(name -> get(name, "/patroni"))
                .flatMap(Optional::stream)
                .map(JsonMapper.shared()::readTree)
                .filter(node -> node.path("state").asString("").equals("running"))
                .toList();
        return running.size() == addresses.size()
                && running.stream().map(Patroni::timeline).distinct().count() == 1
                && running.stream()
                                .filter(node -> node.path("sync_standby").asBoolean(false))
                                .count()
                        == 1
                && leader().isPresent();
    }

    private static int timeline(JsonNode node) {
        return node.path("timeline").asInt(0);
    }

    /** How many times the lead changed, plus one. */
    int timeline() {
        return addresses.keySet().stream()
                .map(name ->
                        get(name, "/patroni").map(JsonMapper.shared()::readTree).orElse(null))
                .filter(Objects::nonNull)
                .mapToInt(Patroni::timeline)
                .max()
                .orElse(0);
    }

    private Optional<String> get(String name, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + addresses.get(name) + ":8008" + path))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
