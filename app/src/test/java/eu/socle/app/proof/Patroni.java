package eu.socle.app.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Patroni tells of the cluster, asked of any machine that answers. */
record Patroni(Collection<String> addresses) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final String LEADER = "leader";

    private record Member(String name, String role, String state, int timeline, String lag) {

        boolean follows(Member leader) {
            return List.of("running", "streaming").contains(state) && timeline == leader.timeline();
        }
    }

    /** The name of the machine that leads, once it says so itself. */
    Optional<String> leader() {
        return members().stream()
                .filter(member -> member.role().equals(LEADER) && member.state().equals("running"))
                .map(Member::name)
                .findFirst();
    }

    /** Whether one leads, both others follow it on its timeline, and one of these confirms each write. */
    boolean isWhole() {
        List<Member> members = members();
        Optional<Member> leader =
                members.stream().filter(member -> member.role().equals(LEADER)).findFirst();
        return leader.isPresent()
                && members.size() == addresses.size()
                && members.stream().allMatch(member -> member.follows(leader.get()))
                && members.stream()
                                .filter(member -> member.role().equals("sync_standby"))
                                .count()
                        == 1;
    }

    int timeline() {
        return members().stream().mapToInt(Member::timeline).max().orElse(0);
    }

    private List<Member> members() {
        return addresses.stream()
                .map(address -> get("http://" + address + ":8008/cluster"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Patroni::members)
                .orElse(List.of());
    }

    private static List<Member> members(String json) {
        return StreamSupport.stream(
                        JsonMapper.shared().readTree(json).path("members").spliterator(), false)
                .map(each -> new Member(
                        text(each, "name"),
                        text(each, "role"),
                        text(each, "state"),
                        each.path("timeline").asInt(0),
                        text(each, "lag")))
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** Whether PostgreSQL of an address leads, as HAProxy asks it. */
    static boolean leads(String address) {
        return get("http://" + address + ":8008/primary").isPresent();
    }

    private static Optional<String> get(String url) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(3))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For messages. */
    @Override
    public String toString() {
        return Map.of("members", members()).toString();
    }
}
